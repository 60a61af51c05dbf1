/// The constants that unary tests compare their input with.
public struct TestConstants: Sendable {
  /// Every constant: the answer is the same for any two inputs that stand alike to all of them.
  public internal(set) var boundaries: [Value] = []
  /// Those that the input may be equal to, each by itself.
  public internal(set) var members: [Value] = []
  /// Whether it matters which of two values comes first, and not only whether they are equal.
  public internal(set) var isOrdered = false
}

extension UnaryTests {
  /// The constants, if the answer depends on how the input compares with them and on nothing else; nil where the
  /// tests name variables or compute.
  public var constants: TestConstants? {
    var constants = TestConstants()
    return constants.gather(test, input: nil) ? constants : nil
  }
}

extension TestConstants {
  /// Adds what a test compares with; false if it does more than compare with constants. `input` is the slot of `?`.
  fileprivate mutating func gather(_ test: Test, input: Int?) -> Bool {
    switch test {
    case .irrelevant: break
    case .null: gather(member: .null)
    case .boolean(let answer): gather(member: .boolean(answer))
    case .number(let number): gather(member: .number(number))
    case .string(let text): gather(member: .string(text.text))
    case .strings(let texts): for text in texts { gather(member: .string(text.text)) }
    case .numberComparison(let sign, let number): gather(sign, .number(number))
    case .numberInterval(let low, _, let high, _): gather(ordered: [.number(low), .number(high)])
    case .constant(let value): gather(matching: value)
    case .constantComparison(let sign, let value): gather(sign, value)
    case .condition(let node, let slot): return gather(condition: node, input: slot)
    case .any(let tests): return tests.allSatisfy { gather($0, input: input) }
    case .not(let test): return gather(test, input: input)
    case .value, .comparison: return false
    }
    return true
  }

  /// A condition over `?` that is made of comparisons with constants.
  private mutating func gather(condition: Node, input: Int) -> Bool {
    switch condition {
    case .constant(.boolean), .constant(.null): return true
    case .slot(input):
      gather(member: .boolean(true))
      return true
    case .comparison(let sign, .slot(input), .constant(let value), _),
      .comparison(let sign, .constant(let value), .slot(input), _):
      gather(sign, value)
      return true
    case .between(.slot(input), .constant(let low), .constant(let high), _):
      gather(ordered: [low, high])
      return true
    case .membership(.slot(input), let test, _): return gather(test, input: input)
    case .conjunction(let left, let right, _), .disjunction(let left, let right, _):
      return gather(condition: left, input: input) && gather(condition: right, input: input)
    case .conditional(let condition, let then, let otherwise, _):
      return [condition, then, otherwise].allSatisfy { gather(condition: $0, input: input) }
    case .builtin(let call):
      return call.arguments.count == 1 && call.candidates.allSatisfy { $0.builtin.name == "not" }
        && gather(condition: call.arguments[0], input: input)
    default: return false
    }
  }

  private mutating func gather(member value: Value) {
    boundaries.append(value)
    members.append(value)
  }

  private mutating func gather(ordered values: [Value]) {
    boundaries += values
    isOrdered = true
  }

  private mutating func gather(_ sign: ComparisonOperator, _ value: Value) {
    switch sign {
    case .equal, .notEqual: gather(member: value)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: gather(ordered: [value])
    }
  }

  /// Being equal to a value or in it.
  private mutating func gather(matching value: Value) {
    switch value {
    case .list(let members): for member in members { gather(matching: member) }
    case .range(let range):
      switch range.form {
      case .equal: gather(member: range.start)
      case .notEqual: gather(member: range.excluded)
      case .interval, .less, .lessOrEqual, .greater, .greaterOrEqual:
        gather(ordered: [range.start, range.end].filter { !$0.isNull })
      }
    case .null, .boolean, .number, .string, .date, .time, .dateTime, .yearsMonths, .daysTime, .context,
      .function:
      gather(member: value)
    }
  }
}
