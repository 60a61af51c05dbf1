import Spreadsheet

/// What the tables of the summary sheet have in common.
extension CommitteePack {
  func totalRow(_ sums: [Int], rows: ClosedRange<Int>, from column: Int) -> [Cell] {
    [Cell(.text("รวม Total"), .total)]
      + sums.enumerated().map { index, sum in
        let range =
          "\(CellReference.relative(row: rows.lowerBound, column: column + index)):"
          + CellReference.relative(row: rows.upperBound, column: column + index)
        return .formula("SUM(\(range))", sum, Style.count.totalled)
      }
  }

  func reference(rows: ClosedRange<Int>, columns: ClosedRange<Int>) -> String {
    CellReference.quoted(sheet: PackSheet.summary.name) + "!"
      + CellReference.absolute(rows: rows, columns: columns)
  }
}
