import XML

/// A part of an OSCAL document, which has an XML and a JSON form with names of their own.
///
/// Source: OSCAL 1.2, the XML and JSON formats of its metaschemas.
struct OSCALNode {
  /// The element in XML; in JSON the name of the member where the part stands alone.
  let name: String
  /// In JSON the name of the list that such parts stand in; nil for a part that stands alone.
  let list: String?
  /// Attributes in XML, members in JSON; a nil value is left out.
  let attributes: KeyValuePairs<String, String?>
  let content: Content
  let children: [OSCALNode]

  enum Content {
    case none
    /// A word or a line of text.
    case line(String)
    /// Text that may have paragraphs; blank lines part them.
    case prose(String)
    /// Prose beside attributes: the member `prose` in JSON.
    case prosePart(String)
    /// A word beside attributes, with its name in JSON.
    case named(String, String)
  }

  init(
    _ name: String, list: String? = nil, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: Content = .none, _ children: [OSCALNode] = []
  ) {
    self.name = name
    self.list = list
    self.attributes = attributes
    self.content = content
    self.children = children
  }

  static func line(_ name: String, _ text: String) -> OSCALNode { OSCALNode(name, [:], .line(text)) }
  static func prose(_ name: String, _ text: String) -> OSCALNode { OSCALNode(name, [:], .prose(text)) }
}

extension OSCALNode {
  static let namespace = "http://csrc.nist.gov/ns/oscal/1.0"

  /// The document whose root this part is, as XML.
  func xml() -> [UInt8] {
    var writer = XMLWriter()
    write(to: &writer, namespace: Self.namespace)
    return writer.finish()
  }

  private func write(to writer: inout XMLWriter, namespace: String? = nil) {
    writer.start(name, ["xmlns": namespace])
    for (name, value) in attributes { writer.attribute(name, value) }
    switch content {
    case .none: break
    case .line(let text), .named(_, let text): writer.text(text)
    case .prose(let text), .prosePart(let text):
      for paragraph in paragraphs(of: text) { writer.element("p", [:], paragraph) }
    }
    for child in children { child.write(to: &writer) }
    writer.end()
  }

  /// The document whose root this part is, as JSON.
  func json() -> [UInt8] { DocumentNode.object([.init(name: name, value: value)]).json() }

  /// Parts of the same list stand where the first of them does.
  private var value: DocumentNode {
    var members = attributes.compactMap { name, value in
      value.map { DocumentNode.Member(name: name, value: .text($0)) }
    }
    switch content {
    case .none: break
    case .line(let text), .prose(let text):
      if members.isEmpty, children.isEmpty { return .text(text) }
    case .prosePart(let text): members.append(.init(name: "prose", value: .text(text)))
    case .named(let name, let text): members.append(.init(name: name, value: .text(text)))
    }
    var listed: Set<String> = []
    for child in children {
      guard let list = child.list else {
        members.append(.init(name: child.name, value: child.value))
        continue
      }
      guard listed.insert(list).inserted else { continue }
      let items = children.filter { $0.list == list }.map(\.value)
      members.append(.init(name: list, value: .array(item: child.name, items)))
    }
    return .object(members)
  }

  private func paragraphs(of text: String) -> [String] {
    text.split(separator: "\n\n").map(String.init)
  }
}
