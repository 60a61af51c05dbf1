extension Resolver {
  mutating func call(_ function: Syntax, _ arguments: [Node], at offset: Int) -> Node {
    guard case .name(.builtin, let name) = function.kind else {
      return .call(resolve(function), arguments, at: offset)
    }
    let candidates = (Builtins.overloads[name] ?? [])
      .filter { $0.accepts(count: arguments.count) }
      .map { BuiltinCall.Candidate(builtin: $0, order: nil) }
    if candidates.isEmpty {
      return .failure(.arguments(function: name, given: arguments.count), at: offset)
    }
    return .builtin(BuiltinCall(candidates: candidates, arguments: arguments, offset: offset))
  }

  mutating func call(
    _ function: Syntax, names: [String], _ arguments: [Node], at offset: Int
  ) -> Node {
    guard case .name(.builtin, let name) = function.kind else {
      return .namedCall(resolve(function), names: names, arguments, at: offset)
    }
    let overloads = Builtins.overloads[name] ?? []
    let candidates = overloads.compactMap { builtin in
      builtin.order(of: names).map { BuiltinCall.Candidate(builtin: builtin, order: $0) }
    }
    if candidates.isEmpty {
      return .failure(overloads.mismatch(name, names), at: offset)
    }
    return .builtin(BuiltinCall(candidates: candidates, arguments: arguments, offset: offset))
  }
}

extension Builtin {
  /// Whether the function may be called with this many positional arguments.
  func accepts(count: Int) -> Bool {
    let isVariadic = parameters.last?.isVariadic ?? false
    let needed = parameters.count { !$0.isOptional }
    return count >= needed && (isVariadic || count <= parameters.count)
  }

  /// For each parameter the argument of its name; nil if a name is wrong, double or missing.
  func order(of names: [String]) -> [Int?]? {
    guard Set(names).count == names.count else { return nil }
    let order = parameters.map { names.firstIndex(of: $0.name) }
    guard order.count(where: { $0 != nil }) == names.count,
      zip(order, parameters).allSatisfy({ $0 != nil || $1.isOptional })
    else { return nil }
    return order
  }
}

extension [Builtin] {
  /// What is wrong with calling any of these overloads with these names.
  func mismatch(_ function: String, _ names: [String]) -> EvaluationError.Reason {
    let known = Set(flatMap { $0.parameters.map(\.name) })
    if let wrong = names.first(where: { !known.contains($0) }) {
      return .argumentName(function: function, name: wrong)
    }
    return .arguments(function: function, given: names.count)
  }
}
