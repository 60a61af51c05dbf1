public import Diagnostics

/// An element of a document, with all that stands inside it.
///
/// A view into storage shared by the whole subtree: making, copying and passing one on costs a reference count.
public struct Element: Sendable {
  let storage: Storage
  let index: Int32

  var node: Content.Node { storage.content.nodes[Int(index)] }

  /// The name without its prefix.
  public var name: String { storage.names[Int(node.name)].local }

  /// The name of the namespace, empty for none.
  public var namespace: String { storage.names[Int(node.name)].namespace }

  /// The line of the opening `<`, from 1.
  public var line: Int { Int(node.line) }

  /// The column of the opening `<` in Unicode code points, from 1.
  public var column: Int { Int(node.column) }

  /// Where the element opens.
  public var location: Location { .text(file: storage.file, line: line, column: column) }

  /// Whether the schema, if there was one, found nothing wrong in the record or document.
  public var isValid: Bool { storage.content.isValid }

  /// The direct text, as written.
  ///
  /// White space alone between child elements is layout and left out; all other text is kept to the last
  /// space.
  public var text: String {
    let node = node
    if node.nextStretch < 0 { return storage.content.string(node.text) }
    var laterFirst: [Range<Int32>] = []
    var next = node.nextStretch
    while next >= 0 {
      laterFirst.append(storage.content.stretches[Int(next)].text)
      next = storage.content.stretches[Int(next)].next
    }
    return ([node.text] + laterFirst.reversed()).map { storage.content.string($0) }.joined()
  }
}

extension Content {
  func string(_ range: Range<Int32>) -> String {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe String(
        decoding: UnsafeBufferPointer(rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)]),
        as: UTF8.self)
    }
  }
}
