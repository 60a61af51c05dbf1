import Diagnostics
import FEEL
import XML

/// Turns the elements of one file into values and notes what contradicts the rest of the register.
///
/// What the schema already refuses is passed over in silence: the record comes out as nil, but whatever stands
/// inside it is still checked, so that one reading shows every problem.
struct RecordDecoder {
  let path: String
  /// The file's place among the register's inputs.
  let file: Int
  /// Nil when register.xml could not be read: then names are taken as they come.
  private(set) var names: Names?
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var declarations: [Declaration] = []
  private(set) var references: [Reference] = []
  private(set) var firstUndecodable: (element: String, location: Location)?
  private var omitted = 0
  private var search = NameSearch()

  /// Problems listed one by one; the rest are counted.
  private static let limit = 1_000

  init(path: String, file: Int, names: Names?) {
    self.path = path
    self.file = file
    self.names = names
  }

  /// Checks from now on against these names.
  mutating func learn(_ names: Names) { self.names = names }

  func origin(of element: Element) -> Origin { Origin(file: file, line: element.line) }

  mutating func report(_ problem: RegisterProblem, at element: Element) {
    guard diagnostics.count < Self.limit else {
      omitted += 1
      return
    }
    diagnostics.append(problem.diagnostic(at: element.location))
  }

  mutating func reportUnknown(
    _ referent: Referent, _ name: String, among known: some Collection<String>, at element: Element
  ) {
    guard diagnostics.count < Self.limit else {
      omitted += 1
      return
    }
    let problem = search.unknown(referent, name, among: known.sorted())
    report(problem, at: element)
  }

  /// States that an element lacks what its value needs. Only the schema may say why.
  mutating func undecodable<Value>(_ element: Element) -> Value? {
    if firstUndecodable == nil { firstUndecodable = (element.name, element.location) }
    return nil
  }

  mutating func declare(_ referent: Referent, _ name: String, at element: Element) {
    declarations.append(
      Declaration(
        referent: referent, name: name, line: Int32(clamping: element.line),
        column: Int32(clamping: element.column)))
  }

  mutating func refer(to referent: Referent, _ name: String, at element: Element) {
    references.append(
      Reference(
        referent: referent, name: name, line: Int32(clamping: element.line),
        column: Int32(clamping: element.column)))
  }

  /// Closes the list of problems, given those that the XML reader found in the same file.
  mutating func finish(_ reader: [Diagnostic]) -> [Diagnostic] {
    if let firstUndecodable, !reader.hasErrors {
      diagnostics.append(
        RegisterProblem.undecodable(element: firstUndecodable.element)
          .diagnostic(at: firstUndecodable.location))
    }
    if omitted > 0 {
      diagnostics.append(
        RegisterProblem.tooManyProblems(omitted: omitted).diagnostic(at: .file(path)))
    }
    return reader + diagnostics
  }
}
