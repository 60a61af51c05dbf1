public import Register

/// Writes HTML5 into one buffer; text and attribute values are always escaped.
public struct HTMLWriter: Sendable {
  public private(set) var bytes: [UInt8] = Array("<!DOCTYPE html>\n".utf8)
  private static let voidElements: Set = ["meta", "br", "col", "hr", "input", "link", "img"]

  public init() {}

  /// A writer whose content stands in another document, or begins one that is not HTML.
  public static var fragment: HTMLWriter {
    var writer = HTMLWriter()
    writer.bytes = []
    return writer
  }

  /// Names and values in order; one without a value is left out: `["checked": isChecked ? "" : nil]`.
  public struct Attributes: ExpressibleByDictionaryLiteral, Sendable {
    public var pairs: [(name: String, value: String?)]

    public init(dictionaryLiteral elements: (String, String?)...) {
      pairs = elements.map { (name: $0.0, value: $0.1) }
    }

    public init(_ pairs: [(name: String, value: String?)]) { self.pairs = pairs }

    public static func + (left: Attributes, right: Attributes) -> Attributes {
      Attributes(left.pairs + right.pairs)
    }
  }

  public mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void = { _ in }
  ) {
    bytes += "<\(name)".utf8
    for case (let key, let value?) in attributes.pairs {
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

  public mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  public mutating func text(_ text: String) { escape(text) }

  /// Thai first, English beside it in a quieter voice.
  public mutating func bilingual(_ text: Text) {
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
