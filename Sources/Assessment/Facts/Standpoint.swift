public import FEEL
public import Register

/// The period that is assessed and the day on which ages, due dates and expiry are reckoned.
public struct Standpoint: Sendable, Hashable {
  public var period: Period
  /// By default the last day of the period.
  public var asOf: CalendarDate

  public init(period: Period, asOf: CalendarDate? = nil) {
    self.period = period
    self.asOf = asOf ?? period.to
  }

  var opening: PeriodID { period.id.opening }
  var previous: PeriodID? { period.id.previous }
  var beforePrevious: PeriodID? { period.id.previous?.previous }
  var hasEnded: Bool { asOf >= period.to }

  func knows(_ date: CalendarDate) -> Bool { date <= asOf }
}
