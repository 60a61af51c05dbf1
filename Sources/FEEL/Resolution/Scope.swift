/// The variables that an expression may name, with their slots and types.
///
/// Names may contain spaces and other signs; white space in them does not count. A later declaration
/// hides an earlier one of the same name.
public struct Scope: Sendable {
  public struct Variable: Sendable, Hashable {
    public let name: String
    public let slot: Int
    public let type: FEELType
  }

  private(set) var variables: [Variable] = []
  /// The number of slots in use; locals of expressions come after them.
  public private(set) var slotCount = 0
  /// Types that `instance of` and function parameters may name beside the built-in ones.
  public var types: [String: FEELType] = [:]
  /// Finds the host's function for `external { java: … }`; nil for one it does not know.
  public var externalFunctions: (@Sendable (ExternalFunction) -> FunctionValue?)?

  public init() {}

  /// Declares a variable in the next free slot and returns the slot.
  @discardableResult
  public mutating func declare(_ name: String, type: FEELType = .any) -> Int {
    declare(name, slot: slotCount, type: type)
    return slotCount - 1
  }

  /// Declares a variable in a slot that the caller manages.
  public mutating func declare(_ name: String, slot: Int, type: FEELType = .any) {
    variables.append(Variable(name: name, slot: slot, type: type))
    reserve(slots: slot + 1)
  }

  /// Keeps this many slots from being used for locals.
  public mutating func reserve(slots: Int) {
    slotCount = max(slotCount, slots)
  }

  public func variable(named name: String) -> Variable? {
    variables.last { $0.name == name }
  }
}

/// What an external function definition names.
public struct ExternalFunction: Sendable, Hashable {
  /// The language: `java`.
  public let language: String
  /// The entries written for it, such as `class` and `method signature`.
  public let entries: [String: String]
  public let parameters: [FunctionValue.Parameter]

  public init(language: String, entries: [String: String], parameters: [FunctionValue.Parameter]) {
    self.language = language
    self.entries = entries
    self.parameters = parameters
  }
}
