public import FEEL

/// What is left of a program once another one has run on inputs that both take.
///
/// A decision is shared if both programs reach it with the same inputs; it is evaluated once, by the first program.
public final class Continuation: Sendable {
  let program: Program
  /// The places, among the program's inputs, of those that the first program does not take.
  let inputs: [Int]
  let steps: [Step]
  let functions: [(slot: Int, function: FunctionValue)]
  /// Every slot that the rest fills.
  let slots: [Int]

  /// The rest of a program after a first one; both are cut from the same graph.
  public init(of program: Program, after first: Program) {
    self.program = program
    inputs = program.inputs.indices.filter { !first.inputs.contains(program.inputs[$0]) }
    let settled = Set(first.functions.map(\.slot))
    functions = program.functions.filter { !settled.contains($0.slot) }
    let reached = Set(first.steps.map(\.number))
    let given = Dictionary(first.filled, uniquingKeysWith: { own, _ in own })
    let needed = Dictionary(program.filled, uniquingKeysWith: { own, _ in own })
    var own = Set(functions.map(\.slot))
    var steps: [Step] = []
    for step in program.steps {
      let isShared =
        reached.contains(step.number)
        && step.node.requirements.allSatisfy {
          !own.contains($0.node) && given[$0.node] == needed[$0.node]
        }
      if isShared { continue }
      steps.append(step)
      own.insert(step.number)
    }
    self.steps = steps
    slots =
      functions.map(\.slot) + steps.map(\.number)
      + inputs.flatMap { program.inputGroups[$0].flatMap(\.slots) }
  }
}

extension Program {
  /// The slots that inputs fill, each with the name of its input.
  fileprivate var filled: [(Int, String)] {
    zip(inputs, inputGroups).flatMap { name, groups in groups.flatMap(\.slots).map { ($0, name) } }
  }

  /// Evaluates like `run`, and keeps the values of all decisions for programs that go on from here.
  public func start(_ inputs: [Value], now: DateTime? = nil) -> Run {
    var frame = frame(now: now)
    let outcome = run(inputs, in: &frame, Unobserved())
    return Run(inputs: inputs, outcome: outcome, frame: frame)
  }

  /// A run that has come to its end, with what its decisions came to.
  public struct Run: Sendable {
    public let inputs: [Value]
    public let outcome: Outcome
    private var frame: Frame

    fileprivate init(inputs: [Value], outcome: Outcome, frame: Frame) {
      self.inputs = inputs
      self.outcome = outcome
      self.frame = frame
    }

    /// What the continued program gives from the inputs of this run and its own, in the order of the program.
    ///
    /// Where this run met errors, the program is run as a whole, so that it tells those that are its own too.
    /// Afterwards the run is as it was.
    public mutating func outcome(of continuation: Continuation, _ inputs: [Value]) -> Outcome {
      let program = continuation.program
      guard outcome.errors.isEmpty else { return program.run(inputs) }
      let before = continuation.slots.map { frame[$0] }
      for function in continuation.functions { frame[function.slot] = .function(function.function) }
      frame.renewLimits()
      var errors: [DecisionError] = []
      for place in continuation.inputs where place < inputs.count {
        program.fill(&frame, program.inputGroups[place], with: inputs[place], &errors)
      }
      program.run(continuation.steps, in: &frame, &errors, Unobserved())
      let values = program.values(in: &frame, &errors)
      for (slot, value) in zip(continuation.slots, before) { frame[slot] = value }
      return Outcome(values: values, errors: errors)
    }
  }
}
