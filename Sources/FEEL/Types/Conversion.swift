extension Value {
  /// `instance of`: structural, without any conversion; null is an instance of nothing but `Null`.
  public func isInstance(of type: FEELType) -> Bool {
    switch self {
    case .null: type == .null
    default: conforms(to: type)
    }
  }

  /// The value as a declared type wants it, or nil if it does not conform.
  ///
  /// A conforming value stays; a value becomes a list of one, a list of one its member, and a date a date and
  /// time where that makes it conform. Null conforms to every type.
  public func converted(to type: FEELType) -> Value? {
    if case .any = type { return self }
    if conforms(to: type) { return self }
    if case .list(let member) = type {
      if case .list = self { return nil }
      return conforms(to: member) ? .list([self]) : nil
    }
    if case .list(let members) = self, members.count == 1, let member = members.first {
      return member.converted(to: type)
    }
    if case .date(let date) = self, type == .dateTime {
      return .dateTime(DateTime(midnightOf: date, zone: .utc))
    }
    return nil
  }

  /// Whether the value is of the type, null being of every type.
  private func conforms(to type: FEELType) -> Bool {
    switch (self, type) {
    case (.null, _), (_, .any), (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date),
      (.time, .time), (.dateTime, .dateTime), (.yearsMonths, .yearsMonths), (.daysTime, .daysTime):
      true
    case (.list(let members), .list(let type)): type == .any || members.allSatisfy { $0.conforms(to: type) }
    case (.context(let context), .context(let entries)):
      entries.allSatisfy { entry in context[entry.name].map { $0.conforms(to: entry.type) } ?? false }
    case (.range(let range), .range(let type)):
      [range.start, range.end, range.excluded].allSatisfy { $0.conforms(to: type) }
    case (.function(let function), .function):
      FEELType.function(function.parameters.map(\.type), function.result).conforms(to: type)
    default: false
    }
  }
}
