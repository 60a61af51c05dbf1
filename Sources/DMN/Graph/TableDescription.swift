public import Diagnostics

/// A decision table as a reader of the rules sees it: texts and places, nothing compiled.
public struct TableDescription: Sendable {
  public struct Row: Sendable {
    /// Counts from 1.
    public var number: Int
    public var id: String?
    public var location: Location
    public var inputs: [ExpressionText]
    public var outputs: [ExpressionText]
    public var annotations: [String]
    public var description: String?
  }

  public var model: String
  public var namespace: String
  /// The decision or business knowledge model whose logic holds the table.
  public var decision: String
  public var id: String?
  public var location: Location
  public var hitPolicy: HitPolicy
  /// The input expressions as written.
  public var inputs: [String]
  /// What people call the inputs, where the model says so.
  public var inputLabels: [String?]
  /// The names of the outputs; the only output of a table may have none and then bears the decision's name.
  public var outputs: [String]
  public var annotationNames: [String]
  public var rows: [Row]
}

extension TableDescription {
  init(_ table: DecisionTable, in model: Definitions, of decision: String) {
    self.init(
      model: model.name, namespace: model.namespace, decision: decision, id: table.id,
      location: table.location, hitPolicy: table.hitPolicy, inputs: table.inputs.map(\.expression.text),
      inputLabels: table.inputs.map(\.label),
      outputs: table.outputs.map { $0.name ?? decision }, annotationNames: table.annotations,
      rows: table.rules.map { rule in
        Row(
          number: rule.number, id: rule.id, location: rule.location, inputs: rule.inputs,
          outputs: rule.outputs, annotations: rule.annotations, description: rule.description)
      })
  }
}

extension Definitions {
  /// Every table in the logic of the decisions and business knowledge models, in the order of the file.
  var tables: [TableDescription] {
    var found: [TableDescription] = []
    for decision in decisions {
      decision.logic?.visitTables { found.append(TableDescription($0, in: self, of: decision.name)) }
    }
    for knowledge in businessKnowledgeModels {
      knowledge.logic?.body?.visitTables {
        found.append(TableDescription($0, in: self, of: knowledge.name))
      }
    }
    return found
  }
}

extension BoxedExpression {
  /// Calls `visit` with each table inside, outermost first.
  func visitTables(_ visit: (DecisionTable) -> Void) {
    switch form {
    case .literal: break
    case .decisionTable(let table): visit(table)
    case .context(let entries): entries.forEach { $0.value.visitTables(visit) }
    case .invocation(let invocation):
      invocation.function.visitTables(visit)
      invocation.bindings.forEach { $0.value?.visitTables(visit) }
    case .list(let items): items.forEach { $0.visitTables(visit) }
    case .relation(_, let rows): rows.forEach { row in row.forEach { $0.visitTables(visit) } }
    case .function(let function): function.body?.visitTables(visit)
    case .conditional(let condition, let then, let otherwise):
      for part in [condition, then, otherwise] { part.visitTables(visit) }
    case .filter(let list, let match):
      list.visitTables(visit)
      match.visitTables(visit)
    case .iteration(let iteration):
      iteration.list.visitTables(visit)
      iteration.body.visitTables(visit)
    }
  }
}
