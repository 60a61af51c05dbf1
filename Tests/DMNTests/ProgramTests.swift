import DMN
import Diagnostics
import FEEL
import Testing

@Suite struct `Programs` {
  private let chain =
    Models.input("x") + Models.decision("a", requires: Models.needsInput("x"), Models.literal("x + 1"))
    + Models.decision("b", requires: Models.needsDecision("a"), Models.literal("a * 10"))
    + Models.decision("broken", requires: Models.needsInput("x"), Models.literal("x + \"text\""))

  @Test func `give the decisions in the order asked for`() throws {
    let program = try Models.graph(chain).program(decisions: ["b", "a"], inputs: ["x"])
    #expect(program.run([4]).values == [50, 5])
    #expect(program.decisions == ["b", "a"])
    #expect(program.inputs == ["x"])
  }

  @Test func `evaluate only what is needed`() throws {
    let outcome = try Models.graph(chain).program(decisions: ["b"], inputs: ["x"]).run([4])
    #expect(outcome.errors.isEmpty)
  }

  @Test func `take a decision's value instead of its logic when it is given`() throws {
    let program = try Models.graph(chain).program(decisions: ["b"], inputs: ["a"])
    #expect(program.run([7]).values == [70])
  }

  @Test func `treat an input that is not given as null`() throws {
    let outcome = try Models.graph(chain).program(decisions: ["a"], inputs: ["x"]).run([])
    #expect(outcome.values == [.null])
    #expect(outcome.errors.map(\.element) == ["a"])
    #expect(outcome.errors.map(\.model) == ["m"])
  }

  @Test func `name the near one when a name is unknown`() throws {
    let graph = try Models.graph(chain)
    let problems = #expect(throws: Problems.self) {
      try graph.program(decisions: ["brokn", "zzz"], inputs: ["y"])
    }
    #expect(
      problems?.diagnostics.map(\.code) == [
        "dmn.unknown-decision", "dmn.unknown-input", "dmn.unknown-decision",
      ])
    #expect(
      problems?.diagnostics.compactMap { $0.hint?.english } == [
        "did you mean \"broken\"?", "did you mean \"x\"?",
      ])
  }

  @Test func `need a qualified name where two models have the same`() throws {
    let body = Models.input("x") + Models.decision("a", requires: Models.needsInput("x"), Models.literal("x"))
    let graph = try DecisionGraph([Models.read(body, name: "m"), Models.read(body, name: "n")])
    let problems = #expect(throws: Problems.self) { try graph.program(decisions: ["a"], inputs: []) }
    #expect(problems?.diagnostics.map(\.code) == ["dmn.ambiguous-name"])
    #expect(try graph.program(decisions: ["n.a"], inputs: ["x"]).run([3]).values == [3])
    #expect(try graph.program(decisions: ["a"], inputs: ["x"], model: "n").run([3]).values == [3])
    #expect(try graph.program(decisions: ["m.a", "n.a"], inputs: ["x"]).run([3]).values == [3, 3])
    #expect(
      try graph.program(decisions: ["m.a", "n.a"], inputs: ["x", "n.x"]).run([3, 4]).values == [3, 4])
  }

  @Test func `leave a decision without logic null unless it is given`() throws {
    let graph = try Models.graph("<decision id=\"d\" name=\"d\"><variable name=\"d\"/></decision>")
    #expect(try graph.value(of: "d") == .null)
    #expect(try graph.value(of: "d", ["d": 5]) == 5)
  }

  @Test func `see only what they require`() throws {
    let body =
      Models.input("x") + Models.decision("a", requires: Models.needsInput("x"), Models.literal("x"))
      + Models.decision("b", Models.literal("x"))
    let graph = DecisionGraph(tolerating: [try Models.read(body)])
    #expect(try graph.program(decisions: ["a", "b"], inputs: ["x"]).run([1]).values == [1, .null])
  }
}

@Suite struct `Functions of a model` {
  @Test func `call each other and themselves`() throws {
    let body =
      Models.knowledge("twice", ["n"], Models.literal("n * 2"))
      + Models.knowledge(
        "power", ["n"], requires: Models.needsKnowledge("twice"),
        Models.literal("if n = 0 then 1 else twice(power(n - 1))"))
      + Models.decision("d", requires: Models.needsKnowledge("power"), Models.literal("power(10)"))
    #expect(try Models.graph(body).value(of: "d") == 1024)
  }

  @Test func `are not called with what their parameters do not take`() throws {
    let body =
      Models.knowledge("f", ["n:number"], Models.literal("n = null"))
      + Models.decision("d", requires: Models.needsKnowledge("f"), Models.literal("f(\"x\")"))
      + Models.decision("e", requires: Models.needsKnowledge("f"), Models.literal("f(null)"))
    let graph = try Models.graph(body)
    #expect(try graph.value(of: "d") == .null)
    #expect(try graph.value(of: "e") == .boolean(true))
  }

