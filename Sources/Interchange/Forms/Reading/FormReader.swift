public import Diagnostics
import FEEL
import Register
import XML

/// Reads a form: its schema, its own sense, and every expression in it.
///
/// - Parameter file: the path that diagnostics give it, relative to the register's folder.
/// - Throws: every problem at once.
public func readForm(_ bytes: [UInt8], file: String) throws(Problems) -> Form {
  let schema = try FormSchema.compiled.get()
  let root = try readDocument(bytes, file: file, schema: schema)
  var reader = FormReader(file: file)
  let form = reader.form(root)
  guard let form, reader.problems.isEmpty else { throw Problems(reader.problems) }
  return form
}

/// Reads all forms of a register, in order of their paths.
///
/// - Throws: every problem of every file.
public func readForms(_ files: [(path: String, bytes: [UInt8])]) throws(Problems) -> [Form] {
  var problems: [Diagnostic] = []
  var forms: [Form] = []
  var places: [String: String] = [:]
  for file in files.sorted(by: { $0.path < $1.path }) where file.path.hasSuffix(".xml") {
    do throws(Problems) {
      let form = try readForm(file.bytes, file: file.path)
      if let first = places[form.id] {
        problems.append(FormProblem.repeated(id: form.id, first: first).diagnostic(at: form.location))
      }
      places[form.id] = places[form.id] ?? file.path
      forms.append(form)
    } catch {
      problems += error.diagnostics
    }
  }
  guard problems.isEmpty else { throw Problems(problems) }
  return forms
}

struct FormReader {
  let file: String
  private(set) var problems: [Diagnostic] = []

  init(file: String) { self.file = file }

  mutating func form(_ root: Element) -> Form? {
    let parts = root.children.compactMap { part($0) }
    guard let id = root["id"], let name = text(root, "name"), let title = text(root, "title"),
      let blank = text(root, "blank")
    else { return nil }
    let expected = "\(id).xml"
    if file.split(separator: "/").last.map(String.init) != expected {
      report(.misnamed(id: id, expected: expected), at: root)
    }
    let levels = root["levels"]?.split(whereSeparator: \.isWhitespace).compactMap {
      FormLevel(rawValue: String($0))
    }
    return Form(
      id: id, regime: root["regime"].flatMap { Int($0) }, levels: levels ?? [], name: name, title: title,
      location: root.location, isLandscape: root["page"] == "landscape", blank: blank,
      marksBlankCells: root.first(named: "blank")?["inTables"] == "true", parts: parts)
  }

  private mutating func part(_ element: Element) -> FormPart? {
    switch element.name {
    case "paragraph":
      return line(element, in: .unit).map { .paragraph($0, ParagraphLayout(element)) }
    case "table": return table(element).map(FormPart.table)
    case "signature":
      let condition = expression("when", of: element, in: .unit)
      return .signature(
        element.children(named: "line").compactMap { line($0, in: .unit) }, condition: condition)
    case "newPage":
      return words(element).map { .newPage(name: $0) }
    default: return nil
    }
  }

  mutating func report(_ problem: FormProblem, at element: Element) {
    problems.append(problem.diagnostic(at: element.location))
  }

  /// A text with both languages, its white space made even.
  func text(_ element: Element, _ name: String) -> Text? { element.first(named: name).flatMap(words) }

  private func words(_ element: Element) -> Text? {
    guard let thai = element.first(named: "th"), let english = element.first(named: "en") else { return nil }
    return Text(thai: thai.text.evenlySpaced, english: english.text.evenlySpaced)
  }
}

// MARK: Lines and expressions

extension FormReader {
  /// - Parameter place: what facts there are where the line stands.
  mutating func line(_ element: Element, in place: FactPlace) -> FormLine? {
    let each = rows("each", of: element, in: place)
    let inner = each.map(FactPlace.row) ?? place
    let filter = expression("where", of: element, in: inner)
    if element["where"] != nil, element["each"] == nil { report(.filterWithoutRows, at: element) }
    let condition = expression("when", of: element, in: place)
    guard let thai = template("th", of: element, in: inner),
      let english = template("en", of: element, in: inner)
    else { return nil }
    return FormLine(
      thai: thai, english: english, condition: condition, each: each, filter: filter,
      isOptional: element["optional"] == "true")
  }

  mutating func rows(_ attribute: String, of element: Element, in place: FactPlace) -> RowKind? {
    guard let name = element[attribute] else { return nil }
    if let kind = RowKind(rawValue: name), place.rows.contains(kind) { return kind }
    report(.unknownRows(name, known: place.rows.map(\.rawValue)), at: element)
    return nil
  }

  mutating func expression(
    _ attribute: String, of element: Element, in place: FactPlace
  ) -> CompiledExpression? {
    guard let feel = element[attribute] else { return nil }
    do throws(Problems) {
      return try compileStrictly(feel, in: place.scope, at: element.location)
    } catch {
      problems += error.diagnostics
      return nil
    }
  }

  private mutating func template(_ name: String, of element: Element, in place: FactPlace) -> Template? {
    guard let child = element.first(named: name) else { return nil }
    do throws(Problems) {
      return try Template(child.text.evenlySpaced, in: place.scope, at: child.location)
    } catch {
      problems += error.diagnostics
      return nil
    }
  }
}

extension String {
  /// Runs of white space made one space, none at the ends.
  fileprivate var evenlySpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension ParagraphLayout {
  fileprivate init(_ element: Element) {
    self.init(
      kind: element["style"].flatMap(Kind.init(rawValue:)) ?? .body,
      alignment: element["align"].flatMap(Alignment.init(rawValue:)) ?? .left,
      indent: element["indent"].flatMap { Int($0) } ?? 0,
      firstLine: element["firstLine"].flatMap { Int($0) } ?? 0)
  }
}
