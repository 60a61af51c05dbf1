internal import FEEL

extension ColumnarCompiler {
  /// The column of a decision; nil if the decision does not fit.
  mutating func add(_ step: Step) -> Variable? {
    let (logic, types) = step.logic.unconverted
    switch logic {
    case .table(let table):
      return add(table, types)
    case .expression(let expression):
      if let variable = add(expression, types, step) { return variable }
    case .constant, .broken, .converted, .context, .block, .invocation, .list, .relation, .function,
      .conditional,
      .filter, .boxedFilter, .iteration:
      break
    }
    return tabulate(step)
  }

  /// Values and the codes that stand for them; code 0 stands for what is an error.
  struct Codes {
    private(set) var values: [Value] = [.null]
    private var known: [Value: Int] = [:]

    /// The code of a value; nil is an error.
    mutating func code(_ value: Value?) -> UInt16 {
      guard let value else { return 0 }
      if let code = known[value] { return UInt16(truncatingIfNeeded: code) }
      known[value] = values.count
      values.append(value)
      return UInt16(truncatingIfNeeded: values.count - 1)
    }

    var surprises: [Bool] { values.indices.map { $0 == 0 } }
  }
}

extension [DeclaredType] {
  /// The value after all these conversions; nil if one fails.
  fileprivate func converted(_ value: Value) -> Value? {
    var value = value
    for type in self {
      guard let converted = type.converted(value) else { return nil }
      value = converted
    }
    return value
  }
}

// MARK: - Tables

extension ColumnarCompiler {
  private mutating func add(_ table: CompiledTable, _ types: [DeclaredType]) -> Variable? {
    let constants = table.rows.map { $0.outputs.compactMap(\.constant) }
    guard !table.rows.isEmpty, table.rows.count <= 64,
      constants.allSatisfy({ $0.count == table.outputs.count }),
      table.outputs.allSatisfy({ $0.defaultEntry == nil || $0.defaultEntry?.constant != nil }),
      let columns = columns(of: table)
    else { return nil }
    let everyRow: UInt64 = table.rows.count == 64 ? ~0 : (1 << UInt64(table.rows.count)) - 1
    var frame = Frame()
    let none = table.defaultValue(in: &frame, Unobserved())
    let hits = constants.enumerated().map { CompiledTable.Hit(index: $0, outputs: $1) }
    let values = constants.map { CompiledTable.value(of: $0, table.shape) }
    var codes = Codes()
    let choice: TableKernel.Choice
    let rowCodes: [UInt16]
    switch table.hitPolicy {
    case .unique: (choice, rowCodes) = (.only, values.map { codes.code(types.converted($0)) })
    case .first: (choice, rowCodes) = (.first, values.map { codes.code(types.converted($0)) })
    case .any:
      guard values.allSatisfy({ types.converted($0) == $0 }) else { return nil }
      (choice, rowCodes) = (.any, values.map { codes.code($0) })
    case .priority:
      let order = table.ranked(hits).map(\.index)
      (choice, rowCodes) = (.ranked(Self.ranks(order)), values.map { codes.code(types.converted($0)) })
    case .collect(.count):
      choice = .counted
      rowCodes = (0...hits.count).map { count in
        codes.code(
          count == 0 ? nil : types.converted(table.result(of: Array(hits.prefix(count)), in: &frame)))
      }
    case .collect(.maximum), .collect(.minimum):
      guard table.shape == nil,
        let ranks = Self.ranks(values, descending: table.hitPolicy == .collect(.maximum))
      else { return nil }
      (choice, rowCodes) = (.ranked(ranks), values.map { codes.code(types.converted($0)) })
    case .ruleOrder, .collect(nil):
      guard types.allSatisfy({ $0.keeps(listsOf: values) }) else { return nil }
      kernels.append(
        .table(TableKernel(columns: columns, everyRow: everyRow, choice: .all, codes: [], none: 0)))
      tables.append(table)
      guard let none = types.converted(none) else { return nil }
      return .rows(masks: tables.count - 1, values, none: none)
    case .outputOrder, .collect(.sum): return nil
    }
    guard frame.errors.isEmpty else { return nil }
    let noneCode = codes.code(types.converted(none))
    kernels.append(
      .table(
        TableKernel(columns: columns, everyRow: everyRow, choice: choice, codes: rowCodes, none: noneCode)))
    tables.append(table)
    return .codes(column: addColumn(codes.surprises), codes.values)
  }

  /// The places of rows in an order of them.
  private static func ranks(_ order: [Int]) -> [UInt16] {
    var ranks = [UInt16](repeating: 0, count: order.count)
    for (rank, row) in order.enumerated() { ranks[row] = UInt16(rank) }
    return ranks
  }

  /// The places of values in their order, of equal ones the first before; nil if they have none.
  private static func ranks(_ values: [Value], descending: Bool) -> [UInt16]? {
    guard let first = values.first, values.allSatisfy({ $0.kind == first.kind && $0.precedes($0) != nil })
    else {
      return nil
    }
    return ranks(
      values.indices.sorted { left, right in
        let (a, b) = descending ? (values[right], values[left]) : (values[left], values[right])
        if a.precedes(b) == true { return true }
        return b.precedes(a) == false && left < right
      })
  }

