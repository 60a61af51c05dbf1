extension Builtin {
  /// Functions of strings that take a regular expression.
  static let patterns: [Builtin] = [
    Builtin(
      "matches",
      [.required("input", .string), .required("pattern", .string), .optionalNullable("flags", .string)]
    ) { call in
      call.withPattern(flagsAt: 2) { (input, expression, steps) throws(PatternMatcher.OutOfSteps) in
        .boolean(try expression.matches(input, steps: &steps))
      }
    },
    Builtin(
      "replace",
      [
        .required("input", .string), .required("pattern", .string), .required("replacement", .string),
        .optionalNullable("flags", .string),
      ]
    ) { $0.replace() },
    Builtin("split", [.required("string", .string), .required("delimiter", .string)]) { call in
      call.withPattern(flagsAt: nil) { (input, expression, steps) throws(PatternMatcher.OutOfSteps) in
        if try expression.matches("", steps: &steps) { return nil }
        return .list(try expression.splitting(input, steps: &steps).map(Value.string))
      }
    },
  ]
}

extension Frame {
  fileprivate mutating func replace() -> Value {
    guard let text = string(2) else { return .null }
    let replacement: PatternReplacement
    do {
      let expression = try RegularExpression(string(1) ?? "", flags: string(3) ?? "")
      replacement = try PatternReplacement(
        text, groups: expression.groups, isLiteral: (string(3) ?? "").contains("q"))
    } catch {
      return reject(.pattern(error))
    }
    return withPattern(flagsAt: 3) { (input, expression, steps) throws(PatternMatcher.OutOfSteps) in
      if try expression.matches("", steps: &steps) { return nil }
      return .string(try expression.replacing(in: input, with: replacement, steps: &steps))
    }
  }

  /// Calls `body` with the input (argument 0) and the expression (argument 1); nil from it means that the
  /// expression matches the empty string where it must not.
  fileprivate mutating func withPattern(
    flagsAt slot: Int?,
    _ body: (String, RegularExpression, inout Int) throws(PatternMatcher.OutOfSteps) -> Value?
  ) -> Value {
    // The pattern is read anew at each call.
    guard let input = string(0), let pattern = string(1), spend(12 + pattern.utf8.count / 2) else {
      return .null
    }
    let expression: RegularExpression
    do {
      expression = try RegularExpression(pattern, flags: slot.flatMap { string($0) } ?? "")
    } catch {
      return reject(.pattern(error))
    }
    // An instruction of the matcher is half a step of the evaluation.
    let budget = min(max(0, remainingSteps) * 2, 4_000_000)
    var steps = budget
    do {
      let value = try body(input, expression, &steps)
      guard spend(1 + (budget - steps) / 2) else { return .null }
      return value ?? reject(.pattern(PatternError(reason: .matchesEmptyString, offset: 0)))
    } catch {
      _ = spend(budget / 2)
      return reject(.tooMuchBacktracking)
    }
  }
}
