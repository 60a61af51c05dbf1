public import FEEL

/// What an indicator came to in a quarter; a later report of the same quarter takes the place of an earlier one.
public struct IndicatorReport: Sendable, Hashable {
  public var indicator: IndicatorID
  public var period: PeriodID
  /// Of that quarter alone, in the indicator's unit; nil where the result is words.
  public var value: Number?
  public var text: Text?

  public init(indicator: IndicatorID, period: PeriodID, value: Number?, text: Text?) {
    self.indicator = indicator
    self.period = period
    self.value = value
    self.text = text
  }
}

/// What a risk issue came to in a quarter; a later report of the same quarter takes the place of an earlier one.
public struct RiskIssueReport: Sendable, Hashable {
  public var issue: RiskIssueID
  public var period: PeriodID
  public var text: Text

  public init(issue: RiskIssueID, period: PeriodID, text: Text) {
    self.issue = issue
    self.period = period
    self.text = text
  }
}

/// What auditors saw in an engagement and do not make a finding of.
public struct ObservationNote: Sendable, Hashable {
  public var engagement: EngagementID
  public var text: Text

  public init(engagement: EngagementID, text: Text) {
    self.engagement = engagement
    self.text = text
  }
}
