/// Where an element stands in the bytes of a document, so that a part can be replaced and the rest kept as it is.
public struct SourceElement: Sendable {
  /// The name without prefix, and the prefix with its colon; empty for none.
  public var name: String
  public var prefix: String
  /// The start tag, from `<` to after `>`.
  public var startTag: Range<Int>
  /// Between the tags; empty for `<a/>`.
  public var content: Range<Int>
  public var whole: Range<Int>
  public var children: [SourceElement] = []

  public var isSelfClosing: Bool { content.lowerBound == whole.upperBound }

  public func children(named name: String) -> [SourceElement] { children.filter { $0.name == name } }

  /// Every element of this name below, in the order of the document.
  public func descendants(named name: String) -> [SourceElement] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(named: name) }
  }

  /// The bytes of an attribute's value, between its quotes.
  public func value(ofAttribute name: String, in bytes: [UInt8]) -> Range<Int>? {
    var index = startTag.lowerBound
    let wanted = Array(name.utf8)
    while index < startTag.upperBound {
      guard bytes[index] == UInt8(ascii: "=") else {
        if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
          index = end(ofQuoteAt: index, in: bytes)
        }
        index += 1
        continue
      }
      var last = index
      while last > startTag.lowerBound, Self.isSpace(bytes[last - 1]) { last -= 1 }
      let first = last - wanted.count
      var quote = index + 1
      while quote < startTag.upperBound, Self.isSpace(bytes[quote]) { quote += 1 }
      let close = end(ofQuoteAt: quote, in: bytes)
      if first > startTag.lowerBound, Array(bytes[first..<last]) == wanted, Self.isSpace(bytes[first - 1]) {
        return (quote + 1)..<close
      }
      index = close + 1
    }
    return nil
  }

  private func end(ofQuoteAt index: Int, in bytes: [UInt8]) -> Int {
    guard index < startTag.upperBound else { return startTag.upperBound }
    return bytes[(index + 1)..<startTag.upperBound].firstIndex(of: bytes[index]) ?? startTag.upperBound
  }

  fileprivate static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

/// Finds the elements of a document in UTF-8 that the reader has already found to be well formed; nil for any other.
public func sourceElements(of bytes: [UInt8]) -> SourceElement? {
  var scanner = SourceScanner(bytes: bytes)
  return scanner.root()
}

private struct SourceScanner {
  let bytes: [UInt8]
  var index = 0

  mutating func root() -> SourceElement? {
    var open: [SourceElement] = []
    while let tag = nextTag() {
      if bytes[tag.lowerBound + 1] == UInt8(ascii: "/") {
        guard var element = open.popLast() else { return nil }
        element.content = element.content.lowerBound..<tag.lowerBound
        element.whole = element.whole.lowerBound..<tag.upperBound
        guard !open.isEmpty else { return element }
        open[open.count - 1].children.append(element)
      } else {
        let isEmpty = bytes[tag.upperBound - 2] == UInt8(ascii: "/")
        let element = element(tag)
        if !isEmpty {
          open.append(element)
        } else if open.isEmpty {
          return element
        } else {
          open[open.count - 1].children.append(element)
        }
      }
    }
    return nil
  }

  private func element(_ tag: Range<Int>) -> SourceElement {
    let name = bytes[(tag.lowerBound + 1)..<tag.upperBound].prefix {
      !SourceElement.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    let colon = name.firstIndex(of: UInt8(ascii: ":"))
    let local = colon.map { name[($0 + 1)...] } ?? name
    let prefix = colon.map { name[...$0] } ?? []
    return SourceElement(
      name: String(decoding: local, as: UTF8.self), prefix: String(decoding: prefix, as: UTF8.self),
      startTag: tag, content: tag.upperBound..<tag.upperBound, whole: tag)
  }

  /// The next start or end tag; comments, processing instructions and CDATA sections are passed over.
  private mutating func nextTag() -> Range<Int>? {
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")), start + 1 < bytes.count {
      if begins("<!--", at: start) {
        index = end(of: "-->", from: start + 4)
      } else if begins("<![CDATA[", at: start) {
        index = end(of: "]]>", from: start + 9)
      } else if begins("<?", at: start) {
        index = end(of: "?>", from: start + 2)
      } else {
        var position = start + 1
        var quote: UInt8?
        while position < bytes.count {
          let byte = bytes[position]
          if let open = quote {
            if byte == open { quote = nil }
          } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            quote = byte
          } else if byte == UInt8(ascii: ">") {
            index = position + 1
            return start..<index
          }
          position += 1
        }
        return nil
      }
    }
    return nil
  }

  private func begins(_ text: String, at start: Int) -> Bool {
    bytes[start...].starts(with: text.utf8)
  }

  private func end(of text: String, from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      if begins(text, at: position) { return position + text.utf8.count }
      position += 1
    }
    return bytes.count
  }
}
