public import FEEL

extension Program {
  /// Evaluates once more and keeps how each of the program's decisions came about, in their order.
  public func explain(_ inputs: [Value], now: DateTime? = nil) -> [DecisionTrace] {
    let recorder = Recorder(graph.models)
    let watched = DecisionGraph.functions(of: graph.nodes, zones: graph.zones, recorder)
    var frame = frame(now: now)
    for function in functions { frame[function.slot] = Value(watched[function.slot]) }
    var errors: [DecisionError] = []
    fill(&frame, with: inputs, &errors)
    var traces: [Int: DecisionTrace] = [:]
    for slot in inputGroups.joined().flatMap(\.slots) {
      traces[slot] = trace(ofInput: slot, in: frame)
    }
    for step in steps {
      step.run(in: &frame, recorder)
      guard var trace = recorder.take().last else { continue }
      trace.requirements = requirements(of: step.node, in: frame, traces)
      traces[step.number] = trace
    }
    let values = values(in: &frame, &errors)
    return zip(results, values).compactMap { result, value in
      switch result {
      case .decision(let slot): return traces[slot]
      case .service(let number, let plan):
        var trace = trace(of: number, value: value)
        trace.requirements = plan.outputs.compactMap { traces[$0] }
        return trace
      }
    }
  }

  private func requirements(
    of node: Node, in frame: Frame, _ traces: [Int: DecisionTrace]
  ) -> [DecisionTrace] {
    node.requirements.compactMap { requirement in
      switch graph.nodes[requirement.node].kind {
      case .inputData, .decision: traces[requirement.node] ?? trace(ofInput: requirement.node, in: frame)
      case .knowledge, .service: nil
      }
    }
  }

  private func trace(ofInput slot: Int, in frame: Frame) -> DecisionTrace {
    trace(of: slot, value: frame[slot])
  }

  private func trace(of number: Int, value: Value) -> DecisionTrace {
    let node = graph.nodes[number]
    return DecisionTrace(
      name: node.name, model: graph.models[node.model].name, kind: node.traceKind, location: node.location,
      value: value)
  }
}
