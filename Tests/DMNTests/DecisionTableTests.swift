import DMN
import FEEL
import Testing

@Suite struct `Decision tables` {
  private func value(_ inputs: [String], _ rows: [String], x: Value, y: Value = .null) throws -> Value {
    let requires = Models.needsInput("x") + Models.needsInput("y")
    let table = Models.table("FIRST", inputs: inputs, outputs: [""], rows: rows)
    let graph = try Models.graph(
      Models.input("x") + Models.input("y") + Models.decision("d", requires: requires, table))
    return try graph.value(of: "d", ["x": x, "y": y])
  }

  @Test(arguments: [
    ("-", true), ("5", true), ("4", false), ("4, 5", true), ("[1..5]", true), ("[1..5)", false),
    ("not(5)", false), ("not(4, 6)", true), ("> y", true), ("? = y + 2", true), ("? > 4 and y < 4", true),
    ("[4, 5, 6]", true), ("null", false), ("", true),
  ])
  func `match where every cell is passed`(cell: String, isMatch: Bool) throws {
    #expect(
      try value(["x"], ["\(cell) | \"match\"", "- | \"none\""], x: 5, y: 3) == (isMatch ? "match" : "none"))
  }

  @Test func `leave out a row whose test has no answer`() throws {
    #expect(try value(["x"], ["< 5 | 1", "- | 2"], x: "text") == 2)
  }

  @Test func `evaluate only the outputs of rows that match`() throws {
    let table = Models.table("FIRST", inputs: ["x"], outputs: [""], rows: ["1 | 1 + \"a\"", "2 | 20"])
    let graph = try Models.graph(
      Models.input("x") + Models.decision("d", requires: Models.needsInput("x"), table))
    let outcome = try graph.program(decisions: ["d"], inputs: ["x"]).run([2])
    #expect(outcome.values == [20])
    #expect(outcome.errors.isEmpty)
  }

  @Test func `give null and say so when an input is not among the allowed ones`() throws {
    let table = """
      <decisionTable><input><inputExpression><text>x</text></inputExpression>
      <inputValues><text>"a", "b"</text></inputValues></input><output/>
      <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>
      """
    let graph = try Models.graph(
      Models.input("x") + Models.decision("d", requires: Models.needsInput("x"), table))
    let program = try graph.program(decisions: ["d"], inputs: ["x"])
    #expect(program.run(["a"]).values == [1])
    #expect(program.run(["a"]).errors.isEmpty)
    let outcome = program.run(["c"])
    #expect(outcome.values == [.null])
    #expect(outcome.errors.count == 1)
  }

  @Test func `may stand without inputs`() throws {
    let graph = try Models.graph(
      Models.decision("d", Models.table("COLLECT", inputs: [], outputs: [""], rows: ["1", "2"])))
    #expect(try graph.value(of: "d") == feel("[1, 2]"))
  }
}
