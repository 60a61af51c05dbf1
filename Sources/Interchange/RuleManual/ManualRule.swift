public import Assessment
public import DMN
import Diagnostics
public import Register

/// A rule as its row states it, with the examples that show it at work.
public struct ManualRule: Sendable {
  public let rule: Rule
  let model: String
  /// What must hold, column by column, without the cells that ask nothing.
  public let conditions: [(column: Text, expression: String, test: String)]
  public let reason: String?
  public let history: String?
  /// The examples that fire it, and those just short of it.
  public let firing: [String]
  public let missing: [String]
  private let outputs: [String: String]

  /// Nil for a rule whose row is in none of the graph's tables.
  init?(_ rule: Rule, in graph: DecisionGraph, row coverage: ExampleReport.Row?) {
    guard
      let table = graph.tables.first(where: { table in table.rows.contains { $0.location == rule.location } }
      ),
      let row = table.rows.first(where: { $0.location == rule.location })
    else { return nil }
    self.rule = rule
    model = table.model
    conditions = table.inputs.indices.compactMap { column in
      let test = row.inputs[column].text
      return test == "-" ? nil : (table.heading(ofInput: column), table.inputs[column], test)
    }
    func annotation(_ name: String) -> String? {
      guard let column = table.annotationNames.firstIndex(of: name), row.annotations.indices.contains(column)
      else { return nil }
      return row.annotations[column].isEmpty ? nil : row.annotations[column]
    }
    reason = annotation("Reason")
    history = annotation("History")
    outputs = Dictionary(
      zip(table.outputs, row.outputs.map(\.text)), uniquingKeysWith: { first, _ in first })
    // The examples that are named after the rule tell most; the others reach it on the way to something else.
    let own = "/\(rule.id)-"
    func ordered(_ names: [String]) -> [String] {
      names.filter { $0.contains(own) } + names.filter { !$0.contains(own) }
    }
    firing = ordered(coverage?.firing ?? [])
    missing = ordered(coverage?.missing ?? [])
  }

  /// An element of the finding in both languages, as the row writes it.
  func element(_ name: String) -> (thai: WrittenText, english: WrittenText)? {
    guard let thai = outputs["\(name) th"], let english = outputs["\(name) en"], thai != "null" else {
      return nil
    }
    return (WrittenText(feel: thai), WrittenText(feel: english))
  }
}

extension TableDescription {
  /// The label of an input column, Thai and English parted by a slash; the expression where there is none.
  public func heading(ofInput column: Int) -> Text {
    guard inputLabels.indices.contains(column), let label = inputLabels[column] else {
      return Text(thai: inputs[column], english: "")
    }
    let parts = label.split(separator: "/", maxSplits: 1).map(String.init)
    return Text(thai: parts[0], english: parts.count > 1 ? parts[1] : "")
  }

  /// Whether the rows are rules: their outputs are findings.
  var holdsRules: Bool { outputs.contains("rule") && outputs.contains("significance") }

  /// The outputs that a table of the manual shows: of a rule the id and its weight, the rest stands with the rule.
  var shownOutputs: [Int] {
    outputs.indices.filter { !holdsRules || ["rule", "significance", "title th"].contains(outputs[$0]) }
  }
}
