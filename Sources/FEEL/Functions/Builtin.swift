/// A built-in function, or one overload of it, as a row of a table.
///
/// Arguments are bound by position or by name, then converted (a value to a list of one where a list is
/// declared, a list of one to its member where it is not) and checked; the implementation runs only if all
/// fit. Several rows of one name are overloads: the first that fits is called.
public struct Builtin: Sendable {
  public struct Parameter: Sendable, Hashable {
    public let name: String
    public let kinds: Kinds
    /// May be left out; the slot is then null and `isGiven` false.
    public let isOptional: Bool
    /// May be null; else null gives null with an error.
    public let acceptsNull: Bool
    /// Takes all remaining arguments; they arrive as one list.
    public let isVariadic: Bool

    init(
      _ name: String, _ kinds: Kinds, optional: Bool = false, null: Bool = false, variadic: Bool = false
    ) {
      self.name = name
      self.kinds = kinds
      isOptional = optional
      acceptsNull = null
      isVariadic = variadic
    }
  }

  public let name: String
  public let parameters: [Parameter]
  /// Finds the arguments in slots 0, 1, … of the frame, one for each parameter.
  let implementation: @Sendable (_ call: inout Frame) -> Value

  init(
    _ name: String, _ parameters: [Parameter],
    _ implementation: @escaping @Sendable (_ call: inout Frame) -> Value
  ) {
    self.name = name
    self.parameters = parameters
    self.implementation = implementation
  }
}

extension Builtin.Parameter {
  static func required(_ name: String, _ kinds: Kinds) -> Self { Self(name, kinds) }
  static func nullable(_ name: String, _ kinds: Kinds) -> Self { Self(name, kinds, null: true) }
  static func optional(_ name: String, _ kinds: Kinds) -> Self { Self(name, kinds, optional: true) }
  static func optionalNullable(_ name: String, _ kinds: Kinds) -> Self {
    Self(name, kinds, optional: true, null: true)
  }
  static func variadic(_ name: String, _ kinds: Kinds, null: Bool = false) -> Self {
    Self(name, kinds, optional: true, null: null, variadic: true)
  }
}

/// Typed access to the arguments of a call; a mismatch is impossible after checking and reads as nil.
extension Frame {
  func number(_ slot: Int) -> Number? { if case .number(let number) = self[slot] { number } else { nil } }
  func string(_ slot: Int) -> String? { if case .string(let string) = self[slot] { string } else { nil } }
  func boolean(_ slot: Int) -> Bool? { if case .boolean(let answer) = self[slot] { answer } else { nil } }
  func list(_ slot: Int) -> [Value]? { if case .list(let members) = self[slot] { members } else { nil } }
  func context(_ slot: Int) -> Context? {
    if case .context(let context) = self[slot] { context } else { nil }
  }
  func function(_ slot: Int) -> FunctionValue? {
    if case .function(let function) = self[slot] { function } else { nil }
  }
}
