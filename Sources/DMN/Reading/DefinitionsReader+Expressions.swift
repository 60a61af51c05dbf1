internal import Diagnostics
internal import XML

extension DefinitionsReader {
  /// The first boxed expression among the children of an element.
  mutating func expression(in element: Element) -> BoxedExpression? {
    for child in children(of: element) {
      if let expression = expression(child) { return expression }
    }
    return nil
  }

  /// The same, where the standard demands one.
  private mutating func requiredExpression(in element: Element) -> BoxedExpression {
    if let expression = expression(in: element) { return expression }
    let place = location(of: element)
    problems.append(.missingExpression(in: element.name, at: place))
    return BoxedExpression(location: place, form: .context([]))
  }

  private mutating func requiredExpression(in element: Element, child name: String) -> BoxedExpression {
    if let child = child(of: element, named: name) { return requiredExpression(in: child) }
    let place = location(of: element)
    problems.append(.missingElement(name, in: element.name, at: place))
    return BoxedExpression(location: place, form: .context([]))
  }

  private mutating func expression(_ element: Element) -> BoxedExpression? {
    let form: BoxedExpression.Form
    switch element.name {
    case "literalExpression": form = literal(element)
    case "context": form = .context(contextEntries(element))
    case "decisionTable": form = .decisionTable(decisionTable(element))
    case "invocation": form = .invocation(invocation(element))
    case "list": form = .list(items(of: element))
    case "relation": form = relation(element)
    case "functionDefinition": form = .function(functionDefinition(element))
    case "conditional":
      form = .conditional(
        condition: requiredExpression(in: element, child: "if"),
        then: requiredExpression(in: element, child: "then"),
        otherwise: requiredExpression(in: element, child: "else"))
    case "filter":
      form = .filter(
        list: requiredExpression(in: element, child: "in"),
        match: requiredExpression(in: element, child: "match"))
    case "for": form = iteration(element, .each, body: "return")
    case "some": form = iteration(element, .some, body: "satisfies")
    case "every": form = iteration(element, .every, body: "satisfies")
    default: return nil
    }
    return BoxedExpression(
      id: element["id"], type: typeReference(element), location: location(of: element), form: form)
  }

  private mutating func literal(_ element: Element) -> BoxedExpression.Form {
    let language = element["expressionLanguage"] ?? definitionsLanguage
    if !ModelNamespace.isFEEL(language) {
      problems.append(.otherLanguage(language, at: location(of: element)))
    }
    if let text = expressionText(element) { return .literal(text) }
    return .literal(ExpressionText(text: "null", location: location(of: element), id: element["id"]))
  }

  private mutating func contextEntries(_ element: Element) -> [ContextEntry] {
    children(of: element, named: "contextEntry").map { entry in
      let variable = child(of: entry, named: "variable").map { self.variable($0) }
      return ContextEntry(variable: variable, value: requiredExpression(in: entry))
    }
  }

  private mutating func invocation(_ element: Element) -> Invocation {
    let function = requiredExpression(in: element)
    var bindings: [(parameter: Variable, value: BoxedExpression?)] = []
    for binding in children(of: element, named: "binding") {
      guard let parameter = child(of: binding, named: "parameter") else {
        problems.append(.missingElement("parameter", in: "binding", at: location(of: binding)))
        continue
      }
      bindings.append((variable(parameter), expression(in: binding)))
    }
    return Invocation(function: function, bindings: bindings)
  }

  private mutating func items(of element: Element) -> [BoxedExpression] {
    children(of: element).compactMap { expression($0) }
  }

  private mutating func relation(_ element: Element) -> BoxedExpression.Form {
    let columns = children(of: element, named: "column").map { variable($0) }
    var rows: [[BoxedExpression]] = []
    for row in children(of: element, named: "row") {
      let cells = items(of: row)
      if cells.count != columns.count {
        problems.append(
          .wrongNumberOfCells(cells.count, columns: columns.count, at: location(of: row)))
      }
      rows.append(cells)
    }
    return .relation(columns: columns, rows: rows)
  }

  mutating func functionDefinition(_ element: Element) -> FunctionDefinition {
    let kind = element["kind"].map { FunctionDefinition.Kind(rawValue: $0) } ?? .feel
    if kind == nil {
      problems.append(
        .unknownWord(
          element["kind"] ?? "", attribute: "kind", at: location(of: element),
          among: [
            FunctionDefinition.Kind.feel, .java, .pmml,
          ].map(\.rawValue)))
    }
    return FunctionDefinition(
      kind: kind ?? .feel,
      parameters: children(of: element, named: "formalParameter").map { variable($0) },
      type: typeReference(element), body: expression(in: element), location: location(of: element))
  }

  private mutating func iteration(
    _ element: Element, _ kind: Iteration.Kind, body: String
  ) -> BoxedExpression.Form {
    let list = requiredExpression(in: element, child: "in")
    let variable = Variable(
      name: normalisedName(required("iteratorVariable", of: element)),
      type: child(of: element, named: "in").flatMap { typeReference($0) },
      location: location(of: element))
    return .iteration(
      Iteration(
        kind: kind, variable: variable, list: list,
        body: requiredExpression(in: element, child: body)))
  }
}
