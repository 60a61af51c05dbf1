import Diagnostics
import Testing
import XML

/// A document that must be refused, and what the reader says.
struct Refusal: Sendable, CustomTestStringConvertible {
  let title: String
  let text: String
  let diagnostics: [String]
  var testDescription: String { title }
}

@Suite struct `Documents that are refused` {
  static let all = [
    Refusal(
      title: "nothing at all", text: "",
      diagnostics: [
        "a.xml: error: The file is empty. Hint: An XML document has one root element."
      ]),
    Refusal(
      title: "not XML", text: "id,title\n1,ก",
      diagnostics: [
        "a.xml:1:1: error: This file is not an XML document. Near “id,title”. "
          + "Hint: It has to begin with the < of its root element or of <?xml."
      ]),
    Refusal(
      title: "a tag that another closes", text: "<a>\n  <b>ก</c>\n</a>",
      diagnostics: [
        "a.xml:2:11: error: The tag <b> of line 2 is closed by </c>. Near “<b>ก</c>”. "
          + "Hint: Close it by </b>, or look for a tag missing or too many."
      ]),
    Refusal(
      title: "a file cut short", text: "<a>\n  <b>ก",
      diagnostics: [
        "a.xml:2:7: error: A tag is not finished before the document or the next tag. Near “<b>ก”. "
          + "Hint: Check whether the file is cut short or a > is missing."
      ]),
    Refusal(
      title: "only the first error against XML's own rules", text: "<a>&x;</b>&y;</a>",
      diagnostics: [
        "a.xml:1:7: error: The entity &x; is not known. Near “<a>&x;</b>&y;</a>”. "
          + "Hint: XML has &lt; &gt; &amp; &quot; &apos; only; an & in text is written &amp;."
      ]),
    Refusal(
      title: "an undeclared prefix", text: "<a><x:b/></a>",
      diagnostics: [
        "a.xml:1:8: error: The prefix x stands for no namespace. Near “<a><x:b/></a>”. "
          + "Hint: Declare it by xmlns:x=\"…\", or correct the name."
      ]),
    Refusal(
      title: "an entity bomb",
      text: """
        <?xml version="1.0"?>
        <!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;">]>
        <a>&z;</a>
        """,
      diagnostics: [documentType(line: 2)]),
    Refusal(
      title: "an external entity",
      text: "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a t='&x;'>&x;</a>",
      diagnostics: [documentType(line: 1)]),
    Refusal(
      title: "a bare document type", text: "<!DOCTYPE a SYSTEM 'a.dtd'><a/>",
      diagnostics: [documentType(line: 1)]),
  ]

  static func documentType(line: Int) -> String {
    "a.xml:\(line):1: error: The document has a <!DOCTYPE> declaration, which is refused. "
      + "Hint: Delete it with the entities it declares, and write their text in the document itself."
  }

  @Test(arguments: all)
  func `are named with place, fact and hint`(refusal: Refusal) {
    #expect(diagnostics(of: refusal.text) == refusal.diagnostics)
  }

  @Test func `may nest as deep as the limit and no deeper`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(diagnostics(of: nested(200)).isEmpty)
    #expect(diagnostics(of: nested(201)).map { $0.prefix(14) } == ["a.xml:1:601: e"])
    #expect(diagnostics(of: nested(100_000)).count == 1)
  }

  @Test func `may have as many nodes and bytes as the limits say`() {
    let limits = Limits(bytes: 40, nodes: 3, depth: 9, diagnostics: 9, allowsComments: true)
    #expect(diagnostics(of: "<a b='1'><c/></a>", limits: limits).isEmpty)
    #expect(
      diagnostics(of: "<a b='1'><c/><d/></a>", limits: limits) == [
        "a.xml:1:14: error: The document has more than 3 elements and attributes. "
          + "Hint: Divide it into several files."
      ])
    #expect(
      diagnostics(of: "<a>\(String(repeating: "x", count: 34))</a>", limits: limits) == [
        "a.xml: error: The file has 41 bytes; the limit is 40. Hint: Divide it into several files."
      ])
  }

  @Test func `may have comments where they are allowed only`() {
    let text = "<a><!-- ก -->\n<?x y?><b/></a>"
    #expect(diagnostics(of: text).isEmpty)
    var limits = Limits.standard
    limits.allowsComments = false
    #expect(
      diagnostics(of: text, limits: limits).map { $0.prefix(67) }
        == [
          "a.xml:1:14: error: The document has an XML comment or processing ins",
          "a.xml:2:8: error: The document has an XML comment or processing inst",
        ].map { $0.prefix(67) })
  }
}
