internal import FEEL
internal import Synchronization

/// Keeps what happens while something is evaluated, nested as the calls are.
///
/// Functions hold on to it while one explanation runs; the lock is there because functions are sendable.
final class Recorder: Observer {
  static var isWatching: Bool { true }

  private struct Level {
    var tables: [TableTrace] = []
    var calls: [DecisionTrace] = []
  }

  private let models: [Definitions]
  private let levels = Mutex<[Level]>([Level()])

  init(_ models: [Definitions]) {
    self.models = models
  }

  /// The traces of what has ended at the outermost level since the last time.
  func take() -> [DecisionTrace] {
    levels.withLock { levels in
      guard !levels.isEmpty else { return [] }
      defer { levels[0] = Level() }
      return levels[0].calls
    }
  }

  func begins() {
    levels.withLock { $0.append(Level()) }
  }

  func ends(_ decision: Node, value: Value, in frame: Frame, firstError: Int) {
    let inputs = decision.requirements.compactMap { requirement in
      requirement.spellings.first.map { NamedValue(name: $0, value: frame[requirement.node]) }
    }
    ends(decision, value: value, inputs: inputs, errors: frame.errors[firstError...])
  }

  private func ends(
    _ node: Node, value: Value, inputs: [NamedValue], errors: ArraySlice<EvaluationError>
  ) {
    var trace = DecisionTrace(
      name: node.name, model: models[node.model].name, kind: node.traceKind, location: node.location,
      value: value)
    trace.inputs = inputs
    trace.errors = Array(errors)
    levels.withLock { levels in
      guard levels.count > 1, let level = levels.popLast() else { return }
      trace.tables = level.tables
      trace.calls = level.calls
      levels[levels.count - 1].calls.append(trace)
    }
  }

  func evaluated(
    _ table: CompiledTable, inputs: [Value], rows: [(index: Int, outputs: [Value])],
    misses: [(row: Int, column: Int)], value: Value
  ) {
    let trace = table.trace(inputs: inputs, rows: rows, misses: misses, value: value)
    levels.withLock { levels in
      guard !levels.isEmpty else { return }
      levels[levels.count - 1].tables.append(trace)
    }
  }

  func watching(_ function: FunctionValue, of node: Node) -> FunctionValue {
    FunctionValue(name: function.name, parameters: function.parameters, result: function.result) { frame in
      let arguments = function.parameters.indices.map { frame[1 + $0] }
      let firstError = frame.errors.count
      self.begins()
      let value = frame.call(function, arguments)
      self.ends(
        node, value: value,
        inputs: zip(function.parameters, arguments).map { NamedValue(name: $0.name, value: $1) },
        errors: frame.errors[firstError...])
      return value
    }
  }
}

extension CompiledTable {
  fileprivate func trace(
    inputs: [Value], rows: [(index: Int, outputs: [Value])], misses: [(row: Int, column: Int)], value: Value
  ) -> TableTrace {
    let columns = zip(self.inputs, inputs).map { NamedValue(name: $0.text.text, value: $1) }
    let matched = rows.map { row in
      let rule = description.rules[row.index]
      return RowTrace(
        number: rule.number, id: rule.id, location: rule.location,
        cells: zip(columns, rule.inputs).map { column, cell in
          CellTrace(
            inputExpression: column.name, text: cell.text, location: cell.location, inputValue: column.value)
        },
        outputs: zip(outputs, row.outputs).map { NamedValue(name: $0.name ?? "", value: $1) },
        annotations: rule.annotations)
    }
    return TableTrace(
      id: description.id, hitPolicy: hitPolicy, location: description.location, inputs: columns,
      matchedRows: matched,
      nearMisses: misses.map { miss in
        NearMiss(
          number: description.rules[miss.row].number, location: description.rules[miss.row].location,
          inputExpression: columns[miss.column].name)
      }, value: value)
  }
}
