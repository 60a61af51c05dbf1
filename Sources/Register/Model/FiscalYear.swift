public import FEEL

/// The days of a fiscal year of the Buddhist era: 2560 is 1 October 2016 to 30 September 2017 where years begin in October.
///
/// A year is named by the year it ends in, B.E. (C.E. + 543).
public struct FiscalYear: Sendable, Hashable {
  public let from: CalendarDate
  public let to: CalendarDate

  /// - Parameter startMonth: 1 to 12.
  public init?(_ year: Int, startMonth: Int) {
    guard (1...9999).contains(year), (1...12).contains(startMonth),
      let from = CalendarDate(
        year: year - 543 - (startMonth == 1 ? 0 : 1), month: startMonth, day: 1),
      let to = from.adding(months: 12)?.adding(days: -1)
    else { return nil }
    self.from = from
    self.to = to
  }

  /// The first and last day of quarter 1 to 4.
  public func quarter(_ number: Int) -> (from: CalendarDate, to: CalendarDate)? {
    guard (1...4).contains(number), let first = from.adding(months: 3 * (number - 1)),
      let last = first.adding(months: 3)?.adding(days: -1)
    else { return nil }
    return (first, last)
  }
}
