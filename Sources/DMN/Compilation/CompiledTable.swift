internal import Diagnostics
internal import FEEL

/// A decision table ready to run.
///
/// Each input expression is evaluated once; a row's cells are tested from the left until one fails; outputs are
/// evaluated only for rows that match.
final class CompiledTable: Sendable {
  struct Input: Sendable {
    var expression: CompiledExpression
    var type: DeclaredType
    var allowedValues: UnaryTests?
    var text: ExpressionText
  }

  struct Output: Sendable {
    var name: String?
    var type: DeclaredType
    /// The allowed output values from the highest to the lowest; empty when there are none.
    var priorities: [Value]
    var defaultEntry: Logic?
  }

  struct Cell: Sendable {
    var column: Int
    var tests: UnaryTests
  }

  struct Row: Sendable {
    /// Only the cells that test something.
    var cells: [Cell]
    var outputs: [Logic]
  }

  let description: DecisionTable
  let hitPolicy: HitPolicy
  let inputs: [Input]
  let outputs: [Output]
  let rows: [Row]
  /// For COLLECT with an aggregator: FEEL's function, applied to the list that the slot holds.
  let aggregation: (slot: Int, function: CompiledExpression)?
  /// The names of the outputs, when there are several.
  let shape: Shape?

  init(
    _ description: DecisionTable, inputs: [Input], outputs: [Output], rows: [Row],
    aggregation: (slot: Int, function: CompiledExpression)?
  ) {
    self.description = description
    hitPolicy = description.hitPolicy
    self.inputs = inputs
    self.outputs = outputs
    self.rows = rows
    self.aggregation = aggregation
    shape = outputs.count > 1 ? Shape(outputs.map { $0.name ?? "" }) : nil
  }
}
