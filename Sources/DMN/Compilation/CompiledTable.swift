internal import Diagnostics
internal import FEEL

/// A decision table ready to run.
///
/// Cells of a column with the same text are one test, so a table asks each question once however many rows
/// it has.
final class CompiledTable: Sendable {
  struct Input: Sendable {
    let expression: CompiledExpression
    /// What the value is to be converted to; nil if it is so anyway.
    let type: DeclaredType?
    let allowedValues: UnaryTests?
    let text: ExpressionText
    /// Where the index has the column, if it does.
    var place: Int?
  }

  struct Output: Sendable {
    var name: String?
    /// The type that the model declares, and the same with what the column itself allows of it.
    var declaredType: DeclaredType
    var type: DeclaredType
    /// The allowed output values from the highest to the lowest; empty when there are none.
    var priorities: [Value]
    /// Like every output entry it is of the output's type.
    var defaultEntry: Logic?
  }

  /// What some cells of a column ask of its input.
  struct Question: Sendable {
    let column: Int
    let tests: UnaryTests
  }

  struct Row: Sendable {
    let outputs: [Logic]
    /// What the row gives, if no output has to be evaluated.
    let constant: Value?
  }

  let description: DecisionTable
  let hitPolicy: HitPolicy
  let inputs: [Input]
  /// The slot of the first input's value; the others follow.
  let firstInput: Int
  let outputs: [Output]
  /// Those that most rows ask come first: as many answers as a word has bits are remembered.
  let questions: [Question]
  let rows: [Row]
  /// For each row the questions whose answers are remembered, a bit each.
  let remembered: [UInt64]
  /// The questions to which the answers must be yes, row after row; a row's end at `ends`. Those that depend on the
  /// input alone come first, so that the others are asked only for rows that may still match.
  let asked: [Int]
  let ends: [Int]
  /// Answers what depends on the input alone, for values of the common kinds.
  let index: TableIndex?
  /// Like `asked` and `ends`, without what the index answers.
  let askedBeside: [Int]
  let endsBeside: [Int]
  /// Whether the index alone says which rows match, in one word, and every input may have any value of its type.
  let isAnsweredByIndex: Bool
  /// For COLLECT with an aggregator: FEEL's function, applied to the list that the slot holds.
  let aggregation: (slot: Int, function: CompiledExpression)?
  /// The names of the outputs, when there are several.
  let shape: Shape?

  /// `rows` are the cells that test something, by column, and the outputs, each of its column's type.
  init(
    _ description: DecisionTable, inputs: [Input], firstInput: Int, outputs: [Output],
    rows: [(cells: [(column: Int, tests: UnaryTests)], outputs: [Logic])],
    aggregation: (slot: Int, function: CompiledExpression)?
  ) {
    self.description = description
    hitPolicy = description.hitPolicy
    self.firstInput = firstInput
    self.outputs = outputs
    self.aggregation = aggregation
    let shape = outputs.count > 1 ? Shape(outputs.map { $0.name ?? "" }) : nil
    self.shape = shape

    struct Key: Hashable {
      var column: Int
      var text: String
    }
    var uses: [Key: Int] = [:]
    var first: [(key: Key, question: Question)] = []
    for row in rows {
      for cell in row.cells {
        let key = Key(column: cell.column, text: cell.tests.text)
        if uses[key] == nil { first.append((key, Question(column: cell.column, tests: cell.tests))) }
        uses[key, default: 0] += 1
      }
    }
    let order = first.enumerated().sorted {
      (uses[$1.element.key] ?? 0, $0.offset) < (uses[$0.element.key] ?? 0, $1.offset)
    }.map(\.element)
    questions = order.map(\.question)
    let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.key, $0) })
    let askedByRow = rows.map { row in
      let cells = row.cells.filter(\.tests.isLiteral) + row.cells.filter { !$0.tests.isLiteral }
      return cells.compactMap { numbers[Key(column: $0.column, text: $0.tests.text)] }
    }
    asked = askedByRow.flatMap(\.self)
    ends = askedByRow.reduce(into: []) { ends, row in ends.append((ends.last ?? 0) + row.count) }
    let indexed = TableIndex.make(questions, rows: askedByRow)
    index = indexed?.index
    var inputs = inputs
    for (place, column) in (indexed?.index.columns ?? []).enumerated() { inputs[column.column].place = place }
    self.inputs = inputs
    let beside = askedByRow.map { row in row.filter { indexed?.answered.contains($0) != true } }
    askedBeside = beside.flatMap(\.self)
    endsBeside = beside.reduce(into: []) { ends, row in ends.append((ends.last ?? 0) + row.count) }
    isAnsweredByIndex =
      indexed?.index.words == 1 && askedBeside.isEmpty && inputs.allSatisfy { $0.allowedValues == nil }
    remembered = askedByRow.map { $0.reduce(0) { $0 | (1 << UInt64($1)) } }
    self.rows = rows.map { row in
      let constants = row.outputs.compactMap(\.constant)
      return Row(
        outputs: row.outputs,
        constant: constants.count == outputs.count ? Self.value(of: constants, shape) : nil)
    }
  }

  /// A bare value for one output, a context for several.
  static func value(of outputs: [Value], _ shape: Shape?) -> Value {
    if let shape { return .context(Context(shape: shape, values: outputs)) }
    return outputs.first ?? .null
  }
}

extension Logic {
  /// The value, if it needs no evaluation.
  var constant: Value? {
    if case .constant(let value) = self { value } else { nil }
  }
}
