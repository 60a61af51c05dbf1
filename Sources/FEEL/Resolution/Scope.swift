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

  public private(set) var variables: [Variable] = []
  /// The number of slots in use; locals of expressions come after them.
  public private(set) var slotCount = 0
  /// Finds the host's function for `external { java: … }`; nil for one it does not know.
  public var externalFunctions: (@Sendable (ExternalFunction) -> FunctionValue?)?
  /// Types that `instance of` and the parameters of functions may name beside the built-in ones.
  public var types: [String: FEELType] = [:] {
    didSet {
      typeIndex = NameIndex()
      for (name, type) in types { typeIndex.insert(name, type) }
    }
  }
  /// The zones that literals such as `@"10:00@Asia/Bangkok"` may name.
  public var zones: ZoneDatabase = .none
  private var index = NameIndex<Int>()
  private var typeIndex = NameIndex<FEELType>()

  public init() {}

  /// Declares a variable in the next free slot and returns the slot.
  @discardableResult
  public mutating func declare(_ name: String, type: FEELType = .any) -> Int {
    declare(name, slot: slotCount, type: type)
    return slotCount - 1
  }

  /// Declares a variable in a slot that the caller manages.
  public mutating func declare(_ name: String, slot: Int, type: FEELType = .any) {
    index.insert(name, variables.count)
    variables.append(Variable(name: name, slot: slot, type: type))
    reserve(slots: slot + 1)
  }

  /// Keeps this many slots from being used for locals.
  public mutating func reserve(slots: Int) {
    slotCount = max(slotCount, slots)
  }

  public func variable(named name: String) -> Variable? {
    let parts = Lexer.parts(ofName: name)
    return index.candidates(first: parts.first ?? "").last { $0.parts == parts }.map { variables[$0.value] }
  }

  func variables(startingWith word: String) -> some Sequence<(parts: [String], variable: Variable)> {
    index.candidates(first: word).lazy.map { (parts: $0.parts, variable: variables[$0.value]) }
  }

  func types(startingWith word: String) -> [NameIndex<FEELType>.Entry] {
    typeIndex.candidates(first: word)
  }
}

/// Names by their first part, so that the longest that matches can be found by looking at few.
struct NameIndex<Value: Sendable>: Sendable {
  struct Entry: Sendable {
    let parts: [String]
    let value: Value
  }

  private var entries: [String: [Entry]] = [:]

  mutating func insert(_ name: String, _ value: Value) {
    let parts = Lexer.parts(ofName: name)
    guard let first = parts.first else { return }
    entries[first, default: []].append(Entry(parts: parts, value: value))
  }

  func candidates(first: String) -> [Entry] { entries[first] ?? [] }
}
