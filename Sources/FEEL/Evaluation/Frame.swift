/// The state of one evaluation: the slots of the running function, the errors so far, and what is left of
/// the budget.
///
/// Slots count from the base of the running function: variables of the scope first, locals after them. A
/// built-in function finds its arguments in slots 0, 1, ….
public struct Frame: Sendable {
  var stack: [Value]
  var base = 0
  /// Which arguments of the running built-in were written by the caller, one bit each.
  var given: UInt64 = 0
  var remainingSteps: Int
  var remainingDepth: Int
  let errorLimit: Int
  /// Where the running built-in was called, for its errors.
  var position = 0

  public internal(set) var errors: [EvaluationError] = []
  /// What `now()` and `today()` give; nil makes them null.
  public var now: DateTime?
  /// Where the zone ids in texts are looked up; without it they are errors.
  public var zones = ZoneDatabase.none

  /// A frame whose first slots hold the variables of a scope.
  public init(_ variables: [Value] = [], limits: Limits = .standard) {
    stack = variables
    remainingSteps = limits.steps
    remainingDepth = limits.depth
    errorLimit = limits.errors
  }

  /// Gives the frame the whole budget again, and forgets the errors.
  public mutating func renewLimits(_ limits: Limits = .standard) {
    remainingSteps = limits.steps
    remainingDepth = limits.depth
    errors = []
  }

  /// A slot of the running function. Setting a slot beyond the last makes room up to it.
  public subscript(slot: Int) -> Value {
    get { stack[base + slot] }
    set {
      reserve(slot + 1)
      stack[base + slot] = newValue
    }
  }

  /// Makes room for this many slots of the running function, null until set.
  public mutating func reserve(_ slots: Int) {
    while stack.count < base + slots { stack.append(.null) }
  }

  /// Whether the caller of the running built-in wrote this argument, be it null.
  public func isGiven(_ argument: Int) -> Bool {
    argument < 64 && given & (1 << UInt64(argument)) != 0
  }

  /// Records an error at the running call and gives null.
  public mutating func fail(_ reason: EvaluationError.Reason) -> Value {
    fail(reason, at: position)
  }

  public mutating func fail(_ reason: EvaluationError.Reason, at offset: Int) -> Value {
    if errors.count < errorLimit {
      errors.append(EvaluationError(source: nil, offset: offset, reason: reason))
    }
    return .null
  }

  /// Drops the errors from this one on, of an attempt that is made anew.
  public mutating func forget(errorsFrom first: Int) {
    errors.removeLast(errors.count - first)
  }

  /// Tells the errors from this one on which expression they are about, unless they know already.
  mutating func attribute(errorsFrom first: Int, to source: Source) {
    for index in errors.indices.dropFirst(first) where errors[index].source == nil {
      errors[index].source = source
    }
  }

  /// Takes steps off the budget; false once it is used up, with an error the first time.
  public mutating func spend(_ steps: Int = 1) -> Bool {
    guard remainingSteps >= steps else {
      if remainingSteps >= 0 { _ = fail(.tooMuchWork) }
      remainingSteps = -1
      return false
    }
    remainingSteps -= steps
    return true
  }

  /// Runs a part that nests `height` levels deep, or gives null with an error where that is too deep.
  mutating func descend(_ height: Int, _ body: (inout Frame) -> Value) -> Value {
    guard remainingDepth >= height else {
      // Recursion that branches would come here again and again; it must not outlast the budget.
      _ = spend(Limits.depthPenalty)
      return fail(.tooDeep)
    }
    remainingDepth -= height
    defer { remainingDepth += height }
    return body(&self)
  }
}
