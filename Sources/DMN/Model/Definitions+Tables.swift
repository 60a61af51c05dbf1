extension Definitions {
  /// The tables in the logic of a decision or business knowledge model, outermost first; nil if there is no such element.
  public func decisionTables(of name: String) -> [DecisionTable]? {
    let name = normalisedName(name)
    let decision = decisions.first { $0.name == name }
    let knowledge = businessKnowledgeModels.first { $0.name == name }
    guard decision != nil || knowledge != nil else { return nil }
    var tables: [DecisionTable] = []
    (decision?.logic ?? knowledge?.logic?.body)?.visitTables { tables.append($0) }
    return tables
  }

  /// The names of everything whose logic is, or holds, a table, in the order of the file.
  public var namesWithTables: [String] {
    (decisions.map(\.name) + businessKnowledgeModels.map(\.name)).filter {
      decisionTables(of: $0)?.isEmpty == false
    }
  }
}

extension HitPolicy {
  /// Every policy, in the order of the standard.
  public static let all: [HitPolicy] =
    [.unique, .any, .priority, .first, .collect(nil)] + Aggregation.allCases.map { .collect($0) }
    + [.outputOrder, .ruleOrder]

  /// How XML writes the policy: the values of `hitPolicy` and, where it has one, `aggregation`.
  public var words: (policy: String, aggregation: String?) {
    switch self {
    case .unique: ("UNIQUE", nil)
    case .any: ("ANY", nil)
    case .first: ("FIRST", nil)
    case .priority: ("PRIORITY", nil)
    case .ruleOrder: ("RULE ORDER", nil)
    case .outputOrder: ("OUTPUT ORDER", nil)
    case .collect(let aggregation): ("COLLECT", aggregation?.rawValue)
    }
  }
}
