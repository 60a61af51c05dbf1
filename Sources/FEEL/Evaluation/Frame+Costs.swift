/// Work that grows with the values it is done on, and what it costs.
extension Frame {
  /// Equality at the price of the parts that were compared.
  mutating func equals(_ left: Value, _ right: Value) -> Bool? {
    var parts = 0
    let answer = left.equals(right, counting: &parts)
    return spend(parts >> 1) ? answer : nil
  }

  /// Order at the price of the bytes that may have been compared.
  mutating func precedes(_ left: Value, _ right: Value) -> Bool? {
    spend(left.bytesBeside(right) >> 6) ? left.precedes(right) : nil
  }

  /// A comparison at the price of what was compared.
  mutating func answer(_ sign: ComparisonOperator, _ left: Value, _ right: Value) -> Bool? {
    switch sign {
    case .equal: equals(left, right)
    case .notEqual: equals(left, right).map { !$0 }
    case .less: precedes(left, right)
    case .lessOrEqual: precedes(right, left).map { !$0 }
    case .greater: precedes(right, left)
    case .greaterOrEqual: precedes(left, right).map { !$0 }
    }
  }

  /// What a test that is a value means, at the price of the parts that were compared.
  mutating func matches(_ input: Value, _ value: Value) -> Bool? {
    var parts = 0
    switch value {
    case .list(let members): parts = members.count
    case .range: if case .string(let text) = input { parts = text.utf8.count >> 5 }
    default: return input.matches(value)
    }
    let answer = input.matches(value, counting: &parts)
    return spend(parts >> 1) ? answer : nil
  }

  mutating func instance(_ value: Value, _ type: FEELType) -> Value {
    var budget = Limits.conversionParts
    let answer = value.isInstance(of: type, &budget)
    let parts = Limits.conversionParts - budget
    return spend(parts >> 1) && budget > 0 ? .boolean(answer) : .null
  }

  mutating func conversion(of value: Value, to type: FEELType) -> Value? {
    if case .any = type { return value }
    var budget = Limits.conversionParts
    let converted = value.converted(to: type, &budget)
    return spend((Limits.conversionParts - budget) >> 1) ? converted : nil
  }
}

extension Value {
  /// The steps that handing the value to a built-in function costs: what it does grows with what it is given.
  var weight: Int {
    switch self {
    case .string(let text): text.utf8.count >> 4
    case .list(let members): members.count >> 2
    case .context(let context): context.count >> 2
    case .null, .boolean, .number, .date, .time, .dateTime, .yearsMonths, .daysTime, .range, .function: 0
    }
  }

  /// The bytes that comparing two strings may look at; 0 for other values.
  fileprivate func bytesBeside(_ other: Value) -> Int {
    guard case .string(let left) = self, case .string(let right) = other else { return 0 }
    return min(left.utf8.count, right.utf8.count)
  }
}
