/// The merged cells that reach into the current row of a sheet, row after row.
struct MergedCells {
  private let merges: [CellRange]
  private var row = 0
  /// The merges that reach into the current row, and the place in `merges` of the first that begins below it.
  private var open: [CellRange] = []
  private var next = 0

  init(_ merges: [CellRange]) {
    self.merges = merges.filter { !$0.isSingleCell }.sorted {
      ($0.firstRow, $0.firstColumn) < ($1.firstRow, $1.firstColumn)
    }
  }

  mutating func enter(row: Int) {
    self.row = row
    open.removeAll { $0.lastRow < row }
    while next < merges.count, merges[next].firstRow <= row {
      if merges[next].lastRow >= row { open.append(merges[next]) }
      next += 1
    }
  }

  /// Whether the cell lies under a merged cell that begins elsewhere.
  func contains(_ column: Int) -> Bool {
    open.contains {
      $0.firstColumn <= column && column <= $0.lastColumn && !($0.firstRow == row && $0.firstColumn == column)
    }
  }

  /// The merged cell that begins here.
  func merge(at column: Int) -> CellRange? {
    open.first { $0.firstRow == row && $0.firstColumn == column }
  }
}
