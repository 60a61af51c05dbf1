extension RangeValue {
  /// An interval, or nil if its ends are of different kinds, have no order or stand the wrong way round. One end
  /// may be null.
  init?(from start: Value, _ startIncluded: Bool, to end: Value, _ endIncluded: Bool) {
    switch (start.isNull, end.isNull) {
    case (true, true): return nil
    case (false, false): guard end.precedes(start) == false else { return nil }
    case (true, false): guard end.precedes(end) != nil else { return nil }
    case (false, true): guard start.precedes(start) != nil else { return nil }
    }
    self.init(start: start, startIncluded: startIncluded, end: end, endIncluded: endIncluded)
  }

  /// Whether the value lies in the range; nil if it has no order with an end, or an end is unknown.
  public func contains(_ value: Value) -> Bool? {
    switch form {
    case .interval:
      guard let isAfterStart = value.follows(start, orEquals: startIncluded),
        let isBeforeEnd = end.follows(value, orEquals: endIncluded)
      else { return nil }
      return isAfterStart && isBeforeEnd
    case .less, .lessOrEqual: return end.follows(value, orEquals: endIncluded)
    case .greater, .greaterOrEqual: return value.follows(start, orEquals: startIncluded)
    case .equal: return value.equals(start)
    case .notEqual: return value.equals(excluded).map { !$0 }
    }
  }
}

extension Value {
  fileprivate func follows(_ other: Value, orEquals: Bool) -> Bool? {
    orEquals ? precedes(other).map { !$0 } : other.precedes(self)
  }
}
