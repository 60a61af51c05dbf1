import Testing
import XML

@Suite struct `The writer` {
  @Test func `writes canonically`() throws {
    var writer = XMLWriter()
    writer.start("plans", ["xmlns": "urn:example", "year": "2560"])
    writer.start("plan", ["id": "A", "owner": nil, "state": "draft"])
    writer.element("title", [:], "การเงิน & บัญชี <1> \"ก\"")
    writer.element("note", ["on": "2017-03-31"])
    writer.start("mixed")
    writer.text("ก")
    writer.element("b", [:], "ข")
    writer.text("ค")
    writer.end()
    writer.end()
    writer.end()
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <plans xmlns="urn:example" year="2560">
        <plan id="A" state="draft">
          <title>การเงิน &amp; บัญชี &lt;1&gt; "ก"</title>
          <note on="2017-03-31"/>
          <mixed>ก<b>ข</b>ค</mixed>
        </plan>
      </plans>

      """
    #expect(String(decoding: writer.finish(), as: UTF8.self) == expected)
  }

  @Test(arguments: ["", " ", "a\nb\tc\rd", "<>&\"'", "ก็ น้ำ", "]]>", "&amp;", "&#38;", "\u{10FFFF}\u{FFFD}"])
  func `writes what the reader reads back`(text: String) throws {
    var writer = XMLWriter()
    writer.start("a", ["b": text])
    writer.text(text)
    writer.end()
    let root = try readDocument(writer.finish(), file: "a.xml")
    #expect(root["b"] == text)
    #expect(root.text == text)
  }

  @Test func `replaces characters that XML cannot hold`() throws {
    var writer = XMLWriter()
    writer.element("a", ["b": "\u{0}x\u{FFFE}"], "\u{B}y\u{FFFF}\u{1F}")
    let root = try readDocument(writer.finish(), file: "a.xml")
    #expect(root["b"] == "\u{FFFD}x\u{FFFD}")
    #expect(root.text == "\u{FFFD}y\u{FFFD}\u{FFFD}")
  }

  @Test func `takes what was written ahead of its place`() {
    var rows = XMLWriter(fragmentAtDepth: 1)
    rows.start("row", ["n": "1"])
    rows.element("cell", [:], "ก")
    rows.end()
    rows.element("row")
    var writer = XMLWriter()
    writer.start("table")
    writer.element("styles")
    writer.append(rows)
    writer.end()
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <table>
        <styles/>
        <row n="1">
          <cell>ก</cell>
        </row>
        <row/>
      </table>

      """
    #expect(String(decoding: writer.finish(), as: UTF8.self) == expected)
  }

  @Test func `puts processing instructions before the root`() {
    var writer = XMLWriter()
    writer.processingInstruction("mso-application", "progid=\"Excel.Sheet\"")
    writer.element("a")
    #expect(
      String(decoding: writer.finish(), as: UTF8.self)
        == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<a/>\n")
  }
}
