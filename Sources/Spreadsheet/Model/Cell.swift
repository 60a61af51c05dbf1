/// A cell: a value and how it looks.
public struct Cell: Sendable, Hashable {
  public var value: Value
  public var style: Style

  public init(_ value: Value, _ style: Style = Style()) {
    self.value = value
    self.style = style
  }

  public enum Value: Sendable, Hashable {
    case blank
    case text(String)
    case number(Double)
    case boolean(Bool)
    case date(Day)
    /// A formula in English, A1 notation, without the leading `=`, and its value as computed here.
    case formula(String, stored: Stored)
    /// A link to a cell of the same workbook: `'ข้อตรวจพบ'!A12`.
    case link(to: String, text: String)
  }

  /// The value that stands in the file beside a formula, for programs that do not compute.
  public enum Stored: Sendable, Hashable {
    case number(Double)
    case text(String)
  }
}
