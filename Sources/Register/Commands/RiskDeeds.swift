public import FEEL

/// A residual risk that somebody with the authority bears until a day.
public struct RiskAcceptance: Sendable, Hashable {
  public var plan: PlanID
  public var authority: Authority
  /// The level that is accepted: the plan's reported one.
  public var level: Level
  public var expires: CalendarDate?
  /// The minute in which the decision stands.
  public var minute: String?
  public var reason: Text

  public init(
    plan: PlanID, authority: Authority, level: Level, expires: CalendarDate?, minute: String?, reason: Text
  ) {
    self.plan = plan
    self.authority = authority
    self.level = level
    self.expires = expires
    self.minute = minute
    self.reason = reason
  }
}

/// An acceptance whose day has come: it is on record that nobody renewed it.
public struct AcceptanceLapse: Sendable, Hashable {
  public var plan: PlanID
  /// The day on which the acceptance was decided.
  public var decidedOn: CalendarDate
  public var note: Text?

  public init(plan: PlanID, decidedOn: CalendarDate, note: Text? = nil) {
    self.plan = plan
    self.decidedOn = decidedOn
    self.note = note
  }
}

/// An engagement moves on.
public struct EngagementAdvance: Sendable, Hashable {
  public var engagement: EngagementID
  public var state: EngagementState

  public init(engagement: EngagementID, state: EngagementState) {
    self.engagement = engagement
    self.state = state
  }
}

public struct ScopeItemConclusion: Sendable, Hashable {
  public var engagement: EngagementID
  /// Counts from 1.
  public var item: Int
  public var conclusion: ScopeConclusion
  public var text: Text?

  public init(engagement: EngagementID, item: Int, conclusion: ScopeConclusion, text: Text?) {
    self.engagement = engagement
    self.item = item
    self.conclusion = conclusion
    self.text = text
  }
}
