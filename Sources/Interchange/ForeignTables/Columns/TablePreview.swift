public import Diagnostics
import Register
public import Spreadsheet
import XML

/// What a foreign table looks like before anybody maps it.
public struct TablePreview: Sendable {
  public let sheet: String
  /// Counted from 1.
  public let headingRows: [Int]
  /// Below the headings.
  public let rowCount: Int
  /// Those that hold anything.
  public let columns: [ColumnProfile]
  /// What does not fit, each at its `sheet!cell`; warnings, for nothing is imported.
  public let problems: [Diagnostic]

  /// - Parameters:
  ///   - mapping: names the sheet and the heading rows; nil for those that the table shows.
  ///   - sheet: in place of the mapping's.
  public init(_ workbook: ReadWorkbook, mapping: Mapping? = nil, sheet: String? = nil) throws(Problems) {
    let locator = TableLocator(workbook: workbook)
    var mapping = mapping
    if let sheet { mapping?.sheet = sheet }
    let table = if let mapping { try locator.table(mapping) } else { try locator.table(sheet: sheet) }
    let taken = mapping.map { mapping in
      Dictionary(
        mapping.fields.compactMap { field in
          field.columns.lazy.compactMap { table.column($0) }.first.map { ($0.letter, field.field) }
        }, uniquingKeysWith: { first, _ in first })
    }
    var columns = table.columns.map { ColumnProfile($0, of: table) }
    columns.removeAll { $0.heading.isEmpty && $0.type == .blank && $0.problems.isEmpty }
    if let taken {
      for index in columns.indices { columns[index].suggestion = taken[columns[index].letter] }
    } else {
      FieldSuggestion.suggest(for: &columns)
    }
    self.sheet = table.sheet.name
    headingRows = table.headingRows.map { $0 + 1 }
    rowCount = table.rows.count
    self.columns = columns
    problems = Self.problems(of: columns, table).inOrderOfPlace()
  }

  private static func problems(of columns: [ColumnProfile], _ table: ForeignTable) -> [Diagnostic] {
    var problems = columns.flatMap(\.problems)
    var seen: [String: String] = [:]
    for column in columns {
      let place = Location.cell(sheet: table.sheet.name, cell: "\(column.letter)\(table.firstRow)")
      if column.heading.isEmpty {
        problems.append(.columnWithoutHeading(at: place))
      } else if let first = seen[column.heading.headingKey] {
        problems.append(.repeatedHeading(column.heading, first: first, at: place))
      }
      seen[column.heading.headingKey] = seen[column.heading.headingKey] ?? column.letter
    }
    return problems
  }
}

extension TablePreview {
  /// A mapping with the columns for which a field was suggested, to be completed by hand.
  public func draft(id: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.start("mapping", ["xmlns": MappingSchema.namespace, "id": id])
    xml.start("title")
    xml.element("th", [:], "ร่างจากแผ่น \(sheet)")
    xml.element("en", [:], "Draft from the sheet \(sheet)")
    xml.end()
    xml.element(
      "sheet", ["name": sheet, "headings": headingRows.map(\.description).joined(separator: " ")])
    if !columns.contains(where: { $0.suggestion == .planID }) {
      xml.element("field", ["name": ForeignField.planID.rawValue, "made": "numbered"])
    }
    let suggested = columns.compactMap { column in column.suggestion.map { (column, $0) } }
    let order = Dictionary(uniqueKeysWithValues: ForeignField.allCases.enumerated().map { ($1, $0) })
    for (column, field) in suggested.sorted(by: { order[$0.1] ?? 0 < order[$1.1] ?? 0 }) {
      xml.start("field", ["name": field.rawValue])
      xml.element("column", ["heading": column.heading])
      xml.end()
    }
    xml.end()
    return xml.finish()
  }
}

extension Diagnostic {
  fileprivate static func columnWithoutHeading(at place: Location) -> Diagnostic {
    Diagnostic(
      .warning, at: place, code: "table.no-heading",
      Message(thai: "คอลัมน์มีข้อมูลแต่ไม่มีหัว", english: "the column holds something but has no heading"),
      hint: Message(
        thai: "อ้างถึงด้วยตัวอักษรของคอลัมน์ (letter)", english: "a mapping names it by its letter"))
  }

  fileprivate static func repeatedHeading(_ heading: String, first: String, at place: Location) -> Diagnostic
  {
    Diagnostic(
      .warning, at: place, code: "table.repeated-heading",
      Message(
        thai: "หัวคอลัมน์ \"\(heading.excerpt)\" ซ้ำกับคอลัมน์ \(first)",
        english: "the heading \"\(heading.excerpt)\" stands over column \(first) too"),
      hint: Message(
        thai: "อ้างถึงด้วยตัวอักษรของคอลัมน์ (letter)", english: "a mapping names it by its letter"))
  }
}
