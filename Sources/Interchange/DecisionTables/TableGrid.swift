public import DMN

/// Where the parts of a decision table stand on a sheet, in the standard's horizontal layout.
///
/// The name stands on top; then labels, the hit policy with the input expressions and the names of outputs and
/// annotations, the allowed values, and a row for each rule. A rule keeps its number, by which it is known again.
public struct TableGrid: Sendable {
  public let decision: String
  public let table: DecisionTable

  public init(_ table: DecisionTable, of decision: String) {
    self.decision = decision
    self.table = table
  }

  static let nameRow = 0
  static let labelRow = 1
  static let headingRow = 2
  static let allowedRow = 3
  static let firstRule = 4

  enum Column {
    case number
    case input(Int)
    case output(Int)
    case annotation(Int)
  }

  var columns: [Column] {
    [.number] + table.inputs.indices.map { .input($0) } + table.outputs.indices.map { .output($0) }
      + table.annotations.indices.map { .annotation($0) }
  }

  func label(_ column: Column) -> String {
    switch column {
    case .number, .annotation: ""
    case .input(let index): table.inputs[index].label ?? ""
    case .output(let index): table.outputs[index].label ?? ""
    }
  }

  func heading(_ column: Column) -> String {
    switch column {
    case .number: table.hitPolicy.letter
    case .input(let index): table.inputs[index].expression.text
    case .output(let index): table.outputs[index].name ?? decision
    case .annotation(let index): table.annotations[index]
    }
  }

  func allowed(_ column: Column) -> String {
    switch column {
    case .number, .annotation: ""
    case .input(let index): table.inputs[index].allowedValues?.text ?? ""
    case .output(let index): table.outputs[index].allowedValues?.text ?? ""
    }
  }

  func cell(_ column: Column, of rule: DecisionTable.Rule) -> String {
    switch column {
    case .number: "\(rule.number)"
    case .input(let index): rule.inputs[index].text
    case .output(let index): rule.outputs[index].text
    case .annotation(let index): rule.annotations.indices.contains(index) ? rule.annotations[index] : ""
    }
  }
}
