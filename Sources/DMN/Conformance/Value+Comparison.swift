internal import FEEL

/// The strict comparison of a test's expected value with what came out.
extension Value {
  /// Where the values differ, as a sentence; nil if they agree.
  func difference(fromExpected expected: Value) -> String? {
    difference(fromExpected: expected, at: "", depth: 0)
  }

  private static let depthLimit = 200

  private func difference(fromExpected expected: Value, at path: String, depth: Int) -> String? {
    guard depth < Self.depthLimit else { return "too deep at \(path)" }
    switch (expected, self) {
    case (.null, .null): return nil
    case (.boolean(let a), .boolean(let b)) where a == b: return nil
    case (.string(let a), .string(let b)) where a.unicodeScalars.elementsEqual(b.unicodeScalars):
      return nil
    case (.number(let a), .number(let b)) where a.isNear(b): return nil
    case (.date(let a), .date(let b)) where a == b: return nil
    case (.time(let a), .time(let b)) where a.isSameInstant(as: b): return nil
    case (.dateTime(let a), .dateTime(let b)) where a.isSameInstant(as: b): return nil
    case (.yearsMonths(let a), .yearsMonths(let b)) where a == b: return nil
    case (.daysTime(let a), .daysTime(let b)) where a == b: return nil
    case (.list(let a), .list(let b)) where a.count == b.count:
      for (index, (expected, value)) in zip(a, b).enumerated() {
        let place = "\(path)[\(index + 1)]"
        if let difference = value.difference(fromExpected: expected, at: place, depth: depth + 1) {
          return difference
        }
      }
      return nil
    case (.context(let a), .context(let b)) where Set(a.names) == Set(b.names):
      for (name, expected) in a.entries {
        let place = "\(path).\(name)"
        let value = b[name] ?? .null
        if let difference = value.difference(fromExpected: expected, at: place, depth: depth + 1) {
          return difference
        }
      }
      return nil
    case (.null, _), (.boolean, _), (.string, _), (.number, _), (.date, _), (.time, _), (.dateTime, _),
      (.yearsMonths, _), (.daysTime, _), (.list, _), (.context, _), (.range, _), (.function, _):
      let place = path.isEmpty ? "" : "at \(path): "
      return "\(place)expected \(expected.notation) but was \(notation)"
    }
  }
}

extension Number {
  /// Expected digits are often rounded, so numbers agree when they differ by less than 1e-8.
  fileprivate func isNear(_ other: Number) -> Bool {
    if self == other { return true }
    guard let difference = subtracting(other), let tolerance = Number("0.00000001") else { return false }
    return difference.magnitude < tolerance
  }
}

extension Time {
  /// Both have an offset or neither has, and they are the same point of the day, fractions included.
  fileprivate func isSameInstant(as other: Time) -> Bool {
    let day = CalendarDate(daysSinceEpoch: 0)
    guard let day else { return false }
    return DateTime(date: day, time: self).isSameInstant(as: DateTime(date: day, time: other))
  }
}

extension DateTime {
  fileprivate func isSameInstant(as other: DateTime) -> Bool {
    switch (instant, other.instant) {
    case (nil, nil): date == other.date && time.isSameOfDay(as: other.time)
    case (let a?, let b?): a == b && time.nanosecond == other.time.nanosecond
    case (nil, _), (_, nil): false
    }
  }
}

extension Time {
  fileprivate func isSameOfDay(as other: Time) -> Bool {
    (hour, minute, second, nanosecond) == (other.hour, other.minute, other.second, other.nanosecond)
  }
}

extension Value {
  /// The value as FEEL writes it inside a list, so that strings have their quotes.
  fileprivate var notation: String {
    Value.list([self]).text.map { String($0.dropFirst().dropLast()) } ?? "a \(kind.name) too large to write"
  }
}
