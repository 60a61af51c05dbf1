extension Frame {
  /// The value of a resolved expression. Its height must have been taken off the depth already.
  mutating func evaluate(_ node: Node) -> Value {
    switch node {
    case .constant(let value): return value
    case .slot(let slot): return stack[base + slot]
    case .path(let base, let name, let offset):
      if case .slot(let slot) = base, let value = lookUp(slot, name) { return value }
      return property(name, of: evaluate(base), at: offset)
    case .comparison(let sign, let left, let right, let offset):
      let left = evaluate(left)
      return compare(sign, left, evaluate(right), at: offset)
    case .arithmetic(let sign, let left, let right, let offset):
      let left = evaluate(left)
      return calculate(sign, left, evaluate(right), at: offset)
    case .conjunction(let left, let right, let offset): return conjunction(left, right, at: offset)
    case .disjunction(let left, let right, let offset): return disjunction(left, right, at: offset)
    case .conditional(let condition, let then, let otherwise, let offset):
      return holds(condition, at: offset) ? evaluate(then) : evaluate(otherwise)
    case .builtin(let call): return self.call(call)
    case .membership(let value, let test, let offset): return membership(value, test, at: offset)
    case .between(let value, let low, let high, let offset): return between(value, low, high, at: offset)
    case .negation(let operand, let offset): return negate(evaluate(operand), at: offset)
    case .entry(let slot, let name): return entry(name, of: stack[base + slot]) ?? .null
    case .late(let name, let slots, let otherwise):
      for slot in slots {
        if let value = entry(name, of: stack[base + slot]) { return value }
      }
      return evaluate(otherwise)
    case .list(let members): return .list(evaluate(all: members))
    case .context(let shape, let nodes, let slots): return context(shape, nodes, slots)
    case .filter(let base, let slot, let condition, let cost, let offset):
      return filter(evaluate(base), slot, condition, cost, at: offset)
    case .iteration(let iteration): return iterate(iteration)
    case .quantified(let quantifier, let iteration): return quantify(quantifier, iteration)
    case .call(let function, let arguments, let offset):
      let callee = evaluate(function)
      return call(callee, evaluating: arguments, at: offset)
    case .namedCall(let function, let names, let arguments, let offset):
      let callee = evaluate(function)
      return call(value: callee, evaluate(all: arguments), names: names, at: offset)
    case .closure(let lambda, let captures):
      return .function(FunctionValue(lambda: lambda, captures: captures.map { stack[base + $0] }))
    case .instance(let value, let type): return instance(evaluate(value), type)
    case .interval(let start, let startIncluded, let end, let endIncluded, let offset):
      let start = evaluate(start)
      return interval(start, startIncluded, evaluate(end), endIncluded, at: offset)
    case .comparisonRange(let form, let endPoint): return comparisonRange(form, evaluate(endPoint))
    case .unknown(let name, let offset): return fail(.unknownName(name), at: offset)
    case .failure(let reason, let offset): return fail(reason, at: offset)
    }
  }

  private mutating func evaluate(all nodes: [Node]) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(nodes.count)
    for node in nodes { values.append(evaluate(node)) }
    return values
  }

  private func entry(_ name: PreparedString, of value: Value) -> Value? {
    if case .context(let context) = value { context[name] } else { nil }
  }

  private mutating func context(_ shape: Shape, _ nodes: [Node], _ slots: [Int]) -> Value {
    guard spend(nodes.count) else { return .null }
    var values: [Value] = []
    values.reserveCapacity(nodes.count)
    for (node, slot) in zip(nodes, slots) {
      let value = evaluate(node)
      stack[base + slot] = value
      values.append(value)
    }
    return .context(Context(shape: shape, values: values))
  }

  private mutating func interval(
    _ start: Value, _ startIncluded: Bool, _ end: Value, _ endIncluded: Bool, at offset: Int
  ) -> Value {
    guard precedes(end, start) != true else { return fail(.rangeEnds(start.kind, end.kind), at: offset) }
    return RangeValue(from: start, startIncluded, to: end, endIncluded).map { .range($0) }
      ?? fail(.rangeEnds(start.kind, end.kind), at: offset)
  }

  private mutating func comparisonRange(_ form: RangeValue.Form, _ endPoint: Value) -> Value {
    .range(RangeValue(form, endPoint))
  }
}
