import Diagnostics
import Testing
import XML

@Suite struct `Validation against a schema` {
  @Test func `passes a valid document`() throws {
    let text = """
      <plans xmlns="urn:example" year="2560">
        <plan id="FIN-01" likelihood="5" on="2017-03-31"><title>การเงิน &amp; บัญชี</title></plan>
      </plans>
      """
    #expect(diagnostics(of: text, schema: try exampleSchema()).isEmpty)
  }

  @Test func `names every error with its place, the offending text and a hint`() throws {
    let text = """
      <plans xmlns="urn:example" year="ปีนี้">
        <plan id="A" likelihood="7"><title>ก</title></plan>
        <plan likelihood="1"
              on="2017-02-30"><title>ก</title></plan>
        <plan id="B" state="aproved"><title>ก</title></plan>
        <plan id="C" colour="red"><title>ก</title><titel/></plan>
        <plan id="A"><note>ก</note></plan>
        <plan id="D">ข้อความ<title>ก</title></plan>
        <plan id="E"/>
      </plans>
      """
    #expect(
      diagnostics(of: text, schema: try exampleSchema()) == [
        "a.xml:1:40: error: “ปีนี้” is no value for attribute year of <plans>. "
          + "Hint: Write a whole number in the digits 0 to 9.",
        "a.xml:2:30: error: “7” is no value for attribute likelihood of <plan>. "
          + "Hint: The most allowed is 5.",
        "a.xml:4:24: error: <plan> lacks its attribute id. "
          + "Hint: Add id=\"…\".",
        "a.xml:4:24: error: “2017-02-30” is no value for attribute on of <plan>. "
          + "Hint: Write a date that exists as YYYY-MM-DD (C.E.), such as 2017-03-31.",
        "a.xml:4:48: error: <plan> lacks the value that identifies it.",
        "a.xml:5:31: error: “aproved” is no value for attribute state of <plan>. "
          + "Hint: Did you mean “approved”? Use one of: draft, approved.",
        "a.xml:6:28: error: <plan> has no attribute colour. "
          + "Hint: Check its spelling, or delete it.",
        "a.xml:6:51: error: <titel> is not expected here. "
          + "Hint: Only note is.",
        "a.xml:7:21: error: <note> is not expected here. "
          + "Hint: Only title is.",
        "a.xml:7:37: error: “A” of <plan> is used already. "
          + "Hint: Give it a value of its own.",
        "a.xml:8:23: error: <plan> has text or content that does not belong in it. "
          + "Hint: Move the text into a child element, or delete it.",
        "a.xml:9:17: error: <plan> lacks a child element. "
          + "Hint: Expected: title.",
      ])
  }

  @Test func `says that the root is unknown`() throws {
    #expect(
      diagnostics(of: "<plan/>", schema: try exampleSchema()) == [
        "a.xml:1:6: error: <plan> is not an element that the schema knows here. "
          + "Hint: Check its name and its namespace (xmlns)."
      ])
  }

  @Test func `counts the errors beyond the limit`() throws {
    var limits = Limits.standard
    limits.diagnostics = 2
    let plans = String(repeating: "<plan/>", count: 5)
    let found = diagnostics(
      of: "<plans xmlns='urn:example'>\(plans)</plans>", schema: try exampleSchema(), limits: limits)
    #expect(found.count == 3)
    #expect(found.first?.hasPrefix("a.xml: error: There are ") == true)
  }

  @Test func `reads no schema that a document points to`() throws {
    let text = """
      <plans xmlns="urn:example" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="urn:example file:///etc/hostname"><plan id="A"><title/></plan></plans>
      """
    #expect(diagnostics(of: text, schema: try exampleSchema()).isEmpty)
  }
}

@Suite struct `A schema` {
  @Test func `imports what it was given and nothing else`() throws {
    let inner = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:inner">
        <xs:simpleType name="digit"><xs:restriction base="xs:integer"><xs:maxInclusive value="9"/>
        </xs:restriction></xs:simpleType>
      </xs:schema>
      """
    let outer = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:i="urn:inner">
        <xs:import namespace="urn:inner" schemaLocation="inner.xsd"/>
        <xs:element name="a" type="i:digit"/>
      </xs:schema>
      """
    let schema = try Schema(
      Array(outer.utf8), name: "outer.xsd", imports: ["inner.xsd": Array(inner.utf8)])
    #expect(diagnostics(of: "<a>9</a>", schema: schema).isEmpty)
    #expect(
      diagnostics(of: "<a>10</a>", schema: schema) == [
        "a.xml:1:10: error: “10” is no value for <a>. Hint: The most allowed is 9."
      ])
    #expect(throws: Problems.self) { try Schema(Array(outer.utf8), name: "outer.xsd") }
  }

  @Test func `that is no schema is refused`() {
    #expect(throws: Problems.self) { try Schema(Array("<a/>".utf8), name: "a.xsd") }
    #expect(throws: Problems.self) { try Schema([], name: "a.xsd") }
  }

  @Test func `serves many readers at the same time`() async throws {
    let schema = try exampleSchema()
    let text =
      "<plans xmlns='urn:example'>\(String(repeating: "<plan id='A' likelihood='6'/>", count: 50))</plans>"
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<32 { group.addTask { diagnostics(of: text, schema: schema).count } }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(counts.count == 1)
  }
}
