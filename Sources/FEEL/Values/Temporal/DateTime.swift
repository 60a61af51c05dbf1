/// A date with a time of day: local, with an offset from UTC, or in a zone.
///
/// `==` is sameness of representation, which FEEL calls `is`; FEEL's `=` is `equals(_:)`.
public struct DateTime: Sendable, Hashable {
  public let date: CalendarDate
  public let time: Time

  public init(date: CalendarDate, time: Time) {
    self.date = date
    self.time = time
  }

  /// The date's midnight.
  public init(midnightOf date: CalendarDate, zone: Zone?) {
    self.init(date: date, time: Time(nanosecondOfDay: 0, zone: zone))
  }

  /// The moment so many seconds after 1970-01-01T00:00:00Z, in UTC; nil outside the range of years.
  public init?(secondsSinceEpoch seconds: Int) {
    let days = seconds.flooredQuotient(by: 86_400)
    guard let date = CalendarDate(daysSinceEpoch: days) else { return nil }
    self.init(
      date: date, time: Time(nanosecondOfDay: (seconds - days * 86_400) * 1_000_000_000, zone: .utc))
  }

  public var zone: Zone? { time.zone }

  /// Seconds east of UTC at this moment; nil for a local date and time.
  public var offset: Int? { zone?.offset(atLocal: localSeconds) }

  /// Whole seconds since 1970-01-01T00:00:00 of the local clock.
  var localSeconds: Int { date.daysSinceEpoch * 86_400 + time.secondOfDay }

  /// Whole seconds since 1970-01-01T00:00:00Z; nil for a local date and time.
  public var instant: Int? { offset.map { localSeconds - $0 } }
}

extension DateTime {
  /// Nil outside the range of years. The zone or offset stays; in a zone it is the instant that moves on, not the
  /// clock.
  public func adding(_ duration: DaysTimeDuration) -> DateTime? {
    let nanosecond = time.nanosecond + Int(duration.nanoseconds)
    let carry = nanosecond / 1_000_000_000
    let start = instant ?? localSeconds
    let (sum, overflow) = start.addingReportingOverflow(duration.seconds)
    guard !overflow, sum.magnitude < 1 << 60 else { return nil }
    let moment = sum + carry
    let local = moment + (zone?.offset(atInstant: moment) ?? 0)
    let days = local.flooredQuotient(by: 86_400)
    guard let date = CalendarDate(daysSinceEpoch: days) else { return nil }
    let nanosecondOfDay = (local - days * 86_400) * 1_000_000_000 + nanosecond % 1_000_000_000
    return DateTime(date: date, time: Time(nanosecondOfDay: nanosecondOfDay, zone: zone))
  }

  /// The same time of the day so many months on, or of the last day of that month if it is shorter.
  public func adding(_ duration: YearsMonthsDuration) -> DateTime? {
    date.adding(months: duration.months).map { DateTime(date: $0, time: time) }
  }

  /// What has passed from the other moment to this one; nil if one is local and the other is not.
  public func duration(since other: DateTime) -> DaysTimeDuration? {
    guard let (mine, others) = onOneLine(with: other) else { return nil }
    return DaysTimeDuration(
      totalNanoseconds: Int128(mine - others) * 1_000_000_000
        + Int128(time.nanosecond - other.time.nanosecond))
  }

  /// FEEL's equality: whole seconds count, offsets and zones only through the instant they give.
  public func equals(_ other: DateTime) -> Bool {
    guard let (mine, others) = onOneLine(with: other) else { return false }
    return mine == others
  }

  /// FEEL's `<`, by whole seconds; nil if one is local and the other is not.
  public func precedes(_ other: DateTime) -> Bool? {
    guard let (mine, others) = onOneLine(with: other) else { return nil }
    return mine < others
  }

  private func onOneLine(with other: DateTime) -> (Int, Int)? {
    switch (instant, other.instant) {
    case (let mine?, let others?): (mine, others)
    case (nil, nil): (localSeconds, other.localSeconds)
    case (nil, _?), (_?, nil): nil
    }
  }
}
