public import Assessment
public import DMN
public import Register

/// The printed manual of a rule pack: every model with its graph, every table, and every rule with its examples.
///
/// It is made of the models and their examples alone, so it can not say anything that the rules do not do.
public struct RuleManual: Sendable {
  let register: Register
  public let version: String
  let models: [ManualModel]
  public let rules: [ManualRule]
  let examples: ExampleReport
  let toolVersion: String

  public init(of pack: RulePack, in register: Register, examples: ExampleReport, toolVersion: String) {
    self.register = register
    version = pack.version
    self.examples = examples
    self.toolVersion = toolVersion
    let graph = pack.graph
    models = graph.models.sorted { $0.file < $1.file }.map { ManualModel($0, in: graph) }
    let rows = Dictionary(
      examples.rows.map { ($0.location, $0) }, uniquingKeysWith: { first, _ in first })
    rules = pack.rules.compactMap { ManualRule($0, in: graph, row: rows[$0.location]) }
  }

  var title: Text {
    Text(thai: "คู่มือเกณฑ์การตรวจสอบ ชุดเกณฑ์ \(version)", english: "Rule manual, rule pack \(version)")
  }

  func rules(of table: TableDescription) -> [ManualRule] {
    rules.filter { $0.rule.decision == table.decision && $0.model == table.model }
  }
}

/// A model as the manual shows it.
struct ManualModel: Sendable {
  let definitions: Definitions
  /// In the order of the file: knowledge first, as the decisions rest on it.
  let elements: [ManualElement]
  let diagram: RequirementsDiagram

  /// `levels` for `rules/2560.1/levels.dmn`
  var fileName: String {
    let last = definitions.file.split(separator: "/").last.map(String.init) ?? definitions.file
    return last.hasSuffix(".dmn") ? String(last.dropLast(4)) : last
  }

  init(_ definitions: Definitions, in graph: DecisionGraph) {
    self.definitions = definitions
    let tables = graph.tables.filter { $0.namespace == definitions.namespace }
    func element(
      _ name: String, _ label: String?, _ description: String?, _ logic: BoxedExpression?,
      parameters: [String]
    ) -> ManualElement {
      ManualElement(
        name: name, label: label, description: description, parameters: parameters, logic: logic,
        tables: tables.filter { $0.decision == name })
    }
    elements =
      definitions.businessKnowledgeModels.map {
        element(
          $0.name, $0.label, $0.description, $0.logic?.body,
          parameters: $0.logic?.parameters.map(\.name) ?? [])
      }
      + definitions.decisions.map {
        element($0.name, $0.label, $0.description, $0.logic, parameters: [])
      }
    diagram = RequirementsDiagram(of: definitions, among: graph.models)
  }
}

/// A decision or a business knowledge model.
struct ManualElement: Sendable {
  let name: String
  let label: String?
  let description: String?
  /// Of a business knowledge model.
  let parameters: [String]
  let logic: BoxedExpression?
  let tables: [TableDescription]

  var title: Text { Text(thai: label ?? name, english: name) }
}
