import XML

extension DocumentNode {
  /// The namespace of `assessment.xml`.
  public static let namespace = "urn:sopthan:assessment:1"

  /// The document as XML: codes, numbers and flags are attributes, texts and lists elements.
  public func xml(root: String) -> [UInt8] {
    var writer = XMLWriter()
    write(root, into: &writer, namespace: Self.namespace)
    return writer.finish()
  }

  private func write(_ name: String, into writer: inout XMLWriter, namespace: String? = nil) {
    switch self {
    case .object(let members):
      writer.start(name, ["xmlns": namespace])
      for member in members {
        if let text = member.value.attribute { writer.attribute(member.name, text) }
      }
      for member in members where member.value.attribute == nil {
        member.value.write(member.name, into: &writer)
      }
      writer.end()
    case .array(let item, let items):
      writer.start(name, ["xmlns": namespace])
      for node in items { node.write(item, into: &writer) }
      writer.end()
    case .code(let text), .text(let text), .number(let text): writer.element(name, [:], text)
    case .flag(let flag): writer.element(name, [:], flag ? "true" : "false")
    case .null: break
    }
  }

  private var attribute: String? {
    switch self {
    case .code(let text), .number(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .object, .array, .text, .null: nil
    }
  }
}
