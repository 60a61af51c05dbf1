extension Element {
  /// The child elements in document order.
  public var children: Children { Children(parent: self) }

  /// The child elements of this name, whatever their namespace.
  public func children(named name: String) -> NamedChildren { NamedChildren(parent: self, name: name) }

  /// The first child element of this name.
  public func first(named name: String) -> Element? {
    var iterator = children(named: name).makeIterator()
    return iterator.next()
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

  /// The siblings of one name; a type of its own, because a filtering closure would be allocated for every use.
  public struct NamedChildren: Sequence, Sendable {
    let parent: Element
    let name: String

    public func makeIterator() -> Iterator {
      Iterator(
        storage: parent.storage, name: name, position: parent.index + 1, end: parent.node.end)
    }

    public struct Iterator: IteratorProtocol {
      let storage: Storage
      let name: String
      var position: Int32
      let end: Int32

      public mutating func next() -> Element? {
        while position < end {
          let candidate = position
          let node = storage.content.nodes[Int(candidate)]
          position = node.end
          if storage.names[Int(node.name)].isLocally(name) {
            return Element(storage: storage, index: candidate)
          }
        }
        return nil
      }
    }
  }
}