  /// For each input of the table what each code of its variable leaves in play.
  private func columns(of table: CompiledTable) -> [TableKernel.Column]? {
    var rowsOfQuestion: [[Int]] = Array(repeating: [], count: table.questions.count)
    for row in table.rows.indices {
      for question in table.asked[(row == 0 ? 0 : table.ends[row - 1])..<table.ends[row]] {
        rowsOfQuestion[question].append(row)
      }
    }
    guard table.questions.allSatisfy({ $0.tests.isLiteral }) else { return nil }
    var columns: [TableKernel.Column] = []
    for (number, input) in table.inputs.enumerated() {
      guard case .variable(let slot) = input.expression.form, let variable = variables[slot] else {
        return nil
      }
      if let allowed = input.allowedValues, !allowed.isLiteral { return nil }
      let column: Int
      let values: [Value?]
      switch variable {
      case .input(let own, let domain):
        (column, values) = (own, (0..<domain.count).map { domain.representative(of: $0) })
      case .codes(let own, let codes): (column, values) = (own, codes)
      case .rows: return nil
      }
      let questions = table.questions.indices.filter { table.questions[$0].column == number }
      var masks: [UInt64] = []
      var surprises: [Bool] = []
      var frame = Frame()
      for value in values {
        let converted = value.flatMap { value in input.type.map { $0.converted(value) } ?? value }
        let isAllowed = input.allowedValues.map { allowed in
          converted.map { $0.isNull || allowed.test($0, in: &frame) == true } ?? true
        }
        surprises.append(value != nil && (converted == nil || isAllowed == false))
        var mask = ~UInt64(0)
        for question in questions {
          if let converted, table.questions[question].tests.test(converted, in: &frame) == true { continue }
          for row in rowsOfQuestion[question] { mask &= ~(1 << UInt64(row)) }
        }
        masks.append(mask)
      }
      columns.append(
        TableKernel.Column(
          column: column, masks: masks, surprises: surprises.contains(true) ? surprises : nil))
    }
    return columns
  }
}

extension DeclaredType {
  /// Whether every list of some of these values stays as it is.
  fileprivate func keeps(listsOf values: [Value]) -> Bool {
    !isRestricted && values.allSatisfy { converted(.list([$0])) == .list([$0]) }
  }
}

// MARK: - Expressions

extension ColumnarCompiler {
  /// A function of the rows of a COLLECT table.
  private mutating func add(_ expression: CompiledExpression, _ types: [DeclaredType], _ step: Step)
    -> Variable?
  {
    guard case .call(let name, let slot) = expression.form,
      case .rows(let masks, let values, let none)? = variables[slot]
    else { return nil }
    var codes = Codes()
    let choice: TableKernel.Choice
    let rowCodes: [UInt16]
    switch name {
    case "count":
      choice = .counted
      rowCodes = (0...values.count).map { count in
        codes.code(count == 0 ? nil : self.value(of: step, [slot: .list(Array(values.prefix(count)))]))
      }
    case "max", "min":
      guard let ranks = Self.ranks(values, descending: name == "max") else { return nil }
      (choice, rowCodes) = (.ranked(ranks), values.map { codes.code(types.converted($0)) })
    default: return nil
    }
    let noneCode = codes.code(value(of: step, [slot: none]))
    kernels.append(.aggregate(AggregateKernel(masks: masks, choice: choice, codes: rowCodes, none: noneCode)))
    return .codes(column: addColumn(codes.surprises), codes.values)
  }

  /// The value of a decision for each combination of what it requires.
  private mutating func tabulate(_ step: Step) -> Variable? {
    var columns: [(slot: Int, column: Int, values: [Value?])] = []
    var count = 1
    for requirement in step.node.requirements {
      let slot = requirement.node
      let kind = program.graph.nodes[slot].kind
      if kind == .knowledge || kind == .service { continue }
      switch variables[slot] {
      case .codes(let column, let values): columns.append((slot, column, values))
      case .input(let column, let domain):
        // Only the classes of booleans are single values.
        guard case .boolean = program.graph.nodes[slot].type.structure else { return nil }
        columns.append(
          (
            slot, column,
            (0..<domain.count).map { $0 <= ValueDomain.yes ? domain.representative(of: $0) : nil }
          ))
      case .rows, nil: return nil
      }
      count *= columns.last?.values.count ?? 1
      guard count <= Self.longestTabulation else { return nil }
    }
    var codes = Codes()
    let table = (0..<count).map { number -> UInt16 in
      var rest = number
      var given: [Int: Value] = [:]
      for (slot, _, values) in columns.reversed() {
        guard let value = values[rest % values.count] else { return 0 }
        given[slot] = value
        rest /= values.count
      }
      return codes.code(value(of: step, given))
    }
    kernels.append(.tabulated(columns: columns.map { ($0.column, $0.values.count) }, codes: table))
    return .codes(column: addColumn(codes.surprises), codes.values)
  }

  /// What the decision gives in a frame with these values; nil if that comes with an error.
  private func value(of step: Step, _ given: [Int: Value]) -> Value? {
    var frame = program.frame(now: now)
    for function in program.functions { frame[function.slot] = .function(function.function) }
    for (slot, value) in given { frame[slot] = value }
    step.run(in: &frame, Unobserved())
    return frame.errors.isEmpty ? frame[step.number] : nil
  }
}
