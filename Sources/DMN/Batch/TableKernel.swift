internal import FEEL

/// A decision table whose outputs are constants and whose inputs are columns of codes.
struct TableKernel: Sendable {
  struct Column: Sendable {
    let column: Int
    /// For each code the rows that it leaves in play.
    let masks: [UInt64]
    /// The codes that give an error here; nil if none does.
    let surprises: [Bool]?
  }

  enum Choice: Sendable {
    /// The only row; several are an error.
    case only
    case first
    /// Any row, as long as their codes agree.
    case any
    /// The row with the lowest rank.
    case ranked([UInt16])
    /// The code stands for the number of rows.
    case counted
    /// No code is made: the rows are the value.
    case all
  }

  let columns: [Column]
  let everyRow: UInt64
  let choice: Choice
  /// The code of each row, or of each number of rows.
  let codes: [UInt16]
  /// The code without any row.
  let none: UInt16
}

/// A function of the rows that a table's column of masks holds.
struct AggregateKernel: Sendable {
  let masks: Int
  /// `counted` or `ranked`.
  let choice: TableKernel.Choice
  let codes: [UInt16]
  let none: UInt16
}

extension ColumnarPlan {
  /// Runs the plan; the state has the codes of the inputs.
  func run(_ state: inout ColumnarState) {
    for column in inputs.indices { mark(column, &state) }
    for kernel in kernels {
      let made = state.codes.count
      switch kernel {
      case .table(let table):
        let masks = table.masks(&state)
        if let codes = table.codes(for: masks, &state.isLeft) { state.codes.append(codes) }
        state.masks.append(masks)
      case .aggregate(let aggregate):
        state.codes.append(
          choose(
            aggregate.choice, aggregate.codes, none: aggregate.none, state.masks[aggregate.masks],
            &state.isLeft))
      case .tabulated(let columns, let codes):
        state.codes.append(tabulate(columns, codes, state))
      }
      if state.codes.count > made { mark(made, &state) }
    }
  }

  /// Marks the rows whose code in the column is one for the general evaluator.
  private func mark(_ column: Int, _ state: inout ColumnarState) {
    guard let surprises = surprises[column] else { return }
    state.mark(column, surprises)
  }

  private func tabulate(
    _ columns: [(column: Int, count: Int)], _ codes: [UInt16], _ state: ColumnarState
  ) -> [UInt16] {
    var places = [Int](repeating: 0, count: state.count)
    for (column, count) in columns {
      let column = state.codes[column]
      let codes = column.span
      for row in 0..<codes.count { places[row] = places[row] &* count &+ Int(codes[row]) }
    }
    return places.map { codes[$0] }
  }
}

extension ColumnarState {
  fileprivate mutating func mark(_ column: Int, _ surprises: [Bool]) {
    let column = codes[column]
    let codes = column.span
    let surprises = surprises.span
    for row in 0..<codes.count where surprises[Int(codes[row])] { isLeft[row] = true }
  }
}

extension TableKernel {
  fileprivate func masks(_ state: inout ColumnarState) -> [UInt64] {
    var result = [UInt64](repeating: everyRow, count: state.count)
    for column in columns {
      let own = state.codes[column.column]
      let codes = own.span
      let masks = column.masks.span
      for row in 0..<codes.count { result[row] &= masks[Int(codes[row])] }
      if let surprises = column.surprises { state.mark(column.column, surprises) }
    }
    return result
  }

  fileprivate func codes(for masks: [UInt64], _ isLeft: inout [Bool]) -> [UInt16]? {
    if case .all = choice { return nil }
    return choose(choice, codes, none: none, masks, &isLeft)
  }
}

/// The code of each mask's choice.
private func choose(
  _ choice: TableKernel.Choice, _ codes: [UInt16], none: UInt16, _ masks: [UInt64], _ isLeft: inout [Bool]
) -> [UInt16] {
  var result = [UInt16](repeating: none, count: masks.count)
  let codes = codes.span
  let masks = masks.span
  switch choice {
  case .only:
    for row in 0..<masks.count {
      let mask = masks[row]
      if mask == 0 { continue }
      if mask & (mask &- 1) != 0 { isLeft[row] = true }
      result[row] = codes[mask.trailingZeroBitCount]
    }
  case .first:
    for row in 0..<masks.count where masks[row] != 0 {
      result[row] = codes[masks[row].trailingZeroBitCount]
    }
  case .any:
    for row in 0..<masks.count where masks[row] != 0 {
      var mask = masks[row]
      let code = codes[mask.trailingZeroBitCount]
      mask &= mask &- 1
      while mask != 0 {
        if codes[mask.trailingZeroBitCount] != code { isLeft[row] = true }
        mask &= mask &- 1
      }
      result[row] = code
    }
  case .ranked(let ranks):
    let ranks = ranks.span
    for row in 0..<masks.count where masks[row] != 0 {
      var mask = masks[row]
      var best = mask.trailingZeroBitCount
      mask &= mask &- 1
      while mask != 0 {
        let next = mask.trailingZeroBitCount
        if ranks[next] < ranks[best] { best = next }
        mask &= mask &- 1
      }
      result[row] = codes[best]
    }
  case .counted:
    for row in 0..<masks.count where masks[row] != 0 { result[row] = codes[masks[row].nonzeroBitCount] }
  case .all: break
  }
  return result
}
