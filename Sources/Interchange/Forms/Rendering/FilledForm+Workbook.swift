import FEEL
public import Spreadsheet

extension FilledForm {
  /// A sheet for what stands together; each prints on A4 with the headings of its first table on every page.
  public var workbook: Workbook {
    let day = mark.asOf
    return Workbook(
      properties: Workbook.Properties(
        title: "\(name) \(title)", subject: organisation, author: "sopthan \(mark.toolVersion)",
        comments: mark.text,
        created: Day(year: Int(day.year), month: Int(day.month), day: Int(day.day)), custom: mark.properties),
      sheets: sections.map(sheet))
  }

  private func sheet(of section: Section) -> Sheet {
    let page = FormPage(isLandscape: isLandscape)
    var layout = FormSheetLayout(FormGrid(section.blocks, on: page))
    for block in section.blocks { layout.append(block) }
    let rows = layout.rows
    return Sheet(
      name: section.name.asSheetName, widths: layout.grid.widths, merges: layout.merges,
      print: PrintSetup(
        isLandscape: isLandscape, repeatedRows: layout.headings,
        footer: "&L&8SHA-256 \(mark.hash)&R&\"TH Sarabun New\"&12\(name.replacing("&", with: "&&"))  &P/&N",
        margins: page.margins)
    ) { write in
      for row in rows { try write(row) }
    }
  }
}

extension String {
  /// At most 31 characters, none that names of sheets can not hold.
  fileprivate var asSheetName: String { String(filter { !"[]:*?/\\'".contains($0) }.prefix(31)) }
}

/// The rows of a form's sheet as they come to stand one below the other.
struct FormSheetLayout {
  let grid: FormGrid
  private(set) var rows: [Row] = []
  private(set) var merges: [CellRange] = []
  /// Of the first table.
  private(set) var headings: ClosedRange<Int>?

  /// Lines of the largest row: a long text goes on in the row below, so that pages can break inside of it and no
  /// row is higher than rows can be. Thai has no spaces between words: fewer lines would cut words.
  private static let linesOfRow = 10
  /// What a line takes in points, of a font of 16 points.
  private static let lineHeight = 26.5
  /// Characters of a line that the breaks between Thai words leave empty.
  private static let ragged = 2.0
  /// How much wider than `Row` reckons the widest font is that stands in for a missing TH Sarabun New: Laksaman.
  private static let widening = 1.12
  /// Spaces that are about 1.25 cm wide.
  private static let spacesOfStep = 10

  init(_ grid: FormGrid) { self.grid = grid }

  mutating func append(_ block: FormBlock) {
    switch block {
    case .paragraph(let text, let layout): append(text, layout)
    case .table(let table): append(table)
    case .signature(let lines): append(signature: lines)
    case .newPage: break
    }
  }

  private mutating func append(_ text: String, _ layout: ParagraphLayout) {
    let style = layout.cellStyle
    let indented = String(repeating: " ", count: layout.firstLine * Self.spacesOfStep) + text
    for piece in pieces(of: indented, style, over: grid.all) {
      append([(Cell(.text(piece), style), grid.all)])
    }
  }

  private mutating func append(signature lines: [String]) {
    append([])
    // One row, so that no page can break inside.
    append([(Cell(.text(lines.joined(separator: "\n")), .formSignature), grid.rightHalf)])
  }

  private mutating func append(_ table: FilledTable) {
    let columns = grid.columns(of: table)
    let first = rows.count
    append(zip(table.columns, columns).map { (Cell(.text($0.heading), .formHeading), $1) })
    if table.hasNumbers {
      append(
        zip(table.columns, columns).map { column, place in
          (Cell(column.number.map { .text($0) } ?? .blank, .formHeading), place)
        })
    }
    if headings == nil { headings = first...(rows.count - 1) }
    for row in table.rows { append(row, columns) }
  }

  /// A row of a table, in as many rows of the sheet as its longest text needs.
  private mutating func append(_ row: FilledTable.Row, _ columns: [ClosedRange<Int>]) {
    var style = Style.form
    let columns = row.isSpanning ? [grid.all] : columns
    let cells = zip(row.cells, columns).map { pieces(of: $0, style, over: $1) }
    let count = cells.map(\.count).max() ?? 1
    for index in 0..<count {
      style = Style.formCell(isFirst: index == 0, isLast: index == count - 1)
      append(
        zip(cells.enumerated(), columns).map { cell, place in
          let text = cell.element.indices.contains(index) ? cell.element[index] : ""
          style.font.isBold = row.isStrong && cell.offset == 0
          return (Cell(text.isEmpty ? .blank : .text(text), style), place)
        })
    }
  }

  /// One row of the sheet, as high as its texts; a cell that covers several columns is merged over them.
  private mutating func append(_ cells: [(Cell, ClosedRange<Int>)]) {
    var row = Array(repeating: Cell(.blank, .form), count: grid.widths.count)
    var height = Self.lineHeight
    for (cell, place) in cells {
      for column in place { row[column] = Cell(.blank, cell.style) }
      row[place.lowerBound] = cell
      if place.count > 1 { merges.append(CellRange(rows: rows.count...rows.count, columns: place)) }
      let line = cell.style.font.size / Style.form.font.size * Self.lineHeight
      let text = Row([cell]).height(at: [room(over: place, cell.style)], lineHeight: line)
      // Headings have few places to break at, so a long one may need a line more.
      height = max(height, cell.style == .formHeading && text > 2 * line ? text + line : text)
    }
    rows.append(Row(row, height: height))
  }

  private func pieces(of text: String, _ style: Style, over place: ClosedRange<Int>) -> [String] {
    text.pieces(ofLines: Self.linesOfRow, width: room(over: place, style), fontSize: style.font.size)
  }

  /// The width that a text of a style has: a step of indentation takes the room of three characters.
  private func room(over place: ClosedRange<Int>, _ style: Style) -> Double {
    // Headings are bold and break at few places.
    let ragged = style == .formHeading ? Self.ragged * 1.5 : Self.ragged
    return max(2, grid.width(of: place) / Self.widening - ragged - Double(style.indent * 3))
  }
}
