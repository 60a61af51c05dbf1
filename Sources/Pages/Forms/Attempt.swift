public import Diagnostics

/// A form that was sent and refused: what was typed, and what is wrong with it.
public struct Attempt: Sendable, Hashable {
  public struct Problem: Sendable, Hashable {
    /// The name of the field; nil for what concerns the form as a whole.
    public var field: String?
    public var message: Message
    public var hint: Message?

    public init(field: String?, _ message: Message, hint: Message? = nil) {
      self.field = field
      self.message = message
      self.hint = hint
    }
  }

  public var fields: Query
  public var problems: [Problem]

  public init(fields: Query, problems: [Problem]) {
    self.fields = fields
    self.problems = problems
  }
}
