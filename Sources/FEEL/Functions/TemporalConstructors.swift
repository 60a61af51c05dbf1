extension Builtin {
  /// The functions that are named after what they make.
  static let constructors: [Builtin] = [
    Builtin("date", [.required("from", [.string, .date, .dateTime])]) { $0.makeDate() },
    Builtin("date", [.required("year", .number), .required("month", .number), .required("day", .number)]) {
      $0.makeDateOfParts()
    },
    Builtin("time", [.required("from", [.string, .time, .date, .dateTime])]) { $0.makeTime() },
    Builtin(
      "time",
      [
        .required("hour", .number), .required("minute", .number), .required("second", .number),
        .optionalNullable("offset", .daysTime),
      ]
    ) { $0.makeTimeOfParts() },
    Builtin("date and time", [.required("from", .string)]) { $0.makeDateTime() },
    Builtin("date and time", [.required("date", [.date, .dateTime]), .required("time", .time)]) {
      $0.makeDateTimeOfParts()
    },
    Builtin("duration", [.required("from", .string)]) { $0.makeDuration() },
  ]
}

extension Frame {
  fileprivate mutating func makeDate() -> Value {
    if case .string(let text) = self[0] {
      return CalendarDate(text).map(Value.date) ?? reject(.notADate(text))
    }
    return date(0).map(Value.date) ?? .null
  }

  fileprivate mutating func makeDateOfParts() -> Value {
    guard let year = number(0)?.asInt, let month = number(1)?.asInt, let day = number(2)?.asInt,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return reject(.noSuchDay) }
    return .date(date)
  }

  fileprivate mutating func makeTime() -> Value {
    switch self[0] {
    case .string(let text): Time(text, zones: zones).map(Value.time) ?? reject(.notATime(text))
    case .time(let time): .time(time)
    case .dateTime(let moment): .time(moment.time)
    case .date: .time(Time.midnight.inZone(.utc))
    default: .null
    }
  }

  fileprivate mutating func makeTimeOfParts() -> Value {
    var zone: Zone?
    if case .daysTime(let offset) = self[3] {
      zone = offset.nanoseconds == 0 ? Zone(offset: offset.seconds) : nil
      if zone == nil { return reject(.noSuchTime) }
    }
    guard let hour = number(0)?.asInt, let minute = number(1)?.asInt, let seconds = number(2),
      let second = seconds.truncatedInt, let fraction = seconds.modulo(1)?.multiplied(by: 1_000_000_000),
      let nanosecond = fraction.truncatedInt, !seconds.isNegative,
      let time = Time(hour: hour, minute: minute, second: second, nanosecond: nanosecond, zone: zone)
    else { return reject(.noSuchTime) }
    return .time(time)
  }

  fileprivate mutating func makeDateTime() -> Value {
    guard let text = string(0) else { return .null }
    return DateTime(text, zones: zones).map(Value.dateTime) ?? reject(.notADateTime(text))
  }

  fileprivate func makeDateTimeOfParts() -> Value {
    guard let date = date(0), case .time(let time) = self[1] else { return .null }
    return .dateTime(DateTime(date: date, time: time))
  }

  fileprivate mutating func makeDuration() -> Value {
    guard let text = string(0) else { return .null }
    return EitherDuration(text).map { Value($0) } ?? reject(.notADuration(text))
  }
}
