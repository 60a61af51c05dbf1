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

  struct QualifiedName {
    var local: String
    var namespace: String
  }

  var nodes: [Node] = []
  var attributes: [AttributeSlot] = []
  var stretches: [Stretch] = []
  var bindings: [NamespaceBinding] = []
  var bytes: [UInt8] = []
  var names: [QualifiedName] = []
  /// Whether the schema, if there is one, found nothing wrong inside.
  var isValid = true

  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    stretches.removeAll(keepingCapacity: true)
    bindings.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    names = []
    isValid = true
  }
}

/// Holds content that is complete.
///
/// Unchecked, because the reader fills the content. It does so only while no `Element` refers to the storage:
/// elements are handed out when their subtree is complete, and storage that one of them still holds
/// afterwards is left alone for good.
final class Storage: @unchecked Sendable {
  var content = Content()
  let file: String

  init(file: String) { self.file = file }
}
