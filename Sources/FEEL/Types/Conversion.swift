extension Value {
  /// `instance of`: structural, without any conversion; null is an instance of nothing but `Null`.
  public func isInstance(of type: FEELType) -> Bool {
    var budget = Limits.conversionParts
    return isInstance(of: type, &budget)
  }

  /// As `isInstance(of:)`; each value that is looked at comes off the budget, and without one nothing conforms.
  func isInstance(of type: FEELType, _ budget: inout Int) -> Bool {
    switch self {
    case .null: type == .null
    default: conforms(to: type, &budget)
    }
  }

  /// The value as a declared type wants it, or nil if it does not conform.
  ///
  /// A conforming value stays; a value becomes a list of one, a list of one its member, and a date a date and
  /// time where that makes it conform. Null conforms to every type.
  public func converted(to type: FEELType) -> Value? {
    var budget = Limits.conversionParts
    return converted(to: type, &budget)
  }

  /// As `converted(to:)`; each value that is looked at comes off the budget, and without one nothing conforms.
  func converted(to type: FEELType, _ budget: inout Int) -> Value? {
    if case .any = type { return self }
    if conforms(to: type, &budget) { return self }
    if case .list(let member) = type {
      if case .list = self { return nil }
      return conforms(to: member, &budget) ? .list([self]) : nil
    }
    if case .list(let members) = self, members.count == 1, let member = members.first {
      return member.conforms(to: type, &budget) ? member : nil
    }
    if case .date(let date) = self, type == .dateTime {
      return .dateTime(DateTime(midnightOf: date, zone: .utc))
    }
    return nil
  }

  /// Whether the value is of the type, null being of every type.
  private func conforms(to type: FEELType, _ budget: inout Int) -> Bool {
    budget -= 1
    guard budget > 0 else { return false }
    return switch (self, type) {
    case (.null, _), (_, .any), (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date),
      (.time, .time), (.dateTime, .dateTime), (.yearsMonths, .yearsMonths), (.daysTime, .daysTime):
      true
    case (.list(let members), .list(let type)):
      type == .any || members.allSatisfy { $0.conforms(to: type, &budget) }
    case (.context(let context), .context(let entries)):
      entries.allSatisfy { entry in context[entry.name].map { $0.conforms(to: entry.type, &budget) } ?? false
      }
    case (.range(let range), .range(let type)):
      [range.start, range.end, range.excluded].allSatisfy { $0.conforms(to: type, &budget) }
    case (.function(let function), .function(let parameters, _)):
      switch function.body {
      case .builtin(let overloads): overloads.contains { $0.accepts(parameters) }
      case .lambda, .native:
        FEELType.function(function.parameters.map(\.type), function.result).conforms(to: type)
      }
    default: false
    }
  }
}

extension Builtin {
  /// Whether the function can be called with arguments of these types. What it gives shows only in the call.
  fileprivate func accepts(_ types: [FEELType]) -> Bool {
    accepts(count: types.count)
      && types.enumerated().allSatisfy { index, type in
        parameters[min(index, parameters.count - 1)].kinds.isSuperset(of: type.kinds)
      }
  }
}

extension FEELType {
  /// The kinds of value that a value of the type can have.
  fileprivate var kinds: Kinds {
    switch self {
    case .any: .any
    case .null: []
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .yearsMonths: .yearsMonths
    case .daysTime: .daysTime
    case .list: .list
    case .range: .range
    case .context: .context
    case .function: .function
    }
  }
}
