/// The operators of arithmetic; every combination outside the standard's tables is null with an error.
extension Frame {
  mutating func calculate(_ sign: ArithmeticOperator, _ left: Value, _ right: Value, at offset: Int) -> Value
  {
    if case .number(let a) = left, case .number(let b) = right {
      if sign == .raise, !spend(b.costAsPower) { return .null }
      return calculate(sign, a, b).map { .number($0) }
        ?? fail(
          sign == .divide && b.isZero ? .divisionByZero : .overflow(operation: sign.rawValue), at: offset)
    }
    if sign == .add, case .string(let a) = left, case .string(let b) = right {
      return join(a, b, at: offset)
    }
    let entry: Value.TableEntry =
      switch sign {
      case .add: Value.temporalSum(left, right)
      case .subtract: Value.temporalDifference(left, right)
      case .multiply: Value.temporalProduct(left, right)
      case .divide: Value.temporalQuotient(left, right)
      case .raise: nil
      }
    guard let result = entry else {
      return fail(.operands(operation: sign.rawValue, left.kind, right.kind), at: offset)
    }
    return result ?? fail(.overflow(operation: sign.rawValue), at: offset)
  }

  private func calculate(_ sign: ArithmeticOperator, _ left: Number, _ right: Number) -> Number? {
    switch sign {
    case .add: left.adding(right)
    case .subtract: left.subtracting(right)
    case .multiply: left.multiplied(by: right)
    case .divide: left.divided(by: right)
    case .raise: left.raised(to: right)
    }
  }

  private mutating func join(_ left: String, _ right: String, at offset: Int) -> Value {
    let count = left.utf8.count + right.utf8.count
    guard count <= Limits.stringBytes else { return fail(.tooLarge, at: offset) }
    return spend(1 + count / 64) ? .string(left + right) : .null
  }

  mutating func negate(_ operand: Value, at offset: Int) -> Value {
    if case .number(let number) = operand { return .number(number.negated) }
    guard let result = operand.temporalNegation else {
      return fail(.operand(operation: "-", operand.kind), at: offset)
    }
    return result ?? fail(.overflow(operation: "-"), at: offset)
  }
}

extension Number {
  /// The steps that raising a number to this one costs: a whole power takes two products for each of its bits.
  fileprivate var costAsPower: Int {
    guard let power = asInt else { return 4 }
    return 2 * (Int.bitWidth - power.magnitude.leadingZeroBitCount)
  }
}
