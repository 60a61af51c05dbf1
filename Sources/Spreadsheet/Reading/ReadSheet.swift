public import Diagnostics

/// The cells of a sheet that hold something.
public struct ReadSheet: Sendable {
  public enum Value: Sendable, Hashable {
    case text(String)
    /// As the file writes it: `5`, `0.25`, `1E-3`.
    case number(String)
    case boolean(Bool)
    /// What stands in place of a value that could not be computed: `#REF!`.
    case error(String)
  }

  public var name: String
  public var isHidden = false
  public var merges: [CellRange] = []
  /// Those that hold something, or held it, in their order; a cell far down costs nothing above it.
  private var rows: [ReadRow] = []
  /// The number of rows and of columns up to the last that holds something.
  public private(set) var rowCount = 0
  public private(set) var columnCount = 0

  public init(name: String) { self.name = name }

  /// Rows and columns count from 0; nil is an empty cell.
  public subscript(row: Int, column: Int) -> Value? {
    get { cell(row: row, column: column)?.value }
    set { change(row: row, column: column, isAdding: newValue != nil) { $0.value = newValue } }
  }

  /// The formula of a cell, without the leading `=`; of one that repeats a neighbour's, the empty text.
  public func formula(row: Int, column: Int) -> String? { cell(row: row, column: column)?.formula }

  public mutating func set(formula: String?, row: Int, column: Int) {
    change(row: row, column: column, isAdding: formula != nil) { $0.formula = formula }
  }

  /// Puts a row behind all others.
  mutating func append(_ row: ReadRow) {
    rows.append(row)
    rowCount = row.index + 1
    columnCount = max(columnCount, (row.cells.last?.column ?? -1) + 1)
  }

  /// `Rules!C7`, for diagnostics.
  public func location(row: Int, column: Int) -> Location {
    .cell(sheet: name, cell: cellName(row: row, column: column))
  }
}

extension ReadSheet {
  private func cell(row: Int, column: Int) -> ReadCell? {
    let rowPlace = rows.place(of: row, by: \.index)
    guard rowPlace < rows.count, rows[rowPlace].index == row else { return nil }
    let place = rows[rowPlace].cells.place(of: column, by: \.column)
    guard place < rows[rowPlace].cells.count, rows[rowPlace].cells[place].column == column else { return nil }
    return rows[rowPlace].cells[place]
  }

  private mutating func change(
    row: Int, column: Int, isAdding: Bool, _ change: (inout ReadCell) -> Void
  ) {
    if isAdding {
      rowCount = max(rowCount, row + 1)
      columnCount = max(columnCount, column + 1)
    }
    let rowPlace = rows.place(of: row, by: \.index)
    if rowPlace == rows.count || rows[rowPlace].index != row {
      guard isAdding else { return }
      rows.insert(ReadRow(index: row, cells: []), at: rowPlace)
    }
    rows[rowPlace].change(column, isAdding: isAdding, change)
  }
}

extension ReadRow {
  fileprivate mutating func change(_ column: Int, isAdding: Bool, _ change: (inout ReadCell) -> Void) {
    let place = cells.place(of: column, by: \.column)
    if place == cells.count || cells[place].column != column {
      guard isAdding else { return }
      cells.insert(ReadCell(column: column, value: nil), at: place)
    }
    change(&cells[place])
    if cells[place].value == nil, cells[place].formula == nil { cells.remove(at: place) }
  }
}

extension Array {
  /// Where the element of a number stands or would stand, among others in the order of their numbers.
  fileprivate func place(of number: Int, by key: (Element) -> Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
