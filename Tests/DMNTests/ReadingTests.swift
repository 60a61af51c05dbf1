import DMN
import Diagnostics
import Testing

@Suite struct `Reading models` {
  @Test(arguments: [
    "http://www.omg.org/spec/DMN/20180521/MODEL/", "https://www.omg.org/spec/DMN/20191111/MODEL/",
    "https://www.omg.org/spec/DMN/20211108/MODEL/", "https://www.omg.org/spec/DMN/20230324/MODEL/",
  ])
  func `accepts each version of the standard from 1.2 on`(namespace: String) throws {
    let model = try Models.read(Models.decision("d", Models.literal("1")), version: namespace)
    #expect(model.decisions.map(\.name) == ["d"])
  }

  @Test func `refuses other documents`() {
    #expect(codes("<register xmlns=\"urn:x\"/>") == ["dmn.not-a-model"])
    #expect(
      codes("<definitions xmlns=\"http://www.omg.org/spec/DMN/20151101/dmn.xsd\"/>") == ["dmn.not-a-model"])
  }

  @Test func `passes over what belongs to others`() throws {
    let model = try Models.read(
      """
      <extensionElements><v:decision xmlns:v="urn:v" name="no"/></extensionElements>
      <v:decision xmlns:v="urn:v" name="no" id="no"/>
      <decision id="d" name="d"><v:literalExpression xmlns:v="urn:v"/><question>Why?</question></decision>
      """)
    #expect(model.decisions.map(\.name) == ["d"])
    #expect(model.decisions[0].logic == nil)
  }

  @Test func `normalises white space in names`() throws {
    let model = try Models.read("<inputData id=\"i\" name=\" reported \n level \"/>")
    #expect(model.inputData[0].name == "reported level")
  }

  @Test func `keeps the place of every row and cell`() throws {
    let model = try Models.read(
      """
      <decision id="d" name="d">
        <decisionTable id="t" hitPolicy="COLLECT" aggregation="MAX">
          <input label="Age"><inputExpression><text>age</text></inputExpression></input>
          <output name="fee" label="Fee"/>
          <annotation name="Why"/>
          <rule id="R-1">
            <description>Children</description>
            <inputEntry id="c1">
              <text>&lt; 18</text></inputEntry>
            <outputEntry><text>5</text></outputEntry>
            <annotationEntry><text>They are small.</text></annotationEntry>
          </rule>
        </decisionTable>
      </decision>
      """)
    guard case .decisionTable(let table)? = model.decisions[0].logic?.form else {
      Issue.record("the logic is no table")
      return
    }
    #expect(table.id == "t")
    #expect(table.hitPolicy == .collect(.maximum))
    #expect(table.hitPolicy.letter == "C>")
    #expect(table.annotations == ["Why"])
    let rule = table.rules[0]
    #expect(rule.number == 1)
    #expect(rule.id == "R-1")
    #expect(rule.location == .text(file: "m.dmn", line: 7, column: 5))
    #expect(rule.description == "Children")
    #expect(
      rule.inputs == [
        ExpressionText(text: "< 18", location: .text(file: "m.dmn", line: 10, column: 9), id: "c1")
      ])
    #expect(rule.annotations == ["They are small."])
  }

  @Test func `reads an empty input cell as any and an empty output cell as null`() throws {
    let model = try Models.read(
      Models.decision("d", Models.table("FIRST", inputs: ["x"], outputs: [""], rows: [" | "])))
    guard case .decisionTable(let table)? = model.decisions[0].logic?.form else {
      Issue.record("the logic is no table")
      return
    }
    #expect(table.rules[0].inputs.map(\.text) == ["-"])
    #expect(table.rules[0].outputs.map(\.text) == ["null"])
  }

  @Test func `reports everything that is missing at once`() {
    let found = problems(
      """
      <decision id="a"><literalExpression expressionLanguage="urn:python"><text>1</text></literalExpression></decision>
      <decision id="b" name="b"><decisionTable hitPolicy="LAST"><input/><output/><output name="x"/>
      <rule><inputEntry><text>1</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision>
      <decision id="c" name="c"><conditional><if><literalExpression><text>1</text></literalExpression></if></conditional></decision>
      <decision id="e" name="e"><informationRequirement><requiredInput/></informationRequirement></decision>
      """)
    #expect(
      found == [
        "dmn.missing-attribute 2", "dmn.other-language 2", "dmn.unknown-word 3", "dmn.missing-element 3",
        "dmn.missing-attribute 3", "dmn.wrong-number-of-entries 4", "dmn.missing-element 5",
        "dmn.missing-element 5", "dmn.missing-attribute 6",
      ])
  }

  private func codes(_ document: String) -> [String] {
    do throws(Problems) {
      _ = try readDefinitions(Array(document.utf8), file: "m.dmn")
      return []
    } catch {
      return error.diagnostics.map(\.code)
    }
  }

  private func problems(_ body: String) -> [String] {
    do throws(Problems) {
      _ = try Models.read(body)
      return []
    } catch {
      return error.diagnostics.map { "\($0.code) \($0.line)" }
    }
  }
}
