extension CalendarDate {
  /// Nil outside the range of years.
  public func adding(days: Int) -> CalendarDate? {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    return overflow ? nil : CalendarDate(daysSinceEpoch: sum)
  }

  /// The same day so many months on, or the last day of that month if it is shorter.
  public func adding(months: Int) -> CalendarDate? {
    let (sum, overflow) = monthsSinceYearZero.addingReportingOverflow(months)
    guard !overflow else { return nil }
    let month = sum - sum.flooredQuotient(by: 12) * 12 + 1
    let year = sum.flooredQuotient(by: 12)
    guard (-999_999_999...999_999_999).contains(year) else { return nil }
    return CalendarDate(
      year: year, month: month, day: min(Int(day), Self.days(inMonth: month, ofYear: year)))
  }

  /// Days from the other date to this one; negative if this one is earlier.
  public func days(since other: CalendarDate) -> Int { daysSinceEpoch - other.daysSinceEpoch }

  /// Whole months from the other date to this one, truncated towards zero.
  public func months(since other: CalendarDate) -> Int {
    let months = monthsSinceYearZero - other.monthsSinceYearZero
    if months > 0, day < other.day { return months - 1 }
    if months < 0, day > other.day { return months + 1 }
    return months
  }

  private var monthsSinceYearZero: Int { Int(year) * 12 + Int(month) - 1 }

  /// 1 is Monday, 7 Sunday.
  public var weekday: Int {
    let days = daysSinceEpoch + 3
    return days - days.flooredQuotient(by: 7) * 7 + 1
  }

  /// 1 on the first of January.
  public var dayOfYear: Int {
    let monthFromMarch = month > 2 ? Int(month) - 3 : Int(month) + 9
    let dayFromMarch = (153 * monthFromMarch + 2) / 5 + Int(day)
    return month > 2 ? dayFromMarch + 59 + (Self.isLeap(Int(year)) ? 1 : 0) : dayFromMarch - 306
  }

  /// The week by ISO 8601: week 1 holds the year's first Thursday, weeks begin on Monday.
  public var weekOfYear: Int {
    let thursday = dayOfYear - weekday + 4
    if thursday < 1 {
      let length = Self.isLeap(Int(year) - 1) ? 366 : 365
      return (thursday + length - 1) / 7 + 1
    }
    let length = Self.isLeap(Int(year)) ? 366 : 365
    return thursday > length ? 1 : (thursday - 1) / 7 + 1
  }
}

extension Int {
  /// The quotient rounded down, for a positive divisor.
  func flooredQuotient(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
