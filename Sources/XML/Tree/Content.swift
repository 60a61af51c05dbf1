/// The elements, attributes and text of one subtree, laid out flat in document order.
struct Content {
  /// An element; `end` is the index after the last element inside it.
  struct Node {
    var name: Int32
    var parent: Int32
    var end: Int32
    var line: Int32
    var column: Int32
    var attributes: Range<Int32>
    /// The bytes of the direct text, or of its first stretch if child elements divide it.
    var text: Range<Int32>
    /// The index in `stretches` of the text's second stretch, or -1.
    var nextStretch: Int32
  }

  struct AttributeSlot {
    var name: Int32
    var value: Range<Int32>
  }

  /// One more stretch of an element's direct text.
  struct Stretch {
    var text: Range<Int32>
    var next: Int32
  }

  struct NamespaceBinding {
    var node: Int32
    var prefix: String
    var namespace: String
  }

  var nodes: [Node] = []
  var attributes: [AttributeSlot] = []
  var stretches: [Stretch] = []
  var bindings: [NamespaceBinding] = []
  var bytes: [UInt8] = []
  /// Whether the schema, if there is one, found nothing wrong inside.
  var isValid = true
}

/// A name of an element or attribute; the namespace is empty for none.
struct QualifiedName {
  var local: String
  var namespace: String

  /// Whether this is the given name in no namespace.
  ///
  /// Comparing lengths first spares most comparisons of strings, which cost more when they differ.
  @inline(__always)
  func isPlain(_ name: String) -> Bool {
    isLocally(name) && namespace.isEmpty
  }

  /// Whether this is the given name, whatever the namespace.
  @inline(__always)
  func isLocally(_ name: String) -> Bool {
    local.utf8.count == name.utf8.count && local == name
  }
}

/// Content that is complete, shared by the elements that view it.
final class Storage: Sendable {
  let content: Content
  let names: [QualifiedName]
  let file: String

  init(_ content: consuming Content, names: [QualifiedName], file: String) {
    self.content = content
    self.names = names
    self.file = file
  }
}
