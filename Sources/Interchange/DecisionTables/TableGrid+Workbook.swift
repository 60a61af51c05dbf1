import DMN
public import Spreadsheet

extension TableGrid {
  /// The table as a workbook of one sheet, for people to edit and hand back.
  ///
  /// Every cell is text, so that `"high"`, `>= 3` and `true` come back as they were.
  public func workbook(author: String) -> Workbook {
    let columns = columns
    let widths = columns.map { column -> Double in
      switch column {
      case .number: 7
      case .input: 20
      case .output: 28
      case .annotation: 36
      }
    }
    let rows =
      [
        Row([Cell(.text(decision), .title)], height: 30),
        row(columns, .english) { label($0) },
        row(columns, .heading) { heading($0) },
        row(columns, Style(font: .quiet, border: Style.Border(bottom: .double), wraps: true)) { allowed($0) },
      ]
      + table.rules.map { rule in
        row(columns, .body) { cell($0, of: rule) }
      }
    return Workbook(
      properties: Workbook.Properties(
        title: decision, subject: table.id ?? decision, author: author,
        created: Day(year: 2000, month: 1, day: 1)),
      sheets: [
        Sheet(
          name: sheetName, widths: widths, frozenRows: Self.firstRule, frozenColumns: 1,
          print: PrintSetup(
            pagesWide: max(1, Int(widths.reduce(0, +) / 180)),
            repeatedRows: Self.headingRow...Self.allowedRow, footer: "&C&P / &N"),
          rows: { write in
            for row in rows { try write(row) }
          })
      ])
  }

  private func row(_ columns: [Column], _ style: Style, _ text: (Column) -> String) -> Row {
    Row(
      columns.map { column in
        var style = style
        if isFirstOfItsKind(column) { style.border?.left = .double }
        let text = text(column)
        if case .number = column, let number = Double(text) { return Cell(.number(number), .score) }
        return Cell(text.isEmpty ? .blank : .text(text), style)
      })
  }

  /// Whether a double line stands before the column: the first output, and the first annotation.
  private func isFirstOfItsKind(_ column: Column) -> Bool {
    switch column {
    case .output(0), .annotation(0): true
    case .number, .input, .output, .annotation: false
    }
  }

  private var sheetName: String {
    let plain = decision.unicodeScalars.filter { !"[]:*?/\\'".unicodeScalars.contains($0) }
    return String(String.UnicodeScalarView(plain.prefix(31)))
  }
}
