import Testing
import XML

@Suite struct `Elements in the bytes of a document` {
  private let text = """
    <?xml version="1.0"?>
    <!-- <a> --><d:a x='>' hitPolicy="ANY"><b/><b id = "2">x<![CDATA[</b>]]>y</b><c><b>ก</b></c></d:a>
    """

  private func shown(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  @Test func `are found past comments, quotes and CDATA`() throws {
    let root = try #require(sourceElements(of: Array(text.utf8)))
    #expect(root.name == "a" && root.prefix == "d:")
    #expect(root.children.map(\.name) == ["b", "b", "c"])
    #expect(root.children.map { shown($0.content) } == ["", "x<![CDATA[</b>]]>y", "<b>ก</b>"])
    #expect(root.children.map(\.isSelfClosing) == [true, false, false])
    #expect(root.descendants(named: "b").map { shown($0.whole) }.last == "<b>ก</b>")
  }

  @Test func `tell where an attribute's value stands`() throws {
    let bytes = Array(text.utf8)
    let root = try #require(sourceElements(of: bytes))
    #expect(root.value(ofAttribute: "hitPolicy", in: bytes).map(shown) == "ANY")
    #expect(root.value(ofAttribute: "x", in: bytes).map(shown) == ">")
    #expect(root.children[1].value(ofAttribute: "id", in: bytes).map(shown) == "2")
    #expect(root.value(ofAttribute: "Policy", in: bytes) == nil)
  }
}
