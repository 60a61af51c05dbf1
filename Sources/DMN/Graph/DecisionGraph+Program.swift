public import Diagnostics
public import FEEL

extension DecisionGraph {
  /// The program that gives these decisions from these inputs.
  ///
  /// A name may be qualified by its model (`levels.reported level`) and must be where it is ambiguous, unless
  /// `model` (a name or a namespace) says where to look. An unqualified input fills every input data element of
  /// that name that the decisions need; an input that names a decision replaces its logic.
  public func program(
    decisions: [String], inputs: [String], model: String? = nil
  ) throws(Problems) -> Program {
    let home = try index(ofModel: model)
    var problems: [Diagnostic] = []
    let targets = decisions.compactMap { name -> Int? in
      target(name, of: .decision, in: home, &problems)
    }
    let given = inputNodes(inputs, in: home, &problems)
    guard problems.isEmpty else { throw Problems(problems) }
    return program(
      decisions: decisions, targets: targets, inputs: inputs, given: given,
      results: targets.map { .decision($0) })
  }

  /// The program that calls a decision service with these of its inputs; its only value is the service's.
  public func program(
    service: String, inputs: [String], model: String? = nil
  ) throws(Problems) -> Program {
    let home = try index(ofModel: model)
    var problems: [Diagnostic] = []
    guard let number = target(service, of: .service, in: home, &problems),
      case .service(let plan?) = nodes[number].content
    else { throw Problems(problems) }
    var given: [[Int]] = []
    for input in inputs {
      let parameter = plan.parameters.first { nodes[$0].name == input }
      if parameter == nil {
        problems.append(.unknownInput(input, known: plan.parameters.map { nodes[$0].name }))
      }
      given.append(parameter.map { [$0] } ?? [])
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return program(
      decisions: [service], targets: plan.outputs, inputs: inputs, given: given,
      absent: plan.parameters, results: [.service(number, plan)])
  }

  /// The value of a business knowledge model called with arguments by name; parameters without one are null.
  public func call(
    knowledge: String, _ arguments: [(name: String, value: Value)], now: DateTime? = nil, model: String? = nil
  ) throws(Problems) -> (value: Value, errors: [DecisionError]) {
    let home = try index(ofModel: model)
    var problems: [Diagnostic] = []
    guard let number = target(knowledge, of: .knowledge, in: home, &problems),
      let function = functions[number]
    else { throw Problems(problems) }
    for argument in arguments where !function.parameters.contains(where: { $0.name == argument.name }) {
      problems.append(.unknownInput(argument.name, known: function.parameters.map(\.name)))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    var frame = Frame()
    frame.now = now
    frame.zones = zones
    let value = frame.call(
      function,
      function.parameters.map { parameter in
        arguments.first { $0.name == parameter.name }?.value ?? .null
      })
    return (value, frame.errors.map { error($0, in: nodes[number]) })
  }

  /// `absent` nodes are not evaluated, even where no input fills them.
  private func program(
    decisions: [String], targets: [Int], inputs: [String], given: [[Int]], absent: [Int] = [],
    results: [Program.Result]
  ) -> Program {
    let filled = Set(given.joined()).union(absent)
    let order = TopologicalOrder(count: nodes.count, roots: targets) { node in
      filled.contains(node) || nodes[node].kind == .service ? [] : nodes[node].requirements.map(\.node)
    }
    let needed = order.nodes.filter { !filled.contains($0) }
    let groups = given.map { numbers in
      var groups: [Program.InputGroup] = []
      for number in numbers {
        let type = nodes[number].type
        let same = groups.firstIndex { $0.type.isSame(as: type) }
        if let same {
          groups[same].slots.append(number)
        } else {
          groups.append(Program.InputGroup(type: type, slots: [number]))
        }
      }
      return groups
    }
    return Program(
      decisions: decisions, inputs: inputs, graph: self, inputGroups: groups,
      steps: needed.compactMap { Step($0, nodes[$0]) },
      functions: needed.compactMap { number in functions[number].map { (slot: number, function: $0) } },
      results: results)
  }
}

// MARK: - Names

extension DecisionGraph {
  private func index(ofModel name: String?) throws(Problems) -> Int? {
    guard let name else { return nil }
    if let index = models.firstIndex(where: { $0.name == name || $0.namespace == name }) { return index }
    throw Problems([.unknownModel(name, known: models.map(\.name))])
  }

  /// The one element that a name means; none or several is a problem.
  private func target(
    _ name: String, of kind: Node.Kind, in home: Int?, _ problems: inout [Diagnostic]
  ) -> Int? {
    let found = numbers(of: name, in: home) { $0 == kind }
    if found.count > 1 {
      problems.append(.ambiguousName(name, models: found.map { models[nodes[$0].model].name }))
    } else if found.isEmpty {
      let known = nodes.filter { $0.kind == kind && (home == nil || $0.model == home) }.map(\.name)
      problems.append(.unknownDecision(name, known: known))
    }
    return found.count == 1 ? found.first : nil
  }

  /// For each input the elements it fills: input data of that name, or else decisions of that name.
  private func inputNodes(
    _ names: [String], in home: Int?, _ problems: inout [Diagnostic]
  ) -> [[Int]] {
    var given = names.map { name -> [Int] in
      var found = numbers(of: name, in: home) { $0 == .inputData }
      if home != nil, found.isEmpty { found = numbers(of: name, in: nil) { $0 == .inputData } }
      if found.isEmpty { found = numbers(of: name, in: home) { $0 == .decision } }
      if found.isEmpty {
        problems.append(.unknownInput(name, known: nodes.filter { $0.kind == .inputData }.map(\.name)))
      }
      return found
    }
    // What a qualified name fills is not filled by an unqualified one.
    let qualified = Set(
      zip(names, given).filter { name, found in found.count == 1 && nodes[found[0]].name != name }
        .flatMap(\.1))
    for (index, name) in names.enumerated() where given[index].contains(where: { nodes[$0].name == name }) {
      given[index].removeAll { qualified.contains($0) }
    }
    return given
  }

  private func numbers(of name: String, in home: Int?, _ kind: (Node.Kind) -> Bool) -> [Int] {
    let name = normalisedName(name)
    let own = nodes.indices.filter {
      kind(nodes[$0].kind) && nodes[$0].name == name && (home == nil || nodes[$0].model == home)
    }
    if !own.isEmpty { return own }
    return nodes.indices.filter {
      let model = models[nodes[$0].model]
      return kind(nodes[$0].kind)
        && (name == "\(model.name).\(nodes[$0].name)" || name == "\(model.namespace)#\(nodes[$0].name)")
    }
  }
}
