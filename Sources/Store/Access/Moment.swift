/// A point in time as sessions reckon with it: whole seconds since 1970 in UTC.
public struct Moment: Sendable, Hashable, Comparable {
  public var seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  public static func < (one: Moment, other: Moment) -> Bool { one.seconds < other.seconds }

  /// - Parameter seconds: may be negative.
  public func adding(_ seconds: Int) -> Moment { Moment(seconds: self.seconds + seconds) }
}
