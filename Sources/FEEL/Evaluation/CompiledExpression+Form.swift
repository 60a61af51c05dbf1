extension CompiledExpression {
  /// What a compiler of whole graphs can do without evaluating the expression.
  public enum Form: Sendable, Hashable {
    /// The variable of a slot, as it is.
    case variable(slot: Int)
    /// An entry of the context in a slot.
    case entry(String, slot: Int)
    /// A built-in function of one variable.
    case call(String, slot: Int)
    case other
  }

  public var form: Form {
    switch node {
    case .slot(let slot): return .variable(slot: slot)
    case .path(.slot(let slot), let name, _): return .entry(name.text, slot: slot)
    case .builtin(let call):
      guard call.arguments.count == 1, case .slot(let slot) = call.arguments[0],
        let name = call.candidates.first?.builtin.name
      else { return .other }
      return .call(name, slot: slot)
    default: return .other
    }
  }
}
