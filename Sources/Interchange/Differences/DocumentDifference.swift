public import JSON

/// One value of a document that is another in a later document of the same kind.
public struct DocumentDifference: Sendable, Hashable {
  /// `findings[2560-Q2/FIN-01/R-17].significance`
  public var path: String
  /// The value as JSON; nil where the earlier document has none.
  public var before: String?
  /// The value as JSON; nil where the later document has none.
  public var after: String?

  public init(path: String, before: String?, after: String?) {
    self.path = path
    self.before = before
    self.after = after
  }
}

/// Every difference between two documents, in the order of their paths.
///
/// The items of a list are matched by what names them (an id, a code, a path, …) where all of them have such a name,
/// and it differs from item to item; otherwise by their places. An item that only one document has is one difference.
public func documentDifferences(from before: JSON, to after: JSON) -> [DocumentDifference] {
  var comparison = DocumentComparison()
  comparison.compare(before, after, at: "")
  return comparison.differences
}

private struct DocumentComparison {
  private(set) var differences: [DocumentDifference] = []

  /// Members that can name an item, the best first.
  private static let names = [
    "id", "code", "path", "rule", "plan", "indicator", "level", "topic", "engagement",
  ]

  mutating func compare(_ before: JSON?, _ after: JSON?, at path: String) {
    if before == after { return }
    switch (before, after) {
    case (.object(let old)?, .object(let new)?):
      for name in Set(old.keys).union(new.keys).sorted() {
        compare(old[name], new[name], at: path.isEmpty ? name : "\(path).\(name)")
      }
    case (.array(let old)?, .array(let new)?): compare(old, new, at: path)
    case (let old, let new):
      differences.append(DocumentDifference(path: path, before: text(old), after: text(new)))
    }
  }

  private mutating func compare(_ before: [JSON], _ after: [JSON], at path: String) {
    guard let old = named(before), let new = named(after) else {
      for index in 0..<max(before.count, after.count) {
        compare(
          before.indices.contains(index) ? before[index] : nil,
          after.indices.contains(index) ? after[index] : nil, at: "\(path)[\(index + 1)]")
      }
      return
    }
    for name in Set(old.keys).union(new.keys).sorted() {
      compare(old[name], new[name], at: "\(path)[\(name)]")
    }
  }

  /// The items by their names; nil if they do not all have different ones.
  private func named(_ items: [JSON]) -> [String: JSON]? {
    for member in Self.names {
      var found: [String: JSON] = [:]
      for item in items {
        guard case .object(let members) = item, case .string(let name)? = members[member] else { break }
        found[name] = item
      }
      if found.count == items.count { return found }
    }
    return nil
  }

  private func text(_ value: JSON?) -> String? {
    value.map { String(decoding: $0.canonical, as: UTF8.self) }
  }
}
