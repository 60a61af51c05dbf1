import DMN
import FEEL
import Testing

/// Random small tables over finite domains, judged by evaluating every input.
@Suite struct `Analysis against evaluation of every input` {
  private static let domains: [(type: String, allowed: String, values: [Value], cells: [String])] = [
    (
      "number", "1, 2, 3, 4", [1, 2, 3, 4],
      ["-", "1", "2, 3", "[2..4]", "> 2", "<= 3", "not(2)", "(1..4)", "? > 1 and ? < 3"]
    ),
    (
      "string", "\"a\", \"b\", \"c\"", ["a", "b", "c"],
      ["-", "\"a\"", "\"a\", \"c\"", "not(\"b\")", "\"b\"", "? = \"a\" or ? = \"b\""]
    ),
    ("boolean", "true, false", [.boolean(true), .boolean(false)], ["-", "true", "false", "not(true)"]),
    (
      "number", "0, 0.5, null", [0, .number(Number(5).divided(by: 10) ?? 0), .null],
      ["-", "0", "null", "> 0", "not(null)", "0.5"]
    ),
  ]

  /// A table of random rows as a model, and the program that evaluates it.
  private struct Case {
    var model: Definitions
    var inputs: [[Value]]
    var program: Program
  }

  private func randomCase(_ policy: String, _ numbers: inout Numbers) throws -> Case {
    let columns = (0..<numbers.below(3) + 1).map { _ in Self.domains[numbers.below(Self.domains.count)] }
    var body = ""
    var requires = ""
    var table = "<decisionTable hitPolicy=\"\(policy)\">"
    for (index, column) in columns.enumerated() {
      body += Models.input("x\(index)", type: column.type)
      requires += Models.needsInput("x\(index)")
      table +=
        "<input><inputExpression typeRef=\"\(column.type)\"><text>x\(index)</text></inputExpression>"
        + "<inputValues><text>\(column.allowed)</text></inputValues></input>"
    }
    table += "<output/>"
    for row in 0..<numbers.below(6) + 1 {
      table += "<rule>"
      for column in columns {
        let cell = column.cells[numbers.below(column.cells.count)]
        table += "<inputEntry><text>\(Models.escaped(cell))</text></inputEntry>"
      }
      table += "<outputEntry><text>\(policy == "ANY" ? row % 2 : row)</text></outputEntry></rule>"
    }
    table += "</decisionTable>"
    let model = try Models.read(body + Models.decision("d", requires: requires, table))
    let names = columns.indices.map { "x\($0)" }
    let inputs = columns.reduce([[Value]]([[]])) { partial, column in
      partial.flatMap { prefix in column.values.map { prefix + [$0] } }
    }
    return Case(
      model: model, inputs: inputs,
      program: try DecisionGraph([model]).program(decisions: ["d"], inputs: names))
  }

  /// The rows that match an input, under a hit policy that tells all of them.
  private func matches(_ program: Program, _ input: [Value]) -> [Int] {
    program.explain(input).first?.matchedRows.map(\.number) ?? []
  }

  @Test(arguments: 0..<150)
  func `finds a gap if and only if some input matches no row`(seed: Int) throws {
    var numbers = Numbers(seed: seed)
    let example = try randomCase("UNIQUE", &numbers)
    let analysis = try #require(analyseRules(of: [example.model]).tables.first)
    let expected = example.inputs.filter { input in
      // Null is told only where the column's own values name it, which is so for every column that has it here.
      matches(example.program, input).isEmpty
    }
    #expect((analysis.coverage == .complete) == expected.isEmpty)
    for problem in analysis.problems where problem.kind == .gap || problem.kind == .valueNotCovered {
      #expect(matches(example.program, problem.example.map(\.value)).isEmpty)
      #expect(expected.contains(problem.example.map(\.value)), "an example outside the domain")
    }
  }

  @Test(arguments: 0..<150)
  func `finds exactly the pairs of rows that match together`(seed: Int) throws {
    var numbers = Numbers(seed: 1_000 + seed)
    let example = try randomCase("UNIQUE", &numbers)
    let analysis = try #require(analyseRules(of: [example.model]).tables.first)
    var expected: Set<Set<Int>> = []
    for input in example.inputs {
      let rows = matches(example.program, input)
      for first in rows { for second in rows where first < second { expected.insert([first, second]) } }
    }
    let overlaps = analysis.problems.filter { $0.kind == .overlap }
    #expect(overlaps.isEmpty == expected.isEmpty)
    // Each pair stands in a problem, and each problem's example makes two of its rows match.
    for pair in expected { #expect(overlaps.contains { pair.isSubset(of: $0.rows) }, "\(pair)") }
    for problem in overlaps {
      let rows = matches(example.program, problem.example.map(\.value))
      #expect(Set(rows).intersection(problem.rows).count > 1)
    }
  }

  @Test(arguments: 0..<150)
  func `finds exactly the rows that are first nowhere`(seed: Int) throws {
    var numbers = Numbers(seed: 2_000 + seed)
    let example = try randomCase("FIRST", &numbers)
    let analysis = try #require(analyseRules(of: [example.model]).tables.first)
    let nulls = example.inputs.indices.isEmpty ? [] : Self.withNulls(example.inputs)
    let firing = Set(nulls.compactMap { matches(example.program, $0).first })
    let dead = Set(1...analysis.table.rows.count).subtracting(firing)
    let found = analysis.problems.filter { [.maskedRow, .impossibleRow, .cellType].contains($0.kind) }
    #expect(Set(found.compactMap(\.rows.first)) == dead)
  }

  /// The inputs, and all that come of leaving some values out: an input may always be absent.
  private static func withNulls(_ inputs: [[Value]]) -> [[Value]] {
    var all = Set(inputs)
    for column in inputs.first?.indices ?? 0..<0 {
      for input in all {
        var copy = input
        copy[column] = .null
        all.insert(copy)
      }
    }
    return Array(all)
  }

  @Test(arguments: 0..<80)
  func `finds rows that disagree if and only if an input shows it`(seed: Int) throws {
    var numbers = Numbers(seed: 3_000 + seed)
    let example = try randomCase("ANY", &numbers)
    let analysis = try #require(analyseRules(of: [example.model]).tables.first)
    let isExpected = example.inputs.contains { input in
      Set(matches(example.program, input).map { ($0 - 1) % 2 }).count > 1
    }
    #expect(analysis.problems.contains { $0.kind == .disagreement } == isExpected)
  }
}

/// The same numbers for the same seed, everywhere.
private struct Numbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
