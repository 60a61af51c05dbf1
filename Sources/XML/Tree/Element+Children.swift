extension Element {
  /// The child elements in document order.
  public var children: Children { Children(parent: self) }

  /// The child elements of this name, whatever their namespace.
  public func children(named name: String) -> some Sequence<Element> {
    children.lazy.filter { $0.name == name }
  }

  /// The first child element of this name.
  public func first(named name: String) -> Element? {
    children.first { $0.name == name }
  }

  /// A sequence of sibling elements.
  public struct Children: Sequence, Sendable {
    let parent: Element

    public func makeIterator() -> Iterator {
      Iterator(storage: parent.storage, position: parent.index + 1, end: parent.node.end)
    }

    public struct Iterator: IteratorProtocol {
      let storage: Storage
      var position: Int32
      let end: Int32

      public mutating func next() -> Element? {
        guard position < end else { return nil }
        defer { position = storage.content.nodes[Int(position)].end }
        return Element(storage: storage, index: position)
      }
    }
  }
}
