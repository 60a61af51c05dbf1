import DMN
import FEEL
import Testing

/// Functions whose parameters list their values are evaluated beforehand; nothing of that may show.
@Suite struct `Functions of few arguments` {
  private let types =
    "<itemDefinition name=\"tLevel\"><typeRef>string</typeRef>"
    + "<allowedValues><text>\"high\", \"low\", null</text></allowedValues></itemDefinition>"
    + "<itemDefinition name=\"tStep\"><typeRef>number</typeRef>"
    + "<allowedValues><text>1, 2</text></allowedValues></itemDefinition>"

  private func value(_ knowledge: String, _ call: String, now: DateTime? = nil) throws -> Outcome {
    let body =
      types + knowledge + Models.decision("d", requires: Models.needsKnowledge("f"), Models.literal(call))
    return try Models.graph(body).program(decisions: ["d"], inputs: []).run([], now: now)
  }

  @Test(arguments: [
    ("f(\"high\")", "HIGH"), ("f(\"low\")", "LOW"), ("f([\"low\"])", "LOW"), ("f(level: \"high\")", "HIGH"),
  ])
  func `give the same to a listed argument, however it is written`(call: String, result: String) throws {
    let function = Models.knowledge("f", ["level:tLevel"], Models.literal("upper case(level)"))
    let outcome = try value(function, call)
    #expect(outcome.values == [.string(result)])
    #expect(outcome.errors.isEmpty)
  }

  @Test func `refuse an argument that is not listed`() throws {
    let function = Models.knowledge("f", ["level:tLevel"], Models.literal("\"any\""))
    let outcome = try value(function, "f(\"medium\")")
    #expect(outcome.values == [.null])
    #expect(outcome.errors.count == 1)
  }

  @Test func `keep the digits of a number`() throws {
    let function = Models.knowledge("f", ["step:tStep"], Models.literal("string(step)"))
    #expect(try value(function, "f(2)").values == ["2"])
    #expect(try value(function, "f(2.0)").values == [feel("string(2.0)")])
  }

  @Test func `tell the error of each call`() throws {
    let function = Models.knowledge(
      "f", ["level:tLevel"], Models.literal("if level = \"low\" then 1 else 1 + level"))
    #expect(try value(function, "f(\"low\")").errors.isEmpty)
    #expect(try value(function, "[f(\"high\"), f(\"high\")]").errors.count == 2)
  }

  @Test func `look at the clock of the run`() throws {
    let function = Models.knowledge("f", ["level:tLevel"], Models.literal("today()"))
    guard case .dateTime(let now) = feel("@\"2017-03-31T10:00:00Z\"") else {
      Issue.record("not a date and time")
      return
    }
    #expect(try value(function, "f(\"low\")", now: now).values == [feel("@\"2017-03-31\"")])
  }
}
