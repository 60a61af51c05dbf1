internal import Diagnostics

/// Which models a model imports, directly or through others, and with which prefixes their names are written.
struct ModelNames {
  struct Reachable {
    var model: Int
    /// `alias.`, `alias.inner.`, or nothing for an import without a name; the shortest first.
    var prefixes: [String]
  }

  private var reachable: [[Reachable]] = []
  private let indexes: [String: Int]
  private(set) var problems: [Diagnostic] = []

  /// Paths of imports longer than this are not followed.
  private static let depthLimit = 8
  /// Ways to spell one model's prefix; a web of imports has exponentially many.
  private static let prefixLimit = 8

  init(_ models: [Definitions]) {
    var indexes: [String: Int] = [:]
    for (index, model) in models.enumerated() {
      if let earlier = indexes[model.namespace] {
        problems.append(.duplicateNamespace(model, as: models[earlier]))
      } else {
        indexes[model.namespace] = index
      }
    }
    self.indexes = indexes
    checkImports(models)
    reachable = models.indices.map { Self.reachable(from: $0, in: models, indexes) }
  }

  func reachable(from model: Int) -> [Reachable] { reachable[model] }

  func index(ofNamespace namespace: String) -> Int? { indexes[namespace] }

  /// The names by which a model may call an element of another, or of its own.
  func spellings(of name: String, in other: Int, from model: Int) -> [String] {
    if other == model { return [name] }
    return reachable[model].first { $0.model == other }?.prefixes.map { $0 + name } ?? []
  }

  /// Breadth first, so that shorter paths come first; a path never visits a model twice.
  private static func reachable(
    from start: Int, in models: [Definitions], _ indexes: [String: Int]
  ) -> [Reachable] {
    var found: [Int: Reachable] = [:]
    var order: [Int] = []
    var paths: [(model: Int, prefix: String, visited: [Int])] = [(start, "", [start])]
    var next = 0
    while next < paths.count {
      let path = paths[next]
      next += 1
      for other in models[path.model].imports {
        guard let index = indexes[other.namespace], !path.visited.contains(index) else { continue }
        let prefix = other.alias.isEmpty ? path.prefix : path.prefix + other.alias + "."
        guard found[index]?.prefixes.count ?? 0 < prefixLimit else { continue }
        if found[index] == nil {
          found[index] = Reachable(model: index, prefixes: [])
          order.append(index)
        }
        found[index]?.prefixes.append(prefix)
        if path.visited.count < depthLimit {
          paths.append((index, prefix, path.visited + [index]))
        }
      }
    }
    return order.compactMap { found[$0] }
  }
}

// MARK: - Checks

extension ModelNames {
  private mutating func checkImports(_ models: [Definitions]) {
    for model in models {
      var aliases: Set<String> = []
      for other in model.imports {
        if !other.alias.isEmpty, !aliases.insert(other.alias).inserted {
          problems.append(.duplicateAlias(other))
        }
        if indexes[other.namespace] == nil, Self.isModel(other) {
          problems.append(.absentImport(other, known: models.map(\.namespace)))
        }
      }
    }
    let order = TopologicalOrder(count: models.count) { index in
      models[index].imports.compactMap { indexes[$0.namespace] }
    }
    for cycle in order.cycles { problems.append(.circularImports(cycle.map { models[$0] })) }
  }

  /// Imports of schemas and other documents are not followed.
  private static func isModel(_ other: ModelImport) -> Bool {
    other.type.isEmpty || other.type.contains("/spec/DMN/")
  }
}
