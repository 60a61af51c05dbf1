import Spreadsheet

/// Names of cells in the A1 notation of spreadsheets; rows and columns count from 0.
enum CellReference {
  /// `A`, `Z`, `AA`
  static func letters(_ column: Int) -> String {
    var rest = column
    var letters: [Character] = []
    repeat {
      letters.insert(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))), at: 0)
      rest = rest / 26 - 1
    } while rest >= 0
    return String(letters)
  }

  /// `D7`
  static func relative(row: Int, column: Int) -> String { "\(letters(column))\(row + 1)" }

  /// `$D$7`
  static func absolute(row: Int, column: Int) -> String { "$\(letters(column))$\(row + 1)" }

  /// `$D$7:$D$20`
  static func absolute(rows: ClosedRange<Int>, columns: ClosedRange<Int>) -> String {
    absolute(row: rows.lowerBound, column: columns.lowerBound) + ":"
      + absolute(row: rows.upperBound, column: columns.upperBound)
  }

  /// `'ส่วนงาน'`
  static func quoted(sheet: String) -> String { "'\(sheet.replacing("'", with: "''"))'" }

  /// A string literal of a formula: `"มี"`.
  static func quoted(text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
}

/// Where a table stands in the workbook, so that formulas elsewhere can count its cells.
struct TablePlace: Sendable, Hashable {
  let sheet: String
  /// The place of each column by its id.
  let columns: [String: Int]
  /// How many columns the table has, gaps included.
  let width: Int
  /// The row of the English headings, which carries the filter.
  let headingRow: Int
  /// The rows of the subjects; of an empty table the row that says so.
  let rows: ClosedRange<Int>

  /// `'ส่วนงาน'!$D$7:$D$20`; a column that the table lacks gives an error value in the sheet.
  func range(_ id: String) -> String {
    guard let column = columns[id] else { return "NA()" }
    return CellReference.quoted(sheet: sheet) + "!"
      + CellReference.absolute(rows: rows, columns: column...column)
  }

  /// `'ส่วนงาน'!A7`: a target for a link to the subject with this index.
  func target(index: Int) -> String {
    "\(CellReference.quoted(sheet: sheet))!A\(rows.lowerBound + index + 1)"
  }

  /// The headings' English row and the subjects below it.
  var filter: CellRange {
    CellRange(rows: headingRow...rows.upperBound, columns: 0...max(0, width - 1))
  }
}

/// One row of a table, for cells that refer to their neighbours.
struct RowPlace: Sendable, Hashable {
  let table: TablePlace
  let row: Int

  /// `D7`
  func callAsFunction(_ id: String) -> String {
    table.columns[id].map { CellReference.relative(row: row, column: $0) } ?? "NA()"
  }
}
