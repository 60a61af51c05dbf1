/// A yearly rule of a zone in the notation of POSIX's TZ variable, such as `CET-1CEST,M3.5.0,M10.5.0/3`.
struct RecurringZoneRule: Sendable {
  let standardOffset: Int
  let summer: Summer?

  struct Summer: Sendable {
    var offset: Int
    var start: YearlyMoment
    var end: YearlyMoment
  }

  /// A moment of each year in local time.
  struct YearlyMoment: Sendable {
    enum Day: Sendable {
      /// Week 5 is the last; day 0 is Sunday.
      case weekday(month: Int, week: Int, day: Int)
      /// 1 to 365, never counting 29 February.
      case julian(Int)
      /// 0 to 365, counting it.
      case ordinal(Int)
    }
    var day: Day
    var seconds: Int
  }

  init?(_ text: String) {
    var reader = TextReader(text)
    guard reader.takeZoneName(), let west = reader.takeZoneTime() else { return nil }
    standardOffset = -west
    if reader.isAtEnd {
      summer = nil
      return
    }
    guard reader.takeZoneName() else { return nil }
    var summerOffset = standardOffset + 3600
    if reader.next != 0x2C {
      guard let west = reader.takeZoneTime() else { return nil }
      summerOffset = -west
    }
    guard reader.take(","), let start = reader.takeYearlyMoment(), reader.take(","),
      let end = reader.takeYearlyMoment(), reader.isAtEnd
    else { return nil }
    summer = Summer(offset: summerOffset, start: start, end: end)
  }

  func offset(atInstant seconds: Int) -> Int {
    guard let summer else { return standardOffset }
    let days = (seconds + standardOffset).flooredQuotient(by: 86_400)
    guard let date = CalendarDate(daysSinceEpoch: days) else { return standardOffset }
    let year = Int(date.year)
    let start = summer.start.localSeconds(in: year) - standardOffset
    let end = summer.end.localSeconds(in: year) - summer.offset
    let isSummer =
      start < end ? (start..<end).contains(seconds) : !(end..<start).contains(seconds)
    return isSummer ? summer.offset : standardOffset
  }
}

extension RecurringZoneRule.YearlyMoment {
  /// Seconds since 1970-01-01T00:00:00 of the local clock.
  func localSeconds(in year: Int) -> Int {
    guard let newYear = CalendarDate(year: year, month: 1, day: 1)?.daysSinceEpoch else { return 0 }
    let days: Int
    switch day {
    case .ordinal(let count): days = newYear + count
    case .julian(let count): days = newYear + count - (CalendarDate.isLeap(year) && count > 59 ? 0 : 1)
    case .weekday(let month, let week, let weekday):
      guard let first = CalendarDate(year: year, month: month, day: 1) else { return 0 }
      let toFirstSuch = (weekday - first.weekday % 7 + 7) % 7
      var day = toFirstSuch + (week - 1) * 7
      if day >= CalendarDate.days(inMonth: month, ofYear: year) { day -= 7 }
      days = first.daysSinceEpoch + day
    }
    return days * 86_400 + seconds
  }
}

extension TextReader {
  /// Letters, or anything between angle brackets.
  fileprivate mutating func takeZoneName() -> Bool {
    if take("<") {
      while let next, next != 0x3E { skip() }
      return take(">")
    }
    var count = 0
    while let next, (0x41...0x5A).contains(next & 0xDF) {
      skip()
      count += 1
    }
    return count >= 3
  }

  /// `[+-]h[hh][:mm[:ss]]` in seconds, up to a week either way.
  fileprivate mutating func takeZoneTime() -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = takeInteger(digits: 1...3)?.value, hours <= 167 else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] {
      guard take(":") else { break }
      guard let part = takeInteger(digits: 1...2)?.value, part < 60 else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  fileprivate mutating func takeYearlyMoment() -> RecurringZoneRule.YearlyMoment? {
    let day: RecurringZoneRule.YearlyMoment.Day
    if take("M") {
      guard let month = takeInteger(digits: 1...2)?.value, (1...12).contains(month), take("."),
        let week = takeInteger(digits: 1), (1...5).contains(week), take("."),
        let weekday = takeInteger(digits: 1), weekday <= 6
      else { return nil }
      day = .weekday(month: month, week: week, day: weekday)
    } else {
      let isJulian = take("J")
      guard let count = takeInteger(digits: 1...3)?.value, (isJulian ? 1...365 : 0...365).contains(count)
      else { return nil }
      day = isJulian ? .julian(count) : .ordinal(count)
    }
    var seconds = 7200
    if take("/") {
      guard let time = takeZoneTime() else { return nil }
      seconds = time
    }
    return .init(day: day, seconds: seconds)
  }
}
