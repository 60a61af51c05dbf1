import Diagnostics
import Spreadsheet

/// A column with what stands over it.
struct HeadedColumn: Sendable, Hashable {
  /// Counted from 0.
  let index: Int
  /// From the upper heading row to the lower, folded, what is merged across columns repeated; without blanks.
  let headings: [String]

  var letter: String { CellReference.letters(index) }
  /// `ระดับความเสี่ยง / โอกาส`; empty for a column without heading.
  var heading: String { headings.joined(separator: " / ") }

  func isCalled(_ name: ColumnName) -> Bool {
    switch name {
    case .letter(let letter): return letter == self.letter
    case .heading(let text):
      let wanted = text.headingKey
      return headings.last?.headingKey == wanted || heading.headingKey == wanted
    }
  }
}

/// A sheet as a table: headings, and rows below them.
struct ForeignTable: Sendable {
  let workbook: ReadWorkbook
  let sheet: ReadSheet
  /// Counted from 0, in order.
  let headingRows: [Int]
  let columns: [HeadedColumn]

  var firstRow: Int { (headingRows.last ?? -1) + 1 }
  var rows: Range<Int> { min(firstRow, sheet.rowCount)..<sheet.rowCount }

  init(_ sheet: ReadSheet, of workbook: ReadWorkbook, headingRows: [Int]) {
    self.workbook = workbook
    self.sheet = sheet
    self.headingRows = headingRows.sorted()
    columns = Self.columns(of: sheet, headingRows: headingRows.sorted())
  }

  func column(_ name: ColumnName) -> HeadedColumn? { columns.first { $0.isCalled(name) } }

  func location(_ row: Int, _ column: Int) -> Location { sheet.location(row: row, column: column) }

  /// Columns up to the last that holds anything; a heading merged over several is over each of them.
  private static func columns(of sheet: ReadSheet, headingRows: [Int]) -> [HeadedColumn] {
    let merges = headingRows.map { MergedSpans(alongRow: $0, of: sheet) }
    return (0..<sheet.columnCount).map { column in
      var headings: [String] = []
      for (row, spans) in zip(headingRows, merges) {
        let merge = spans.merge(at: column)
        let heading = sheet.foldedText(row: merge?.firstRow ?? row, column: merge?.firstColumn ?? column)
        if !heading.isEmpty, headings.last != heading { headings.append(heading) }
      }
      return HeadedColumn(index: column, headings: headings)
    }
  }
}

extension ReadSheet {
  /// The folded text of a cell; empty for a blank.
  func foldedText(row: Int, column: Int) -> String {
    switch self[row, column] {
    case nil: ""
    case .text(let text), .error(let text): text.foldedWords
    case .number(let number): EntryReader.plain(number)
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    }
  }
}

extension String {
  /// A heading as it is compared: folded, in small letters, without spaces around strokes.
  var headingKey: String {
    foldedWords.lowercased().replacing(" / ", with: "/")
  }
}
