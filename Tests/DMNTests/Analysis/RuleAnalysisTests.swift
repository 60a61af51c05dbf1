import DMN
import Diagnostics
import FEEL
import TestSupport
import Testing

@Suite struct `Analysis of decision tables` {
  private static func definitions(_ file: String) throws -> Definitions {
    try readDefinitions(Project.bytes("Tests/Fixtures/broken-tables/\(file).dmn"), file: "\(file).dmn")
  }

  @Test(arguments: PlantedFault.all)
  func `finds a planted fault with its rows and an example`(fault: PlantedFault) throws {
    let analysis = analyseRules(of: [try Self.definitions(fault.file)])
    #expect(analysis.problems.isEmpty)
    let table = try #require(analysis.tables.first { $0.table.decision == fault.decision })
    let problem = try #require(table.problems.first { $0.kind == fault.kind })
    #expect(problem.rows == fault.rows)
    #expect(problem.example.map(\.text).joined(separator: ", ") == fault.example ?? "")
    let planted = PlantedFault.all.count { $0.file == fault.file && $0.decision == fault.decision }
    #expect(table.problems.count == planted, "\(table.problems.map(\.kind))")
    #expect(problem.diagnostic.hint != nil)
    if case .text(_, let line, _) = problem.diagnostic.location { #expect(line > 1) }
  }

  @Test(arguments: PlantedFault.all.filter { $0.example != nil })
  func `gives an example that shows the fault when it is evaluated`(fault: PlantedFault) throws {
    let models = [try Self.definitions(fault.file)]
    let table = try #require(
      analyseRules(of: models).tables.first { $0.table.decision == fault.decision })
    let problem = try #require(table.problems.first { $0.kind == fault.kind })
    let inputs = Self.inputs(problem.example)
    let program = try DecisionGraph(models).program(decisions: [fault.decision], inputs: inputs.map(\.name))
    let trace = try #require(program.explain(inputs.map(\.value)).first)
    let matched = trace.matchedRows.map(\.number)
    switch problem.kind {
    case .gap, .valueNotCovered, .possibleGap: #expect(matched.isEmpty && trace.value == .null)
    case .overlap, .disagreement, .possibleDisagreement:
      #expect(matched.count > 1 && Set(problem.rows).isSuperset(of: matched))
      #expect(trace.value == .null)
    case .maskedRow:
      #expect(table.table.hitPolicy == .priority || !matched.contains(problem.rows[0]))
      #expect(!Set(matched).isDisjoint(with: problem.rows.dropFirst()))
    case .impossibleRow, .cellType, .valueNotAllowed, .unreachableOutput, .notAnalysed, .notFinished:
      Issue.record("no example was expected")
    }
  }

  /// The inputs that give the expressions of an example their values; `a.b` is a part of the input `a`.
  private static func inputs(_ example: [RuleProblem.Input]) -> [(name: String, value: Value)] {
    var parts: [(name: String, entries: [(String, Value)])] = []
    var inputs: [(name: String, value: Value)] = []
    for input in example {
      let names = input.expression.split(separator: ".").map(String.init)
      guard names.count == 2 else {
        inputs.append((input.expression, input.value))
        continue
      }
      if let index = parts.firstIndex(where: { $0.name == names[0] }) {
        parts[index].entries.append((names[1], input.value))
      } else {
        parts.append((names[0], [(names[1], input.value)]))
      }
    }
    return inputs
      + parts.map {
        ($0.name, .context(Context(shape: Shape($0.entries.map(\.0)), values: $0.entries.map(\.1))))
      }
  }

  @Test(arguments: Set(PlantedFault.all.map(\.file)).sorted())
  func `finds nothing in the same tables once they are mended`(file: String) throws {
    let analysis = analyseRules(of: [try Self.definitions("\(file)-mended")])
    #expect(analysis.diagnostics.isEmpty, "\(analysis.diagnostics.map { $0.text(in: .english) })")
    #expect(analysis.tables.allSatisfy { $0.coverage == .complete || $0.coverage == .notRequired })
  }

  @Test func `takes an absent input for a gap only where the model names null`() throws {
    func kinds(_ allowed: String) throws -> [RuleProblem.Kind] {
      let table = """
        <decisionTable><input><inputExpression typeRef="string"><text>x</text></inputExpression>
        <inputValues><text>\(allowed)</text></inputValues></input><output/>
        <rule><inputEntry><text>"a"</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
        </decisionTable>
        """
      let model = try Models.read(
        Models.input("x", type: "string")
          + Models.decision("d", requires: Models.needsInput("x"), table))
      return analyseRules(of: [model]).tables.flatMap(\.problems).map(\.kind)
    }
    #expect(try kinds("\"a\"") == [])
    #expect(try kinds("\"a\", null") == [.gap])
  }

  @Test func `tells names and types that the compiler refuses`() throws {
    let table = Models.table("UNIQUE", inputs: ["x"], outputs: [""], rows: ["< limit | 1", ">= 5 | 2"])
    let model = try Models.read(
      Models.input("x", type: "numbr") + Models.decision("d", requires: Models.needsInput("x"), table))
    let codes = analyseRules(of: [model]).problems.map(\.code)
    #expect(codes.contains("dmn.unknown-type"))
    #expect(codes.contains { $0.contains("unknown-name") }, "\(codes)")
  }

  @Test func `does not call complete what a row beyond the analysis would have to cover`() throws {
    let table = Models.table(
      "FIRST", inputs: ["x"], outputs: [""], rows: ["> limit | 1", "<= limit | 2"])
    let model = try Models.read(
      Models.input("x", type: "number") + Models.input("limit", type: "number")
        + Models.decision("d", requires: Models.needsInput("x") + Models.needsInput("limit"), table))
    let analysis = try #require(analyseRules(of: [model]).tables.first)
    #expect(analysis.coverage == .unknown)
    #expect(analysis.problems.map(\.kind) == [.notAnalysed, .possibleGap])
    #expect(analysis.problems.first?.rows == [1, 2])
  }

  @Test func `asks neither for cover nor for one match where rows are collected`() throws {
    for policy in ["COLLECT", "RULE ORDER", "OUTPUT ORDER", "COLLECT+SUM"] {
      let table = Models.table(policy, inputs: ["x"], outputs: [""], rows: ["> 5 | 1", "> 3 | 2"])
      let model = try Models.read(
        Models.input("x", type: "number") + Models.decision("d", requires: Models.needsInput("x"), table))
      let analysis = try #require(analyseRules(of: [model]).tables.first)
      #expect(analysis.problems.isEmpty && analysis.coverage == .notRequired)
    }
  }

  @Test func `takes a default output for an answer to every gap`() throws {
    let table = Models.table(
      "UNIQUE", inputs: ["x"], outputs: [""], defaults: ["0"], rows: ["> 5 | 1", "< 3 | 2"])
    let model = try Models.read(
      Models.input("x", type: "number") + Models.decision("d", requires: Models.needsInput("x"), table))
    #expect(analyseRules(of: [model]).isClean)
  }
}
