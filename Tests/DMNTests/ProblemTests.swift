import DMN
import Diagnostics
import FEEL
import Testing

struct ProblemCase: Sendable, CustomTestStringConvertible {
  var title: String
  var bodies: [String]
  /// Code and line of each problem, in order.
  var expected: [String]
  var testDescription: String { title }

  init(_ title: String, _ bodies: String..., expected: String...) {
    self.title = title
    self.bodies = bodies
    self.expected = expected
  }

  private static func decision(_ name: String, needs: [String] = [], _ text: String = "1") -> String {
    Models.decision(
      name, requires: needs.map { Models.needsDecision($0) }.joined(), Models.literal(text))
  }

  static let all: [ProblemCase] = [
    ProblemCase(
      "decisions in a circle", "\(decision("a", needs: ["b"]))\n\(decision("b", needs: ["a"]))",
      expected: "dmn.cycle 2"),
    ProblemCase(
      "functions in a circle",
      Models.knowledge("f", [], requires: Models.needsKnowledge("g"), Models.literal("1")) + "\n"
        + Models.knowledge("g", [], requires: Models.needsKnowledge("f"), Models.literal("1")),
      expected: "dmn.cycle 2"),
    ProblemCase(
      "a decision that is not required",
      "\(decision("a"))\n\(decision("b", "a + 1"))", expected: "dmn.missing-requirement 3"),
    ProblemCase("an unknown type", Models.input("x", type: "nmber"), expected: "dmn.unknown-type 2"),
    ProblemCase(
      "a name used twice", "\(decision("a"))\n\(Models.input("a"))",
      expected: "dmn.duplicate-id 2", "dmn.duplicate-name 2"),
    ProblemCase("an absent element", decision("a", needs: ["z"]), expected: "dmn.absent-element 2"),
    ProblemCase(
      "an absent model", decision("a", needs: ["urn:z#b"]), expected: "dmn.absent-model 2"),
    ProblemCase(
      "a decision where input data belongs",
      "\(decision("a"))\n\(Models.decision("b", requires: Models.needsInput("a"), Models.literal("1")))",
      expected: "dmn.wrong-kind 3"),
    ProblemCase(
      "an absent import", "<import namespace=\"urn:z\" name=\"z\" importType=\"\"/>",
      expected: "dmn.absent-import 2"),
    ProblemCase(
      "imports in a circle", "<import namespace=\"urn:n\" name=\"n\" importType=\"\"/>",
      "<import namespace=\"urn:m\" name=\"m\" importType=\"\"/>", expected: "dmn.circular-import 2"),
    ProblemCase(
      "a model that is not imported", decision("a", needs: ["urn:n#b"]), decision("b"),
      expected: "dmn.not-imported 2"),
    ProblemCase(
      "an output that its column does not allow",
      Models.decision(
        "d",
        Models.table(
          "COLLECT", inputs: [], outputs: ["level"], allowed: ["\"high\", \"low\""],
          rows: ["\"high\"", "\"hihg\"", "3"])),
      expected: "dmn.output-not-allowed 4", "dmn.output-not-allowed 5"),
    ProblemCase(
      "an output that its type does not allow",
      "<itemDefinition name=\"tLevel\"><typeRef>string</typeRef><allowedValues><text>\"high\", \"low\"</text></allowedValues></itemDefinition>\n"
        + Models.decision(
          "d",
          "<decisionTable><output typeRef=\"tLevel\"/><rule><outputEntry><text>\"hihg\"</text></outputEntry></rule></decisionTable>"
        ), expected: "dmn.output-not-allowed 3"),
    ProblemCase(
      "a name used twice in a context",
      Models.decision(
        "d",
        "<context><contextEntry><variable name=\"a\"/>\(Models.literal("1"))</contextEntry>\n<contextEntry><variable name=\"a\"/>\(Models.literal("2"))</contextEntry></context>"
      ), expected: "dmn.duplicate-name 3"),
    ProblemCase(
      "a service without output decision", "<decisionService id=\"s\" name=\"s\"/>",
      expected: "dmn.no-output-decision 2"),
  ]
}

@Suite struct `Problems of models` {
  @Test(arguments: ProblemCase.all)
  func `are found with their place`(example: ProblemCase) throws {
    var models: [Definitions] = []
    for (index, body) in example.bodies.enumerated() {
      models.append(try Models.read(body, name: ["m", "n"][index]))
    }
    let found = DecisionGraph(tolerating: models).problems.map { "\($0.code) \($0.line)" }
    #expect(found == example.expected)
    #expect(throws: Problems.self) { try DecisionGraph(models) }
  }

  @Test func `come all at once, from every model`() throws {
    let first = try Models.read(Models.decision("a", Models.literal("1 +")), name: "m")
    let second = try Models.read(
      Models.decision("b", type: "x", Models.literal("\"open")) + "\n"
        + Models.decision("c", Models.literal("d")),
      name: "n")
    let found = DecisionGraph(tolerating: [first, second]).problems
    #expect(found.count == 4)
    #expect(Set(found.map(\.line)) == [2, 3])
  }

  @Test func `in a cell point to the character`() throws {
    let table = Models.table("FIRST", inputs: ["x"], outputs: [""], rows: ["1 | 2", "[1..| 3"])
    let model = try Models.read(
      Models.input("x") + Models.decision("d", requires: Models.needsInput("x"), table))
    let problem = try #require(DecisionGraph(tolerating: [model]).problems.first)
    guard case .expression(let offset, let text, let within) = problem.location else {
      Issue.record("\(problem.location) is no place in an expression")
      return
    }
    #expect(text == "[1..")
    #expect((3...4).contains(offset))
    guard case .text("m.dmn", 4, _) = within else {
      Issue.record("\(within) is not the cell's place")
      return
    }
  }

  @Test func `of a name nothing bears suggest a near one`() throws {
    let model = try Models.read(
      Models.input("likelihood") + Models.decision("d", type: "strnig", Models.literal("1")))
    let hints = DecisionGraph(tolerating: [model]).problems.compactMap { $0.hint?.english }
    #expect(hints == ["did you mean \"string\"?"])
  }

  @Test func `of an output name the allowed values, and a near one`() throws {
    let table = Models.table(
      "COLLECT", inputs: [], outputs: ["level"], allowed: ["\"high\", \"low\""], rows: ["\"hihg\""])
    let problem = DecisionGraph(tolerating: [try Models.read(Models.decision("d", table))]).problems.first
    #expect(problem?.message.english == "the output \"hihg\" is not allowed in column \"level\"")
    #expect(problem?.hint?.english == "the allowed values are \"high\", \"low\"; did you mean \"high\"?")
  }

  @Test func `do not keep the rest of a tolerant graph from working`() throws {
    let model = try Models.read(
      Models.decision("a", Models.literal("1 +")) + Models.decision("b", Models.literal("2")))
    let graph = DecisionGraph(tolerating: [model])
    let outcome = try graph.program(decisions: ["a", "b"], inputs: []).run([])
    #expect(outcome.values == [.null, 2])
    #expect(outcome.errors.map(\.element) == ["a"])
  }
}
