import Register
import Spreadsheet

/// A small block of cells whose place on the sheet is known, to stand beside another.
struct Panel {
  /// A line of body text with air around it.
  static let rowHeight = 20.5

  let row: Int
  let column: Int
  private(set) var rows: [Row] = []
  private(set) var merges: [CellRange] = []

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// In points.
  var height: Double { rows.reduce(0) { $0 + ($1.height ?? Self.rowHeight) } }

  /// The sheet's row that comes next.
  var nextRow: Int { row + rows.count }

  /// Cells whose texts stand in the middle of the row's height.
  mutating func add(_ cells: [Cell], height: Double = Panel.rowHeight) {
    rows.append(Row(cells.map(\.centred), height: height))
  }

  mutating func title(_ text: Text) { add([.text("\(text.thai) · \(text.english)", .section)], height: 26) }

  mutating func headings(_ titles: [Text]) {
    add(titles.map { Cell(.text($0.thai), .heading) })
    add(titles.map { Cell(.text($0.english), .headingEnglish) }, height: 18)
  }

  /// A label over several columns and one cell behind it.
  mutating func line(_ label: Text, over columns: Int, _ cell: Cell) {
    merges.append(CellRange(rows: nextRow...nextRow, columns: column...(column + columns - 1)))
    let words = Cell(.text("\(label.thai) · \(label.english)"), .body)
    add([words] + Array(repeating: Cell(.blank, .body), count: columns - 1) + [cell])
  }

  /// A cell and, beside it, another over several columns.
  mutating func wide(_ first: Cell, _ second: Cell, over columns: Int) {
    merges.append(CellRange(rows: nextRow...nextRow, columns: (column + 1)...(column + columns)))
    add([first, second] + Array(repeating: Cell(.blank, second.style), count: columns - 1))
  }

  /// A cell over several rows, and beside it the cells of each.
  mutating func group(_ first: Cell, _ lines: [[Cell]]) {
    let rows = nextRow...max(nextRow, nextRow + lines.count - 1)
    merges.append(CellRange(rows: rows, columns: column...column))
    for (index, line) in lines.enumerated() {
      add([index == 0 ? first : Cell(.blank, first.style)] + line)
    }
  }

  /// The panels side by side, each row as high as the higher of the two.
  static func beside(_ left: Panel, _ right: Panel) -> [Row] {
    (0..<max(left.rows.count, right.rows.count)).map { index in
      let pair = [left, right].map { $0.rows.indices.contains(index) ? $0.rows[index] : Row([]) }
      var cells = pair[0].cells
      if !pair[1].cells.isEmpty {
        cells += Array(repeating: .space, count: max(0, right.column - cells.count)) + pair[1].cells
      }
      return Row(cells, height: pair.compactMap(\.height).max() ?? rowHeight)
    }
  }
}

extension SheetLayout {
  mutating func add(_ panel: Panel) {
    for range in panel.merges { merge(range) }
    add(panel.rows)
  }

  mutating func add(_ left: Panel, beside right: Panel) {
    for range in left.merges + right.merges { merge(range) }
    add(Panel.beside(left, right))
  }
}

extension Cell {
  fileprivate var centred: Cell {
    var cell = self
    if cell.style.vertical == .top { cell.style.vertical = .centre }
    return cell
  }
}
