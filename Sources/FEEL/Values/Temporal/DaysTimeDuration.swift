/// A span of time to the nanosecond; a day is 24 hours.
public struct DaysTimeDuration: Sendable, Hashable {
  /// Rounded down, so that the nanoseconds are never negative.
  let seconds: Int
  let nanoseconds: Int32

  /// Nil beyond 2^63 seconds.
  public init?(totalNanoseconds: Int128) {
    var (quotient, remainder) = totalNanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    if remainder < 0 {
      quotient -= 1
      remainder += 1_000_000_000
    }
    guard let seconds = Int(exactly: quotient) else { return nil }
    self.seconds = seconds
    nanoseconds = Int32(remainder)
  }

  public init(seconds: Int) {
    self.seconds = seconds
    nanoseconds = 0
  }

  /// A count of days; nil beyond 2^63 seconds.
  public init?(days: Int) {
    let (seconds, overflow) = days.multipliedReportingOverflow(by: 86_400)
    if overflow { return nil }
    self.init(seconds: seconds)
  }

  public var totalNanoseconds: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) }
  public var isNegative: Bool { seconds < 0 }

  /// Whole days, truncated towards zero; the parts below have the sign of the whole.
  public var days: Int { Int(totalNanoseconds / 86_400_000_000_000) }
  public var hours: Int { Int(totalNanoseconds / 3_600_000_000_000 % 24) }
  public var minutes: Int { Int(totalNanoseconds / 60_000_000_000 % 60) }
  public var nanosecondsOfMinute: Int { Int(totalNanoseconds % 60_000_000_000) }

  public var negated: DaysTimeDuration? { DaysTimeDuration(totalNanoseconds: -totalNanoseconds) }

  public func adding(_ other: DaysTimeDuration) -> DaysTimeDuration? {
    DaysTimeDuration(totalNanoseconds: totalNanoseconds + other.totalNanoseconds)
  }

  public func subtracting(_ other: DaysTimeDuration) -> DaysTimeDuration? {
    DaysTimeDuration(totalNanoseconds: totalNanoseconds - other.totalNanoseconds)
  }

  public func multiplied(by factor: Number) -> DaysTimeDuration? {
    Number(totalNanoseconds).multiplied(by: factor).flatMap(DaysTimeDuration.init(roundingNanoseconds:))
  }

  /// Nil for zero.
  public func divided(by divisor: Number) -> DaysTimeDuration? {
    Number(totalNanoseconds).divided(by: divisor).flatMap(DaysTimeDuration.init(roundingNanoseconds:))
  }

  /// How often the other duration fits; nil for zero.
  public func divided(by other: DaysTimeDuration) -> Number? {
    Number(totalNanoseconds).divided(by: Number(other.totalNanoseconds))
  }

  private init?(roundingNanoseconds number: Number) {
    guard let total = number.rounded(scale: 0, .halfEven)?.asInt128 else { return nil }
    self.init(totalNanoseconds: total)
  }
}

extension DaysTimeDuration: Comparable {
  public static func < (left: DaysTimeDuration, right: DaysTimeDuration) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
