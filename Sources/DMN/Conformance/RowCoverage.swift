public import Diagnostics

/// Which rows of decision tables have been seen to match, and which just not, by the names of the runs that did it.
///
/// A row fires when it is among the rows that make up a table's value. It just does not fire when all of its cells but
/// one pass. A row without tests can not just not fire.
public struct RowCoverage: Sendable {
  private var fired: [Location: [String]] = [:]
  private var missed: [Location: [String]] = [:]

  public init() {}

  /// The runs in which the row at a place matched, in the order they were added.
  public func runs(firing row: Location) -> [String] { fired[row] ?? [] }

  /// The runs in which one cell alone kept the row from matching.
  public func runs(missing row: Location) -> [String] { missed[row] ?? [] }

  /// Takes in everything that a run evaluated.
  public mutating func add(_ traces: [DecisionTrace], run: String) {
    var seen: Set<Location> = []
    for trace in traces { add(trace, run: run, &seen) }
  }

  public mutating func add(_ other: RowCoverage) {
    fired.merge(other.fired) { $0 + $1 }
    missed.merge(other.missed) { $0 + $1 }
  }

  /// A decision that several others require is evaluated once, but stands below each of them.
  private mutating func add(_ trace: DecisionTrace, run: String, _ seen: inout Set<Location>) {
    guard trace.kind != .decision || seen.insert(trace.location).inserted else { return }
    for table in trace.tables {
      for row in table.matchedRows { Self.note(run, at: row.location, in: &fired) }
      for row in table.nearMisses { Self.note(run, at: row.location, in: &missed) }
    }
    for part in trace.calls + trace.requirements { add(part, run: run, &seen) }
  }

  private static func note(_ run: String, at row: Location, in runs: inout [Location: [String]]) {
    if runs[row]?.last != run { runs[row, default: []].append(run) }
  }
}
