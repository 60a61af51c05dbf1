/// Writes a document canonically into one buffer: UTF-8, `\n`, two spaces for each level, attributes in the
/// order given, an element with text on one line, an empty one as `<name/>`.
///
/// Names are the caller's and must be proper XML names. Characters that XML cannot hold become U+FFFD.
public struct XMLWriter {
  private var bytes: [UInt8] = []
  private var open: [OpenElement] = []
  private var isTagOpen = false
  /// How deep the fragment stands in the document it is for; 0 for a document.
  private let depth: Int

  private struct OpenElement {
    var name: String
    var hasChildren = false
    var hasText = false
  }

  /// Begins a document with its XML declaration.
  public init(reservingCapacity capacity: Int = 4096) {
    depth = 0
    bytes.reserveCapacity(capacity)
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Begins elements that are written before what stands ahead of them: they are added to an element at
  /// `depth - 1` (the root is at 0) by `append`.
  public init(fragmentAtDepth depth: Int) {
    precondition(depth > 0, "a fragment stands inside an element")
    self.depth = depth
  }

  /// Adds the elements of a fragment to the open element.
  public mutating func append(_ fragment: consuming XMLWriter) {
    precondition(fragment.depth == open.count && fragment.open.isEmpty, "a fragment fits where it is put")
    finishTag()
    open[open.count - 1].hasChildren = true
    bytes += fragment.bytes
  }

  /// Adds elements that were written as whole lines, with their indentation, to the open element.
  public mutating func append(lines: [UInt8]) {
    precondition(!open.isEmpty, "lines stand inside an element")
    finishTag()
    open[open.count - 1].hasChildren = true
    append(UInt8(ascii: "\n"))
    bytes += lines.last == UInt8(ascii: "\n") ? lines.dropLast() : lines[...]
  }

  /// Writes a processing instruction on its own line, before the root element.
  public mutating func processingInstruction(_ target: String, _ data: String) {
    append("<?\(target) \(data)?>\n")
  }

  /// Opens an element; attributes whose value is nil are left out.
  public mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    finishTag()
    if let parent = open.indices.last {
      open[parent].hasChildren = true
      if !open[parent].hasText { breakLine(indentation: depth + open.count) }
    } else if depth > 0 {
      breakLine(indentation: depth)
    }
    open.append(OpenElement(name: name))
    append(UInt8(ascii: "<"))
    append(name)
    isTagOpen = true
    for (name, value) in attributes { attribute(name, value) }
  }

  /// Adds an attribute to the element just started, unless the value is nil.
  public mutating func attribute(_ name: String, _ value: String?) {
    guard let value else { return }
    precondition(isTagOpen, "an attribute stands directly behind the start of its element")
    append(UInt8(ascii: " "))
    append(name)
    append("=\"")
    append(value, escapedBy: Self.attributeEscape)
    append(UInt8(ascii: "\""))
  }

  /// Adds text to the open element; from then on its content is written as it comes, without indentation.
  public mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    precondition(!open.isEmpty, "text stands inside an element")
    finishTag()
    open[open.count - 1].hasText = true
    append(text, escapedBy: Self.textEscape)
  }

  /// Closes the element opened last.
  public mutating func end() {
    precondition(!open.isEmpty, "every end closes an element")
    let element = open.removeLast()
    if isTagOpen {
      append("/>")
      isTagOpen = false
    } else {
      if element.hasChildren, !element.hasText { breakLine(indentation: depth + open.count) }
      append("</")
      append(element.name)
      append(UInt8(ascii: ">"))
    }
    if open.isEmpty, depth == 0 { append(UInt8(ascii: "\n")) }
  }

  /// Writes an element that holds nothing but text.
  public mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ text: String = ""
  ) {
    start(name, attributes)
    self.text(text)
    end()
  }

  /// The finished document.
  public consuming func finish() -> [UInt8] {
    precondition(open.isEmpty, "every element is closed")
    return bytes
  }
}

// MARK: Bytes

extension XMLWriter {
  private mutating func append(_ byte: UInt8) { bytes.append(byte) }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func finishTag() {
    guard isTagOpen else { return }
    append(UInt8(ascii: ">"))
    isTagOpen = false
  }

  private mutating func breakLine(indentation: Int) {
    append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation * 2))
  }

  private mutating func append(_ text: String, escapedBy escape: (UInt8) -> StaticString?) {
    var text = text
    text.withUTF8 { utf8 in
      var written = 0
      for index in utf8.indices {
        let byte = unsafe utf8[index]
        // Everything that is ever replaced lies below `?` or begins with this byte.
        guard byte < UInt8(ascii: "?") || byte == 0xEF else { continue }
        guard let replacement = unsafe escape(byte) ?? Self.forbidden(utf8, at: index) else { continue }
        unsafe bytes.append(contentsOf: utf8[written..<index])
        bytes.append(contentsOf: replacement.description.utf8)
        written = index + (byte == 0xEF ? 3 : 1)
      }
      unsafe bytes.append(contentsOf: utf8[written...])
    }
  }

  private static func textEscape(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\r"): "&#13;"
    default: nil
    }
  }

  private static func attributeEscape(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "\n"): "&#10;"
    case UInt8(ascii: "\t"): "&#9;"
    default: textEscape(byte)
    }
  }

  /// The stand-in for a control character, U+FFFE or U+FFFF; nil for what XML can hold.
  private static func forbidden(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> StaticString? {
    let byte = unsafe utf8[index]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? nil : "\u{FFFD}" }
    guard byte == 0xEF, index + 2 < utf8.count else { return nil }
    return unsafe utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE ? "\u{FFFD}" : nil
  }
}
