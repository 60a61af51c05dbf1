extension Sheet {
  /// Guards a sheet's locked cells against slips. There is no password: it is no secret and stops nobody who means it.
  public struct Protection: Sendable, Hashable {
    /// Widths and heights may be changed, so that long texts can be read.
    public var allowsSizing: Bool
    /// The filter's buttons work.
    public var allowsFilter: Bool

    public init(allowsSizing: Bool = true, allowsFilter: Bool = true) {
      self.allowsSizing = allowsSizing
      self.allowsFilter = allowsFilter
    }
  }
}

/// A remark that hangs on a cell and opens when the pointer is over it. SpreadsheetML has none.
public struct CellNote: Sendable, Hashable {
  /// Counted from 0.
  public var row: Int
  public var column: Int
  public var text: String
  public var author: String
  /// Stays open.
  public var isShown: Bool

  public init(row: Int, column: Int, text: String, author: String, isShown: Bool = false) {
    self.row = row
    self.column = column
    self.text = text
    self.author = author
    self.isShown = isShown
  }
}
