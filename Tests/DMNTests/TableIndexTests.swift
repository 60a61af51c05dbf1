import DMN
import Diagnostics
import FEEL
import Testing

/// The same sequence in every run.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}

@Suite struct `Index of a table` {
  static let cells = [
    "-", "3", "3.0", "< 3", "<= 2.50", "> 1e2", ">= -7", "[1..5)", "(0..3]", "not(3)", "not([1..2], 4)",
    "1, 2, 7.25",
    "\"a\"", "\"a\", \"ข\"", "not(\"a\")", "!= \"b\"", "= \"b\"", "< \"b\"", "[\"a\"..\"c\"]", "true",
    "not(true)", "false",
    "null", "not(null)", "[1, 2, [3..4]]", "? * 2 > 5", "? = null", "date(\"2020-01-01\")",
    "> date(\"2020-01-01\")",
    "!= 0.1", "= 12345678901234567890123456789", "> 1e40", "\"é\"", "-1e-30, 0",
  ]

  static let values = [
    "null", "true", "false", "3", "3.00", "2.5", "2.500000000000000000000000000000001", "0", "-0", "-7",
    "-7.1", "100",
    "100.0001", "1e41", "-1e41", "\"a\"", "\"b\"", "\"c\"", "\"ข\"", "\"\"", "\"é\"", "\"e\u{301}\"",
    "date(\"2020-01-01\")",
    "[3]", "[\"a\"]", "{a: 1}", "0.1", "12345678901234567890123456789", "5", "1", "7.25", "1e-31", "-1e-30",
  ]

  @Test(arguments: [(1, 5), (2, 40), (3, 64), (4, 65), (5, 200)])
  func `a row is given exactly when each of its cells, asked alone, passes`(seed: Int, rowCount: Int) throws {
    var dice = Dice(UInt64(seed))
    let names = ["x", "y", "z"]
    let rows = (0..<rowCount).map { _ in
      names.map { _ in dice.roll(3) == 0 ? "-" : dice.pick(Self.cells) }
    }
    let graph = try Models.graph(
      names.map { Models.input($0) }.joined()
        + Models.decision(
          "hits", requires: names.map(Models.needsInput).joined(),
          Models.table(
            "COLLECT", inputs: names, outputs: [""],
            rows: rows.enumerated().map { ($1 + ["\($0 + 1)"]).joined(separator: "|") })))
    let tests = try rows.map { try $0.map { try compile(unaryTests: $0, in: Scope(), at: .file("t")) } }
    for _ in 0..<200 {
      let inputs = names.map { _ in feel(dice.pick(Self.values)) }
      let expected = tests.indices.filter { row in
        zip(tests[row], inputs).allSatisfy { test, input in
          var frame = Frame()
          return test.test(input, in: &frame) == true
        }
      }
      let value = try graph.value(of: "hits", ["x": inputs[0], "y": inputs[1], "z": inputs[2]])
      #expect(
        value == (expected.isEmpty ? .null : .list(expected.map { .number(Number($0 + 1)) })),
        "\(inputs.map { $0.text ?? "null" })")
    }
  }

  @Test func `cells beyond it are evaluated only for rows that its other cells leave in play`() throws {
    let graph = try Models.graph(
      Models.input("x") + Models.input("y")
        + Models.decision(
          "hits", requires: Models.needsInput("x") + Models.needsInput("y"),
          Models.table(
            "COLLECT", inputs: ["x", "y"], outputs: [""],
            rows: ["? + \"no sum\" = 1|1|1", "? + \"no sum\" = 2|2|2", "-|2|3"])))
    let outcome = try graph.program(decisions: ["hits"], inputs: ["x", "y"]).run([1, 2])
    #expect(outcome.values == [.list([3])])
    #expect(outcome.errors.count == 1)
  }
}
