import Spreadsheet

/// The merged cells along one row or one column; each is found in logarithmic time.
struct MergedSpans: Sendable {
  private var spans: [(first: Int, last: Int, merge: CellRange)] = []

  init(alongRow row: Int, of sheet: ReadSheet) {
    self.init(
      sheet.merges.filter { ($0.firstRow...$0.lastRow).contains(row) }.map {
        ($0.firstColumn, $0.lastColumn, $0)
      })
  }

  init(alongColumn column: Int, of sheet: ReadSheet) {
    self.init(
      sheet.merges.filter { ($0.firstColumn...$0.lastColumn).contains(column) }.map {
        ($0.firstRow, $0.lastRow, $0)
      })
  }

  private init(_ unsorted: [(first: Int, last: Int, merge: CellRange)]) {
    spans = unsorted.sorted { $0.first < $1.first }
  }

  /// The merge that covers a place of the row or column; merges do not overlap.
  func merge(at place: Int) -> CellRange? {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].first <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0, spans[low - 1].last >= place else { return nil }
    return spans[low - 1].merge
  }
}
