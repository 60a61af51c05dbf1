/// Calls of built-in functions: overloads, and arguments made to fit.
extension Frame {
  mutating func call(_ call: BuiltinCall) -> Value {
    var arguments: [Value] = []
    arguments.reserveCapacity(call.arguments.count)
    for argument in call.arguments { arguments.append(evaluate(argument)) }
    return self.call(call.candidates, arguments, at: call.offset)
  }

  /// Runs the first overload whose parameters accept the arguments.
  mutating func call(
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
