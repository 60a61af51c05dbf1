import Diagnostics
import Testing

@testable import FEEL

/// Expressions made to exhaust the stack, the time or the memory: each ends with null and a reason.
@Suite struct `Hostile expressions` {
  struct Attack: CustomTestStringConvertible {
    let title: String
    let text: String
    let reason: EvaluationError.Reason
    var testDescription: String { title }
  }

  static let refused: [(title: String, text: String)] = [
    ("parentheses", String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000)),
    ("brackets", String(repeating: "[", count: 100_000)),
    ("minus signs", String(repeating: "-", count: 100_000) + "1"),
    ("a sum of many terms", "1" + String(repeating: "+1", count: 100_000)),
    ("a long path", "a" + String(repeating: ".b", count: 100_000)),
    ("filters in filters", String(repeating: "a[", count: 100_000)),
    ("half-open ranges in their own ends", String(repeating: "[1..a[", count: 5_000)),
    ("functions in functions", String(repeating: "function() ", count: 100_000) + "1"),
    ("conditions in conditions", String(repeating: "if ", count: 100_000)),
    ("types in types", "1 instance of " + String(repeating: "list<", count: 100_000)),
    ("tests in tests", String(repeating: "1 in (", count: 100_000)),
  ]

  @Test(arguments: refused.indices)
  func `that nest without end are refused`(index: Int) {
    #expect(throws: (any Error).self, "\(Self.refused[index].title)") {
      try compile(expression: Self.refused[index].text, in: Scope(), at: .file("test"))
    }
  }

  static let attacks = [
    Attack(
      title: "endless recursion", text: "{f: function(n) f(n + 1), r: f(1)}.r", reason: .tooDeep),
    Attack(
      title: "recursion that branches", text: "{f: function(n) f(n + 1) + f(n + 1), r: f(1)}.r",
      reason: .tooDeep),
    Attack(
      title: "a loop over a huge range", text: "count(for i in 1..1000000000000 return i)",
      reason: .tooMuchWork),
    Attack(
      title: "loops in loops",
      text: "count(for a in 1..1000, b in 1..1000, c in 1..1000 return a)", reason: .tooMuchWork),
    Attack(
      title: "lists in lists", text: "for i in 1..100000 return [partial[-1]]", reason: .tooLarge),
    Attack(
      title: "a list that doubles", text: "for i in 1..100 return [partial[-1], partial[-1]]",
      reason: .tooLarge),
    Attack(
      title: "a string that doubles",
      text: #"string length((for i in 1..100 return if i = 1 then "ab" else partial[-1] + partial[-1])[-1])"#,
      reason: .tooLarge),
    Attack(
      title: "a list joined with itself",
      text: "for i in 1..100 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])",
      reason: .tooLarge),
    Attack(
      title: "distinct values of a long list",
      text: "distinct values(for i in 1..20000 return string(i))", reason: .tooMuchWork),
  ]

  @Test(arguments: attacks)
  func `end with null and a reason`(attack: Attack) throws {
    let expression = try compile(expression: attack.text, in: Scope(), at: .file("test"))
    var frame = Frame(limits: Limits(steps: 1_000_000, depth: Limits.standard.depth, errors: 100))
    _ = expression.evaluate(in: &frame)
    #expect(frame.errors.contains { $0.reason == attack.reason }, "\(frame.errors.map(\.reason))")
  }

  @Test func `compare values that share their parts without end`() throws {
    let text = """
      {f: function(n) if n = 0 then [1] else {x: f(n - 1), r: [x, x]}.r, r: f(60) = f(60)}.r
      """
    let expression = try compile(expression: text, in: Scope(), at: .file("test"))
    #expect(expression.evaluate().value == .null)
  }
}
