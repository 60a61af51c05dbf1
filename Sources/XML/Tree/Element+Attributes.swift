/// An attribute of an element; `namespace` is empty for none.
public struct Attribute: Sendable, Hashable {
  public var name: String
  public var namespace: String
  public var value: String

  public init(name: String, namespace: String = "", value: String) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}

extension Element {
  /// The value of the attribute of this name in no namespace.
  public subscript(attribute: String) -> String? {
    slot(attribute).map { storage.content.string($0.value) }
  }

  /// The value of an attribute read from its UTF-8 bytes, without making a string of it; nil if there is no
  /// such attribute or `decode` gives nil.
  public func attribute<Decoded>(_ name: String, _ decode: (Span<UInt8>) -> Decoded?) -> Decoded? {
    guard let slot = slot(name) else { return nil }
    let bytes = storage.content.bytes
    return decode(bytes.span.extracting(Int(slot.value.lowerBound)..<Int(slot.value.upperBound)))
  }

  /// The attributes in the order of the document, without namespace declarations.
  public var attributes: [Attribute] {
    let content = storage.content
    return content.attributes[Int(node.attributes.lowerBound)..<Int(node.attributes.upperBound)].map {
      let name = storage.names[Int($0.name)]
      return Attribute(
        name: name.local, namespace: name.namespace, value: content.string($0.value))
    }
  }

  /// The namespace that a prefix stands for here; `""` asks for the default namespace.
  public func namespace(ofPrefix prefix: String) -> String? {
    let content = storage.content
    var ancestor = index
    while ancestor >= 0 {
      if let binding = content.bindings.last(where: { $0.node == ancestor && $0.prefix == prefix }) {
        return binding.namespace
      }
      ancestor = content.nodes[Int(ancestor)].parent
    }
    return nil
  }

  private func slot(_ name: String) -> Content.AttributeSlot? {
    let range = node.attributes
    for index in Int(range.lowerBound)..<Int(range.upperBound) {
      let slot = storage.content.attributes[index]
      if storage.names[Int(slot.name)].isPlain(name) { return slot }
    }
    return nil
  }
}
