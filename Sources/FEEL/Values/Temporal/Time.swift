/// A time of day, to the nanosecond: local, with an offset from UTC, or in a zone.
///
/// `==` is sameness of representation, which FEEL calls `is`; FEEL's `=` is `equals(_:)`.
public struct Time: Sendable, Hashable {
  /// 0 ..< 86,400,000,000,000.
  let nanosecondOfDay: Int
  public let zone: Zone?

  static let nanosecondsPerDay = 86_400_000_000_000

  init(nanosecondOfDay: Int, zone: Zone?) {
    self.nanosecondOfDay = nanosecondOfDay
    self.zone = zone
  }

  /// Nil if the clock never shows this.
  public init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: Zone? = nil) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      (0..<1_000_000_000).contains(nanosecond)
    else { return nil }
    nanosecondOfDay = ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + nanosecond
    self.zone = zone
  }

  static let midnight = Time(nanosecondOfDay: 0, zone: nil)

  public var hour: Int { secondOfDay / 3600 }
  public var minute: Int { secondOfDay / 60 % 60 }
  public var second: Int { secondOfDay % 60 }
  public var nanosecond: Int { nanosecondOfDay % 1_000_000_000 }
  var secondOfDay: Int { nanosecondOfDay / 1_000_000_000 }

  func inZone(_ zone: Zone?) -> Time { Time(nanosecondOfDay: nanosecondOfDay, zone: zone) }
}

extension Time {
  /// The time so much later on the clock, which goes round at midnight.
  public func adding(_ duration: DaysTimeDuration) -> Time {
    let day = Int128(Self.nanosecondsPerDay)
    let sum = (Int128(nanosecondOfDay) + duration.totalNanoseconds % day + day) % day
    return Time(nanosecondOfDay: Int(sum), zone: zone)
  }

  /// What has passed from the other time to this one on the same day; nil if the two cannot be set on one line.
  public func duration(since other: Time) -> DaysTimeDuration? {
    guard let (mine, others) = onOneLine(with: other) else { return nil }
    return DaysTimeDuration(totalNanoseconds: Int128(mine - others))
  }

  /// FEEL's equality: whole seconds count, and times that cannot be set on one line differ.
  public func equals(_ other: Time) -> Bool {
    guard let (mine, others) = onOneLine(with: other) else { return false }
    return mine.wholeSeconds == others.wholeSeconds
  }

  /// FEEL's `<`, by whole seconds; nil if the two cannot be set on one line.
  public func precedes(_ other: Time) -> Bool? {
    guard let (mine, others) = onOneLine(with: other) else { return nil }
    return mine.wholeSeconds < others.wholeSeconds
  }

  /// Both times in nanoseconds from one origin: two local times, two in one zone, or two whose offsets are known.
  ///
  /// The offset of a time in a zone depends on the day, which a time doesn't have.
  private func onOneLine(with other: Time) -> (Int, Int)? {
    if zone == other.zone { return (nanosecondOfDay, other.nanosecondOfDay) }
    guard let offset = zone?.fixedOffset, let otherOffset = other.zone?.fixedOffset else { return nil }
    return (
      nanosecondOfDay - offset * 1_000_000_000, other.nanosecondOfDay - otherOffset * 1_000_000_000
    )
  }
}

extension Int {
  fileprivate var wholeSeconds: Int { flooredQuotient(by: 1_000_000_000) }
}
