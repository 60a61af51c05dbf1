internal import FEEL

extension Logic {
  /// The value in a frame whose slots hold what the logic's environment declared.
  func evaluate<O: Observer>(in frame: inout Frame, _ observer: O) -> Value {
    // Boxes may stand in boxes and call themselves, so each case keeps its variables in a function of its own:
    // that keeps the stack of a recursion small.
    switch self {
    case .constant(let value): value
    case .expression(let expression): expression.evaluate(in: &frame)
    case .broken(let message): frame.fail(.other(message))
    case .converted(let conversion):
      conversion.type.convert(conversion.logic.evaluate(in: &frame, observer), in: &frame)
    case .context(let shape, let entries): context(shape, entries, in: &frame, observer)
    case .block(let entries, let result): block(entries, result, in: &frame, observer)
    case .table(let table): table.evaluate(in: &frame, observer)
    case .invocation(let function, let arguments): invoke(function, arguments, in: &frame, observer)
    case .list(let items): list(items, in: &frame, observer)
    case .relation(let shape, let rows): relation(shape, rows, in: &frame, observer)
    case .function(let template):
      .function(template.function(capturing: template.captured.map { frame[$0] }, observer))
    case .conditional(let condition, let then, let otherwise):
      choose(condition, then, otherwise, in: &frame, observer)
    case .filter(let list, let slot, let expression): filter(list, slot, expression, in: &frame, observer)
    case .boxedFilter(let filter): filter.evaluate(in: &frame, observer)
    case .iteration(let iteration): iteration.evaluate(in: &frame, observer)
    }
  }

  private func context<O: Observer>(
    _ shape: Shape, _ entries: [Entry], in frame: inout Frame, _ observer: O
  ) -> Value {
    var values: [Value] = []
    values.reserveCapacity(entries.count)
    for entry in entries {
      let value = entry.value.evaluate(in: &frame, observer)
      frame[entry.slot] = value
      values.append(value)
    }
    return .context(Context(shape: shape, values: values))
  }

  private func block<O: Observer>(
    _ entries: [Entry], _ result: Logic, in frame: inout Frame, _ observer: O
  ) -> Value {
    for entry in entries { frame[entry.slot] = entry.value.evaluate(in: &frame, observer) }
    return result.evaluate(in: &frame, observer)
  }

  private func list<O: Observer>(_ items: [Logic], in frame: inout Frame, _ observer: O) -> Value {
    .list(items.map { $0.evaluate(in: &frame, observer) })
  }

  private func relation<O: Observer>(
    _ shape: Shape, _ rows: [[Logic]], in frame: inout Frame, _ observer: O
  ) -> Value {
    .list(
      rows.map { row in
        .context(Context(shape: shape, values: row.map { $0.evaluate(in: &frame, observer) }))
      })
  }

  private func choose<O: Observer>(
    _ condition: Logic, _ then: Logic, _ otherwise: Logic, in frame: inout Frame, _ observer: O
  ) -> Value {
    switch condition.evaluate(in: &frame, observer) {
    case .boolean(true): then.evaluate(in: &frame, observer)
    case .boolean(false), .null: otherwise.evaluate(in: &frame, observer)
    case let other: frame.fail(.notACondition(other.kind))
    }
  }

  private func filter<O: Observer>(
    _ list: Logic, _ slot: Int, _ expression: CompiledExpression, in frame: inout Frame, _ observer: O
  ) -> Value {
    frame[slot] = list.evaluate(in: &frame, observer)
    return expression.evaluate(in: &frame)
  }

  private func invoke<O: Observer>(
    _ function: Logic, _ arguments: [(parameter: String, value: Logic)], in frame: inout Frame,
    _ observer: O
  ) -> Value {
    let callee = function.evaluate(in: &frame, observer)
    guard case .function(let callee) = callee else { return frame.fail(.notAFunction(callee.kind)) }
    var values: [(String, Value)] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments {
      values.append((argument.parameter, argument.value.evaluate(in: &frame, observer)))
    }
    return frame.call(callee, named: values)
  }
}

extension DeclaredType {
  /// The value as the type wants it; what does not conform, or is not allowed, is null with an error.
  func convert(_ value: Value, in frame: inout Frame) -> Value {
    if let converted = converted(value) { return converted }
    return frame.fail(.conversion(to: structure, from: value.kind))
  }
}

extension BoxedFilter {
  func evaluate<O: Observer>(in frame: inout Frame, _ observer: O) -> Value {
    frame[slot] = list.evaluate(in: &frame, observer)
    guard case .list(let members) = items.evaluate(in: &frame) else { return .null }
    var kept: [Value] = []
    for member in members {
      guard frame.spend() else { return .null }
      frame[slot] = member
      if case .context(let context) = member {
        for entry in entries { frame[entry.slot] = context[entry.name] ?? .null }
      } else {
        for entry in entries { frame[entry.slot] = .null }
      }
      if condition.evaluate(in: &frame, observer).isTrue { kept.append(member) }
    }
    return .list(kept)
  }
}

extension CompiledIteration {
  func evaluate<O: Observer>(in frame: inout Frame, _ observer: O) -> Value {
    frame[slot] = list.evaluate(in: &frame, observer)
    guard case .list(let members) = items.evaluate(in: &frame) else { return .null }
    switch kind {
    case .each: return results(members, in: &frame, observer)
    case .some: return quantified(members, deciding: true, in: &frame, observer)
    case .every: return quantified(members, deciding: false, in: &frame, observer)
    }
  }

  private func results<O: Observer>(
    _ members: [Value], in frame: inout Frame, _ observer: O
  ) -> Value {
    var results: [Value] = []
    results.reserveCapacity(members.count)
    for member in members {
      guard frame.spend() else { return .null }
      frame[slot] = member
      frame[partial] = .list(results)
      let result = body.evaluate(in: &frame, observer)
      // The list must have one owner again, else each append would copy it.
      frame[partial] = .null
      results.append(result)
    }
    return .list(results)
  }

  /// Stops at the first answer that decides, or that is none.
  private func quantified<O: Observer>(
    _ members: [Value], deciding: Bool, in frame: inout Frame, _ observer: O
  ) -> Value {
    for member in members {
      guard frame.spend() else { return .null }
      frame[slot] = member
      let answer = body.evaluate(in: &frame, observer)
      guard case .boolean(let answer) = answer else { return frame.fail(.notACondition(answer.kind)) }
      if answer == deciding { return .boolean(deciding) }
    }
    return .boolean(!deciding)
  }
}

extension FunctionTemplate {
  /// The function with the values it captured, in the order of `captured`.
  func function<O: Observer>(capturing values: [Value], _ observer: O) -> FunctionValue {
    let code = FunctionCode(self)
    return FunctionValue(
      name: name, parameters: parameters, result: knownResult, captures: values, slots: slots,
      accepts: { code.checks[$1].accepts($0) }
    ) { frame in
      let value = code.body.evaluate(in: &frame, observer)
      return code.isResultRestricted ? code.result.convert(value, in: &frame) : value
    }
  }
}

/// What a function of a model needs when it runs.
private final class FunctionCode: Sendable {
  /// The types of the parameters, and then that of the result.
  let checks: [TypeCheck]
  let body: Logic
  let result: DeclaredType
  let isResultRestricted: Bool

  init(_ template: FunctionTemplate) {
    checks = template.types.map(\.check) + [TypeCheck(template.knownResult)]
    body = template.body
    result = template.result
    isResultRestricted = template.result.isRestricted
  }
}
