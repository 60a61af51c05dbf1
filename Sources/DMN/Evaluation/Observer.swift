internal import FEEL

/// Watches an evaluation for an explanation.
///
/// Evaluation is generic over it: with `Unobserved` every call is compiled away.
protocol Observer: Sendable {
  /// False lets evaluation leave out what only a watcher would want.
  static var isWatching: Bool { get }

  /// The logic of an element starts; what is evaluated until its end belongs to it.
  func begins()

  /// A decision ends. Its errors are those in the frame from `firstError` on.
  func ends(_ decision: Node, value: Value, in frame: Frame, firstError: Int)

  /// A table has been evaluated with these input values; `rows` are those that matched, with their outputs, and
  /// `misses` those of which one cell alone did not.
  func evaluated(
    _ table: CompiledTable, inputs: [Value], rows: [(index: Int, outputs: [Value])],
    misses: [(row: Int, column: Int)], value: Value)

  /// The function of an element, made such that its calls are seen.
  func watching(_ function: FunctionValue, of node: Node) -> FunctionValue
}

/// Nobody watches.
struct Unobserved: Observer {
  static var isWatching: Bool { false }

  func begins() {}

  func ends(_ decision: Node, value: Value, in frame: Frame, firstError: Int) {}

  func evaluated(
    _ table: CompiledTable, inputs: [Value], rows: [(index: Int, outputs: [Value])],
    misses: [(row: Int, column: Int)], value: Value
  ) {}

  func watching(_ function: FunctionValue, of node: Node) -> FunctionValue { function }
}
