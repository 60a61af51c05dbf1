extension Frame {
  /// `list[condition]`: the members for which the condition is true, or the one at a number. What is no list is
  /// a list of one.
  ///
  /// Whether the condition is a position shows in its value for the first member.
  mutating func filter(_ value: Value, _ slot: Int, _ condition: Node, _ cost: Int, at offset: Int) -> Value {
    if case .constant(.number(let position)) = condition { return member(position, of: value) }
    if case .null = value { return .null }
    let members = value.asList
    var kept: [Value] = []
    var stranger: Kind?
    stack[base + slot] = members.first ?? .null
    var answer = evaluate(condition)
    if case .number(let position) = answer { return member(position, of: value) }
    for index in members.indices {
      if index > 0 {
        guard spend(1 + cost) else { return .null }
        stack[base + slot] = members[index]
        answer = evaluate(condition)
      }
      switch answer {
      case .boolean(true): kept.append(members[index])
      case .boolean(false), .null: break
      case let other: stranger = other.kind
      }
    }
    if let stranger { _ = fail(.notACondition(stranger), at: offset) }
    stack[base + slot] = .null
    return .list(kept)
  }

  /// The member at a position, counted from 1, or from the end if negative; null outside the list.
  private func member(_ position: Number, of value: Value) -> Value {
    guard let position = position.asInt else { return .null }
    guard case .list(let members) = value else { return position == 1 || position == -1 ? value : .null }
    let index =
      position > 0 ? position - 1 : position < 0 && position >= -members.count ? members.count + position : -1
    return members.indices.contains(index) ? members[index] : .null
  }
}
