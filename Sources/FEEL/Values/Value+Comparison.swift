extension Value {
  /// `=`: nil between values of different kinds, except that null equals only null.
  ///
  /// Lists are compared in order, contexts regardless of order, both deeply. Values nested so deeply or so
  /// large that comparing them would not end have no answer.
  public func equals(_ other: Value) -> Bool? {
    var parts = 0
    return equals(other, counting: &parts)
  }

  /// As `equals`, with the parts that were compared added up.
  func equals(_ other: Value, counting parts: inout Int) -> Bool? {
    let budget = 1_000_000
    var work = budget
    defer { parts += budget - work - 1 }
    return equals(other, &work, depth: 0)
  }

  private func equals(_ other: Value, _ work: inout Int, depth: Int) -> Bool? {
    work -= 1
    guard work > 0, depth < Limits.valueDepth else { return nil }
    switch (self, other) {
    case (.number(let left), .number(let right)): return left == right
    case (.string(let left), .string(let right)):
      work -= min(left.utf8.count, right.utf8.count) >> 6
      return left.isIdentical(to: right)
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.null, .null): return true
    case (.null, _), (_, .null): return false
    case (.date(let left), .date(let right)): return left == right
    case (.time(let left), .time(let right)): return left.equals(right)
    case (.dateTime(let left), .dateTime(let right)): return left.equals(right)
    case (.yearsMonths(let left), .yearsMonths(let right)): return left == right
    case (.daysTime(let left), .daysTime(let right)): return left == right
    case (.list(let left), .list(let right)):
      guard left.count == right.count else { return false }
      return Self.all(left, right, &work, depth)
    case (.context(let left), .context(let right)):
      guard left.count == right.count else { return false }
      if left.shape === right.shape { return Self.all(left.values, right.values, &work, depth) }
      let others = left.names.compactMap { right[$0] }
      return others.count == left.count ? Self.all(left.values, others, &work, depth) : false
    case (.range(let left), .range(let right)):
      guard left.form == right.form, left.startIncluded == right.startIncluded,
        left.endIncluded == right.endIncluded
      else { return false }
      return Self.all(
        [left.start, left.end, left.excluded], [right.start, right.end, right.excluded], &work, depth)
    case (.function(let left), .function(let right)): return left == right
    default: return nil
    }
  }

  private static func all(_ left: [Value], _ right: [Value], _ work: inout Int, _ depth: Int) -> Bool? {
    var answer: Bool? = true
    for (a, b) in zip(left, right) {
      switch a.equals(b, &work, depth: depth + 1) {
      case false?: return false
      case nil: answer = nil
      case true?: break
      }
    }
    return answer
  }

  /// Whether a value stands before another of the same kind; nil where there is no order between them.
  public func precedes(_ other: Value) -> Bool? {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right
    case (.string(let left), .string(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.date(let left), .date(let right)): left < right
    case (.time(let left), .time(let right)): left.precedes(right)
    case (.dateTime(let left), .dateTime(let right)): left.precedes(right)
    case (.yearsMonths(let left), .yearsMonths(let right)): left < right
    case (.daysTime(let left), .daysTime(let right)): left < right
    default: nil
    }
  }

  func compare(_ sign: ComparisonOperator, _ other: Value) -> Bool? {
    switch sign {
    case .equal: equals(other)
    case .notEqual: equals(other).map { !$0 }
    case .less: precedes(other)
    case .lessOrEqual: other.precedes(self).map { !$0 }
    case .greater: other.precedes(self)
    case .greaterOrEqual: precedes(other).map { !$0 }
    }
  }
}
