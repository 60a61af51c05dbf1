import Diagnostics

/// What can be wrong with a document before anybody asks what it means.
enum Problem {
  case empty
  case tooLarge(Int, limit: Int)
  case tooManyNodes(Int)
  case tooDeep(Int)
  case documentType
  case comment
  case syntax(LibraryError, near: String?)
  case schema(LibraryError)
  case badSchema(LibraryError)
  case more(Int)

  func diagnostic(at location: Location) -> Diagnostic {
    let wording = wording
    return Diagnostic(at: location, code: wording.code, wording.fact, hint: wording.hint)
  }

  struct Wording {
    var code: String
    var fact: Message
    var hint: Message?
  }
}

/// The problems of one document with their places, listed up to a limit and counted beyond it.
struct Report {
  let limit: Int
  private var problems: [(Problem, RecordReader.Place)] = []
  private var more = 0
  /// The element and attribute that the last schema error spoke of, and whether it was about a facet.
  private var lastFacet: SchemaFault.Subject?

  init(limit: Int) { self.limit = limit }

  mutating func append(_ problem: Problem, at place: RecordReader.Place) {
    if case .schema(let error) = problem, repeatsFacet(error) { return }
    guard problems.count < limit else {
      more += 1
      return
    }
    problems.append((problem, place))
  }

  /// Whether libxml2 only adds "not a valid value of the type" to the facet it has just named.
  private mutating func repeatsFacet(_ error: LibraryError) -> Bool {
    let fault = SchemaFault(error)
    defer { lastFacet = fault.isAboutFacet ? fault.subject : nil }
    return fault.isAboutType && fault.subject == lastFacet
  }

  func diagnostics(of file: String) -> [Diagnostic] {
    var diagnostics = problems.map { problem, place in
      problem.diagnostic(at: .text(file: file, line: Int(place.line), column: Int(place.column)))
    }
    if more > 0 { diagnostics.append(Problem.more(more).diagnostic(at: .file(file))) }
    return diagnostics
  }
}
