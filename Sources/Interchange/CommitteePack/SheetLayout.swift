import Assessment
import Diagnostics
import Register
import Spreadsheet

/// Puts the blocks of a sheet one below the other; the height of each is known before its rows are made.
struct SheetLayout {
  let sheet: PackSheet
  let assessed: AssessedRegister
  private(set) var widths: [Double]
  /// The number of rows so far: the row of the next block.
  private(set) var nextRow = 0
  private var blocks: [Sheet.Rows] = []
  private var merges: [CellRange] = []
  /// How many columns the widest table has on paper; nil while no table has columns for the screen alone.
  private var printedColumns: Int?
  var charts: [Chart] = []

  /// Starts with the sheet's title, and whose and which period's it is.
  init(_ sheet: PackSheet, of assessed: AssessedRegister, widths: [Double]) {
    self.sheet = sheet
    self.assessed = assessed
    self.widths = widths
    let period = assessed.assessment.standpoint.period.id
    let asOf = assessed.assessment.standpoint.asOf
    let organisation = assessed.register.organisation
    add([
      Row([.text(sheet.title.thai, .title)], height: 30),
      Row([.text(sheet.title.english, .subtitle)], height: 19),
      Row(
        [
          .text(
            "\(organisation.shortName.thai) · \(DateWording.long(period, in: .thai)) · ข้อมูล ณ \(DateWording.long(asOf, in: .thai)) (as of \(DateWording.long(asOf, in: .english)))",
            Style(font: .quiet, vertical: .centre))
        ], height: 20),
    ])
  }

  mutating func add(_ rows: [Row]) {
    guard !rows.isEmpty else { return }
    nextRow += rows.count
    blocks.append { write in
      for row in rows { try write(row) }
    }
  }

  /// Text across the sheet.
  mutating func note(_ text: Text) {
    let columns = widthOfPage()
    for (language, style) in [(text.thai, Style.note), (text.english, Style.note.italic)]
    where !language.isEmpty {
      if columns > 1 { merges.append(CellRange(rows: nextRow...nextRow, columns: 0...columns - 1)) }
      add([Row([Cell(.text(language), style)] + Array(repeating: Cell(.blank, style), count: columns - 1))])
    }
  }

  mutating func merge(_ range: CellRange) { merges.append(range) }

  /// The rows that the heading of a section takes.
  static let sectionRows = 2

  mutating func section(_ text: Text) {
    add([Row([], height: 12), Row([.text("\(text.thai) · \(text.english)", .section)], height: 26)])
  }

  @discardableResult
  mutating func add<Subject>(_ table: Table<Subject>) -> TablePlace {
    let place = table.place(in: sheet.name, from: nextRow)
    widths += table.widths.dropFirst(widths.count)
    if table.printed < table.columns.count { printedColumns = max(printedColumns ?? 0, table.printed) }
    nextRow += table.rowCount
    blocks.append { write in try table.write(at: place, write) }
    return place
  }

  /// The finished sheet; `main` is the table that is filtered, whose headings stay, and repeat on every page
  /// unless other tables follow it.
  ///
  /// - Parameter lastPrinted: the row after which nothing is printed.
  func finished(
    main: TablePlace? = nil, frozenColumns: Int = 0, pagesTall: Int? = nil, isLandscape: Bool = true,
    lastPrinted: Int? = nil
  ) -> Sheet {
    let blocks = blocks
    let area =
      printedColumns == nil && lastPrinted == nil
      ? nil
      : CellRange(
        rows: 0...(lastPrinted ?? max(0, nextRow - 1)),
        columns: 0...max(0, (printedColumns ?? widths.count) - 1))
    // With the totals nothing but one row stands below the table.
    let repeating = main.flatMap { (lastPrinted ?? nextRow - 1) <= $0.rows.upperBound + 1 ? $0 : nil }
    return Sheet(
      name: sheet.name, tab: sheet.tab, widths: widths, frozenRows: main.map { $0.headingRow + 1 } ?? 0,
      frozenColumns: frozenColumns, filter: main?.filter, merges: merges, charts: charts,
      print: PrintSetup(
        isLandscape: isLandscape, pagesTall: pagesTall, area: area,
        repeatedRows: repeating.map { $0.headingRow - 1...$0.headingRow }, footer: footer,
        margins: PrintSetup.Margins(top: 0.5, bottom: 0.6)),
      rows: { write in
        for block in blocks { try block(write) }
      })
  }

  private var footer: String {
    let organisation = assessed.register.organisation.shortName.thai.replacing("&", with: "&&")
    let period = DateWording.long(assessed.assessment.standpoint.period.id, in: .thai)
    let font = "&\"TH Sarabun New,Regular\"&11 "
    return "&L\(font)\(organisation) · \(period)&C\(font)หน้า &P / &N&R\(font)&A"
  }

  /// The columns that fit beside each other before a note's lines become too long to read.
  private func widthOfPage() -> Int {
    var width = 0.0
    let count = widths.prefix(printedColumns ?? widths.count).prefix { column in
      width += column
      return width <= 170
    }.count
    return max(1, count)
  }
}

extension Style {
  var italic: Style {
    var style = self
    style.font.isItalic = true
    return style
  }
}
