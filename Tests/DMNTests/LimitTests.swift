import DMN
import Diagnostics
import FEEL
import Testing

@Suite struct `Hostile models` {
  @Test func `that call themselves for ever end with null and an error`() throws {
    let body =
      Models.knowledge("f", ["n"], Models.literal("f(n + 1)"))
      + Models.decision("d", requires: Models.needsKnowledge("f"), Models.literal("f(0)"))
    let outcome = try Models.graph(body).program(decisions: ["d"], inputs: []).run([])
    #expect(outcome.values == [.null])
    #expect(!outcome.errors.isEmpty)
  }

  @Test func `that call themselves from deep inside boxes end with null`() throws {
    var logic = Models.literal("f(n + 1)")
    for _ in 0..<30 { logic = "<context><contextEntry>\(logic)</contextEntry></context>" }
    let body =
      Models.knowledge("f", ["n"], logic)
      + Models.decision("d", requires: Models.needsKnowledge("f"), Models.literal("f(0)"))
    #expect(try Models.graph(body).value(of: "d") == .null)
  }

  @Test func `with boxes nested beyond reason are refused`() {
    let nested = String(repeating: "<list>", count: 150) + String(repeating: "</list>", count: 150)
    #expect(throws: Problems.self) { try Models.graph(Models.decision("d", nested)) }
  }

  @Test func `with a long chain of decisions are evaluated`() throws {
    let count = 3_000
    var body = Models.decision("d0", Models.literal("0"))
    for index in 1...count {
      body += Models.decision(
        "d\(index)", requires: Models.needsDecision("d\(index - 1)"), Models.literal("d\(index - 1) + 1"))
    }
    #expect(try Models.graph(body).value(of: "d\(count)") == .number(Number(count)))
  }

  @Test func `with types that contain each other are read`() throws {
    let body = """
      <itemDefinition name="a"><itemComponent name="b"><typeRef>b</typeRef></itemComponent></itemDefinition>
      <itemDefinition name="b"><itemComponent name="a"><typeRef>a</typeRef></itemComponent></itemDefinition>
      <itemDefinition name="c"><typeRef>c</typeRef></itemDefinition>
      """
    #expect(try Models.graph(body + Models.decision("d", type: "c", Models.literal("1"))).value(of: "d") == 1)
  }

  @Test func `whose services contain their caller are refused`() {
    let body =
      "<decisionService id=\"s\" name=\"s\"><variable name=\"s\"/><outputDecision href=\"#d\"/></decisionService>"
      + Models.decision("d", requires: Models.needsKnowledge("s"), Models.literal("s()"))
    #expect(throws: Problems.self) { try Models.graph(body) }
  }

  @Test func `that import in every direction are resolved`() throws {
    let names = (0..<12).map { "m\($0)" }
    let models = try names.map { name in
      let imports = names.filter { $0 != name }.map {
        "<import namespace=\"urn:\($0)\" name=\"\($0)\" importType=\"\"/>"
      }
      return try Models.read(imports.joined() + Models.decision("d", Models.literal("1")), name: name)
    }
    let graph = DecisionGraph(tolerating: models)
    #expect(Set(graph.problems.map(\.code)) == ["dmn.circular-import"])
    #expect(try graph.program(decisions: ["m3.d"], inputs: []).run([]).values == [1])
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["d", "p", "i"])
  func `whose types nest deeply are not asked of a value that shares its parts without end`(place: String)
    throws
  {
    let types = (0..<60).map { number in
      "<itemDefinition name=\"t\(number)\" isCollection=\"true\"><typeRef>\(number < 59 ? "t\(number + 1)" : "number")</typeRef></itemDefinition>"
    }
    let double = "{f: function(n) if n = 0 then [1] else {x: f(n - 1), r: [x, x]}.r, r: f(59)}.r"
    let logic = place == "p" ? "g(\(double))" : place == "i" ? "e" : double
    let body =
      types.joined()
      + "<businessKnowledgeModel id=\"g\" name=\"g\"><variable name=\"g\"/><encapsulatedLogic><formalParameter name=\"x\" typeRef=\"t0\"/>\(Models.literal("1"))</encapsulatedLogic></businessKnowledgeModel>"
      + Models.decision("e", type: place == "i" ? "t0" : "Any", Models.literal(double))
      + Models.decision(
        "d", type: place == "d" ? "t0" : "Any",
        requires: Models.needsKnowledge("g") + Models.needsDecision("e"), Models.literal(logic))
    let outcome = try Models.graph(body).program(decisions: ["d"], inputs: []).run([])
    #expect(outcome.values == [.null])
    #expect(!outcome.errors.isEmpty)
  }
}
