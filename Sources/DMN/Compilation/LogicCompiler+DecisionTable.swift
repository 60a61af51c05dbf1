internal import Diagnostics
internal import FEEL

extension LogicCompiler {
  mutating func table(_ table: DecisionTable, in environment: Environment) -> Logic {
    // The values of the inputs stand in slots of their own, before any local of an expression.
    tables.append(TableInContext(table: table, model: model, environment: environment))
    var environment = environment
    let firstInput = environment.next
    for _ in table.inputs { _ = environment.reserveSlot() }
    let inputs = table.inputs.compactMap { input($0, in: environment) }
    let outputs = table.outputs.map { output($0, of: table, in: environment) }
    let inputTypes = table.inputs.map { type($0.type).structure }
    var rows: [(cells: [(column: Int, tests: UnaryTests)], outputs: [Logic])] = []
    var isBroken = inputs.count < table.inputs.count
    for rule in table.rules {
      guard let row = row(rule, of: table, inputTypes: inputTypes, outputs: outputs, in: environment)
      else {
        isBroken = true
        continue
      }
      rows.append(row)
    }
    guard !isBroken else { return .broken(.brokenTable(table)) }
    return .table(
      CompiledTable(
        table, inputs: inputs, firstInput: firstInput, outputs: outputs, rows: rows,
        aggregation: aggregation(of: table, in: environment)))
  }

  private mutating func input(
    _ clause: DecisionTable.InputClause, in environment: Environment
  ) -> CompiledTable.Input? {
    let type = self.type(clause.type)
    let allowed = clause.allowedValues.flatMap { words($0) }
    // What the type says need not be asked again.
    let isRepeated = allowed != nil && allowed?.text == types.allowedValues(clause.type, in: model)?.text
    let tests = isRepeated ? nil : allowed.flatMap { unaryTests($0, input: type.structure, in: environment) }
    return compiled(clause.expression, in: environment).map {
      let isAssured = environment.assuredType(of: $0)?.isSame(as: type) == true
      return CompiledTable.Input(
        expression: $0, type: isAssured || type.isAny ? nil : type, allowedValues: tests,
        text: clause.expression)
    }
  }

  private mutating func output(
    _ clause: DecisionTable.OutputClause, of table: DecisionTable, in environment: Environment
  ) -> CompiledTable.Output {
    let type = self.type(clause.type)
    let listed = clause.allowedValues.flatMap { words($0) }
    let tests = listed.flatMap { unaryTests($0, input: type.structure, in: environment) }
    var priorities: [Value] = []
    if table.hitPolicy == .priority || table.hitPolicy == .outputOrder,
      let order = listed ?? types.allowedValues(clause.type, in: model)
    {
      priorities = AllowedValues.listed(order.text) ?? []
    }
    let defaultEntry = clause.defaultEntry.flatMap { words($0) }.map { expression($0, in: environment) }
    return CompiledTable.Output(
      name: clause.name, declaredType: type, type: type.restricted(by: tests.map { [$0] } ?? [], whole: []),
      priorities: priorities,
      defaultEntry: table.hitPolicy.yieldsList ? defaultEntry : defaultEntry.map { converted($0, to: type) })
  }

  private mutating func row(
    _ rule: DecisionTable.Rule, of table: DecisionTable, inputTypes: [FEELType],
    outputs columns: [CompiledTable.Output], in environment: Environment
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
    for (index, logic) in outputs.enumerated() {
      if case .broken = logic { isBroken = true }
      if let value = logic.constant, columns[index].type.converted(value) == nil {
        // What can be known now need not wait for an evaluation.
        let clause = table.outputs[index]
        let allowed = clause.allowedValues ?? types.allowedValues(clause.type, in: model)
        problems.append(.outputNotAllowed(rule.outputs[index], clause, allowed: allowed))
      }
    }
    guard !isBroken else { return nil }
    return (cells, zip(outputs, columns).map { converted($0, to: $1.type) })
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

extension LogicCompiler {
  /// The text, unless it is blank.
  private func words(_ text: ExpressionText) -> ExpressionText? {
    text.text.contains { !$0.isWhitespace } ? text : nil
  }
}