  @Test func `may be written in Java if they are among the known`() throws {
    let body = Models.decision(
      "d",
      """
      <context><contextEntry><variable name="f"/><functionDefinition kind="Java"><formalParameter name="a"/>
      <formalParameter name="b"/><context><contextEntry><variable name="class"/>\(Models.literal("\"java.lang.Math\""))
      </contextEntry><contextEntry><variable name="method signature"/>\(Models.literal("\"max(int, int)\""))
      </contextEntry></context></functionDefinition></contextEntry>
      <contextEntry>\(Models.literal("f(3, 8.9)"))</contextEntry></context>
      """)
    #expect(try Models.graph(body).value(of: "d") == 8)
  }
}

@Suite struct `Decision services` {
  private let body =
    Models.input("i") + Models.decision("given", Models.literal("100"))
    + Models.decision(
      "out", requires: Models.needsInput("i") + Models.needsDecision("given"), Models.literal("i + given"))
    + Models.decision("other", requires: Models.needsDecision("given"), Models.literal("given + 1"))
      + """
      <decisionService id="one" name="one"><variable name="one"/><outputDecision href="#out"/>
      <inputDecision href="#given"/><inputData href="#i"/></decisionService>
      <decisionService id="both" name="both"><variable name="both"/><outputDecision href="#out"/>
      <outputDecision href="#other"/><inputDecision href="#given"/><inputData href="#i"/></decisionService>
      """
    + Models.decision(
      "caller", requires: Models.needsKnowledge("one") + Models.needsDecision("given"),
      Models.literal("one(1, 2) + given"))
    + Models.decision("short", requires: Models.needsKnowledge("one"), Models.literal("one(1)"))

  @Test func `take input data first and hide global decisions only inside`() throws {
    #expect(try Models.graph(body).value(of: "caller") == 103)
  }

  @Test func `called from FEEL want all their inputs`() throws {
    #expect(try Models.graph(body).value(of: "short") == .null)
  }

  @Test func `called directly may leave inputs out`() throws {
    let graph = try Models.graph(body)
    let program = try graph.program(service: "one", inputs: ["given", "i"])
    #expect(program.run([5, 6]).values == [11])
    #expect(try graph.program(service: "one", inputs: ["i"]).run([6]).values == [.null])
  }

  @Test func `give a context when there are several output decisions`() throws {
    let program = try Models.graph(body).program(service: "both", inputs: ["i", "given"])
    #expect(program.run([1, 2]).values == [feel("{out: 3, other: 3}")])
  }
}

@Suite struct `Imports` {
  private let base =
    "<itemDefinition name=\"tBig\"><typeRef>number</typeRef><allowedValues><text>&gt; 10</text></allowedValues></itemDefinition>"
    + Models.input("x y")
    + Models.decision("base level", requires: Models.needsInput("x y"), Models.literal("x y + 1"))
    + Models.knowledge("double it", ["n"], Models.literal("n * 2"))
  private let middle =
    "<import namespace=\"urn:base\" name=\"b\" importType=\"\"/>"
    + Models.decision(
      "mid",
      requires: Models.needsDecision("urn:base#base level") + Models.needsKnowledge("urn:base#double it"),
      Models.literal("b.double it(b.base level)"))
    + Models.decision("typed", type: "b.tBig", Models.literal("5"))
  private let top =
    "<import namespace=\"urn:middle\" name=\"the middle\" importType=\"\"/>"
    + Models.decision(
      "top",
      requires: Models.needsDecision("urn:middle#mid") + Models.needsDecision("urn:base#base level"),
      Models.literal("the middle.mid + the middle.b.base level"))

  private func graph() throws -> DecisionGraph {
    try DecisionGraph([
      Models.read(top, name: "top"), Models.read(middle, name: "middle"), Models.read(base, name: "base"),
    ])
  }

  @Test func `reach elements by alias, through other imports too`() throws {
    #expect(try graph().value(of: "mid", ["x y": 4]) == 10)
    #expect(try graph().value(of: "top", ["x y": 4]) == 15)
  }

  @Test func `reach types by alias`() throws {
    #expect(try graph().value(of: "typed") == .null)
  }

  @Test func `without a name need no prefix`() throws {
    let user =
      "<import namespace=\"urn:base\" name=\"\" importType=\"\"/>"
      + Models.decision(
        "d", type: "tBig", requires: Models.needsKnowledge("urn:base#double it"),
        Models.literal("double it(8)"))
    let graph = try DecisionGraph([Models.read(user, name: "user"), Models.read(base, name: "base")])
    #expect(try graph.value(of: "d") == 16)
  }

  @Test func `calls a business knowledge model with arguments by name`() throws {
    let graph = try Models.graph(Models.knowledge("f", ["x", "y"], Models.literal("x - y")))
    #expect(try graph.call(knowledge: "f", [(name: "y", value: 1), (name: "x", value: 5)]).value == 4)
    let incomplete = try graph.call(knowledge: "f", [(name: "x", value: 5)])
    #expect(incomplete.value == .null && !incomplete.errors.isEmpty)
    #expect(throws: Problems.self) { try graph.call(knowledge: "f", [(name: "z", value: 5)]) }
    #expect(throws: Problems.self) { try graph.call(knowledge: "g", []) }
  }
}
