/// `for`, `some` and `every`.
extension Frame {
  mutating func iterate(_ iteration: Iteration) -> Value {
    var results: [Value] = []
    let isComplete = loop(iteration, 0) { frame in
      if let partial = iteration.partial {
        frame.stack[frame.base + partial] = .list(results)
        let result = frame.evaluate(iteration.body)
        // The list must have one owner again, else each append would copy it.
        frame.stack[frame.base + partial] = .null
        guard frame.admits(result) else { return false }
        results.append(result)
      } else {
        results.append(frame.evaluate(iteration.body))
      }
      return true
    }
    return isComplete ? .list(results) : .null
  }

  /// Stops at the first answer that decides. An answer that is not boolean leaves the result open.
  mutating func quantify(_ quantifier: Quantifier, _ iteration: Iteration) -> Value {
    let deciding = quantifier == .some
    var answer: Bool? = !deciding
    var isDecided = false
    let isComplete = loop(iteration, 0) { frame in
      switch frame.evaluate(iteration.body) {
      case .boolean(let condition) where condition == deciding:
        isDecided = true
        return false
      case .boolean: break
      case .null: answer = nil
      case let other:
        if answer != nil { _ = frame.fail(.notACondition(other.kind), at: iteration.offset) }
        answer = nil
      }
      return true
    }
    if isDecided { return .boolean(deciding) }
    return isComplete ? Value(answer) : .null
  }

  /// Runs the body for every combination, the last variable fastest; false if stopped or not iterable.
  private mutating func loop(
    _ iteration: Iteration, _ level: Int, _ body: (inout Frame) -> Bool
  ) -> Bool {
    guard level < iteration.iterators.count else { return spend(1 + iteration.cost) && body(&self) }
    let iterator = iteration.iterators[level]
    let slot = base + iterator.slot
    switch iterator.domain {
    case .members(let node):
      switch evaluate(node) {
      case .list(let members):
        for member in members {
          stack[slot] = member
          guard loop(iteration, level + 1, body) else { return false }
        }
        return true
      case .range(let range):
        guard range.form == .interval, let steps = Steps(from: range.start, to: range.end) else {
          _ = fail(.notIterable(range.start.kind), at: iteration.offset)
          return false
        }
        return loop(
          steps, skipping: (range.startIncluded ? nil : range.start, range.endIncluded ? nil : range.end),
          iteration, level, body)
      case .null:
        _ = fail(.notIterable(.null), at: iteration.offset)
        return false
      case let single:
        stack[slot] = single
        return loop(iteration, level + 1, body)
      }
    case .steps(let from, let to):
      let from = evaluate(from)
      let to = evaluate(to)
      guard let steps = Steps(from: from, to: to) else {
        _ = fail(.notIterable(from.kind), at: iteration.offset)
        return false
      }
      return loop(steps, skipping: (nil, nil), iteration, level, body)
    }
  }

  private mutating func loop(
    _ steps: Steps, skipping: (Value?, Value?), _ iteration: Iteration, _ level: Int,
    _ body: (inout Frame) -> Bool
  ) -> Bool {
    var steps = steps
    while let value = steps.next() {
      if let excluded = skipping.0, value == excluded { continue }
      if let excluded = skipping.1, value == excluded { continue }
      stack[base + iteration.iterators[level].slot] = value
      guard spend(), loop(iteration, level + 1, body) else { return false }
    }
    return true
  }

  /// Whether a result that later results may contain is small and shallow enough to go on with.
  private mutating func admits(_ result: Value) -> Bool {
    switch result {
    case .list, .context: break
    default: return true
    }
    var nodes = 0
    guard result.measure(&nodes, limit: remainingSteps, depth: 0) else {
      _ = fail(.tooLarge)
      return false
    }
    return spend(nodes)
  }
}

/// Numbers or dates from one to another, upwards or downwards by one.
private struct Steps: IteratorProtocol {
  private enum State {
    case integers(Int, to: Int)
    case numbers(Number, to: Number)
    case dates(Int, to: Int)
    case done
  }

  private var state: State
  private let isDescending: Bool

  init?(from: Value, to: Value) {
    switch (from, to) {
    case (.number(let from), .number(let to)):
      if let first = from.asInt, let last = to.asInt {
        state = .integers(first, to: last)
      } else {
        state = .numbers(from, to: to)
      }
      isDescending = to < from
    case (.date(let from), .date(let to)):
      state = .dates(from.daysSinceEpoch, to: to.daysSinceEpoch)
      isDescending = to < from
    default: return nil
    }
  }

  mutating func next() -> Value? {
    switch state {
    case .integers(let number, let last):
      state = number == last ? .done : .integers(isDescending ? number - 1 : number + 1, to: last)
      return .number(Number(number))
    case .numbers(let number, let last):
      if isDescending ? number < last : last < number { return nil }
      let following = isDescending ? number.subtracting(1) : number.adding(1)
      // Beyond 34 digits adding one changes nothing.
      state = if let following, following != number { .numbers(following, to: last) } else { .done }
      return .number(number)
    case .dates(let day, let last):
      if isDescending ? day < last : last < day { return nil }
      state = .dates(isDescending ? day - 1 : day + 1, to: last)
      return CalendarDate(daysSinceEpoch: day).map { .date($0) }
    case .done: return nil
    }
  }
}

extension Value {
  /// Counts the values inside, itself included; false once there are too many or they nest too deeply.
  func measure(_ nodes: inout Int, limit: Int, depth: Int) -> Bool {
    nodes += 1
    guard nodes <= limit, depth < Limits.valueDepth else { return false }
    switch self {
    case .list(let members):
      for member in members where !member.measure(&nodes, limit: limit, depth: depth + 1) { return false }
    case .context(let context):
      for member in context.values where !member.measure(&nodes, limit: limit, depth: depth + 1) {
        return false
      }
    default: break
    }
    return true
  }
}
