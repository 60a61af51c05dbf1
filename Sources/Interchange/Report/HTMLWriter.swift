import Register

/// Writes HTML5 into one buffer; text and attribute values are always escaped.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = Array("<!DOCTYPE html>\n".utf8)
  private static let voidElements: Set = ["meta", "br", "col", "hr"]

  /// A writer whose content stands in another document, or begins one that is not HTML.
  static var fragment: HTMLWriter {
    var writer = HTMLWriter()
    writer.bytes = []
    return writer
  }

  typealias Attributes = KeyValuePairs<String, String>

  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void = { _ in }
  ) {
    bytes += "<\(name)".utf8
    for (key, value) in attributes {
      bytes += " \(key)=\"".utf8
      escape(value)
      bytes += "\"".utf8
    }
    bytes += ">".utf8
    guard !Self.voidElements.contains(name) else { return }
    content(&self)
    bytes += "</\(name)>".utf8
    if Self.breaksAfter.contains(name) { bytes.append(UInt8(ascii: "\n")) }
  }

  mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  mutating func text(_ text: String) { escape(text) }

  /// Thai first, English beside it in a quieter voice.
  mutating func bilingual(_ text: Text) {
    self.text(text.thai)
    guard !text.english.isEmpty, text.english != text.thai else { return }
    self.text(" ")
    element("span", ["class": "en", "lang": "en"], text: text.english)
  }

  /// Style sheets, which HTML does not escape.
  mutating func style(_ css: String) {
    bytes += "<style>\n\(css)</style>\n".utf8
  }

  private static let breaksAfter: Set = [
    "head", "title", "body", "header", "section", "h1", "h2", "p", "table", "thead", "tbody", "tr", "ul",
    "li", "svg", "g", "rect", "path", "text", "figure", "footer", "main", "div",
  ]

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
  }
}
