extension Builtin {
  static let sorting: [Builtin] = [
    Builtin("sort", [.required("list", .list), .required("precedes", .function)]) { call in
      guard let members = call.list(0), let precedes = call.function(1) else { return .null }
      return call.sorted(members) { frame, left, right in
        frame.call(precedes, [left, right]).asBoolean
      }
    }
  ]
}

extension Frame {
  /// A stable merge sort; null with an error if an answer is missing. Members that neither precedes keep their
  /// order, whatever the function does.
  fileprivate mutating func sorted(
    _ members: [Value], _ precedes: (inout Frame, Value, Value) -> Bool?
  ) -> Value {
    var current = members
    var width = 1
    while width < current.count {
      var merged: [Value] = []
      merged.reserveCapacity(current.count)
      var start = 0
      while start < current.count {
        let middle = min(start + width, current.count)
        let end = min(start + 2 * width, current.count)
        var (left, right) = (start, middle)
        while left < middle, right < end {
          guard let isBefore = precedes(&self, current[right], current[left]) else {
            return fail(.argumentValue(function: "sort", .noAnswer))
          }
          merged.append(current[isBefore ? right : left])
          if isBefore { right += 1 } else { left += 1 }
        }
        merged += current[left..<middle]
        merged += current[right..<end]
        start = end
      }
      current = merged
      width *= 2
    }
    return .list(current)
  }
}
