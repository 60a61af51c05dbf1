/// A style that a program applies while a cell's value is what the rule says.
public struct ConditionalFormat: Sendable, Hashable {
  public enum Rule: Sendable, Hashable {
    case equals(text: String)
    case greaterThan(Double)
    case lessThan(Double)
    /// A formula relative to the range's first cell, such as `$F2>0`.
    case formula(String)
    /// A bar as long as the number is within the bounds, in a colour; the style is not used. SpreadsheetML has none.
    case bar(ClosedRange<Double>, Colour)
  }

  public var range: CellRange
  public var rule: Rule
  public var style: Style

  public init(range: CellRange, rule: Rule, style: Style) {
    self.range = range
    self.rule = rule
    self.style = style
  }
}
