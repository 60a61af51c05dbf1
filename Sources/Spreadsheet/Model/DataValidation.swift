/// What a program lets people type into cells.
public struct DataValidation: Sendable, Hashable {
  public enum Rule: Sendable, Hashable {
    /// One of these texts, offered as a list; 255 characters together, commas excluded.
    case list([String])
    /// One of the values of a range, offered as a list: `'รหัส'!$A$2:$A$19`.
    case listFrom(range: String)
    case integer(ClosedRange<Int>)
    case decimal(ClosedRange<Double>)
    case date(from: Day, to: Day)
    /// A formula relative to the range's first cell that is true for what is allowed.
    case formula(String)
  }

  public var range: CellRange
  public var rule: Rule
  public var allowsBlank: Bool
  /// Shown while the cell is selected: a title of at most 32 characters and a text of at most 255.
  public var prompt: Note?
  /// Shown when the rule refuses an entry.
  public var refusal: Note?

  public init(
    range: CellRange, rule: Rule, allowsBlank: Bool = true, prompt: Note? = nil, refusal: Note? = nil
  ) {
    self.range = range
    self.rule = rule
    self.allowsBlank = allowsBlank
    self.prompt = prompt
    self.refusal = refusal
  }

  /// A heading and a text; what is too long is cut off.
  public struct Note: Sendable, Hashable {
    public var title: String
    public var text: String

    public init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }
}
