extension Value {
  /// A property of a date, time or duration by its FEEL name; nil if values of this kind have no such property.
  /// An offset or zone that is absent is null.
  func temporalProperty(_ name: String) -> Value? {
    switch self {
    case .date(let date): date.property(name)
    case .time(let time): time.property(name, offset: time.zone?.fixedOffset)
    case .dateTime(let moment):
      moment.date.property(name) ?? moment.time.property(name, offset: moment.offset)
    case .yearsMonths(let span):
      switch name {
      case "years": .number(Number(span.years))
      case "months": .number(Number(span.monthsOfYear))
      default: nil
      }
    case .daysTime(let span):
      switch name {
      case "days": .number(Number(span.days))
      case "hours": .number(Number(span.hours))
      case "minutes": .number(Number(span.minutes))
      case "seconds": .number(Number(nanoseconds: span.nanosecondsOfMinute))
      default: nil
      }
    case .null, .boolean, .number, .string, .list, .context, .range, .function: nil
    }
  }
}

extension CalendarDate {
  fileprivate func property(_ name: String) -> Value? {
    switch name {
    case "year": .number(Number(Int(year)))
    case "month": .number(Number(Int(month)))
    case "day": .number(Number(Int(day)))
    case "weekday": .number(Number(weekday))
    default: nil
    }
  }
}

extension Time {
  fileprivate func property(_ name: String, offset: Int?) -> Value? {
    switch name {
    case "hour": .number(Number(hour))
    case "minute": .number(Number(minute))
    case "second": .number(Number(nanoseconds: nanosecondOfDay % 60_000_000_000))
    case "time offset": offset.map { .daysTime(DaysTimeDuration(seconds: $0)) } ?? .null
    case "timezone": zone?.identifier.map { .string($0) } ?? .null
    default: nil
    }
  }
}

extension Number {
  /// Seconds, given in nanoseconds.
  fileprivate init(nanoseconds: Int) {
    self.init(negative: nanoseconds < 0, coefficient: UInt128(nanoseconds.magnitude), exponent: -9)
  }
}
