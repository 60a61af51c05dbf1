/// A span of whole months.
public struct YearsMonthsDuration: Sendable, Hashable {
  /// Negative for a span backwards.
  public let months: Int

  public init(months: Int) {
    self.months = months
  }

  /// The whole months from one date to another, truncated towards zero.
  public init(from start: CalendarDate, to end: CalendarDate) {
    self.init(months: end.months(since: start))
  }

  public var years: Int { months / 12 }
  public var monthsOfYear: Int { months % 12 }

  public var negated: YearsMonthsDuration? { months == .min ? nil : .init(months: -months) }

  public func adding(_ other: YearsMonthsDuration) -> YearsMonthsDuration? {
    let (sum, overflow) = months.addingReportingOverflow(other.months)
    return overflow ? nil : .init(months: sum)
  }

  public func subtracting(_ other: YearsMonthsDuration) -> YearsMonthsDuration? {
    let (difference, overflow) = months.subtractingReportingOverflow(other.months)
    return overflow ? nil : .init(months: difference)
  }

  /// Months are truncated towards zero.
  public func multiplied(by factor: Number) -> YearsMonthsDuration? {
    Number(months).multiplied(by: factor)?.truncatedInt.map(YearsMonthsDuration.init(months:))
  }

  /// Months are truncated towards zero; nil for zero.
  public func divided(by divisor: Number) -> YearsMonthsDuration? {
    Number(months).divided(by: divisor)?.truncatedInt.map(YearsMonthsDuration.init(months:))
  }

  /// How often the other duration fits; nil for zero.
  public func divided(by other: YearsMonthsDuration) -> Number? {
    Number(months).divided(by: Number(other.months))
  }
}

extension YearsMonthsDuration: Comparable {
  public static func < (left: YearsMonthsDuration, right: YearsMonthsDuration) -> Bool {
    left.months < right.months
  }
}
