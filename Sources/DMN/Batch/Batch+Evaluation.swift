public import Diagnostics
internal import FEEL

/// What came out of the rows of a block.
public struct BatchOutcome: Sendable {
  let state: ColumnarState?
  /// Of the rows that the columns do not hold.
  let outcomes: [Int: Outcome]
  /// Rows that could not be decoded, with their lines.
  let problems: [(line: Int, problem: RowProblem)]
  /// Rows with a value that could not be computed.
  let errors: [(line: Int, error: DecisionError)]
  /// How often each row of each of the batch's tables matched; empty if nobody asked.
  public let hits: [[Int]]
  public let rowCount: Int
  public let badRowCount: Int
  public let rowsWithErrors: Int

  /// What is wrong with rows, as errors; a value that could not be computed is a warning.
  public func badRows(in file: String) -> [Diagnostic] {
    problems.map { $0.problem.diagnostic(at: .text(file: file, line: $0.line, column: 0)) }
  }

  public func evaluationErrors(in file: String) -> [Diagnostic] {
    errors.map { line, error in
      Diagnostic(
        .warning, at: .text(file: file, line: line, column: 0), code: "dmn.not-evaluated",
        Message(
          thai: "\(error.element): \(error.error.message.thai)",
          english: "\(error.element): \(error.error.message.english)"))
    }
  }
}

extension Batch {
  /// Evaluates every row of a block that could be decoded.
  public func evaluate(_ block: BatchBlock, countingHits: Bool) -> BatchOutcome {
    var state: ColumnarState?
    if let plan {
      var running = ColumnarState(count: block.rowCount, isLeft: block.isLeft)
      for (column, input) in plan.inputs.enumerated() {
        switch input {
        case .number(let classes): running.codes.append(classes.codes(of: block.keys[column]))
        case .text, .boolean: running.codes.append(block.codes[column])
        }
      }
      plan.run(&running)
      state = running
    }
    let counter = HitCounter()
    var outcomes: [Int: Outcome] = [:]
    var problems = block.problems
    var errors: [(line: Int, error: DecisionError)] = []
    var rowsWithErrors = 0
    let isLeft = state?.isLeft ?? block.isLeft
    for row in isLeft.indices where isLeft[row] && problems[row] == nil {
      do throws(RowProblem) {
        var unknown: Set<String> = []
        let values =
          if let values = block.values[row] { values } else {
            try self.values(ofRow: block.bytes[block.starts[row]..<block.ends[row]], &unknown)
          }
        let outcome = countingHits ? program.run(values, now: now, counter) : program.run(values, now: now)
        outcomes[row] = outcome
        if !outcome.errors.isEmpty { rowsWithErrors += 1 }
        errors += outcome.errors.map { (block.lines[row], $0) }
      } catch {
        problems[row] = error
      }
    }
    return BatchOutcome(
      state: state, outcomes: outcomes,
      problems: problems.sorted { $0.key < $1.key }.map { (block.lines[$0.key], $0.value) }, errors: errors,
      hits: countingHits ? hits(state, counter) : [], rowCount: block.rowCount - problems.count,
      badRowCount: problems.count, rowsWithErrors: rowsWithErrors)
  }

  private func hits(_ state: ColumnarState?, _ counter: HitCounter) -> [[Int]] {
    let counted = counter.counts
    var hits = compiledTables.map { table in
      counted[ObjectIdentifier(table)] ?? [Int](repeating: 0, count: table.rows.count)
    }
    guard let plan, let state else { return hits }
    for (column, table) in plan.tables.enumerated() {
      guard let number = compiledTables.firstIndex(where: { $0 === table }) else { continue }
      var counts = [Int](repeating: 0, count: 64)
      let onlyFirst = table.hitPolicy == .first
      let masks = state.masks[column]
      for row in masks.indices where !state.isLeft[row] {
        var mask = masks[row]
        while mask != 0 {
          counts[mask.trailingZeroBitCount] &+= 1
          mask = onlyFirst ? 0 : mask & (mask &- 1)
        }
      }
      for row in hits[number].indices { hits[number][row] += counts[row] }
    }
    return hits
  }
}
