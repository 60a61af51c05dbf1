/// A list of a document as a table: a row for each item, a column for each value, with the document's own names.
public struct DocumentTable: Sendable {
  /// `plans`, `summary-rows`: the path of the list in the document.
  public let name: String
  /// `id`, `title.th`: the path of a value in its item, in the order of the document.
  public let columns: [String]
  public let items: [DocumentNode]

  /// Every list of objects of a document, in its order, the empty ones too.
  public static func all(of document: DocumentNode) -> [DocumentTable] { lists(in: document, path: []) }

  private static func lists(in node: DocumentNode, path: [String]) -> [DocumentTable] {
    guard case .object(let members) = node else { return [] }
    return members.flatMap { member -> [DocumentTable] in
      let path = path + [member.name]
      switch member.value {
      case .object: return lists(in: member.value, path: path)
      case .array(_, let items) where items.allSatisfy(\.isObject):
        return [DocumentTable(name: path.joined(separator: "-"), items: items)]
      case .array, .code, .text, .number, .flag, .null: return []
      }
    }
  }

  /// Every table of an assessment, and one that tells from what they were made, for tables have no place to say it.
  public static func all(of assessed: AssessedRegister) -> [DocumentTable] {
    all(of: assessed.document) + [
      DocumentTable(
        name: provenanceName,
        items: assessed.mark(.tables).prefixed.map {
          .object(["name": .code($0.name), "value": .code($0.value)])
        })
    ]
  }

  public static let provenanceName = "provenance"

  private init(name: String, items: [DocumentNode]) {
    self.name = name
    self.items = items
    var seen: Set<String> = []
    var ordered: [String] = []
    for item in items {
      for value in item.flattened() where seen.insert(value.path).inserted { ordered.append(value.path) }
    }
    // A value that is null in one item and an object in another has its columns from the latter.
    columns = ordered.filter { path in !ordered.contains { $0.hasPrefix("\(path).") } }
  }
}

extension DocumentNode {
  fileprivate var isObject: Bool { if case .object = self { true } else { false } }

  /// The values of an object with their paths; objects inside it are opened.
  func flattened(under path: String = "") -> [(path: String, value: DocumentNode)] {
    guard case .object(let members) = self else { return [(path, self)] }
    return members.flatMap { $0.value.flattened(under: path.isEmpty ? $0.name : "\(path).\($0.name)") }
  }
}
