internal import FEEL

/// A program as a few loops over columns, for rows without surprises.
///
/// Every variable is a column of codes, each of which stands for a class of values (inputs) or for one value
/// (decisions). What a table makes of a code is worked out by the general evaluator when the plan is compiled: a bit
/// mask of the rows that it leaves in play. Running a table is then a look-up for each of its columns, their
/// conjunction, and the choice among the rows that are left. A row for which anything else than a plain value would
/// come out (an error, several rows where only one may match, a value that is not allowed) is marked and left to the
/// general evaluator.
struct ColumnarPlan: Sendable {
  /// How the values of an input become codes.
  enum Input: Sendable {
    case number(NumberClasses)
    case text(TextClasses)
    case boolean
  }

  /// What a decision's column holds.
  enum Source: Sendable {
    /// The column of codes, and the value of each.
    case codes(Int, [Value])
    /// The column of masks, and the value of each row; `none` without any.
    case rows(Int, [Value], none: Value)
  }

  /// The columns of codes of the inputs come first, in the order of the program's inputs.
  let inputs: [Input]
  /// For columns of codes: the codes that the plan leaves to the general evaluator; nil if there are none.
  let surprises: [[Bool]?]
  let kernels: [Kernel]
  /// For each column of masks its table.
  let tables: [CompiledTable]
  let results: [Source]
}

/// A step of a plan. It reads columns made before it and makes one of codes, of masks, or of both.
enum Kernel: Sendable {
  case table(TableKernel)
  /// A function of the rows that matched.
  case aggregate(AggregateKernel)
  /// A value for each combination of codes, the last column varying fastest.
  case tabulated(columns: [(column: Int, count: Int)], codes: [UInt16])
}

/// What runs of a plan over some rows have made so far.
struct ColumnarState: Sendable {
  let count: Int
  var codes: [[UInt16]] = []
  var masks: [[UInt64]] = []
  /// Rows that are left to the general evaluator.
  var isLeft: [Bool]
}
