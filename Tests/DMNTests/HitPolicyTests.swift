import DMN
import Diagnostics
import FEEL
import Testing

/// A table over one number and what it gives for a value of it.
struct HitPolicyCase: Sendable, CustomTestStringConvertible {
  var policy: String
  var outputs: [String] = [""]
  var allowed: [String?] = []
  var defaults: [String?] = []
  var rows: [String]
  var input: Int
  var expected: String

  var testDescription: String { "\(policy) with \(input) gives \(expected)" }

  static let steps = [">= 1 | 10", ">= 2 | 20", ">= 3 | 30"]
  static let ranked = ["> 0 | \"low\"", "> 1 | \"high\"", "> 2 | \"middle\""]
  static let order: [String?] = ["\"high\", \"middle\", \"low\""]
  static let pairs = ["> 0 | 1 | \"a\"", "> 1 | 2 | \"b\""]

  static let all: [HitPolicyCase] = [
    HitPolicyCase(
      policy: "UNIQUE", rows: ["< 5 | \"small\"", ">= 5 | \"large\""], input: 5, expected: "\"large\""),
    HitPolicyCase(policy: "UNIQUE", rows: steps, input: 1, expected: "10"),
    HitPolicyCase(policy: "UNIQUE", rows: steps, input: 2, expected: "null"),
    HitPolicyCase(policy: "UNIQUE", rows: steps, input: 0, expected: "null"),
    HitPolicyCase(policy: "UNIQUE", defaults: ["99"], rows: steps, input: 0, expected: "99"),
    HitPolicyCase(policy: "ANY", rows: [">= 1 | 7", ">= 2 | 7"], input: 2, expected: "7"),
    HitPolicyCase(policy: "ANY", rows: [">= 1 | 7", ">= 2 | 8"], input: 2, expected: "null"),
    HitPolicyCase(policy: "ANY", rows: [">= 1 | null", ">= 2 | null"], input: 2, expected: "null"),
    HitPolicyCase(policy: "FIRST", rows: steps, input: 3, expected: "10"),
    HitPolicyCase(policy: "PRIORITY", allowed: order, rows: ranked, input: 3, expected: "\"high\""),
    HitPolicyCase(policy: "PRIORITY", allowed: order, rows: ranked, input: 1, expected: "\"low\""),
    HitPolicyCase(
      policy: "OUTPUT ORDER", allowed: order, rows: ranked, input: 3,
      expected: "[\"high\", \"middle\", \"low\"]"),
    HitPolicyCase(policy: "RULE ORDER", rows: steps, input: 2, expected: "[10, 20]"),
    HitPolicyCase(policy: "COLLECT", rows: steps, input: 3, expected: "[10, 20, 30]"),
    HitPolicyCase(policy: "COLLECT", rows: steps, input: 0, expected: "null"),
    HitPolicyCase(policy: "COLLECT", defaults: ["[]"], rows: steps, input: 0, expected: "[]"),
    HitPolicyCase(policy: "COLLECT+SUM", rows: steps, input: 3, expected: "60"),
    HitPolicyCase(policy: "COLLECT+MIN", rows: steps, input: 3, expected: "10"),
    HitPolicyCase(policy: "COLLECT+MAX", rows: steps, input: 2, expected: "20"),
    HitPolicyCase(policy: "COLLECT+COUNT", rows: steps, input: 2, expected: "2"),
    HitPolicyCase(policy: "COLLECT+COUNT", rows: steps, input: 0, expected: "0"),
    HitPolicyCase(
      policy: "FIRST", outputs: ["n", "s"], rows: pairs, input: 2, expected: "{n: 1, s: \"a\"}"),
    HitPolicyCase(
      policy: "COLLECT", outputs: ["n", "s"], rows: pairs, input: 2,
      expected: "[{n: 1, s: \"a\"}, {n: 2, s: \"b\"}]"),
    HitPolicyCase(
      policy: "PRIORITY", outputs: ["n", "s"], allowed: [nil, "\"b\", \"a\""], rows: pairs, input: 2,
      expected: "{n: 2, s: \"b\"}"),
    HitPolicyCase(
      policy: "UNIQUE", outputs: ["n", "s"], defaults: ["0", nil], rows: pairs, input: 0,
      expected: "{n: 0, s: null}"),
  ]
}

@Suite struct `Hit policies` {
  @Test(arguments: HitPolicyCase.all)
  func `decide what the matching rows give`(example: HitPolicyCase) throws {
    let table = Models.table(
      example.policy, inputs: ["x"], outputs: example.outputs, allowed: example.allowed,
      defaults: example.defaults, rows: example.rows)
    let graph = try Models.graph(
      Models.input("x") + Models.decision("d", requires: Models.needsInput("x"), table))
    #expect(try graph.value(of: "d", ["x": .number(Number(example.input))]) == feel(example.expected))
  }

  @Test func `give null for an output that is not allowed, and say so`() throws {
    let table = Models.table(
      "FIRST", inputs: ["x"], outputs: [""], allowed: ["[1..5]"], rows: ["- | x * 2"])
    let graph = try Models.graph(
      Models.input("x") + Models.decision("d", requires: Models.needsInput("x"), table))
    let program = try graph.program(decisions: ["d"], inputs: ["x"])
    #expect(program.run([2]).values == [4])
    #expect(program.run([3]).values == [.null])
    #expect(program.run([3]).errors.count == 1)
  }

  @Test func `say which rows match when only one may`() throws {
    let table = Models.table("UNIQUE", inputs: ["x"], outputs: [""], rows: HitPolicyCase.steps)
    let graph = try Models.graph(
      Models.input("x") + "\n" + Models.decision("d", requires: Models.needsInput("x"), table))
    let outcome = try graph.program(decisions: ["d"], inputs: ["x"]).run([2])
    #expect(outcome.errors.count == 1)
    #expect(outcome.errors.first?.element == "d")
    guard case .other(let message)? = outcome.errors.first?.error.reason else {
      Issue.record("the error has no wording")
      return
    }
    #expect(message.english.hasPrefix("rows 1, 2 of the table at m.dmn:3:"))
  }
}
