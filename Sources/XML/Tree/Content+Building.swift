import Glibc

extension Content {
  /// Empty, with room for as much as another holds.
  init(roomLike other: borrowing Content) {
    nodes.reserveCapacity(other.nodes.count)
    attributes.reserveCapacity(other.attributes.count)
    bytes.reserveCapacity(other.bytes.count)
  }

  private var end: Int32 { Int32(truncatingIfNeeded: bytes.count) }

  /// Opens an element inside `parent`, -1 for the outermost; its attributes and text follow.
  mutating func open(name: Int32, parent: Int32, line: Int32, column: Int32) -> Int32 {
    if parent >= 0 { closeText(of: parent, keepingSpace: false) }
    let index = Int32(truncatingIfNeeded: nodes.count)
    let firstAttribute = Int32(truncatingIfNeeded: attributes.count)
    nodes.append(
      Node(
        name: name, parent: parent, end: index + 1, line: line, column: column,
        attributes: firstAttribute..<firstAttribute, text: end..<end, nextStretch: -1))
    return index
  }

  /// Adds an attribute to the element opened last.
  mutating func append(attribute name: Int32, value: UnsafeBufferPointer<UInt8>) {
    let start = end
    if let base = value.baseAddress, unsafe memchr(base, Int32(UInt8(ascii: "&")), value.count) != nil {
      unsafe appendUndoingAmpersands(value)
    } else {
      unsafe bytes.append(contentsOf: value)
    }
    attributes.append(AttributeSlot(name: name, value: start..<end))
  }

  /// States that the attributes of the element opened last are complete: its text starts here.
  mutating func closeAttributes(of index: Int32) {
    let node = Int(index)
    nodes[node].attributes = nodes[node].attributes.lowerBound..<Int32(truncatingIfNeeded: attributes.count)
    nodes[node].text = end..<end
  }

  mutating func bind(
    _ prefix: UnsafePointer<UInt8>?, to namespace: UnsafePointer<UInt8>?, at index: Int32
  ) {
    bindings.append(
      unsafe NamespaceBinding(
        node: index, prefix: prefix.map { unsafe String(cString: $0) } ?? "",
        namespace: namespace.map { unsafe String(cString: $0) } ?? ""))
  }

  mutating func append(text: UnsafeBufferPointer<UInt8>) {
    unsafe bytes.append(contentsOf: text)
  }

  mutating func close(_ index: Int32) {
    let count = Int32(truncatingIfNeeded: nodes.count)
    nodes[Int(index)].end = count
    closeText(of: index, keepingSpace: count == index + 1)
    let parent = nodes[Int(index)].parent
    if parent >= 0 { openText(of: parent) }
  }

  /// The start of the stretch of text that is being gathered for an element.
  private func openStart(of node: Node) -> Int32 {
    node.nextStretch < 0 ? node.text.lowerBound : stretches[Int(node.nextStretch)].text.lowerBound
  }

  /// Ends the current stretch of text; white space beside child elements is layout and goes.
  private mutating func closeText(of index: Int32, keepingSpace: Bool) {
    let start = openStart(of: nodes[Int(index)])
    if !keepingSpace, isSpace(from: Int(start)) { bytes.removeLast(bytes.count - Int(start)) }
    let stretch = nodes[Int(index)].nextStretch
    if stretch < 0 {
      nodes[Int(index)].text = start..<end
    } else {
      stretches[Int(stretch)].text = start..<end
    }
  }

  /// Begins the stretch of text behind a child element that has just closed.
  private mutating func openText(of index: Int32) {
    let node = nodes[Int(index)]
    if node.nextStretch < 0, node.text.isEmpty {
      nodes[Int(index)].text = end..<end
    } else if node.nextStretch >= 0, stretches[Int(node.nextStretch)].text.isEmpty {
      stretches[Int(node.nextStretch)].text = end..<end
    } else {
      // The newest stretch stands first; reading follows `next` backwards.
      stretches.append(Stretch(text: end..<end, next: node.nextStretch))
      nodes[Int(index)].nextStretch = Int32(truncatingIfNeeded: stretches.count - 1)
    }
  }

  private func isSpace(from start: Int) -> Bool {
    for index in start..<bytes.count where bytes[index] > 0x20 { return false }
    return true
  }

  /// libxml2 hands over every ampersand of an attribute as `&#38;`, the one escape that is left to undo.
  private mutating func appendUndoingAmpersands(_ value: UnsafeBufferPointer<UInt8>) {
    let escape: StaticString = "&#38;"
    var rest = unsafe value[...]
    while let byte = unsafe rest.first {
      bytes.append(byte)
      let isEscape =
        unsafe byte == UInt8(ascii: "&")
        && rest.prefix(escape.utf8CodeUnitCount).elementsEqual(escape.utf8Buffer)
      unsafe rest.removeFirst(isEscape ? escape.utf8CodeUnitCount : 1)
    }
  }
}

extension StaticString {
  fileprivate var utf8Buffer: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
