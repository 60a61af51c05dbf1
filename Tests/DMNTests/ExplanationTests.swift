import DMN
import Diagnostics
import FEEL
import Testing

@Suite struct `Explanations` {
  /// Line 2 holds the input, 3 the function with its table (rows on 4 and 5), 6 the decision that calls it, 7 the
  /// findings with rows on 8 and 9.
  private let body =
    Models.input("x") + "\n"
    + Models.knowledge(
      "level of", ["n"],
      Models.table("FIRST", inputs: ["n"], outputs: [""], rows: ["> 5|\"high\"", "-|\"low\""]))
    + "\n"
    + Models.decision(
      "level", requires: Models.needsInput("x") + Models.needsKnowledge("level of"),
      Models.literal("level of(x)"))
    + "\n"
    + Models.decision(
      "findings", requires: Models.needsDecision("level") + Models.needsInput("x"),
      Models.table(
        "COLLECT", inputs: ["level", "x"], outputs: ["rule"],
        rows: ["\"high\"|> 8|\"R-1\"", "-|-|\"R-2\""]))

  private func trace(_ x: Value) throws -> DecisionTrace {
    let program = try Models.graph(body).program(decisions: ["findings"], inputs: ["x"])
    return try #require(program.explain([x]).first)
  }

  @Test func `name the rows that matched, cell by cell, with their place`() throws {
    let trace = try trace(9)
    #expect(trace.name == "findings")
    #expect(trace.kind == .decision)
    #expect(trace.value == feel("[\"R-1\", \"R-2\"]"))
    #expect(trace.matchedRows.map(\.number) == [1, 2])
    #expect(trace.matchedRows.map(\.id) == ["r1", "r2"])
    #expect(trace.matchedRows.map(\.location) == [8, 9].map { .text(file: "m.dmn", line: $0, column: 1) })
    let cells = try #require(trace.matchedRows.first?.cells)
    #expect(cells.map(\.inputExpression) == ["level", "x"])
    #expect(cells.map(\.text) == ["\"high\"", "> 8"])
    #expect(cells.map(\.inputValue) == ["high", 9])
    #expect(trace.matchedRows.first?.outputs == [NamedValue(name: "rule", value: "R-1")])
  }

  @Test func `follow requirements and the calls of functions`() throws {
    let trace = try trace(6)
    #expect(trace.matchedRows.map(\.number) == [2])
    #expect(trace.inputs == [NamedValue(name: "x", value: 6), NamedValue(name: "level", value: "high")])
    #expect(trace.requirements.map(\.name) == ["x", "level"])
    #expect(trace.requirements.map(\.kind) == [.inputData, .decision])
    let level = try #require(trace.requirements.last)
    let call = try #require(level.calls.first)
    #expect(level.calls.count == 1)
    #expect(call.name == "level of")
    #expect(call.kind == .businessKnowledgeModel)
    #expect(call.inputs == [NamedValue(name: "n", value: 6)])
    #expect(call.value == "high")
    #expect(call.matchedRows.map(\.location) == [.text(file: "m.dmn", line: 4, column: 1)])
  }

  @Test func `give the values that a run gives`() throws {
    let program = try Models.graph(body).program(decisions: ["findings", "level"], inputs: ["x"])
    for x in [Value.null, 1, 6, 9, "text"] {
      #expect(program.explain([x]).map(\.value) == program.run([x]).values)
    }
  }

  @Test func `show the errors where they happened`() throws {
    let graph = try Models.graph(
      Models.input("x") + Models.decision("d", requires: Models.needsInput("x"), Models.literal("x + 1")))
    let trace = try #require(try graph.program(decisions: ["d"], inputs: ["x"]).explain(["a"]).first)
    #expect(trace.value == .null)
    #expect(trace.errors.count == 1)
    #expect(trace.requirements.map(\.errors.count) == [0])
  }
}

@Suite struct `Descriptions of tables` {
  @Test func `list every table with its rows and texts`() throws {
    let body =
      Models.decision(
        "d",
        "<context><contextEntry><variable name=\"a\"/>"
          + Models.table("UNIQUE", inputs: ["1"], outputs: [""], rows: ["-|2"]) + "</contextEntry></context>")
      + Models.knowledge(
        "f", ["n"],
        Models.table("COLLECT+SUM", inputs: ["n"], outputs: ["p", "q"], rows: ["> 1|2|3", "-|4|5"]))
    let tables = try Models.graph(body).tables
    #expect(tables.map(\.decision) == ["d", "f"])
    #expect(tables.map(\.model) == ["m", "m"])
    #expect(tables.map(\.hitPolicy.letter) == ["U", "C+"])
    #expect(tables.map(\.inputs) == [["1"], ["n"]])
    #expect(tables.map(\.outputs) == [["d"], ["p", "q"]])
    #expect(tables.map(\.rows.count) == [1, 2])
    #expect(tables[1].rows[0].inputs.map(\.text) == ["> 1"])
    #expect(tables[1].rows[1].outputs.map(\.text) == ["4", "5"])
  }
}
