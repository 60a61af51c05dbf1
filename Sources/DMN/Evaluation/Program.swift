public import Diagnostics
public import FEEL

/// The decisions that someone asked for, with everything they need, in an order that evaluates each once.
public final class Program: Sendable {
  /// Names of the decisions whose values a run gives, in order.
  public let decisions: [String]
  /// Names of the inputs that a run takes, in order.
  public let inputs: [String]

  let graph: DecisionGraph
  let inputGroups: [[InputGroup]]
  let steps: [Step]
  /// The functions that the steps may call.
  let functions: [(slot: Int, function: FunctionValue)]
  let results: [Result]

  init(
    decisions: [String], inputs: [String], graph: DecisionGraph, inputGroups: [[InputGroup]],
    steps: [Step], functions: [(slot: Int, function: FunctionValue)], results: [Result]
  ) {
    self.decisions = decisions
    self.inputs = inputs
    self.graph = graph
    self.inputGroups = inputGroups
    self.steps = steps
    self.functions = functions
    self.results = results
  }

  /// Elements that one input fills with the same value.
  struct InputGroup: Sendable {
    var type: DeclaredType
    var slots: [Int]
  }

  enum Result: Sendable {
    case decision(Int)
    case service(Int, ServicePlan)
  }
}

/// The values of a run, in the order of the program's decisions.
public struct Outcome: Sendable, Hashable {
  public var values: [Value]
  public var errors: [DecisionError]
}

/// Why something in a run came out as null, and in which element.
public struct DecisionError: Sendable, Hashable {
  public var element: String
  public var model: String
  public var location: Location
  public var error: EvaluationError
}

extension Program {
  /// Whether the only value is that of a service with several output decisions: a context of them.
  var isServiceOfSeveral: Bool {
    if case .service(_, let plan)? = results.first { plan.shape != nil } else { false }
  }

  /// Evaluates with the inputs in the program's order; inputs that are missing are null.
  ///
  /// `now` is what the functions `now` and `today` give; without it they give null.
  public func run(_ inputs: [Value], now: DateTime? = nil) -> Outcome {
    run(inputs, now: now, Unobserved())
  }

  /// The same under the eyes of an observer, which does not see into functions.
  func run<O: Observer>(_ inputs: [Value], now: DateTime?, _ observer: O) -> Outcome {
    var frame = frame(now: now)
    return run(inputs, in: &frame, observer)
  }

  /// Evaluates in a frame of this graph in which nothing has been evaluated.
  func run<O: Observer>(_ inputs: [Value], in frame: inout Frame, _ observer: O) -> Outcome {
    for function in functions { frame[function.slot] = .function(function.function) }
    var errors: [DecisionError] = []
    fill(&frame, with: inputs, &errors)
    run(steps, in: &frame, &errors, observer)
    return Outcome(values: values(in: &frame, &errors), errors: errors)
  }

  func run<O: Observer>(
    _ steps: [Step], in frame: inout Frame, _ errors: inout [DecisionError], _ observer: O
  ) {
    for step in steps {
      let before = frame.errors.count
      step.run(in: &frame, observer)
      if frame.errors.count > before {
        errors += frame.errors[before...].map { graph.error($0, in: step.node) }
      }
    }
  }

  func frame(now: DateTime?) -> Frame {
    // Room for the variables of expressions and calls, so that the frame need not move when they come.
    var slots: [Value] = []
    slots.reserveCapacity(graph.nodes.count + 64)
    for _ in graph.nodes.indices { slots.append(.null) }
    var frame = Frame(slots)
    frame.now = now
    frame.zones = graph.zones
    return frame
  }

  /// Puts the inputs, converted to the declared types, into their slots.
  func fill(_ frame: inout Frame, with inputs: [Value], _ errors: inout [DecisionError]) {
    for (input, groups) in zip(inputs, inputGroups) { fill(&frame, groups, with: input, &errors) }
  }

  func fill(
    _ frame: inout Frame, _ groups: [InputGroup], with input: Value, _ errors: inout [DecisionError]
  ) {
    for group in groups {
      let before = frame.errors.count
      let value = group.type.isAny ? input : group.type.convert(input, in: &frame)
      for slot in group.slots {
        frame[slot] = value
        if frame.errors.count > before {
          errors += frame.errors[before...].map { graph.error($0, in: graph.nodes[slot]) }
        }
      }
    }
  }

  func values(in frame: inout Frame, _ errors: inout [DecisionError]) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(results.count)
    for result in results {
      switch result {
      case .decision(let slot): values.append(frame[slot])
      case .service(let number, let plan):
        let node = graph.nodes[number]
        let before = frame.errors.count
        values.append(node.type.resultOfFunction.convert(plan.value(in: frame), in: &frame))
        errors += frame.errors[before...].map { graph.error($0, in: node) }
      }
    }
    return values
  }
}

extension DecisionGraph {
  func error(_ error: EvaluationError, in node: Node) -> DecisionError {
    DecisionError(
      element: node.name, model: models[node.model].name, location: node.location, error: error)
  }
}
