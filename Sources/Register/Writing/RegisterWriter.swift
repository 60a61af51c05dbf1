import FEEL
import XML

/// Writes the records of a register, each with its attributes and elements in the order of the schema.
struct RegisterWriter {
  private var xml: XMLWriter

  private init(_ xml: XMLWriter = XMLWriter()) { self.xml = xml }

  /// A whole file: its root element with what `content` writes inside.
  static func document(
    _ root: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: (inout RegisterWriter) -> Void
  ) -> [UInt8] {
    var writer = RegisterWriter()
    writer.xml.start(root, ["xmlns": RegisterSchema.namespace])
    for (name, value) in attributes { writer.xml.attribute(name, value) }
    content(&writer)
    writer.xml.end()
    return writer.xml.finish()
  }

  /// A whole file from records that are written already, each of whole lines.
  static func document(
    _ root: String, _ attributes: KeyValuePairs<String, String?> = [:],
    holding records: some Sequence<[UInt8]>
  ) -> [UInt8] {
    document(root, attributes) { for record in records { $0.xml.append(lines: record) } }
  }

  /// One record as it stands below the root of its file, in whole lines.
  static func fragment(_ content: (inout RegisterWriter) -> Void) -> [UInt8] {
    var writer = RegisterWriter(XMLWriter(fragmentAtDepth: 1))
    content(&writer)
    let newline = UInt8(ascii: "\n")
    return writer.xml.finish().drop { $0 == newline } + [newline]
  }

  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: (inout RegisterWriter) -> Void = { _ in }
  ) {
    xml.start(name, attributes)
    content(&self)
    xml.end()
  }

  /// A text in an element of its own; nothing if there is none.
  mutating func text(
    _ name: String, _ text: Text?, _ attributes: KeyValuePairs<String, String?> = [:]
  ) {
    guard let text else { return }
    element(name, attributes) { $0.languages(text) }
  }

  /// The two languages of a text, directly inside the open element.
  mutating func languages(_ text: Text) {
    xml.element("th", [:], text.thai)
    xml.element("en", [:], text.english)
  }

  mutating func write(_ evidence: [Evidence]) {
    for document in evidence {
      element(
        "evidence",
        [
          "reference": document.reference, "sha256": document.sha256,
          "byteCount": document.byteCount?.description, "mediaType": document.mediaType,
          "on": document.on?.description,
        ]
      ) { $0.text("title", document.title) }
    }
  }
}
