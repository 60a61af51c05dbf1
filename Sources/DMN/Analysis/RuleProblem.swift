public import Diagnostics
public import FEEL

/// What the analysis of a decision table found.
public struct RuleProblem: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An input that no row matches.
    case gap
    /// The same, unless a row that could not be analysed matches it.
    case possibleGap = "possible-gap"
    /// An allowed value of an input that no row takes.
    case valueNotCovered = "value-not-covered"
    /// Rows that match together where only one may.
    case overlap
    /// Rows that match together and give different outputs where they must agree.
    case disagreement
    /// Rows that match together and whose outputs have to be evaluated to tell whether they agree.
    case possibleDisagreement = "possible-disagreement"
    /// A row that never decides, because others do wherever it matches.
    case maskedRow = "masked-row"
    /// A row that no allowed input can match.
    case impossibleRow = "impossible-row"
    /// A cell that compares with a value of a kind which the column never has.
    case cellType = "cell-type"
    /// A value in a cell that the column does not allow.
    case valueNotAllowed = "value-not-allowed"
    /// An allowed output that no row gives.
    case unreachableOutput = "unreachable-output"
    /// Rows that ask more than the analysis understands.
    case notAnalysed = "not-analysed"
    /// A table that takes too much work to analyse to the end.
    case notFinished = "not-finished"
  }

  /// The value of one input expression in an example.
  public struct Input: Sendable, Hashable {
    public let expression: String
    public let value: Value
    /// The value as FEEL writes it.
    public var text: String { value.literal }
  }

  public let kind: Kind
  /// The rows concerned, counted from 1.
  public let rows: [Int]
  /// An input that shows the problem; empty where there can be none.
  public let example: [Input]
  public let diagnostic: Diagnostic
}

/// One decision table and what is wrong with it.
public struct TableAnalysis: Sendable {
  public enum Coverage: String, Sendable, Hashable {
    /// Some row matches every input that the types allow.
    case complete
    case incomplete
    /// The hit policy or a default output makes inputs without a row mean something.
    case notRequired = "not-required"
    /// The analysis could not tell.
    case unknown
  }

  public let table: TableDescription
  public let coverage: Coverage
  public let problems: [RuleProblem]
}

/// A set of models and what is wrong with their rules.
public struct RuleAnalysis: Sendable {
  /// What kept models from being compiled as they are meant: syntax, types, names, requirements.
  public let problems: [Diagnostic]
  public let tables: [TableAnalysis]

  /// Every problem, in the order of the places.
  public var diagnostics: [Diagnostic] {
    (problems + tables.flatMap { $0.problems.map(\.diagnostic) }).inOrderOfPlace()
  }

  /// Whether there is anything to mend; what could not be analysed is only noted.
  public var isClean: Bool { !diagnostics.contains { $0.severity > .note } }
}
