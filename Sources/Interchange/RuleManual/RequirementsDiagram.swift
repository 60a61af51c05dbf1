import DMN
import Register

/// A decision requirements graph laid out in layers: what is required stands below what requires it.
///
/// The layout follows from the model alone: layers by the longest way down, places within a layer by the middle of
/// what they are joined to, ties in the order of the file.
struct RequirementsDiagram: Sendable {
  enum Kind: Sendable, Hashable { case decision, inputData, knowledge }

  struct Node: Sendable {
    let key: String
    let kind: Kind
    let title: Text
    /// The model that an imported element belongs to; nil for one of this model.
    let origin: String?
    var x = 0
    var y = 0
  }

  struct Edge: Sendable {
    let from: Int
    let to: Int
    /// Dashed in the drawing.
    let isKnowledge: Bool
  }

  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  private(set) var width = 0
  private(set) var height = 0

  static let nodeWidth = 176
  static let nodeHeight = 46
  private static let gapX = 18
  private static let gapY = 54
  private static let mostInRow = 6
  private static let margin = 12

  init(of model: Definitions, among models: [Definitions]) {
    let elements = Elements(models)
    var numbers: [String: Int] = [:]
    func number(_ key: String) -> Int? {
      if let number = numbers[key] { return number }
      guard let element = elements[key] else { return nil }
      numbers[key] = nodes.count
      nodes.append(
        Node(
          key: key, kind: element.kind, title: element.title,
          origin: element.model == model.name ? nil : element.model))
      return nodes.count - 1
    }
    func join(_ owner: String, _ references: [ElementReference], isKnowledge: Bool) {
      guard let to = number("\(model.namespace)#\(owner)") else { return }
      for reference in references {
        guard let from = number("\(reference.namespace ?? model.namespace)#\(reference.id)") else { continue }
        edges.append(Edge(from: from, to: to, isKnowledge: isKnowledge))
      }
    }
    for input in model.inputData { _ = number("\(model.namespace)#\(input.id)") }
    for knowledge in model.businessKnowledgeModels {
      join(knowledge.id, knowledge.requiredKnowledge, isKnowledge: true)
    }
    for decision in model.decisions {
      join(decision.id, decision.requiredInputs + decision.requiredDecisions, isKnowledge: false)
      join(decision.id, decision.requiredKnowledge, isKnowledge: true)
    }
    place(in: rows())
  }

  /// The nodes of each row, the lowest row first; a layer that is too wide takes several rows.
  private func rows() -> [[Int]] {
    let depths = depths()
    var layers: [[Int]] = Array(repeating: [], count: (depths.max() ?? 0) + 1)
    for node in nodes.indices { layers[depths[node]].append(node) }
    var place: [Int: Double] = [:]
    for _ in 0..<4 {
      for layer in layers.indices {
        let ordered = layers[layer].map { node -> (Double, Int) in
          let joined = edges.flatMap { $0.to == node ? [$0.from] : $0.from == node ? [$0.to] : [] }
            .compactMap { place[$0] }
          return (joined.isEmpty ? 0.5 : joined.reduce(0, +) / Double(joined.count), node)
        }.sorted { $0 < $1 }.map(\.1)
        layers[layer] = ordered
        for (index, node) in ordered.enumerated() {
          place[node] = (Double(index) + 0.5) / Double(ordered.count)
        }
      }
    }
    return layers.flatMap { layer in
      let count = (layer.count + Self.mostInRow - 1) / Self.mostInRow
      return (0..<count).map { row in
        stride(from: row, to: layer.count, by: count).map { layer[$0] }
      }
    }
  }

  /// How far each node stands above what requires nothing; a cycle, which a graph refuses, is cut.
  private func depths() -> [Int] {
    var depths = Array(repeating: 0, count: nodes.count)
    for _ in nodes {
      var isStable = true
      for edge in edges where depths[edge.to] <= depths[edge.from] && depths[edge.from] < nodes.count {
        depths[edge.to] = depths[edge.from] + 1
        isStable = false
      }
      if isStable { break }
    }
    return depths
  }

  private mutating func place(in rows: [[Int]]) {
    let stepX = Self.nodeWidth + Self.gapX
    let stepY = Self.nodeHeight + Self.gapY
    let most = rows.map(\.count).max() ?? 0
    width = max(1, most) * stepX - Self.gapX + 2 * Self.margin
    height = max(1, rows.count) * stepY - Self.gapY + 2 * Self.margin
    for (index, row) in rows.enumerated() {
      let left = (width - (row.count * stepX - Self.gapX)) / 2
      for (column, node) in row.enumerated() {
        nodes[node].x = left + column * stepX
        nodes[node].y = height - Self.margin - Self.nodeHeight - index * stepY
      }
    }
  }
}

/// The elements of some models by namespace and id.
private struct Elements {
  struct Element {
    let kind: RequirementsDiagram.Kind
    let title: Text
    let model: String
  }

  private var byKey: [String: Element] = [:]

  init(_ models: [Definitions]) {
    for model in models {
      func add(_ id: String, _ kind: RequirementsDiagram.Kind, _ name: String, _ label: String?) {
        byKey["\(model.namespace)#\(id)"] = Element(
          kind: kind, title: Text(thai: label ?? name, english: name), model: model.name)
      }
      for input in model.inputData { add(input.id, .inputData, input.name, input.label) }
      for decision in model.decisions { add(decision.id, .decision, decision.name, decision.label) }
      for knowledge in model.businessKnowledgeModels {
        add(knowledge.id, .knowledge, knowledge.name, knowledge.label)
      }
    }
  }

  subscript(key: String) -> Element? { byKey[key] }
}
