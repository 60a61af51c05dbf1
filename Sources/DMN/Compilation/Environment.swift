internal import FEEL

/// The variables that a piece of logic can see, each with its slot in the frame it runs in.
struct Environment {
  struct Variable {
    var name: String
    var slot: Int
    var type: DeclaredType
  }

  private(set) var scope: Scope
  /// In the order of declaration; a later one hides an earlier one of the same name.
  private(set) var variables: [Variable] = []
  /// The first slot that is free here and in everything inside.
  private(set) var next: Int

  /// What expressions may name besides variables.
  private let outside: Scope

  /// An environment without variables, whose own slots start after those that are reserved.
  init(_ outside: Scope, reserved: Int = 0) {
    self.outside = outside
    scope = outside
    scope.reserve(slots: reserved)
    next = reserved
  }

  /// Declares a variable in the next free slot and returns the slot.
  @discardableResult
  mutating func declare(_ name: String, type: DeclaredType = .any) -> Int {
    let slot = next
    declare(name, slot: slot, type: type)
    return slot
  }

  mutating func declare(_ name: String, slot: Int, type: DeclaredType) {
    scope.declare(name, slot: slot, type: type.structure)
    variables.append(Variable(name: name, slot: slot, type: type))
    next = max(next, slot + 1)
  }

  /// The type of the variable that an expression consists of, if it is no more than that.
  func type(ofVariable text: String) -> DeclaredType? {
    let name = normalisedName(text)
    return variables.last { $0.name == name }?.type
  }

  /// The type that an expression's value is sure to have, because the variable that it names has been converted to
  /// it, or the context that it names an entry of.
  func assuredType(of expression: CompiledExpression) -> DeclaredType? {
    switch expression.form {
    case .variable(let slot): return type(inSlot: slot)
    case .entry(let name, let slot):
      guard case .context(let entries)? = type(inSlot: slot)?.check.form else { return nil }
      return entries.first { $0.name == name }.map { DeclaredType($0.check) }
    case .call, .other: return nil
    }
  }

  private func type(inSlot slot: Int) -> DeclaredType? {
    variables.last { $0.slot == slot }?.type
  }

  /// Takes a slot that no expression can name.
  mutating func reserveSlot() -> Int {
    let slot = next
    next += 1
    scope.reserve(slots: next)
    return slot
  }

  /// The environment of a function written here: its own frame holds itself, then what it can see from here.
  func inside() -> (environment: Environment, captured: [Variable]) {
    var inner = Environment(outside)
    _ = inner.reserveSlot()
    var names: Set<String> = []
    var captured: [Variable] = []
    for variable in variables.reversed() where names.insert(variable.name).inserted {
      captured.append(variable)
      inner.declare(variable.name, type: variable.type)
    }
    return (inner, captured)
  }
}
