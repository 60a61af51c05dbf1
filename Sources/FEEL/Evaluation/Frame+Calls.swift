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

  private mutating func run(_ function: FunctionValue, _ arguments: [Value]) -> Value {
    guard spend(Limits.callSteps) else { return .null }
    var converted: [Value] = []
    converted.reserveCapacity(arguments.count)
    for (argument, parameter) in zip(arguments, function.parameters) {
      guard let value = conversion(of: argument, to: parameter.type) else {
        return fail(
          .argumentKind(function: function.name ?? "", parameter: parameter.name, argument.kind))
      }
      converted.append(value)
    }
    let outer = (base, given, position)
    let start = stack.count
    stack.append(.function(function))
    switch function.body {
    case .native: stack.append(contentsOf: function.captures)
    case .lambda, .builtin: break
    }
    stack.append(contentsOf: converted)
    base = start
    defer {
      stack.removeLast(stack.count - start)
      (base, given, position) = outer
    }
    let value = body(of: function)
    return conversion(of: value, to: function.result)
      ?? fail(.conversion(to: function.result, from: value.kind))
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

  // MARK: - Built-in functions

  mutating func call(_ call: BuiltinCall) -> Value {
    var arguments: [Value] = []
    arguments.reserveCapacity(call.arguments.count)
    for argument in call.arguments { arguments.append(evaluate(argument)) }
    return self.call(call.candidates, arguments, at: call.offset)
  }

  /// Runs the first overload whose parameters accept the arguments.
  private mutating func call(
    _ candidates: [BuiltinCall.Candidate], _ arguments: [Value], at offset: Int
  ) -> Value {
    guard spend(arguments.reduce(1) { $0 + $1.weight }) else { return .null }
    let start = stack.count
    var refusal: EvaluationError.Reason?
    for candidate in candidates {
      if let reason = push(arguments, for: candidate) {
        stack.removeLast(stack.count - start)
        if refusal == nil { refusal = reason }
        continue
      }
      let outer = (base, given, position)
      base = start
      given = candidate.given(arguments.count)
      position = offset
      let value = candidate.builtin.implementation(&self)
      stack.removeLast(stack.count - start)
      (base, given, position) = outer
      return value
    }
    return fail(refusal ?? .arguments(function: "", given: arguments.count), at: offset)
  }

  /// Puts the arguments on the stack as the parameters want them, or says which one does not fit.
  private mutating func push(
    _ arguments: [Value], for candidate: BuiltinCall.Candidate
  ) -> EvaluationError.Reason? {
    let builtin = candidate.builtin
    for (index, parameter) in builtin.parameters.enumerated() {
      if parameter.isVariadic, candidate.order == nil {
        var members: [Value] = []
        for argument in arguments.dropFirst(index) {
          guard let member = parameter.adapted(argument) else {
            return .argumentKind(function: builtin.name, parameter: parameter.name, argument.kind)
          }
          members.append(member)
        }
        stack.append(.list(members))
        continue
      }
      let place = candidate.order.map { $0[index] } ?? (index < arguments.count ? index : nil)
      guard let place else {
        stack.append(parameter.isVariadic ? .list([]) : .null)
        continue
      }
      guard let argument = parameter.adapted(arguments[place]) else {
        return .argumentKind(function: builtin.name, parameter: parameter.name, arguments[place].kind)
      }
      stack.append(parameter.isVariadic ? .list([argument]) : argument)
    }
    return nil
  }
}

extension BuiltinCall.Candidate {
  fileprivate func given(_ count: Int) -> UInt64 {
    guard let order else { return count >= 64 ? .max : (1 << UInt64(count)) - 1 }
    return order.enumerated().reduce(0) { bits, entry in
      entry.element == nil || entry.offset >= 64 ? bits : bits | 1 << UInt64(entry.offset)
    }
  }
}

extension Builtin.Parameter {
  /// The argument as the parameter takes it: a value as a list of one, a list of one as its member; nil if it
  /// does not fit.
  func adapted(_ argument: Value) -> Value? {
    if case .null = argument { return acceptsNull ? argument : nil }
    if kinds.contains(argument.kind) { return argument }
    if case .list(let members) = argument {
      guard members.count == 1, let member = members.first else { return nil }
      if case .null = member { return acceptsNull ? member : nil }
      return kinds.contains(member.kind) ? member : nil
    }
    return kinds.contains(.list) ? .list([argument]) : nil
  }
}
