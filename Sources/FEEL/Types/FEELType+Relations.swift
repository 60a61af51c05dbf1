extension FEELType {
  /// The type that a value is an instance of, as closely as its kind tells.
  init(of value: Value) {
    switch value {
    case .null: self = .null
    case .boolean: self = .boolean
    case .number: self = .number
    case .string: self = .string
    case .date: self = .date
    case .time: self = .time
    case .dateTime: self = .dateTime
    case .yearsMonths: self = .yearsMonths
    case .daysTime: self = .daysTime
    case .list: self = .list(.any)
    case .context: self = .context([])
    case .range: self = .range(.any)
    case .function(let function): self = .function(function.parameters.map(\.type), function.result)
    }
  }

  /// The type of a list's members from the types of each: contexts are merged, other different types are `any`.
  init(common types: [FEELType]) {
    var common: FEELType?
    for type in types where type != .null {
      switch (common, type) {
      case (nil, _): common = type
      case (let known?, _) where known == type: break
      case (.context(let left)?, .context(let right)): common = .context(Self.merged(left, right))
      default:
        self = .any
        return
      }
    }
    self = common ?? .any
  }

  private static func merged(_ left: [Entry], _ right: [Entry]) -> [Entry] {
    var merged = left
    for entry in right {
      if let index = merged.firstIndex(where: { $0.name == entry.name }) {
        if merged[index].type != entry.type { merged[index] = Entry(entry.name, .any) }
      } else {
        merged.append(entry)
      }
    }
    return merged
  }

  /// Whether every value of this type is one of the other: lists and results alike, parameters the other way.
  func conforms(to other: FEELType) -> Bool {
    switch (self, other) {
    case (_, .any), (.null, _): return true
    case (.list(let own), .list(let other)), (.range(let own), .range(let other)):
      return own.conforms(to: other)
    case (.context(let own), .context(let others)):
      return others.allSatisfy { other in
        own.contains { $0.name == other.name && $0.type.conforms(to: other.type) }
      }
    case (.function(let own, let result), .function(let others, let otherResult)):
      return own.count == others.count && zip(own, others).allSatisfy { $1.conforms(to: $0) }
        && result.conforms(to: otherResult)
    default: return self == other
    }
  }

  static let spellings: [NameIndex<FEELType>.Entry] = [
    "Any", "Null", "boolean", "number", "string", "date", "time", "date and time", "dateTime",
    "years and months duration", "yearMonthDuration", "days and time duration", "dayTimeDuration", "list",
    "range", "context",
  ].compactMap { name in
    FEELType(named: name).map { .init(parts: Lexer.parts(ofName: name), value: $0) }
  }
}
