internal import Diagnostics
internal import XML

extension DefinitionsReader {
  mutating func decisionTable(_ element: Element) -> DecisionTable {
    var table = DecisionTable(
      id: element["id"], hitPolicy: hitPolicy(element), location: location(of: element))
    table.label = element["outputLabel"]
    table.inputs = children(of: element, named: "input").map { inputClause($0) }
    table.outputs = children(of: element, named: "output").map { outputClause($0) }
    if table.outputs.isEmpty {
      problems.append(.missingElement("output", in: "decisionTable", at: table.location))
    } else if table.outputs.count > 1 {
      for output in table.outputs where output.name == nil {
        problems.append(.missingAttribute("name", of: "output", at: output.location))
      }
    }
    table.annotations = children(of: element, named: "annotation").map { $0["name"] ?? "" }
    for (index, rule) in children(of: element, named: "rule").enumerated() {
      table.rules.append(self.rule(rule, number: index + 1, of: table))
    }
    return table
  }

  private mutating func hitPolicy(_ element: Element) -> HitPolicy {
    let place = location(of: element)
    switch element["hitPolicy"] ?? "UNIQUE" {
    case "UNIQUE": return .unique
    case "ANY": return .any
    case "FIRST": return .first
    case "PRIORITY": return .priority
    case "RULE ORDER": return .ruleOrder
    case "OUTPUT ORDER": return .outputOrder
    case "COLLECT":
      guard let word = element["aggregation"] else { return .collect(nil) }
      if let aggregation = HitPolicy.Aggregation(rawValue: word) { return .collect(aggregation) }
      problems.append(
        .unknownWord(
          word, attribute: "aggregation", at: place,
          among: HitPolicy.Aggregation.allCases.map(\.rawValue)))
      return .collect(nil)
    case let word:
      problems.append(
        .unknownWord(
          word, attribute: "hitPolicy", at: place,
          among: ["UNIQUE", "ANY", "FIRST", "PRIORITY", "RULE ORDER", "OUTPUT ORDER", "COLLECT"]))
      return .unique
    }
  }

  private mutating func inputClause(_ element: Element) -> DecisionTable.InputClause {
    let expression = child(of: element, named: "inputExpression")
    let text = expression.flatMap { expressionText($0) }
    if text == nil {
      problems.append(.missingElement("inputExpression", in: "input", at: location(of: element)))
    }
    return DecisionTable.InputClause(
      id: element["id"], label: element["label"],
      expression: text ?? ExpressionText(text: "null", location: location(of: element)),
      type: expression.flatMap { typeReference($0) },
      allowedValues: child(of: element, named: "inputValues").flatMap { expressionText($0) })
  }

  private func outputClause(_ element: Element) -> DecisionTable.OutputClause {
    var clause = DecisionTable.OutputClause(
      id: element["id"], name: element["name"].map { normalisedName($0) }, label: element["label"],
      type: typeReference(element), location: location(of: element))
    clause.allowedValues = child(of: element, named: "outputValues").flatMap { expressionText($0) }
    clause.defaultEntry = child(of: element, named: "defaultOutputEntry").flatMap { expressionText($0) }
    return clause
  }

  private mutating func rule(
    _ element: Element, number: Int, of table: DecisionTable
  ) -> DecisionTable.Rule {
    let inputs = children(of: element, named: "inputEntry")
    let outputs = children(of: element, named: "outputEntry")
    if inputs.count != table.inputs.count {
      problems.append(
        .wrongNumberOfEntries(
          "inputEntry", inputs.count, expected: table.inputs.count, rule: number,
          at: location(of: element)))
    }
    if outputs.count != table.outputs.count {
      problems.append(
        .wrongNumberOfEntries(
          "outputEntry", outputs.count, expected: table.outputs.count, rule: number,
          at: location(of: element)))
    }
    return DecisionTable.Rule(
      number: number, id: element["id"], location: location(of: element),
      inputs: inputs.map { cell($0, empty: "-") }, outputs: outputs.map { cell($0, empty: "null") },
      annotations: children(of: element, named: "annotationEntry").map {
        child(of: $0, named: "text")?.text ?? ""
      },
      description: child(of: element, named: "description")?.text)
  }

  /// A cell; one left empty reads as `empty`.
  private func cell(_ element: Element, empty: String) -> ExpressionText {
    guard let text = expressionText(element) else {
      return ExpressionText(text: empty, location: location(of: element), id: element["id"])
    }
    guard text.text.contains(where: { !$0.isWhitespace }) else {
      return ExpressionText(text: empty, location: text.location, id: text.id)
    }
    return text
  }
}
