extension Builtin {
  /// Functions that make one value of a list, or of their arguments.
  static let aggregate: [Builtin] =
    overList("min") { call, members in call.extreme("min", members) { $0.precedes($1, $2) } }
    + overList("max") { call, members in call.extreme("max", members) { $0.precedes($2, $1) } }
    + overList("all") { call, members in call.answer("all", members, Bool.all(members)) }
    + overList("any") { call, members in
      call.answer("any", members, Bool.all(members.map(\.negatedAnswer)).map { !$0 })
    }
    + overNumbers("sum") { $0.isEmpty ? .nothing : .init($0.sum) }
    + overNumbers("product") { $0.isEmpty ? .nothing : .init($0.reduce(1) { $0?.multiplied(by: $1) }) }
    + overNumbers("mean") { $0.isEmpty ? .nothing : .init($0.mean) }
    + overNumbers("median") { $0.isEmpty ? .nothing : .init($0.median) }
    + overNumbers("stddev") { $0.count < 2 ? .tooFew : .init($0.sampleDeviation) }
    + overNumbers("mode") { .value(.list($0.modes.map { .number($0) })) }

  /// A function of a list that can also be called with the members as arguments.
  private static func overList(
    _ name: String, _ body: @escaping @Sendable (_ call: inout Frame, _ members: [Value]) -> Value
  ) -> [Builtin] {
    let implementation: @Sendable (inout Frame) -> Value = { call in
      guard let members = call.list(0), call.spend(members.count) else { return .null }
      return body(&call, members)
    }
    return [
      Builtin(name, [.required("list", .list)], implementation),
      Builtin(name, [Parameter("members", .any, null: true, variadic: true)], implementation),
    ]
  }

  /// What a function of numbers comes to.
  private enum Outcome {
    /// Null, as the standard has it of an empty list.
    case nothing
    case tooFew
    case overflow
    case value(Value)

    init(_ number: Number?) {
      self = number.map { .value(.number($0)) } ?? .overflow
    }
  }

  /// A function of a list of numbers; any other member gives null with an error.
  private static func overNumbers(
    _ name: String, _ body: @escaping @Sendable ([Number]) -> Outcome
  ) -> [Builtin] {
    overList(name) { call, members in
      var numbers: [Number] = []
      numbers.reserveCapacity(members.count)
      for member in members {
        guard case .number(let number) = member else {
          return call.fail(.argumentKind(function: name, parameter: "list", member.kind))
        }
        numbers.append(number)
      }
      return switch body(numbers) {
      case .nothing: .null
      case .tooFew: call.reject(.tooFewNumbers)
      case .overflow: call.fail(.overflow(operation: name))
      case .value(let value): value
      }
    }
  }
}

extension Frame {
  /// What a function of answers comes to; null with an error if a member that is no answer leaves it open.
  fileprivate mutating func answer(_ name: String, _ members: [Value], _ answer: Bool?) -> Value {
    if let answer { return .boolean(answer) }
    let stranger = members.first { $0.kind != .boolean }
    return fail(.argumentKind(function: name, parameter: "list", stranger?.kind ?? .null))
  }

  /// The first member that no other precedes; null for an empty list or members without a common order.
  fileprivate mutating func extreme(
    _ name: String, _ members: [Value], _ precedes: (inout Frame, Value, Value) -> Bool?
  ) -> Value {
    guard var best = members.first else { return .null }
    for member in members {
      guard let isBetter = precedes(&self, member, best) else {
        return fail(.operands(operation: name, best.kind, member.kind))
      }
      if isBetter { best = member }
    }
    return best
  }
}

extension Bool {
  /// Conjunction with three answers: false if any member is, nil if any is not boolean.
  fileprivate static func all(_ members: [Value]) -> Bool? {
    var answer: Bool? = true
    for member in members {
      switch member {
      case .boolean(false): return false
      case .boolean(true): break
      default: answer = nil
      }
    }
    return answer
  }
}

extension Value {
  fileprivate var negatedAnswer: Value {
    if case .boolean(let answer) = self { .boolean(!answer) } else { .null }
  }
}

extension [Number] {
  fileprivate var sum: Number? { reduce(0) { $0?.adding($1) } }
  fileprivate var mean: Number? { sum?.divided(by: Number(count)) }

  fileprivate var median: Number? {
    let ordered = sorted()
    let upper = ordered[count / 2]
    return count % 2 == 1 ? upper : upper.adding(ordered[count / 2 - 1])?.divided(by: 2)
  }

  /// The standard deviation of a sample: the squares are divided by one less than their number.
  fileprivate var sampleDeviation: Number? {
    guard let mean else { return nil }
    let squares = compactMap { number in
      number.subtracting(mean).flatMap { $0.multiplied(by: $0) }
    }
    guard squares.count == count else { return nil }
    return squares.sum?.divided(by: Number(count - 1))?.squareRoot
  }

  /// The most frequent numbers in ascending order.
  fileprivate var modes: [Number] {
    var counts: [Number: Int] = [:]
    for number in self { counts[number, default: 0] += 1 }
    let most = counts.values.max()
    return counts.filter { $0.value == most }.keys.sorted()
  }
}
