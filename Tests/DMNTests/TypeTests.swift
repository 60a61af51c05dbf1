import DMN
import FEEL
import Testing

struct TypeCase: Sendable, CustomTestStringConvertible {
  var type: String
  var value: String
  var expected: String
  var testDescription: String { "\(value) as \(type) is \(expected)" }

  init(_ type: String, _ value: String, _ expected: String) {
    self.type = type
    self.value = value
    self.expected = expected
  }

  static let definitions = """
    <itemDefinition name="tLevel"><typeRef>string</typeRef>
      <allowedValues><text>"high", "low"</text></allowedValues></itemDefinition>
    <itemDefinition name="tLevels" isCollection="true"><typeRef>tLevel</typeRef></itemDefinition>
    <itemDefinition name="tSmall" isCollection="true"><typeRef>number</typeRef>
      <allowedValues><text>[1..5]</text></allowedValues><typeConstraint><text>count(?) &lt; 3</text></typeConstraint>
    </itemDefinition>
    <itemDefinition name="tScore"><itemComponent name="likelihood"><typeRef>number</typeRef>
      <allowedValues><text>[1..5]</text></allowedValues></itemComponent>
      <itemComponent name="by whom"><typeRef>string</typeRef></itemComponent></itemDefinition>
    <itemDefinition name="tPlan"><itemComponent name="scores" isCollection="true"><typeRef>tScore</typeRef>
      </itemComponent></itemDefinition>
    <itemDefinition name="tTree"><itemComponent name="children" isCollection="true"><typeRef>tTree</typeRef>
      </itemComponent></itemDefinition>
    <itemDefinition name="tAlias"><typeRef>tLevel</typeRef></itemDefinition>
    <itemDefinition name="tFunction"><functionItem outputTypeRef="number"><parameters name="n" typeRef="number"/>
      </functionItem></itemDefinition>
    """

  static let all: [TypeCase] = [
    TypeCase("number", "1", "1"),
    TypeCase("number", "\"1\"", "null"),
    TypeCase("number", "[1]", "1"),
    TypeCase("number", "[1, 2]", "null"),
    TypeCase("number", "[[1]]", "null"),
    TypeCase("feel:number", "1", "1"),
    TypeCase("Any", "[1]", "[1]"),
    TypeCase("date and time", "@\"2017-03-31\"", "@\"2017-03-31T00:00:00Z\""),
    TypeCase("dateTime", "null", "null"),
    TypeCase("tLevel", "\"high\"", "\"high\""),
    TypeCase("tLevel", "\"middle\"", "null"),
    TypeCase("tLevel", "[\"low\"]", "\"low\""),
    TypeCase("tAlias", "\"middle\"", "null"),
    TypeCase("tAlias", "\"low\"", "\"low\""),
    TypeCase("tLevels", "\"high\"", "[\"high\"]"),
    TypeCase("tLevels", "[\"high\", \"low\"]", "[\"high\", \"low\"]"),
    TypeCase("tLevels", "[\"high\", \"middle\"]", "null"),
    TypeCase("tLevels", "[\"high\", null]", "[\"high\", null]"),
    TypeCase("tSmall", "[1, 5]", "[1, 5]"),
    TypeCase("tSmall", "[1, 6]", "null"),
    TypeCase("tSmall", "[1, 2, 3]", "null"),
    TypeCase("tScore", "{likelihood: 5, by whom: null, more: 1}", "{likelihood: 5, by whom: null, more: 1}"),
    TypeCase("tScore", "{likelihood: 6, by whom: null}", "null"),
    TypeCase("tScore", "{likelihood: 5}", "null"),
    TypeCase(
      "tPlan", "{scores: [{likelihood: 1, by whom: \"a\"}]}", "{scores: [{likelihood: 1, by whom: \"a\"}]}"),
    TypeCase("tPlan", "{scores: [{likelihood: 0, by whom: \"a\"}]}", "null"),
    TypeCase("tTree", "{children: [{children: []}]}", "{children: [{children: []}]}"),
    TypeCase("tTree", "{children: 1}", "null"),
    TypeCase("tFunction", "1", "null"),
  ]
}

@Suite struct `Declared types` {
  @Test(arguments: TypeCase.all)
  func `convert what they can and make null of the rest`(example: TypeCase) throws {
    let body =
      TypeCase.definitions + Models.input("x", type: example.type)
      + Models.decision("given", requires: Models.needsInput("x"), Models.literal("x"))
      + Models.decision("variable", type: example.type, Models.literal(example.value))
      + Models.decision("box", Models.literal(example.value, type: example.type))
    let graph = try Models.graph(body)
    let expected = feel(example.expected)
    #expect(try graph.value(of: "given", ["x": feel(example.value)]) == expected)
    #expect(try graph.value(of: "variable") == expected)
    #expect(try graph.value(of: "box") == expected)
  }

  @Test func `report a value they make null`() throws {
    let graph = try Models.graph(
      TypeCase.definitions + Models.input("x", type: "tLevel")
        + Models.decision("d", requires: Models.needsInput("x"), Models.literal("x")))
    let outcome = try graph.program(decisions: ["d"], inputs: ["x"]).run(["middle"])
    #expect(outcome.errors.map(\.element) == ["x"])
  }
}
