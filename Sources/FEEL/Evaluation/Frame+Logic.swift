/// Logic with three answers; nil is the third.
extension Frame {
  /// False if either side is false, whatever the other is; nil unless both are boolean.
  mutating func conjunction(_ left: Node, _ right: Node) -> Bool? {
    let left = evaluate(left)
    if case .boolean(false) = left { return false }
    switch (left, evaluate(right)) {
    case (_, .boolean(false)): return false
    case (.boolean(true), .boolean(true)): return true
    default: return nil
    }
  }

  /// True if either side is true, whatever the other is; nil unless both are boolean.
  mutating func disjunction(_ left: Node, _ right: Node) -> Bool? {
    let left = evaluate(left)
    if case .boolean(true) = left { return true }
    switch (left, evaluate(right)) {
    case (_, .boolean(true)): return true
    case (.boolean(false), .boolean(false)): return false
    default: return nil
    }
  }

  mutating func compare(_ sign: ComparisonOperator, _ left: Value, _ right: Value, at offset: Int) -> Value {
    if let answer = left.compare(sign, right) { return .boolean(answer) }
    // Being unordered with null is no mistake: the answer is unknown because the operand is.
    if left.isNull || right.isNull { return .null }
    return fail(.operands(operation: sign.rawValue, left.kind, right.kind), at: offset)
  }

  mutating func between(_ value: Node, _ low: Node, _ high: Node) -> Value {
    let value = evaluate(value)
    let low = evaluate(low)
    let high = evaluate(high)
    guard let isBelow = value.precedes(low), let isAbove = high.precedes(value) else { return .null }
    return .boolean(!isBelow && !isAbove)
  }
}
