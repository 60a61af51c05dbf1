/// What a risk issue came to in a quarter.
public struct QuarterResult: Sendable, Hashable {
  public var period: PeriodID
  public var text: Text
  public var source: Source
  public var origin: Origin

  public init(period: PeriodID, text: Text, source: Source, origin: Origin = .none) {
    self.period = period
    self.text = text
    self.source = source
    self.origin = origin
  }
}

/// A risk of the whole organisation, with its treatment and the plans that carry it.
public struct RiskIssue: Sendable, Hashable {
  public var id: RiskIssueID
  public var title: Text
  public var treatment: Text
  /// Illustrative where the report does not link plans.
  public var plans: [PlanID]
  public var results: [QuarterResult]
  public var source: Source
  public var origin: Origin

  public init(
    id: RiskIssueID, title: Text, treatment: Text, plans: [PlanID], results: [QuarterResult],
    source: Source, origin: Origin = .none
  ) {
    self.id = id
    self.title = title
    self.treatment = treatment
    self.plans = plans
    self.results = results
    self.source = source
    self.origin = origin
  }
}
