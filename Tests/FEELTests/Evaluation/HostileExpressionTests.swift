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

  /// A million times what is cheap once; `n` names a thousand members and `s` a text of 100,000 letters.
  private static func often(_ body: String, _ entries: String = "") -> String {
    "{n: for i in 1..1000 return string(i), s: \"\(String(repeating: "a", count: 100_000))\", t: s + \"\", \(entries)"
      + "r: count(for i in 1..1000000 return \(body))}.r"
  }

  private static func sum(_ count: Int, _ term: String) -> String {
    Array(repeating: term, count: count).joined(separator: " + ")
  }

  private static let doubling =
    "f: function(n) if n = 0 then [1] else {x: f(n - 1), r: [x, x]}.r, d: f(60), "

  static let work: [(title: String, text: String)] = [
    ("splitting again and again", often(#"split("a b c d e f g h", "\s")"#)),
    ("splitting a long text again and again", often(#"split(s, "a")"#)),
    ("replacing again and again", often(#"replace("abracadabra", "a.", "x$0")"#)),
    ("matching a class again and again", often(#"matches("x", "[\p{L}\p{N}\i\c]", "i")"#)),
    ("reading numbers again and again", often(#"number("1" + s, ",", ".")"#)),
    ("searching again and again", often(#"contains(s, t + "b")"#)),
    ("changing the case again and again", often("upper case(s)")),
    ("writing a list again and again", often("string(n)")),
    (
      "taking a context apart again and again",
      often("get entries(c)", "c: context(for i in 1..1000 return {key: string(i), value: i}), ")
    ),
    (
      "adding to a context again and again",
      often(#"context put(c, "x", i)"#, "c: context(for i in 1..1000 return {key: string(i), value: i}), ")
    ),
    ("a context of a million entries", "context(for i in 1..1000000 return {key: string(i), value: i})"),
    ("searching a list again and again", often(#""x" in n"#)),
    ("comparing lists again and again", often("n = m", "m: for i in 1..1000 return string(i), ")),
    ("comparing texts again and again", often("s = t")),
    ("ordering texts again and again", often("s < t")),
    ("placing texts between texts again and again", often("s between t and t")),
    ("placing texts in ranges again and again", often("s in [t..t]")),
    ("the least of long texts again and again", often("min(m)", "m: for i in 1..1000 return s, ")),
    ("asking for the type of a list again and again", often("n instance of list<string>")),
    ("passing a list again and again", often("f(n)", "f: function(x: list<string>) 1, ")),
    (
      "making a list again and again",
      often("[\(Array(repeating: "i", count: 1_000).joined(separator: ", "))]")
    ),
    ("a wide sum again and again", often(sum(100, "(\(sum(100, "i")))"))),
    (
      "a wide sum in a filter",
      "(1..1000000)[\(sum(100, "(\(sum(100, "item")))")) > 0]".replacing(
        "(1..1000000)", with: "(for i in 1..100000 return i)")
    ),
    ("a wide sum in a function", often("f(i)", "f: function(x) \(sum(100, "(\(sum(100, "x")))")), ")),
    ("large powers again and again", often("1.0000001 ** (1000000 + i)")),
    ("broken powers again and again", often("1.7 ** 1.3")),
    ("functions of analysis again and again", often("exp(i / 1000) + log(i) + sqrt(i)")),
    ("remainders of distant numbers again and again", often("modulo(1e6000, 7.3)")),
    (
      "the type of a list that doubles",
      "{\(doubling)r: d instance of \(String(repeating: "list<", count: 61))number\(String(repeating: ">", count: 61))}.r"
    ),
    ("the sameness of lists that double", "{\(doubling)r: is(d, f(60))}.r"),
  ]

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
    #expect(try errors(of: attack.text, steps: 1_000_000).contains(attack.reason))
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: work.map { Attack(title: $0.title, text: $0.text, reason: .tooMuchWork) })
  func `pay for what they do with values they hold already`(attack: Attack) throws {
    #expect(try errors(of: attack.text, steps: 200_000).contains(attack.reason))
  }

  private func errors(of text: String, steps: Int) throws -> [EvaluationError.Reason] {
    let expression = try compile(expression: text, in: Scope(), at: .file("test"))
    var frame = Frame(limits: Limits(steps: steps, depth: Limits.standard.depth, errors: 100))
    _ = expression.evaluate(in: &frame)
    return frame.errors.map(\.reason)
  }

  @Test func `compare values that share their parts without end`() throws {
    let text = """
      {f: function(n) if n = 0 then [1] else {x: f(n - 1), r: [x, x]}.r, r: f(60) = f(60)}.r
      """
    let expression = try compile(expression: text, in: Scope(), at: .file("test"))
    #expect(expression.evaluate().value == .null)
  }

  @Test(.timeLimit(.minutes(5)))
  func `with very many names are read`() throws {
    let chain = (1..<20_000).map { "k\($0): k\($0 - 1) + 1" }.joined(separator: ", ")
    let alike = (1..<20_000).map { "a b\($0): a" }.joined(separator: ", ")
    for (text, value) in [("{k0: 1, \(chain)}.k19999", 20_000), ("{a: 1, \(alike)}.a b7", 1)] {
      let expression = try compile(expression: text, in: Scope(), at: .file("test"))
      #expect(expression.evaluate().value == .number(Number(value)))
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `with very many kinds of context are read`() throws {
    let members = (0..<20_000).map { "{k\($0): 1}" }.joined(separator: ", ")
    let expression = try compile(expression: "count([\(members)])", in: Scope(), at: .file("test"))
    #expect(expression.evaluate().value == .number(20_000))
  }
}
