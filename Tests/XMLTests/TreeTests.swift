import Testing
import XML

@Suite struct `A document read as a tree` {
  let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <ทะเบียน xmlns="urn:a" xmlns:b="urn:b" ปี="2560">
      <plan id="FIN-01" b:id="x">บริหาร &amp; จัดการ<note/> เงิน <note>ก&lt;ข</note>
        <![CDATA[<ดิบ>]]></plan>
        <plan id="A&amp;B&#38;&quot;&#10;C" title="  spaced  "> two  spaces </plan>
      <empty/>
    </ทะเบียน>
    """

  private func root() throws -> Element { try readDocument(Array(text.utf8), file: "a.xml") }

  @Test func `gives names, namespaces and attributes as written`() throws {
    let root = try root()
    #expect(root.name == "ทะเบียน")
    #expect(root.namespace == "urn:a")
    #expect(root["ปี"] == "2560")
    #expect(root["year"] == nil)
    let plan = try #require(root.first(named: "plan"))
    #expect(plan["id"] == "FIN-01")
    #expect(
      plan.attributes == [
        Attribute(name: "id", value: "FIN-01"), Attribute(name: "id", namespace: "urn:b", value: "x"),
      ])
  }

  @Test func `gives text without the layout around child elements`() throws {
    let root = try root()
    #expect(root.text.isEmpty)
    #expect(root.children(named: "plan").map(\.text) == ["บริหาร & จัดการ เงิน \n    <ดิบ>", " two  spaces "])
    #expect(root.first(named: "plan")?.children.map(\.text) == ["", "ก<ข"])
    #expect(root.first(named: "empty")?.text.isEmpty == true)
  }

  @Test func `undoes every escape in attributes`() throws {
    let plan = try #require(try root().children.dropFirst().first { _ in true })
    #expect(plan["id"] == "A&B&\"\nC")
    #expect(plan["title"] == "  spaced  ")
    #expect(plan.attribute("id") { $0.count } == 7)
    #expect(plan.attribute("missing") { $0.count } == nil)
  }

  @Test func `gives the line and column of each opening tag`() throws {
    let root = try root()
    #expect([root.line, root.column] == [2, 1])
    #expect(root.children.map { [$0.line, $0.column] } == [[3, 3], [5, 5], [6, 3]])
    // Thai letters and marks count one column each.
    #expect(
      root.first(named: "plan")?.children.map { [$0.line, $0.column] } == [[3, 49], [3, 62]])
  }

  @Test func `resolves prefixes from the inside out`() throws {
    let plan = try #require(try root().first(named: "plan"))
    #expect(plan.namespace(ofPrefix: "b") == "urn:b")
    #expect(plan.namespace(ofPrefix: "") == "urn:a")
    #expect(plan.namespace(ofPrefix: "c") == nil)
  }

  @Test func `is read from UTF-16 and from Thai single bytes`() throws {
    let utf16: [UInt8] =
      [0xFF, 0xFE] + "<a t=\"ก\"/>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(try readDocument(utf16, file: "a.xml")["t"] == "ก")
    let thai = Array("<?xml version=\"1.0\" encoding=\"TIS-620\"?><a t=\"".utf8) + [0xA1] + Array("\"/>".utf8)
    #expect(try readDocument(thai, file: "a.xml")["t"] == "ก")
  }
}
