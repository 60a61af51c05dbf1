import Diagnostics

/// Gives names their slots and chooses the cheapest node for each expression.
struct Resolver {
  private let scope: Scope
  private let source: Source
  /// The functions that surround what is being resolved, outermost first; the first is the expression itself.
  private var functions: [Function]

  private struct Function {
    var slots: [Variable: Int] = [:]
    var slotCount: Int
    /// What the function takes from outside: the slot there and the slot here.
    var captures: [(outside: Int, inside: Int)] = []
  }

  private enum Variable: Hashable {
    case scope(Int)
    case local(Syntax.LocalID)
  }

  init(_ scope: Scope, _ source: Source) {
    self.scope = scope
    self.source = source
    functions = [Function(slotCount: scope.slotCount)]
  }

  /// The slots that the expression needs, those of the scope included.
  var slotCount: Int { functions[0].slotCount }

  // MARK: - Slots

  mutating func slot(of id: Syntax.LocalID) -> Int {
    slot(.local(id), in: functions.count - 1)
  }

  private mutating func slot(_ variable: Variable, in level: Int) -> Int {
    if level == 0, case .scope(let slot) = variable { return slot }
    if let slot = functions[level].slots[variable] { return slot }
    let isOutside = level > 0 && isKnown(variable, outside: level)
    let slot = functions[level].slotCount
    functions[level].slotCount += 1
    functions[level].slots[variable] = slot
    if isOutside {
      functions[level].captures.append((outside: self.slot(variable, in: level - 1), inside: slot))
    }
    return slot
  }

  private func isKnown(_ variable: Variable, outside level: Int) -> Bool {
    switch variable {
    case .scope: true
    case .local: functions[..<level].contains { $0.slots[variable] != nil }
    }
  }

  // MARK: - Expressions

  mutating func resolve(_ syntax: Syntax) -> Node {
    let offset = syntax.offset
    switch syntax.kind {
    case .literal(let value): return .constant(value)
    case .name(let reference, let name): return self.name(reference, name, at: offset)
    case .late(let name, let items, let otherwise):
      return .late(PreparedString(name), slots: items.map { slot(of: $0) }, otherwise: resolve(otherwise))
    case .negation(let operand): return .negation(resolve(operand), at: offset)
    case .arithmetic(let sign, let left, let right):
      return .arithmetic(sign, resolve(left), resolve(right), at: offset)
    case .comparison(let sign, let left, let right):
      return .comparison(sign, resolve(left), resolve(right), at: offset)
    case .between(let value, let low, let high):
      return .between(resolve(value), low: resolve(low), high: resolve(high), at: offset)
    case .membership(let value, let tests):
      return .membership(resolve(value), test(any: tests, input: nil), at: offset)
    case .conjunction(let left, let right): return .conjunction(resolve(left), resolve(right), at: offset)
    case .disjunction(let left, let right): return .disjunction(resolve(left), resolve(right), at: offset)
    case .conditional(let condition, let then, let otherwise):
      return .conditional(
        resolve(condition), then: resolve(then), otherwise: resolve(otherwise), at: condition.offset)
    case .iteration(let iterators, let partial, let usesPartial, let body):
      let resolved = resolve(iterators)
      let slot = usesPartial ? slot(of: partial) : nil
      return .iteration(
        Iteration(
          iterators: resolved, partial: slot, body: resolve(body), cost: Limits.cost(ofLength: body.length),
          offset: offset))
    case .quantified(let quantifier, let iterators, let condition):
      let resolved = resolve(iterators)
      return .quantified(
        quantifier,
        Iteration(
          iterators: resolved, partial: nil, body: resolve(condition),
          cost: Limits.cost(ofLength: condition.length), offset: offset))
    case .filter(let base, let item, let condition):
      let base = resolve(base)
      let slot = slot(of: item)
      return .filter(
        base, slot: slot, condition: resolve(condition), cost: Limits.cost(ofLength: condition.length),
        at: offset)
    case .path(let base, let name): return .path(resolve(base), PreparedString(name), at: offset)
    case .instance(let value, let type): return .instance(resolve(value), type)
    case .call(let function, let arguments):
      return folded(call(function, arguments.map { resolve($0) }, at: offset), syntax.isLiteral)
    case .namedCall(let function, let arguments):
      return call(
        function, names: arguments.map(\.name), arguments.map { resolve($0.value) }, at: offset)
    case .list(let members): return list(members.map { resolve($0) })
    case .context(let entries): return context(entries, at: offset)
    case .interval(let start, let startIncluded, let end, let endIncluded):
      let node = Node.interval(
        start: resolve(start), startIncluded: startIncluded, end: resolve(end), endIncluded: endIncluded,
        at: offset)
      return folded(node, start.isLiteral && end.isLiteral)
    case .comparisonRange(let form, let endPoint):
      return folded(.comparisonRange(form, resolve(endPoint)), endPoint.isLiteral)
    case .function(let parameters, let body):
      return function(parameters, result: body.type, body, itself: nil)
    case .external(let parameters, let body): return external(parameters, body, at: offset)
    case .failure(let reason): return .failure(reason, at: offset)
    }
  }

