import Register
import Spreadsheet

/// A sheet that is filled in: its title, a guide, a hidden row of keys, headings, and a line for each record.
struct InputSheet<Subject: Sendable>: Sendable {
  let table: InputTable
  let guide: Text
  let columns: [InputColumn<Subject>]
  let lines: [(record: InputRecord, subject: Subject)]
  /// How values of a column look, by the column's id.
  var looks: [String: [(rule: ConditionalFormat.Rule, style: Style)]] = [:]
  /// Bars behind the numbers of these columns.
  var bars: Set<String> = []
  let frozenColumns: Int

  static var keyRow: Int { 4 }
  static var headingRow: Int { 5 }
  static var firstRow: Int { 7 }

  var lastRow: Int { Self.firstRow + max(1, lines.count) - 1 }

  private var widths: [Double] { columns.map(\.width) }

  private var places: [String: Int] {
    Dictionary(columns.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// `'แผนงาน'!$P$8:$P$17`; nil for a column that the sheet lacks.
  func range(_ id: String) -> String? {
    places[id].map {
      CellReference.quoted(sheet: table.sheetName) + "!"
        + CellReference.absolute(rows: Self.firstRow...lastRow, columns: $0...$0)
    }
  }

  /// A name for every column that is filled in, and for the ids.
  var definedNames: [Workbook.DefinedName] {
    columns.compactMap { column in
      if case .input = column.content {} else if column.id != "id" { return nil }
      return range(column.id).map { .init(name: table.rangeName(column.id), reference: $0) }
    }
  }

  /// Cells that must not stay blank, all lines together.
  var demandedCount: Int { lines.reduce(0) { $0 + demanded($1.record, $1.subject).count } }

  private func demanded(_ record: InputRecord, _ subject: Subject) -> [InputField] {
    columns.compactMap { column in
      guard case .input(let field, let isDemanded) = column.content, record.input(field) != nil,
        isDemanded(subject)
      else { return nil }
      return field
    }
  }

  func blankCount(_ entries: DivisionEntries) -> Int {
    lines.reduce(0) { $0 + blanks($1.record, $1.subject, entries).count }
  }

  private func blanks(_ record: InputRecord, _ subject: Subject, _ entries: DivisionEntries) -> [InputField] {
    demanded(record, subject).filter { field in
      entries.value(
        of: EntryKey(table: table, id: record.id, field: field), issued: record.input(field)?.value)
        == .blank
    }
  }
}

// MARK: The sheet

extension InputSheet {
  func sheet(in book: DivisionWorkbook) -> Sheet {
    var sheet = Sheet(
      name: table.sheetName, tab: .navy, widths: widths, frozenRows: Self.firstRow,
      frozenColumns: frozenColumns, merges: merges, conditionalFormats: conditionalFormats,
      validations: validations(in: book.form),
      print: PrintSetup(
        repeatedRows: Self.headingRow...Self.headingRow + 1, footer: book.footer,
        margins: PrintSetup.Margins(top: 0.5, bottom: 0.6)), rows: { try write(in: book, $0) })
    sheet.protection = Sheet.Protection()
    sheet.notes = notes(in: book)
    return sheet
  }

  /// Title and guide run across as much as a screen shows.
  private var widthOfGuide: Int {
    var width = 0.0
    return max(
      1,
      columns.prefix { column in
        width += column.width
        return width <= 150
      }.count)
  }

  private var merges: [CellRange] {
    widthOfGuide > 1 ? [CellRange(rows: 3...3, columns: 0...widthOfGuide - 1)] : []
  }

  private func write(in book: DivisionWorkbook, _ write: (Row) throws -> Void) throws {
    try write(Row([.text("\(table.title.thai) · \(book.division.name.thai)", .title)], height: 30))
    try write(Row([.text("\(table.title.english) · \(book.division.name.english)", .subtitle)], height: 19))
    try write(Row([counter(book)], height: 22))
    let padding = Array(repeating: Cell(.blank, .note), count: widthOfGuide - 1)
    try write(
      Row([Cell(.text("\(guide.thai)\n\(guide.english)"), .note)] + padding).roomy(
        at: widths, merged: 0...widthOfGuide - 1))
    try write(
      Row(
        columns.map { column in
          switch column.content {
          case .input(let field, _): Cell(.text(field.rawValue), .key)
          case .shown, .computed, .blanks: Cell(.text(column.id == "id" ? table.marker : ""), .key)
          }
        }, height: 15, isHidden: true))
    try write(Row(columns.map { Cell(.text($0.title.thai), heading($0)) }).roomy(at: widths))
    try write(Row(columns.map { Cell(.text($0.title.english), headingEnglish($0)) }).roomy(at: widths))
    for (index, line) in lines.enumerated() {
      let row = InputRow(record: line.record, row: Self.firstRow + index, columns: places)
      try write(Row(columns.map { cell($0, line.subject, row, book) }).roomy(at: widths))
    }
  }

  private func heading(_ column: InputColumn<Subject>) -> Style {
    if case .input = column.content { .inputHeading } else { .heading }
  }

  private func headingEnglish(_ column: InputColumn<Subject>) -> Style {
    if case .input = column.content { .inputHeadingEnglish } else { .headingEnglish }
  }

  private func counter(_ book: DivisionWorkbook) -> Cell {
    guard let blanks = range("blanks") else { return Cell(.blank) }
    let count = blankCount(book.entries)
    return Cell(
      .formula(
        "IF(SUM(\(blanks))=0,\"✓ กรอกครบแล้ว · complete\",\"ยังว่าง \"&SUM(\(blanks))&\" ช่อง · cells still blank\")",
        stored: .text(
          count == 0 ? "✓ กรอกครบแล้ว · complete" : "ยังว่าง \(count) ช่อง · cells still blank")),
      Style(font: .bold, vertical: .centre))
  }

  private func cell(
    _ column: InputColumn<Subject>, _ subject: Subject, _ row: InputRow, _ book: DivisionWorkbook
  ) -> Cell {
    switch column.content {
    case .shown(let cell): return cell(subject)
    case .computed(let cell): return cell(subject, row)
    case .input(let field, let isDemanded):
      return book.cell(
        EntryKey(table: table, id: row.record.id, field: field), of: row.record,
        isDemanded: isDemanded(subject))
    case .blanks:
      let fields = demanded(row.record, subject)
      guard !fields.isEmpty else { return .dash }
      let formula = fields.map { "IF(LEN(\(row($0.rawValue)))=0,1,0)" }.joined(separator: "+")
      return .formula(formula, blanks(row.record, subject, book.entries).count, .blankCount)
    }
  }
}
