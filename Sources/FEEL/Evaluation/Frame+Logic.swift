/// Logic with three answers; nil is the third.
extension Frame {
  /// False if either side is false, whatever the other is; null unless both are boolean.
  mutating func conjunction(_ left: Node, _ right: Node, at offset: Int) -> Value {
    let left = evaluate(left)
    if case .boolean(false) = left { return left }
    let right = evaluate(right)
    switch (left, right) {
    case (_, .boolean(false)): return right
    case (.boolean(true), .boolean(true)): return right
    default: return unanswered("and", left, right, at: offset)
    }
  }

  /// True if either side is true, whatever the other is; null unless both are boolean.
  mutating func disjunction(_ left: Node, _ right: Node, at offset: Int) -> Value {
    let left = evaluate(left)
    if case .boolean(true) = left { return left }
    let right = evaluate(right)
    switch (left, right) {
    case (_, .boolean(true)): return right
    case (.boolean(false), .boolean(false)): return right
    default: return unanswered("or", left, right, at: offset)
    }
  }

  /// Null, which is an error if a side is neither boolean nor null: that an unknown side leaves the answer open is
  /// no mistake.
  private mutating func unanswered(
    _ operation: String, _ left: Value, _ right: Value, at offset: Int
  ) -> Value {
    for side in [left, right] where side.kind != .boolean && side.kind != .null {
      return fail(.operand(operation: operation, side.kind), at: offset)
    }
    return .null
  }

  /// Whether a condition is true; one that is neither true, false nor null is not, with an error.
  mutating func holds(_ condition: Node, at offset: Int) -> Bool {
    switch evaluate(condition) {
    case .boolean(let answer): return answer
    case .null: return false
    case let other:
      _ = fail(.notACondition(other.kind), at: offset)
      return false
    }
  }

  mutating func membership(_ value: Node, _ test: Test, at offset: Int) -> Value {
    let input = evaluate(value)
    let before = errors.count
    if let answer = passes(input, test) { return .boolean(answer) }
    return errors.count > before ? .null : fail(.operand(operation: "in", input.kind), at: offset)
  }

  mutating func compare(_ sign: ComparisonOperator, _ left: Value, _ right: Value, at offset: Int) -> Value {
    if let answer = answer(sign, left, right) { return .boolean(answer) }
    // Being unordered with null is no mistake: the answer is unknown because the operand is.
    if left.isNull || right.isNull { return .null }
    return fail(.operands(operation: sign.rawValue, left.kind, right.kind), at: offset)
  }

  mutating func between(_ value: Node, _ low: Node, _ high: Node, at offset: Int) -> Value {
    let value = evaluate(value)
    let low = evaluate(low)
    let high = evaluate(high)
    guard let isBelow = precedes(value, low) else {
      return fail(.operands(operation: "between", value.kind, low.kind), at: offset)
    }
    guard let isAbove = precedes(high, value) else {
      return fail(.operands(operation: "between", value.kind, high.kind), at: offset)
    }
    return .boolean(!isBelow && !isAbove)
  }
}
