internal import Diagnostics
internal import FEEL

/// Resolves and compiles a set of models, collecting every problem.
struct GraphBuilder {
  let models: [Definitions]
  let names: ModelNames
  let zones: ZoneDatabase
  var types: TypeTable
  var nodes: [Node] = []
  var problems: [Diagnostic] = []
  var unknownNames: [Diagnostic] = []
  /// Every decision table with the names that its cells can see and the element whose logic holds it.
  var tables: [TableInContext] = []
  /// Nodes by model and id; the first of several wins.
  private var numbers: [Int: [String: Int]] = [:]
  /// Where each name of a model is first given.
  private var places: [Int: [String: Location]] = [:]
  /// What each node was made of.
  private var sources: [Source] = []

  private enum Source {
    case inputData(InputData)
    case decision(Decision)
    case knowledge(BusinessKnowledgeModel)
    case service(DecisionService)
  }

  init(_ models: [Definitions], zones: ZoneDatabase) {
    self.models = models
    self.zones = zones
    names = ModelNames(models)
    types = TypeTable(models: models, names: names, zones: zones)
    problems = names.problems
    collect()
    resolveRequirements()
    breakCycles()
    compileLogic()
    problems += types.problems
  }
}

// MARK: - Nodes and requirements

extension GraphBuilder {
  private mutating func collect() {
    for (index, model) in models.enumerated() {
      for element in model.inputData {
        add(.inputData(element), .inputData, element.name, element.id, element.type, element.location, index)
      }
      for element in model.decisions {
        add(
          .decision(element), .decision(nil), element.name, element.id, element.type, element.location, index)
      }
      for element in model.businessKnowledgeModels {
        add(
          .knowledge(element), .knowledge(nil), element.name, element.id, element.type, element.location,
          index)
      }
      for element in model.decisionServices {
        add(.service(element), .service(nil), element.name, element.id, element.type, element.location, index)
      }
    }
  }

  private mutating func add(
    _ source: Source, _ content: Node.Content, _ name: String, _ id: String, _ type: TypeReference?,
    _ location: Location, _ model: Int
  ) {
    if let earlier = places[model, default: [:]][name] {
      problems.append(.duplicateName(name, at: location, earlier: earlier))
    } else {
      places[model, default: [:]][name] = location
    }
    if numbers[model, default: [:]][id] == nil {
      numbers[model, default: [:]][id] = nodes.count
    } else {
      problems.append(.duplicateID(id, at: location))
    }
    nodes.append(
      Node(
        model: model, name: name, id: id, location: location, type: types.type(type, in: model),
        content: content))
    sources.append(source)
  }

  private mutating func resolveRequirements() {
    for number in nodes.indices {
      switch sources[number] {
      case .inputData: break
      case .decision(let decision):
        require(decision.requiredInputs, of: [.inputData], by: number)
        require(decision.requiredDecisions, of: [.decision], by: number)
        require(decision.requiredKnowledge, of: [.knowledge, .service], by: number)
      case .knowledge(let knowledge):
        require(knowledge.requiredKnowledge, of: [.knowledge, .service], by: number)
      case .service(let service):
        if service.outputDecisions.isEmpty { problems.append(.noOutputDecision(nodes[number])) }
      }
    }
    for number in nodes.indices {
      guard case .service(let service) = sources[number] else { continue }
      nodes[number].requirements = plan(service, number, reporting: true).functions.map {
        Node.Requirement(node: $0, spellings: [])
      }
    }
  }

  private mutating func require(
    _ references: [ElementReference], of kinds: Set<Node.Kind>, by number: Int
  ) {
    let model = nodes[number].model
    for reference in references {
      guard let target = target(of: reference, kinds, from: model), target != number else { continue }
      let spellings = names.spellings(of: nodes[target].name, in: nodes[target].model, from: model)
      if spellings.isEmpty { problems.append(.notImported(reference, nodes[target].name)) }
      nodes[number].requirements.append(Node.Requirement(node: target, spellings: spellings))
    }
  }

  private mutating func target(
    of reference: ElementReference, _ kinds: Set<Node.Kind>, from model: Int
  ) -> Int? {
    var home = model
    if let namespace = reference.namespace {
      guard let index = names.index(ofNamespace: namespace) else {
        problems.append(.absentModel(reference, known: models.map(\.namespace)))
        return nil
      }
      home = index
    }
    guard let number = numbers[home]?[reference.id] else {
      problems.append(.absentElement(reference, known: numbers[home].map { Array($0.keys.sorted()) } ?? []))
      return nil
    }
    guard kinds.contains(nodes[number].kind) else {
      problems.append(.wrongKindOfElement(reference, nodes[number]))
      return nil
    }
    return number
  }

