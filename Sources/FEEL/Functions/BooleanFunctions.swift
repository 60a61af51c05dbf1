extension Value {
  /// Whether both are of one kind and written alike; without work left nothing is.
  fileprivate func isSame(as other: Value, _ work: inout Int) -> Bool {
    work -= 1
    guard work > 0 else { return false }
    switch (self, other) {
    case (.string(let left), .string(let right)): return left.isIdentical(to: right)
    case (.list(let left), .list(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1, &work) }
    case (.context(let left), .context(let right)):
      return left.count == right.count
        && left.entries.allSatisfy { entry in
          right[entry.name].map { entry.value.isSame(as: $0, &work) } ?? false
        }
    case (.range(let left), .range(let right)):
      return left.form == right.form && left.startIncluded == right.startIncluded
        && left.endIncluded == right.endIncluded && left.start.isSame(as: right.start, &work)
        && left.end.isSame(as: right.end, &work) && left.excluded.isSame(as: right.excluded, &work)
    default: return self == other
    }
  }
}

extension Builtin {
  static let boolean: [Builtin] = [
    Builtin("not", [.nullable("negand", .boolean)]) { call in
      call.boolean(0).map { .boolean(!$0) } ?? .null
    },
    Builtin("is", [.optionalNullable("value1", .any), .optionalNullable("value2", .any)]) { call in
      var work = Limits.conversionParts
      let answer = call[0].isSame(as: call[1], &work)
      return call.spend((Limits.conversionParts - work) >> 1) && work > 0 ? .boolean(answer) : .null
    },
  ]
}
