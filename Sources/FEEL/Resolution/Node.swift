/// A resolved expression: names are slots, overloads are chosen, what is constant is folded.
///
/// Offsets are where an error is reported, in UTF-8 bytes.
indirect enum Node: Sendable {
  case constant(Value)
  case slot(Int)
  /// An entry of the element of a filter whose keys are known.
  case entry(slot: Int, PreparedString)
  /// An entry of the elements in these slots, innermost first, else what the name means outside.
  case late(PreparedString, slots: [Int], otherwise: Node)
  case unknown(String, at: Int)
  case negation(Node, at: Int)
  case arithmetic(ArithmeticOperator, Node, Node, at: Int)
  case comparison(ComparisonOperator, Node, Node, at: Int)
  case between(Node, low: Node, high: Node, at: Int)
  case membership(Node, Test, at: Int)
  case conjunction(Node, Node, at: Int)
  case disjunction(Node, Node, at: Int)
  case conditional(Node, then: Node, otherwise: Node, at: Int)
  case iteration(Iteration)
  case quantified(Quantifier, Iteration)
  case filter(Node, slot: Int, condition: Node, cost: Int, at: Int)
  case path(Node, PreparedString, at: Int)
  case instance(Node, FEELType)
  case builtin(BuiltinCall)
  case call(Node, [Node], at: Int)
  case namedCall(Node, names: [String], [Node], at: Int)
  case list([Node])
  case context(Shape, [Node], slots: [Int])
  case interval(start: Node, startIncluded: Bool, end: Node, endIncluded: Bool, at: Int)
  case comparisonRange(RangeValue.Form, Node)
  case closure(Lambda, captures: [Int])
  /// What can only fail.
  case failure(EvaluationError.Reason, at: Int)

  /// The value of an expression that has the same one every time.
  var constant: Value? {
    if case .constant(let value) = self { value } else { nil }
  }
}

/// The loops of `for`, `some` and `every`.
final class Iteration: Sendable {
  struct Iterator: Sendable {
    let slot: Int
    let domain: Domain
  }

  enum Domain: Sendable {
    case members(Node)
    case steps(from: Node, to: Node)
  }

  let iterators: [Iterator]
  /// Where the results so far are found, if the body asks for them.
  let partial: Int?
  let body: Node
  /// The steps that running the body costs.
  let cost: Int
  let offset: Int

  init(iterators: [Iterator], partial: Int?, body: Node, cost: Int, offset: Int) {
    self.iterators = iterators
    self.partial = partial
    self.body = body
    self.cost = cost
    self.offset = offset
  }
}

/// A call of a built-in function that the expression names.
final class BuiltinCall: Sendable {
  /// An overload that fits the number or the names of the arguments.
  struct Candidate: Sendable {
    let builtin: Builtin
    /// For each parameter the argument it takes, or nil if it is left out. Nil as a whole: by position.
    let order: [Int?]?
  }

  let candidates: [Candidate]
  let arguments: [Node]
  let offset: Int

  init(candidates: [Candidate], arguments: [Node], offset: Int) {
    self.candidates = candidates
    self.arguments = arguments
    self.offset = offset
  }
}

/// The compiled code of a function literal.
final class Lambda: Sendable {
  let parameters: [FunctionValue.Parameter]
  let result: FEELType
  let body: Node
  let height: Int
  /// The steps that running the body costs, beside those of a call.
  let cost: Int
  let source: Source
  /// The slots that the captured values take. Slot 0 is the function itself, then come the arguments.
  let captures: [Int]
  let slots: Int

  init(
    parameters: [FunctionValue.Parameter], result: FEELType, body: Node, height: Int, cost: Int,
    source: Source, captures: [Int], slots: Int
  ) {
    self.parameters = parameters
    self.result = result
    self.body = body
    self.height = height
    self.cost = cost
    self.source = source
    self.captures = captures
    self.slots = slots
  }
}