  private mutating func name(_ reference: Syntax.Reference, _ name: String, at offset: Int) -> Node {
    switch reference {
    case .slot(let slot): .slot(self.slot(.scope(slot), in: functions.count - 1))
    case .local(let id): .slot(slot(of: id))
    case .entry(let item): .entry(slot: slot(of: item), PreparedString(name))
    case .builtin: .constant(.function(FunctionValue(Builtins.overloads[name] ?? [])))
    case .unknown: .unknown(name, at: offset)
    }
  }

  private mutating func resolve(_ iterators: [Syntax.Iterator]) -> [Iteration.Iterator] {
    iterators.map { iterator in
      let domain: Iteration.Domain =
        switch iterator.domain {
        case .members(let syntax): .members(resolve(syntax))
        case .steps(let from, let to): .steps(from: resolve(from), to: resolve(to))
        }
      return Iteration.Iterator(slot: slot(of: iterator.variable), domain: domain)
    }
  }

  private func list(_ members: [Node]) -> Node {
    let constants = members.compactMap(\.constant)
    return constants.count == members.count ? .constant(.list(constants)) : .list(members)
  }

  private mutating func context(_ entries: [Syntax.Entry], at offset: Int) -> Node {
    var keys: Set<String> = []
    if let twice = entries.first(where: { !keys.insert($0.key).inserted }) {
      return .failure(.duplicateKey(twice.key), at: offset)
    }
    var nodes: [Node] = []
    var slots: [Int] = []
    for entry in entries {
      if case .function(let parameters, let body) = entry.value.kind {
        nodes.append(function(parameters, result: body.type, body, itself: entry.variable))
      } else {
        nodes.append(resolve(entry.value))
      }
      slots.append(slot(of: entry.variable))
    }
    let shape = Shape(entries.map(\.key))
    let constants = nodes.compactMap(\.constant)
    // Later entries may name earlier ones, so slots are needed unless all is constant.
    return constants.count == nodes.count
      ? .constant(.context(Context(shape: shape, values: constants)))
      : .context(shape, nodes, slots: slots)
  }

  private func folded(_ node: Node, _ isConstant: Bool) -> Node {
    guard isConstant else { return node }
    var frame = Frame()
    frame.zones = scope.zones
    let value = frame.evaluate(node)
    return frame.errors.isEmpty ? .constant(value) : node
  }

  // MARK: - Functions

  private mutating func function(
    _ parameters: [Syntax.Parameter], result: FEELType, _ body: Syntax, itself: Syntax.LocalID?
  ) -> Node {
    var function = Function(slotCount: 1 + parameters.count)
    if let itself { function.slots[.local(itself)] = 0 }
    for (index, parameter) in parameters.enumerated() {
      function.slots[.local(parameter.variable)] = 1 + index
    }
    functions.append(function)
    let node = resolve(body)
    let finished = functions.removeLast()
    let lambda = Lambda(
      parameters: parameters.map { FunctionValue.Parameter($0.name, type: $0.type) }, result: result,
      body: node, height: body.height, cost: Limits.cost(ofLength: body.length), source: source,
      captures: finished.captures.map(\.inside),
      slots: finished.slotCount)
    return .closure(lambda, captures: finished.captures.map(\.outside))
  }

  private mutating func external(_ parameters: [Syntax.Parameter], _ body: Syntax, at offset: Int) -> Node {
    guard case .context(let languages)? = resolve(body).constant, let language = languages.names.first,
      case .context(let written)? = languages[language]
    else { return .failure(.unknownExternalFunction, at: offset) }
    var entries: [String: String] = [:]
    for case (let name, .string(let text)) in written.entries { entries[name] = text }
    let external = ExternalFunction(
      language: language, entries: entries,
      parameters: parameters.map { FunctionValue.Parameter($0.name, type: $0.type) })
    return scope.externalFunctions?(external).map { .constant(.function($0)) }
      ?? .failure(.unknownExternalFunction, at: offset)
  }
}

extension Syntax {
  /// Whether the expression consists of literals alone.
  fileprivate var isLiteral: Bool {
    switch kind {
    case .literal: true
    case .negation(let operand): operand.isLiteral
    case .call(let function, let arguments): function.isTemporalFunction && arguments.allSatisfy(\.isLiteral)
    default: false
    }
  }

  /// Whether the expression names a built-in function that reads a date, time or duration.
  private var isTemporalFunction: Bool {
    if case .name(.builtin, let name) = kind {
      ["date", "time", "date and time", "duration"].contains(name)
    } else {
      false
    }
  }
}

extension RangeValue {
  /// The range that a text such as `[1..3]` writes with literals alone, or nil.
  init?(_ text: String, zones: ZoneDatabase) {
    var scope = Scope()
    scope.zones = zones
    guard var parser = try? Parser(text, scope), let syntax = try? parser.wholeExpression(),
      case .interval = syntax.kind
    else { return nil }
    var resolver = Resolver(scope, Source(text: text, location: .argument(text)))
    guard case .range(let range)? = resolver.resolve(syntax).constant else { return nil }
    self = range
  }
}
