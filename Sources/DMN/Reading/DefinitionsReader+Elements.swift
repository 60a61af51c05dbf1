internal import XML

extension DefinitionsReader {
  mutating func itemDefinition(_ element: Element) -> ItemDefinition {
    var definition = ItemDefinition(
      name: name(of: element), id: element["id"], location: location(of: element))
    definition.isCollection = element["isCollection"] == "true" || element["isCollection"] == "1"
    definition.type = typeReference(element)
    definition.components = children(of: element, named: "itemComponent").map { itemDefinition($0) }
    definition.function = child(of: element, named: "functionItem").map { functionItem($0) }
    definition.allowedValues = child(of: element, named: "allowedValues").flatMap { expressionText($0) }
    definition.typeConstraint = child(of: element, named: "typeConstraint").flatMap { expressionText($0) }
    return definition
  }

  private func functionItem(_ element: Element) -> FunctionItem {
    FunctionItem(
      parameters: children(of: element, named: "parameters").map { variable($0) },
      result: element["outputTypeRef"].map {
        TypeReference(name: normalisedName($0), location: location(of: element))
      })
  }

  mutating func inputData(_ element: Element) -> InputData {
    var input = InputData(
      id: id(of: element), name: name(of: element), type: typeOfVariable(in: element),
      location: location(of: element))
    input.label = element["label"]
    input.description = child(of: element, named: "description")?.text
    return input
  }

  mutating func decision(_ element: Element) -> Decision {
    var decision = Decision(
      id: id(of: element), name: name(of: element), type: typeOfVariable(in: element),
      location: location(of: element))
    decision.label = element["label"]
    decision.description = child(of: element, named: "description")?.text
    for requirement in children(of: element, named: "informationRequirement") {
      decision.requiredInputs += references(in: requirement, named: "requiredInput")
      decision.requiredDecisions += references(in: requirement, named: "requiredDecision")
    }
    decision.requiredKnowledge = requiredKnowledge(of: element)
    decision.logic = expression(in: element)
    return decision
  }

  mutating func businessKnowledgeModel(_ element: Element) -> BusinessKnowledgeModel {
    var model = BusinessKnowledgeModel(
      id: id(of: element), name: name(of: element), type: typeOfVariable(in: element),
      location: location(of: element))
    model.label = element["label"]
    model.description = child(of: element, named: "description")?.text
    model.requiredKnowledge = requiredKnowledge(of: element)
    model.logic = child(of: element, named: "encapsulatedLogic").map { functionDefinition($0) }
    return model
  }

  mutating func decisionService(_ element: Element) -> DecisionService {
    var service = DecisionService(
      id: id(of: element), name: name(of: element), type: typeOfVariable(in: element),
      location: location(of: element))
    service.outputDecisions = references(in: element, named: "outputDecision")
    service.encapsulatedDecisions = references(in: element, named: "encapsulatedDecision")
    service.inputDecisions = references(in: element, named: "inputDecision")
    service.inputData = references(in: element, named: "inputData")
    return service
  }

  private mutating func requiredKnowledge(of element: Element) -> [ElementReference] {
    var required: [ElementReference] = []
    for requirement in children(of: element, named: "knowledgeRequirement") {
      required += references(in: requirement, named: "requiredKnowledge")
    }
    return required
  }

  private func typeOfVariable(in element: Element) -> TypeReference? {
    child(of: element, named: "variable").flatMap { typeReference($0) }
  }
}
