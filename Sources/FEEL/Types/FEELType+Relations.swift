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
    var merged = MergedEntries()
    for type in types where type != .null {
      switch (common, type) {
      case (nil, .context(let entries)), (.context?, .context(let entries)):
        merged.add(entries)
        common = type
      case (nil, _): common = type
      case (let known?, _) where known == type: break
      default:
        self = .any
        return
      }
    }
    if case .context = common { common = .context(merged.entries) }
    self = common ?? .any
  }

  /// Entries of several contexts; one that has different types is of any.
  private struct MergedEntries {
    private(set) var entries: [Entry] = []
    private var places: [String: Int] = [:]

    mutating func add(_ others: [Entry]) {
      for entry in others {
        if let place = places[entry.name] {
          if entries[place].type != entry.type { entries[place] = Entry(entry.name, .any) }
        } else {
          places[entry.name] = entries.count
          entries.append(entry)
        }
      }
    }
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
