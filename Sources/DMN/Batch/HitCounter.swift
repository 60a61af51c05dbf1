internal import FEEL
internal import Synchronization

/// Counts how often each row of each table matched.
///
/// One evaluation at a time uses it; the lock is there because observers are sendable.
final class HitCounter: Observer {
  static var isWatching: Bool { true }

  private let tables = Mutex<[ObjectIdentifier: [Int]]>([:])

  var counts: [ObjectIdentifier: [Int]] { tables.withLock { $0 } }

  func begins() {}

  func ends(_ decision: Node, value: Value, in frame: Frame, firstError: Int) {}

  func evaluated(
    _ table: CompiledTable, inputs: [Value], rows: [(index: Int, outputs: [Value])],
    misses: [(row: Int, column: Int)], value: Value
  ) {
    tables.withLock { tables in
      for row in rows {
        tables[ObjectIdentifier(table), default: Array(repeating: 0, count: table.rows.count)][row.index] += 1
      }
    }
  }

  func watching(_ function: FunctionValue, of node: Node) -> FunctionValue { function }
}
