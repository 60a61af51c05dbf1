extension Frame {
  /// Whether a value passes a test; nil where a comparison has no answer.
  mutating func passes(_ input: Value, _ test: Test) -> Bool? {
    switch test {
    case .irrelevant: return true
    case .string(let text):
      if case .string(let string) = input { return text.matches(string) }
      return input.unlike
    case .number(let number):
      if case .number(let value) = input { return value == number }
      return input.unlike
    case .boolean(let answer):
      if case .boolean(let value) = input { return value == answer }
      return input.unlike
    case .strings(let texts):
      guard case .string(let string) = input else { return input.unlike }
      for text in texts where text.matches(string) { return true }
      return false
    case .numberComparison(let sign, let number):
      if case .number(let value) = input { return sign.holds(value, number) }
      return sign == .equal ? input.unlike : sign == .notEqual ? input.unlike.map { !$0 } : nil
    case .numberInterval(let low, let lowIncluded, let high, let highIncluded):
      guard case .number(let value) = input else { return nil }
      return (lowIncluded ? low <= value : low < value) && (highIncluded ? value <= high : value < high)
    case .null: return input.isNull
    case .constant(let value): return input.matches(value)
    case .constantComparison(let sign, let value): return input.compare(sign, value)
    case .value(let node, let answers):
      let value = evaluate(node)
      if answers, case .boolean(let answer) = value, input.kind != .boolean { return answer }
      return matches(input, value)
    case .comparison(let sign, let node, let offset):
      let value = evaluate(node)
      return compare(sign, input, value, at: offset).asBoolean
    case .condition(let node, let slot):
      stack[base + slot] = input
      return evaluate(node).asBoolean
    case .any(let tests):
      var answer: Bool? = false
      for test in tests {
        switch passes(input, test) {
        case true?: return true
        case nil: answer = nil
        case false?: break
        }
      }
      return answer
    case .not(let test): return passes(input, test).map { !$0 }
    }
  }
}

extension ComparisonOperator {
  func holds(_ left: Number, _ right: Number) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension Value {
  var asBoolean: Bool? {
    if case .boolean(let answer) = self { answer } else { nil }
  }

  /// The answer of equality with a value of another kind that is not null.
  fileprivate var unlike: Bool? {
    isNull ? false : nil
  }

  /// What a test that is a value means: equal to it, in it if it is a range, a member or in a range that is a
  /// member if it is a list.
  func matches(_ value: Value) -> Bool? {
    var parts = 0
    return matches(value, counting: &parts)
  }

  /// As `matches`, with the parts that were compared added up.
  func matches(_ value: Value, counting parts: inout Int) -> Bool? {
    switch value {
    case .range(let range):
      if case .range = self { return equals(value) }
      return range.contains(self)
    case .list(let members):
      if equals(value, counting: &parts) == true { return true }
      for member in members {
        if case .range(let range) = member, range.contains(self) == true { return true }
        if equals(member, counting: &parts) == true { return true }
      }
      return false
    case .boolean(let answer):
      if case .boolean(let own) = self { return own == answer }
      return isNull ? false : nil
    case .null, .number, .string, .date, .time, .dateTime, .yearsMonths, .daysTime, .context, .function:
      return equals(value)
    }
  }
}
