extension Frame {
  /// What a slot holds, or an entry of the context that it holds; nil where that takes more than looking.
  func lookUp(_ slot: Int, _ entry: PreparedString?) -> Value? {
    guard base + slot < stack.count else { return nil }
    guard let entry else { return stack[base + slot] }
    switch stack[base + slot] {
    case .context(let context):
      // The values are taken up only once their place is known, so that nobody holds them while it is looked for.
      guard let place = context.shape.slot(of: entry), case .context(let context) = stack[base + slot] else {
        return nil
      }
      return context.values[place]
    case .null: return .null
    default: return nil
    }
  }

  /// A property of a value; of a list, the list of its members' properties.
  mutating func property(_ name: PreparedString, of value: Value, at offset: Int) -> Value {
    switch value {
    case .context(let context):
      return context[name] ?? fail(.noProperty(name.text, of: .context), at: offset)
    case .null: return .null
    case .list(let members):
      guard spend(members.count) else { return .null }
      var values: [Value] = []
      values.reserveCapacity(members.count)
      var stranger: Kind?
      for member in members {
        let value = member.property(name)
        if value == nil, !member.isNull { stranger = member.kind }
        values.append(value ?? .null)
      }
      if let stranger { _ = fail(.noProperty(name.text, of: stranger), at: offset) }
      return .list(values)
    case .boolean, .number, .string, .date, .time, .dateTime, .yearsMonths, .daysTime, .range, .function:
      return value.property(name.text) ?? fail(.noProperty(name.text, of: value.kind), at: offset)
    }
  }
}

extension Value {
  fileprivate func property(_ name: PreparedString) -> Value? {
    if case .context(let context) = self { context[name] } else { property(name.text) }
  }

  /// A property by its FEEL name; nil if the value has none of this name.
  fileprivate func property(_ name: String) -> Value? {
    switch self {
    case .context(let context): context[name]
    case .range(let range): range.property(name)
    case .date, .time, .dateTime, .yearsMonths, .daysTime: temporalProperty(name)
    case .null, .boolean, .number, .string, .list, .function: nil
    }
  }
}

extension RangeValue {
  fileprivate func property(_ name: String) -> Value? {
    switch name {
    case "start": start
    case "end": end
    case "start included": .boolean(startIncluded)
    case "end included": .boolean(endIncluded)
    default: nil
    }
  }
}
