public import Diagnostics
public import FEEL

/// How a value came about: what went in, which rows matched, and the same for everything it was derived from.
public struct DecisionTrace: Sendable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case inputData, decision, businessKnowledgeModel, decisionService
  }

  public var name: String
  public var model: String
  public var kind: Kind
  public var location: Location
  public var value: Value
  /// The values that the logic could see: required inputs and decisions, or the arguments of a call.
  public var inputs: [NamedValue] = []
  /// The tables that were evaluated, in the order of their evaluation.
  public var tables: [TableTrace] = []
  /// The functions that were called, in the order of their calls.
  public var calls: [DecisionTrace] = []
  /// The decisions and input data that this one requires.
  public var requirements: [DecisionTrace] = []
  public var errors: [EvaluationError] = []

  /// The rows that matched, of all tables in the logic itself.
  public var matchedRows: [RowTrace] { tables.flatMap(\.matchedRows) }
}

public struct NamedValue: Sendable, Hashable {
  public var name: String
  public var value: Value

  public init(name: String, value: Value) {
    self.name = name
    self.value = value
  }
}

/// One evaluation of a decision table.
public struct TableTrace: Sendable {
  public var id: String?
  public var hitPolicy: HitPolicy
  public var location: Location
  /// The input expressions as written, with the values they had.
  public var inputs: [NamedValue]
  public var matchedRows: [RowTrace]
  public var nearMisses: [NearMiss]
  public var value: Value
}

/// A row that one cell alone kept from matching.
public struct NearMiss: Sendable, Hashable {
  /// Counts from 1.
  public var number: Int
  public var location: Location
  /// The column of the cell that did not pass.
  public var inputExpression: String
}

/// A row that matched, with the reason cell by cell.
public struct RowTrace: Sendable {
  /// Counts from 1.
  public var number: Int
  public var id: String?
  public var location: Location
  public var cells: [CellTrace]
  public var outputs: [NamedValue]
  public var annotations: [String]
}

/// A cell whose test the input value passed.
public struct CellTrace: Sendable {
  public var inputExpression: String
  public var text: String
  public var location: Location
  public var inputValue: Value
}
