/// Values at which the answer of unary tests may change.
///
/// Two numbers with no landmark between them, and none equal to one of them, get the same answer; so do two strings
/// that are no landmark.
public struct Landmarks: Sendable {
  public var numbers: [Number] = []
  public var strings: [String] = []

  public init() {}
}

extension UnaryTests {
  /// Whether the answer depends on the input alone. Such tests record no errors.
  public var isLiteral: Bool { test.isLiteral }

  /// The landmarks for inputs that are null, boolean, numbers or strings; nil if the answer depends on more than
  /// the input, or on the order of strings.
  public var landmarks: Landmarks? {
    var landmarks = Landmarks()
    return landmarks.add(test) ? landmarks : nil
  }
}

extension Landmarks {
  /// False if the test can not be described so.
  fileprivate mutating func add(_ test: Test) -> Bool {
    switch test {
    case .irrelevant, .null, .boolean: break
    case .number(let number), .numberComparison(_, let number): numbers.append(number)
    case .string(let text): strings.append(text.text)
    case .strings(let texts): strings += texts.map(\.text)
    case .numberInterval(let low, _, let high, _): numbers += [low, high]
    case .constant(let value): return add(value)
    case .constantComparison(let sign, let value):
      if case .string = value, sign != .equal, sign != .notEqual { return false }
      return add(value)
    case .any(let tests):
      for test in tests where !add(test) { return false }
    case .not(let test): return add(test)
    case .value, .comparison, .condition: return false
    }
    return true
  }

  private mutating func add(_ value: Value) -> Bool {
    switch value {
    case .number(let number): numbers.append(number)
    case .string(let string): strings.append(string)
    case .range(let range):
      for end in [range.start, range.end, range.excluded] {
        switch end {
        case .number(let number): numbers.append(number)
        case .string(let string):
          if range.form != .equal, range.form != .notEqual { return false }
          strings.append(string)
        case .null, .boolean, .date, .time, .dateTime, .yearsMonths, .daysTime, .list, .context, .range,
          .function:
          break
        }
      }
    case .list(let members):
      for member in members where !add(member) { return false }
    case .null, .boolean, .date, .time, .dateTime, .yearsMonths, .daysTime, .context, .function: break
    }
    return true
  }
}
