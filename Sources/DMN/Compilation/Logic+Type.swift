internal import FEEL

extension Logic {
  /// What is known of the value's type before evaluation; null may always come instead.
  var type: FEELType {
    switch self {
    case .constant(let value): value.knownType
    case .expression(let expression), .filter(_, _, let expression): expression.type
    case .converted(let conversion): conversion.type.structure
    case .context(let shape, let entries):
      .context(zip(shape.names, entries).map { FEELType.Entry($0, $1.value.type) })
    case .block(_, let result): result.type
    case .list(let items): .list(FEELType.shared(by: items.map(\.type)))
    case .relation(let shape, let rows):
      .list(
        .context(
          shape.names.enumerated().map { column, name in
            FEELType.Entry(name, .shared(by: rows.map { $0[column].type }))
          }))
    case .function(let template):
      .function(template.parameters.map(\.type), template.knownResult)
    case .conditional(_, let then, let otherwise): .shared(by: [then.type, otherwise.type])
    case .table(let table): table.type
    case .iteration(let iteration):
      iteration.kind == .each ? .list(iteration.body.type) : .boolean
    case .broken, .invocation, .boxedFilter: .any
    }
  }
}

extension Logic {
  /// The declared type that the value is sure to have been converted to.
  var assured: DeclaredType? {
    switch self {
    case .converted(let conversion): conversion.type
    case .block(_, let result): result.assured
    case .table(let table): table.assured
    case .constant, .expression, .broken, .context, .invocation, .list, .relation, .function, .conditional,
      .filter, .boxedFilter, .iteration:
      nil
    }
  }
}

extension FunctionTemplate {
  /// The declared type of the result, or else what its body shows.
  var knownResult: FEELType {
    if case .any = result.structure { body.type } else { result.structure }
  }
}

extension CompiledTable {
  /// The type of the only output, where that is what the table gives.
  fileprivate var assured: DeclaredType? {
    switch hitPolicy {
    case .unique, .any, .first, .priority: outputs.count == 1 ? outputs[0].declaredType : nil
    case .ruleOrder, .outputOrder, .collect: nil
    }
  }

  fileprivate var type: FEELType {
    let types = outputs.indices.map { column in
      let declared = outputs[column].type.structure
      if case .any = declared {
        let entries = rows.map { $0.outputs[column] } + [outputs[column].defaultEntry].compactMap(\.self)
        return FEELType.shared(by: entries.map(\.type))
      }
      return declared
    }
    guard case .collect(let aggregation?) = hitPolicy else {
      let row =
        shape.map { FEELType.context(zip($0.names, types).map { FEELType.Entry($0, $1) }) } ?? types[0]
      return hitPolicy.yieldsList && !outputs.contains { $0.defaultEntry != nil } ? .list(row) : row
    }
    return aggregation == .count || aggregation == .sum ? (shape == nil ? .number : .any) : .any
  }
}

extension FEELType {
  /// The type of all, or any if they differ.
  fileprivate static func shared(by types: [FEELType]) -> FEELType {
    guard let first = types.first, types.allSatisfy({ $0 == first }) else { return .any }
    return first
  }
}

extension Value {
  /// The type of a constant; lists and contexts are not looked into.
  fileprivate var knownType: FEELType {
    switch self {
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .yearsMonths: .yearsMonths
    case .daysTime: .daysTime
    case .null, .list, .context, .range, .function: .any
    }
  }
}
