import Diagnostics
import Testing
import XML

@Suite struct `Reading a document as it comes in` {
  /// What a reading told, in its order.
  private struct Told {
    var events: [String] = []
    var diagnostic: Diagnostic?
  }

  private static let words = ["a", "b", "id"]

  /// - Parameters:
  ///   - piece: how many bytes the source gives at a time.
  ///   - last: the event behind which no more are wanted.
  private func told(
    of text: [UInt8], piece: Int = 4_096, limits: Limits = .standard, until last: String? = nil
  ) -> Told {
    var told = Told()
    var place = 0
    func note(_ event: String) -> Bool {
      told.events.append(event)
      return event != last
    }
    let diagnostic = readEvents(
      file: "x.xml", words: Self.words, limits: limits,
      from: { target in
        let count = min(piece, target.byteCount, text.count - place)
        for offset in 0..<count {
          target.storeBytes(of: text[place + offset], toByteOffset: offset, as: UInt8.self)
        }
        place += count
        return count
      },
      start: { tag in
        var event = "<\(tag.word.map { Self.words[$0] } ?? "?")"
        tag.forEachAttribute { word, value in
          event += " \(Self.words[word])="
          for index in value.indices { event.unicodeScalars.append(Unicode.Scalar(value[index])) }
        }
        return note(event)
      },
      text: { stretch in
        var bytes: [UInt8] = []
        for index in stretch.indices { bytes.append(stretch[index]) }
        // Stretches of one text are put together: where they part is not promised.
        if let last = told.events.last, last.hasPrefix("\"") {
          told.events[told.events.count - 1] = last + String(decoding: bytes, as: UTF8.self)
          return true
        }
        return note("\"" + String(decoding: bytes, as: UTF8.self))
      },
      end: { note(">") })
    told.diagnostic = diagnostic
    return told
  }

  @Test(arguments: [1, 2, 7, 4_096])
  func `tells elements, attributes and text that were asked for, however few bytes come at a time`(
    piece: Int
  ) {
    let text = """
      <?xml version="1.0"?><a xmlns:p="q" p:id="no" id="1"><p:b other="x" id="&amp;2"/><c>x &lt; <![CDATA[<y>]]></c></a>
      """
    let told = told(of: Array(text.utf8), piece: piece)
    #expect(told.diagnostic == nil)
    #expect(told.events == ["<a id=1", "<b id=&#38;2", ">", "<?", "\"x < <y>", ">", ">"])
  }

  @Test func `ends where no more is wanted, and what follows is not looked at`() {
    let told = told(of: Array("<a><b/><b/>&broken".utf8), until: "<b")
    #expect(told.events == ["<a", "<b"])
    #expect(told.diagnostic == nil)
  }

  @Test func `knows its words behind any number of other names`() {
    let others = (0..<500).map { "<n\($0)/>" }.joined()
    let told = told(of: Array("<r>\(others)<b id=\"1\"/></r>".utf8))
    #expect(told.events.filter { $0 != "<?" && $0 != ">" } == ["<b id=1"])
  }

  @Test func `reads UTF-16`() {
    let told = told(of: [0xFE, 0xFF] + "<a>ก</a>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    #expect(told.events == ["<a", "\"ก", ">"])
    #expect(told.diagnostic == nil)
  }

  @Test(arguments: [
    ("", "xml.syntax"), ("<a>", "xml.syntax"), ("<a>\n</b>", "xml.syntax"), ("<a>&x;</a>", "xml.syntax"),
    ("<!DOCTYPE a><a/>", "xml.document-type"),
    ("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "xml.document-type"),
    (String(repeating: "<a>", count: 21) + String(repeating: "</a>", count: 21), "xml.too-deep"),
    ("<a>" + String(repeating: "<b/>", count: 100) + "</a>", "xml.too-many-nodes"),
  ])
  func `refuses`(text: String, code: String) {
    var limits = Limits.standard
    limits.depth = 20
    limits.nodes = 100
    #expect(told(of: Array(text.utf8), limits: limits).diagnostic?.code == code)
  }

  @Test func `tells the line of what is wrong`() {
    let told = told(of: Array("<a>\n<b>\n</a>".utf8))
    #expect(told.diagnostic?.location.description == "x.xml:3:1")
  }
}