  /// Reports each cycle and takes away the requirement that closes it.
  private mutating func breakCycles() {
    while true {
      let order = TopologicalOrder(count: nodes.count) { nodes[$0].requirements.map(\.node) }
      guard !order.cycles.isEmpty else { return }
      for cycle in order.cycles {
        guard let last = cycle.last, let first = cycle.first else { continue }
        problems.append(.cycle(cycle.map { nodes[$0] }))
        nodes[last].requirements.removeAll { $0.node == first }
      }
    }
  }
}

// MARK: - Logic

extension GraphBuilder {
  private mutating func compileLogic() {
    for (index, model) in models.enumerated() {
      var compiler = LogicCompiler(model: index, types: types, zones: zones)
      for number in nodes.indices where nodes[number].model == index {
        compiler.unknownNames = []
        compiler.tables = []
        compile(number, of: model, with: &compiler)
        unknownNames += compiler.unknownNames.map { missingRequirement($0, of: number) ?? $0 }
        tables += compiler.tables.map { $0.owned(by: nodes[number].name) }
      }
      types = compiler.types
      problems += compiler.problems
    }
  }

  private mutating func compile(
    _ number: Int, of model: Definitions, with compiler: inout LogicCompiler
  ) {
    switch sources[number] {
    case .inputData: break
    case .decision(let decision):
      var environment = compiler.environment(reserved: nodes.count)
      for requirement in nodes[number].requirements {
        for spelling in requirement.spellings.reversed() {
          environment.declare(
            spelling, slot: requirement.node, type: nodes[requirement.node].visibleType)
        }
      }
      nodes[number].content = .decision(
        decision.logic.map {
          compiler.converted(compiler.compile($0, in: environment), to: nodes[number].type)
        })
    case .knowledge(let knowledge):
      var environment = compiler.environment()
      environment.declare(knowledge.name, slot: 0, type: .any)
      for requirement in nodes[number].requirements {
        guard let first = requirement.spellings.first else { continue }
        let slot = environment.declare(first)
        for spelling in requirement.spellings.dropFirst() {
          environment.declare(spelling, slot: slot, type: .any)
        }
      }
      guard let definition = knowledge.logic else { return }
      let result = nodes[number].type.resultOfFunction
      let captured = nodes[number].requirements.filter { !$0.spellings.isEmpty }.map(\.node)
      let template = compiler.template(
        definition, name: knowledge.name, result: result, captured: captured, in: environment)
      if let template {
        nodes[number].content = .knowledge(.template(template))
      } else if case .constant(.function(let function)) = compiler.external(definition, in: environment) {
        nodes[number].content = .knowledge(.fixed(function))
      }
    case .service(let service):
      nodes[number].content = .service(plan(service, number, reporting: false))
    }
  }

  private mutating func plan(
    _ service: DecisionService, _ number: Int, reporting: Bool
  ) -> ServicePlan {
    let model = nodes[number].model
    let before = problems
    let parameters =
      service.inputData.compactMap { target(of: $0, [.inputData], from: model) }
      + service.inputDecisions.compactMap { target(of: $0, [.decision], from: model) }
    let outputs = service.outputDecisions.compactMap { target(of: $0, [.decision], from: model) }
    _ = service.encapsulatedDecisions.compactMap { target(of: $0, [.decision], from: model) }
    if !reporting { problems = before }
    let given = Set(parameters)
    let order = TopologicalOrder(count: nodes.count, roots: outputs) { node in
      given.contains(node) || nodes[node].kind == .service ? [] : nodes[node].requirements.map(\.node)
    }
    let needed = order.nodes.filter { !given.contains($0) }
    return ServicePlan(
      parameters: parameters, absent: needed.filter { nodes[$0].kind == .inputData },
      functions: needed.filter { nodes[$0].kind == .knowledge || nodes[$0].kind == .service },
      steps: needed.filter { nodes[$0].kind == .decision }, outputs: outputs,
      shape: outputs.count > 1 ? Shape(outputs.map { nodes[$0].name }) : nil)
  }
}

extension Node {
  /// The type by which expressions know the variable of the element.
  fileprivate var visibleType: DeclaredType {
    switch kind {
    case .inputData, .decision: type
    case .knowledge, .service: .any
    }
  }
}

// MARK: - Missing requirements

extension GraphBuilder {
  /// For a name that an element bears but that the logic's owner does not require: what to add.
  private func missingRequirement(_ unknown: Diagnostic, of number: Int) -> Diagnostic? {
    guard case .expression(let offset, let text, _) = unknown.location else { return nil }
    let rest = text.utf8.dropFirst(offset)
    let model = nodes[number].model
    let required = Set(nodes[number].requirements.map(\.node))
    var best: (node: Node, spelling: String)?
    for (index, node) in nodes.enumerated() where index != number && !required.contains(index) {
      for spelling in names.spellings(of: node.name, in: node.model, from: model)
      where rest.starts(with: spelling.utf8) && spelling.utf8.count > best?.spelling.utf8.count ?? 0 {
        best = (node, spelling)
      }
    }
    return best.map { .missingRequirement($0.node, as: $0.spelling, of: nodes[number], at: unknown.location) }
  }
}
