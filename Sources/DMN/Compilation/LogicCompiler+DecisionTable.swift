internal import Diagnostics
internal import FEEL

extension LogicCompiler {
  mutating func table(_ table: DecisionTable, in environment: Environment) -> Logic {
    var inputs: [CompiledTable.Input] = []
    for clause in table.inputs {
      guard let input = input(clause, in: environment) else { continue }
      inputs.append(input)
    }
    let outputs = table.outputs.map { output($0, of: table, in: environment) }
    let inputTypes = table.inputs.map { type($0.type).structure }
    var rows: [(cells: [(column: Int, tests: UnaryTests)], outputs: [Logic])] = []
    var isBroken = inputs.count < table.inputs.count
    for rule in table.rules {
      guard let row = row(rule, of: table, inputTypes: inputTypes, in: environment) else {
        isBroken = true
        continue
      }
      rows.append(row)
    }
    guard !isBroken else { return .broken(.brokenTable(table)) }
    return .table(
      CompiledTable(
        table, inputs: inputs, outputs: outputs, rows: rows,
        aggregation: aggregation(of: table, in: environment)))
  }

  private mutating func input(
    _ clause: DecisionTable.InputClause, in environment: Environment
  ) -> CompiledTable.Input? {
    let type = self.type(clause.type)
    let allowed = clause.allowedValues.flatMap { words($0) }
    // What the type says need not be asked again.
    let isAssured = environment.type(ofVariable: clause.expression.text)?.isSame(as: type) == true
    let isRepeated = allowed != nil && allowed?.text == types.allowedValues(clause.type, in: model)?.text
    let tests = isRepeated ? nil : allowed.flatMap { unaryTests($0, input: type.structure, in: environment) }
    return compiled(clause.expression, in: environment).map {
      CompiledTable.Input(
        expression: $0, type: isAssured ? .any : type, allowedValues: tests, text: clause.expression)
    }
  }

  private mutating func output(
    _ clause: DecisionTable.OutputClause, of table: DecisionTable, in environment: Environment
  ) -> CompiledTable.Output {
    let type = self.type(clause.type)
    var priorities: [Value] = []
    if table.hitPolicy == .priority || table.hitPolicy == .outputOrder,
      let order = clause.allowedValues.flatMap({ words($0) }) ?? types.allowedValues(clause.type, in: model)
    {
      priorities = listed(order)
    }
    let defaultEntry = clause.defaultEntry.flatMap { words($0) }.map {
      converted(expression($0, in: environment), to: type)
    }
    return CompiledTable.Output(
      name: clause.name, type: type, priorities: priorities, defaultEntry: defaultEntry)
  }

  private mutating func row(
    _ rule: DecisionTable.Rule, of table: DecisionTable, inputTypes: [FEELType],
    in environment: Environment
  ) -> (cells: [(column: Int, tests: UnaryTests)], outputs: [Logic])? {
    guard rule.inputs.count == table.inputs.count, rule.outputs.count == table.outputs.count else {
      return nil
    }
    var cells: [(column: Int, tests: UnaryTests)] = []
    var isBroken = false
    for (column, text) in rule.inputs.enumerated() {
      guard let tests = unaryTests(text, input: inputTypes[column], in: environment) else {
        isBroken = true
        continue
      }
      if !tests.isIrrelevant { cells.append((column, tests)) }
    }
    let outputs = rule.outputs.map { expression($0, in: environment) }
    for (text, (clause, logic)) in zip(rule.outputs, zip(table.outputs, outputs)) {
      if case .broken = logic { isBroken = true }
      if case .constant(let value) = logic { check(value, text, of: clause) }
    }
    guard !isBroken else { return nil }
    return (cells, zip(outputs, table.outputs).map { converted($0, to: type($1.type)) })
  }

  /// FEEL's function for an aggregator, over a slot of its own.
  private mutating func aggregation(
    of table: DecisionTable, in environment: Environment
  ) -> (slot: Int, function: CompiledExpression)? {
    guard case .collect(let aggregation?) = table.hitPolicy else { return nil }
    var inner = environment
    let slot = inner.reserveSlot()
    let name =
      switch aggregation {
      case .sum: "sum"
      case .count: "count"
      case .minimum: "min"
      case .maximum: "max"
      }
    return rule("\(name)(boxed list)", slot: slot, in: inner).map { (slot, $0) }
  }
}

// MARK: - Allowed outputs

extension LogicCompiler {
  /// Reports an output that can be known now and is not what its column allows.
  private mutating func check(
    _ value: Value, _ text: ExpressionText, of clause: DecisionTable.OutputClause
  ) {
    let type = self.type(clause.type)
    guard !value.isNull else { return }
    if type.converted(value) == nil {
      let allowed = types.allowedValues(clause.type, in: model)
      problems.append(.outputNotAllowed(text, clause, type: type, allowed: allowed))
    } else if let allowed = clause.allowedValues.flatMap({ words($0) }),
      let tests = try? FEEL.compile(unaryTests: allowed.text, in: outside, at: allowed.location)
    {
      var frame = Frame()
      if tests.test(value, in: &frame) != true {
        problems.append(.outputNotAllowed(text, clause, type: type, allowed: allowed))
      }
    }
  }

  /// The values that unary tests name one after another; none if they are more than a list of values.
  private func listed(_ text: ExpressionText) -> [Value] {
    guard let list = try? FEEL.compile(expression: "[\(text.text)\n]", in: outside, at: text.location),
      case .list(let values) = list.evaluate().value
    else { return [] }
    return values
  }

  /// The text, unless it is blank.
  private func words(_ text: ExpressionText) -> ExpressionText? {
    text.text.contains { !$0.isWhitespace } ? text : nil
  }
}
