internal import FEEL

extension DecisionGraph {
  /// The value of each function element; those that others capture come first.
  ///
  /// Those of few possible arguments know their answers, unless someone watches.
  static func functions<O: Observer>(
    of nodes: [Node], zones: ZoneDatabase, _ observer: O
  ) -> [FunctionValue?] {
    var functions: [FunctionValue?] = Array(repeating: nil, count: nodes.count)
    let callable = nodes.indices.filter { nodes[$0].kind == .knowledge || nodes[$0].kind == .service }
    let order = TopologicalOrder(count: nodes.count, roots: callable) {
      nodes[$0].requirements.map(\.node)
    }
    for number in order.nodes {
      let node = nodes[number]
      switch node.content {
      case .inputData, .decision, .knowledge(nil), .service(nil): break
      case .knowledge(.fixed(let function)?): functions[number] = function
      case .knowledge(.template(let template)?):
        let captured = template.captured.map { Value(functions[$0]) }
        let function = template.function(capturing: captured, observer)
        if !O.isWatching, let known = KnownAnswers(of: function, types: template.types, zones: zones) {
          functions[number] = function.knowing { known.answer($0, $1) }
        } else {
          functions[number] = observer.watching(function, of: node)
        }
      case .service(let plan?):
        let needed = plan.functions.map { (slot: $0, value: Value(functions[$0])) }
        functions[number] = observer.watching(
          plan.function(of: node, in: nodes, needed, observer), of: node)
      }
    }
    return functions
  }
}

extension Value {
  init(_ function: FunctionValue?) {
    self = if let function { .function(function) } else { .null }
  }
}

extension ServicePlan {
  /// The service as a function. Its frame is laid out anew like that of a run, so that decisions find their
  /// slots.
  fileprivate func function<O: Observer>(
    of service: Node, in nodes: [Node], _ functions: [(slot: Int, value: Value)], _ observer: O
  ) -> FunctionValue {
    let slots = self.parameters
    let types = slots.map { nodes[$0].type }
    let parameters = slots.map { FunctionValue.Parameter(nodes[$0].name, type: nodes[$0].type.structure) }
    let steps = self.steps.compactMap { Step($0, nodes[$0]) }
    let result = service.type.resultOfFunction
    let room = nodes.count
    return FunctionValue(
      name: service.name, parameters: parameters, result: knownResult(result, nodes), slots: room
    ) { frame in
      let arguments = slots.indices.map { frame[1 + $0] }
      frame.reserve(room)
      for (index, argument) in arguments.enumerated() {
        frame[slots[index]] = types[index].convert(argument, in: &frame)
      }
      for slot in absent { frame[slot] = .null }
      for function in functions { frame[function.slot] = function.value }
      for step in steps { step.run(in: &frame, observer) }
      let value = self.value(in: frame)
      return result.isRestricted ? result.convert(value, in: &frame) : value
    }
  }

  /// The declared type of the service, or else that of its output decisions.
  private func knownResult(_ declared: DeclaredType, _ nodes: [Node]) -> FEELType {
    guard case .any = declared.structure else { return declared.structure }
    if let shape {
      return .context(zip(shape.names, outputs).map { FEELType.Entry($0, nodes[$1].knownType) })
    }
    return outputs.first.map { nodes[$0].knownType } ?? .any
  }

  /// The value of the only output decision, or a context of several.
  func value(in frame: Frame) -> Value {
    let values = outputs.map { frame[$0] }
    if let shape { return .context(Context(shape: shape, values: values)) }
    return values.first ?? .null
  }
}
