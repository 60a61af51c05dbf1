internal import Diagnostics

extension Frame {
  /// Calls a function with positional arguments; wrong arguments give null and an error.
  public mutating func call(_ function: FunctionValue, _ arguments: [Value]) -> Value {
    switch function.body {
    case .builtin(let overloads):
      let candidates = overloads.filter { $0.accepts(count: arguments.count) }
      guard !candidates.isEmpty else {
        return fail(.arguments(function: function.name ?? "", given: arguments.count))
      }
      return call(candidates.map { .init(builtin: $0, order: nil) }, arguments, at: position)
    case .lambda, .native:
      guard arguments.count == function.parameters.count else {
        return fail(.arguments(function: function.name ?? "", given: arguments.count))
      }
      return run(function, arguments)
    }
  }

  /// Calls a function with named arguments; wrong names or values give null and an error.
  public mutating func call(_ function: FunctionValue, named arguments: [(String, Value)]) -> Value {
    let names = arguments.map(\.0)
    let values = arguments.map(\.1)
    switch function.body {
    case .builtin(let overloads):
      let candidates = overloads.compactMap { builtin in
        builtin.order(of: names).map { BuiltinCall.Candidate(builtin: builtin, order: $0) }
      }
      guard !candidates.isEmpty else { return fail(overloads.mismatch(function.name ?? "", names)) }
      return call(candidates, values, at: position)
    case .lambda, .native:
      var ordered: [Value] = []
      for parameter in function.parameters {
        guard let index = names.firstIndex(of: parameter.name) else { break }
        ordered.append(values[index])
      }
      guard ordered.count == function.parameters.count, names.count == ordered.count else {
        let wrong = names.first { name in !function.parameters.contains { $0.name == name } }
        return fail(
          wrong.map { .argumentName(function: function.name ?? "", name: $0) }
            ?? .arguments(function: function.name ?? "", given: names.count))
      }
      return run(function, ordered)
    }
  }

  /// Calls what an expression evaluated to.
  mutating func call(value: Value, _ arguments: [Value], names: [String]? = nil, at offset: Int) -> Value {
    guard case .function(let function) = value else { return fail(.notAFunction(value.kind), at: offset) }
    let outer = position
    position = offset
    defer { position = outer }
    return if let names {
      call(function, named: Array(zip(names, arguments)))
    } else {
      call(function, arguments)
    }
  }

  // MARK: - Functions with a body of their own

  /// Calls what an expression evaluated to. A function with a body of its own finds the arguments where they are
  /// evaluated, at the end of the stack.
  mutating func call(_ function: Value, evaluating arguments: [Node], at offset: Int) -> Value {
    guard case .function(let function) = function, function.takes(arguments.count) else {
      var values: [Value] = []
      values.reserveCapacity(arguments.count)
      for argument in arguments { values.append(evaluate(argument)) }
      return call(value: function, values, at: offset)
    }
    let outer = position
    defer { position = outer }
    if let answers = function.answers {
      let first = evaluate(arguments[0])
      let second = arguments.count > 1 ? evaluate(arguments[1]) : .null
      position = offset
      if remainingDepth >= Limits.nativeCallHeight, let value = answers(first, second) {
        return spend(Limits.callSteps) ? value : .null
      }
      return run(function, arguments.count > 1 ? [first, second] : [first])
    }
    let start = stack.count
    push(function)
    let first = stack.count
    for argument in arguments {
      let value = evaluate(argument)
      stack.append(value)
    }
    position = offset
    return run(function, from: start, firstArgument: first)
  }

  private mutating func run(_ function: FunctionValue, _ arguments: [Value]) -> Value {
    let start = stack.count
    push(function)
    let first = stack.count
    stack.append(contentsOf: arguments)
    return run(function, from: start, firstArgument: first)
  }

  /// Puts the function itself and what it captured on the stack; a lambda takes its captures in other slots.
  private mutating func push(_ function: FunctionValue) {
    stack.append(.function(function))
    switch function.body {
    case .native: stack.append(contentsOf: function.captures)
    case .lambda, .builtin: break
    }
  }

  /// Runs a function whose frame begins at `start` and ends with its arguments, and takes it off the stack.
  private mutating func run(_ function: FunctionValue, from start: Int, firstArgument: Int) -> Value {
    let outer = (base, given, position)
    defer {
      stack.removeLast(stack.count - start)
      (base, given, position) = outer
    }
    guard spend(Limits.callSteps) else { return .null }
    if let reason = convertArguments(of: function, from: firstArgument) { return fail(reason) }
    base = start
    let value = body(of: function)
    if function.accepts?(value, function.parameters.count) ?? false { return value }
    return conversion(of: value, to: function.result)
      ?? fail(.conversion(to: function.result, from: value.kind))
  }

  /// Makes the arguments on the stack what the parameters want, or says which one is not to be had.
  private mutating func convertArguments(
    of function: FunctionValue, from first: Int
  ) -> EvaluationError.Reason? {
    let parameters = function.parameters
    var isAccepted = true
    for index in parameters.indices {
      if let accepts = function.accepts, accepts(stack[first + index], index) { continue }
      isAccepted = false
      guard let value = conversion(of: stack[first + index], to: parameters[index].type) else {
        return .argumentKind(
          function: function.name ?? "", parameter: parameters[index].name, stack[first + index].kind)
      }
      stack[first + index] = value
    }
    guard !isAccepted, let accepts = function.accepts else { return nil }
    let refused = parameters.indices.first { !accepts(stack[first + $0], $0) }
    return refused.map {
      .argumentValue(function: function.name ?? "", .notAllowed(stack[first + $0].kind))
    }
  }

  private mutating func body(of function: FunctionValue) -> Value {
    switch function.body {
    case .builtin: return .null
    case .native(let slots, let body):
      return descend(Limits.nativeCallHeight) { frame in
        frame.reserve(slots)
        return body(&frame)
      }
    case .lambda(let lambda):
      return descend(lambda.height + 1) { frame in
        frame.reserve(lambda.slots)
        guard frame.spend(lambda.cost) else { return .null }
        for (slot, value) in zip(lambda.captures, function.captures) {
          frame.stack[frame.base + slot] = value
        }
        let first = frame.errors.count
        let value = frame.evaluate(lambda.body)
        if frame.errors.count > first { frame.attribute(errorsFrom: first, to: lambda.source) }
        return value
      }
    }
  }
}

extension Message {
  fileprivate static func notAllowed(_ kind: Kind) -> Message {
    Message(
      thai: "ค่าชนิด \(kind.name) ไม่อยู่ในค่าที่อนุญาต",
      english: "the \(kind.name) is not among the allowed values")
  }
}

extension FunctionValue {
  /// Whether it has a body of its own and so many parameters.
  fileprivate func takes(_ count: Int) -> Bool {
    switch body {
    case .lambda, .native: count == parameters.count
    case .builtin: false
    }
  }
}
