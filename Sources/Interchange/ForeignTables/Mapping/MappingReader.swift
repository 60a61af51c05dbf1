public import Diagnostics
import Register
import XML

/// Reads a mapping: its schema and its own sense.
///
/// - Parameter file: the path that diagnostics give it.
/// - Throws: every problem at once.
public func readMapping(_ bytes: [UInt8], file: String) throws(Problems) -> Mapping {
  let schema = try MappingSchema.compiled.get()
  let root = try readDocument(bytes, file: file, schema: schema)
  var reader = MappingReader(file: file)
  let mapping = reader.mapping(root)
  guard let mapping, reader.problems.isEmpty else { throw Problems(reader.problems) }
  return mapping
}

private struct MappingReader {
  let file: String
  private(set) var problems: [Diagnostic] = []

  init(file: String) { self.file = file }

  mutating func mapping(_ root: Element) -> Mapping? {
    let sheet = root.first(named: "sheet")
    let fields = root.children(named: "field").compactMap { field($0) }
    var places: [ForeignField: Location] = [:]
    for field in fields {
      if let first = places[field.field] {
        report(.repeatedField(field.field, first: first), at: field.location)
      }
      places[field.field] = places[field.field] ?? field.location
    }
    for field in fields {
      if let thai = field.field.inThai, places[thai] == nil {
        report(.englishAlone(field.field, thai), at: field.location)
      }
    }
    let skips = root.children(named: "skip").compactMap { skip($0) }
    guard let id = root["id"], let title = text(root.first(named: "title")) else { return nil }
    return Mapping(
      id: id, title: title, file: file, sheet: sheet?["name"],
      headingRows: Self.numbers(sheet?["headings"]), skips: skips, fields: fields)
  }

  private mutating func report(_ problem: MappingProblem, at place: Location) {
    problems.append(problem.diagnostic(at: place))
  }

  private func text(_ element: Element?) -> Text? {
    guard let element, let thai = element.first(named: "th"), let english = element.first(named: "en") else {
      return nil
    }
    return Text(thai: thai.text.foldedWords, english: english.text.foldedWords)
  }

  private static func numbers(_ list: String?) -> [Int] {
    (list ?? "").split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
  }

  private mutating func column(_ element: Element) -> ColumnName? {
    switch (element["heading"], element["letter"]) {
    case (let heading?, nil): return .heading(heading)
    case (nil, let letter?): return .letter(letter)
    case (nil, nil), (_?, _?):
      report(.headingOrLetter, at: element.location)
      return nil
    }
  }

  private mutating func skip(_ element: Element) -> SkippedRows? {
    if element["rows"] != nil {
      if element["begins"] != nil { report(.rowsOrWords, at: element.location) }
      return .numbers(Self.numbers(element["rows"]))
    }
    guard let words = element["begins"] else {
      report(.rowsOrWords, at: element.location)
      return nil
    }
    return column(element).map { .beginning($0, words.foldedWords) }
  }

  private mutating func field(_ element: Element) -> FieldMapping? {
    guard let field = element["name"].flatMap(ForeignField.init(rawValue:)) else { return nil }
    let mapping = FieldMapping(
      field: field, location: element.location,
      columns: element.children(named: "column").compactMap { column($0) }, constant: element["constant"],
      standIn: element["default"], isNumbered: element["made"] == "numbered",
      filling: element["fill"].flatMap(Filling.init(rawValue:)) ?? .none,
      separator: element["separator"].flatMap(ListSeparator.init(rawValue:)),
      translations: element.children(named: "value").compactMap { value in
        guard let text = value["text"], let meaning = value["means"] else { return nil }
        return Translation(text: text.foldedWords, meaning: meaning)
      })
    check(mapping, hasColumns: element.first(named: "column") != nil)
    return mapping
  }

  private mutating func check(_ mapping: FieldMapping, hasColumns: Bool) {
    let ways = [hasColumns, mapping.constant != nil, mapping.isNumbered].count { $0 }
    if ways != 1 { report(.oneWay(mapping.field), at: mapping.location) }
    if mapping.standIn != nil, !hasColumns { report(.standInWithoutColumn, at: mapping.location) }
    if mapping.isNumbered, mapping.field != .planID {
      report(.numberedField(mapping.field), at: mapping.location)
    }
    if mapping.separator != nil, mapping.field.part != .cause {
      report(.separatedField(mapping.field), at: mapping.location)
    }
    var seen: Set<String> = []
    for translation in mapping.translations where !seen.insert(translation.text.lowercased()).inserted {
      report(.repeatedValue(translation.text), at: mapping.location)
    }
  }
}
