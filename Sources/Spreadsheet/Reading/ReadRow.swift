/// The cells of one row that hold something, in the order of their columns.
public struct ReadRow: Sendable, Hashable {
  /// Counted from 0.
  public let index: Int
  public internal(set) var cells: [ReadCell]

  public init(index: Int, cells: [ReadCell]) {
    self.index = index
    self.cells = cells
  }
}

/// What stands in one cell.
public struct ReadCell: Sendable, Hashable {
  /// Counted from 0.
  public let column: Int
  /// Nil where a formula has no stored value.
  public var value: ReadSheet.Value?
  /// Without the leading `=`; the empty text where a formula repeats a neighbour's.
  public var formula: String?

  public init(column: Int, value: ReadSheet.Value?, formula: String? = nil) {
    self.column = column
    self.value = value
    self.formula = formula
  }
}
