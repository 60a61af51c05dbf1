/// A FEEL range: an interval of two end points, or a comparison kept as a value, such as `(< 10)`.
public struct RangeValue: Sendable, Hashable {
  /// How the range was written; ranges of different forms are never equal.
  public enum Form: Sendable, Hashable {
    case interval, less, lessOrEqual, greater, greaterOrEqual, equal, notEqual
  }

  public let form: Form
  /// Null on the open side of a comparison.
  public let start: Value
  public let end: Value
  public let startIncluded: Bool
  public let endIncluded: Bool

  /// An interval as it stands; whether its ends fit each other is the caller's business.
  public init(start: Value, startIncluded: Bool, end: Value, endIncluded: Bool) {
    form = .interval
    self.start = start
    self.end = end
    self.startIncluded = startIncluded
    self.endIncluded = endIncluded
  }

  /// A comparison with one end point; `interval` stands for the interval of that point alone.
  public init(_ form: Form, _ endPoint: Value) {
    self.form = form
    switch form {
    case .less, .lessOrEqual: (start, end) = (.null, endPoint)
    case .greater, .greaterOrEqual: (start, end) = (endPoint, .null)
    case .equal, .interval: (start, end) = (endPoint, endPoint)
    case .notEqual: (start, end) = (.null, .null)
    }
    let pointIncluded = form == .equal || form == .interval
    startIncluded = pointIncluded || form == .greaterOrEqual
    endIncluded = pointIncluded || form == .lessOrEqual
    excluded = form == .notEqual ? endPoint : .null
  }

  /// The one point that `(!= x)` leaves out; null in every other form.
  public private(set) var excluded: Value = .null
}
