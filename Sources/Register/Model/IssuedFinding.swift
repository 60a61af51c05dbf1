public import FEEL

/// The way of a finding from its discovery to its end.
public enum FindingState: String, Sendable, Hashable, CaseIterable {
  case draft, issued, responded, inProgress, completed, verified, closed, withdrawn
}

public enum ResponseKind: String, Sendable, Hashable, CaseIterable {
  case agree, partlyAgree, disagree
}

/// What management answered to a finding.
public struct ManagementResponse: Sendable, Hashable {
  public var kind: ResponseKind
  public var by: PersonID
  public var on: CalendarDate
  public var reason: Text?
  public var origin: Origin

  public init(
    kind: ResponseKind, by: PersonID, on: CalendarDate, reason: Text?, origin: Origin = .none
  ) {
    self.kind = kind
    self.by = by
    self.on = on
    self.reason = reason
    self.origin = origin
  }
}

/// What the auditor saw of a finding's repair on a day.
public struct FollowUp: Sendable, Hashable {
  public var on: CalendarDate
  public var by: PersonID
  public var note: Text
  public var origin: Origin

  public init(on: CalendarDate, by: PersonID, note: Text, origin: Origin = .none) {
    self.on = on
    self.by = by
    self.note = note
    self.origin = origin
  }
}

/// The elements of a finding, after the Global Internal Audit Standards.
public struct FindingElements: Sendable, Hashable {
  public var title: Text
  public var criteria: Text
  public var condition: Text
  public var cause: Text?
  public var effect: Text?
  public var recommendation: Text?

  public init(
    title: Text, criteria: Text, condition: Text, cause: Text?, effect: Text?,
    recommendation: Text?
  ) {
    self.title = title
    self.criteria = criteria
    self.condition = condition
    self.cause = cause
    self.effect = effect
    self.recommendation = recommendation
  }
}

/// A finding that was put before its division, with what became of it.
public struct IssuedFinding: Sendable, Hashable {
  public var id: FindingID
  /// Absent for a finding raised by hand.
  public var rule: RuleID?
  /// `FIN-03.A2`, a division's code, an indicator's id, `ORG`.
  public var subject: String
  /// Absent when the subject belongs to no single division.
  public var division: DivisionCode?
  public var firstRaised: PeriodID
  public var issuedOn: CalendarDate
  public var responseDue: CalendarDate?
  public var significance: Level
  public var elements: FindingElements
  public var state: FindingState
  public var response: ManagementResponse?
  public var actions: [Action]
  public var followUps: [FollowUp]
  public var closedOn: CalendarDate?
  /// The earlier finding of the same subject and rule that this one repeats.
  public var returns: FindingID?
  public var source: Source
  public var origin: Origin

  public init(
    id: FindingID, rule: RuleID?, subject: String, division: DivisionCode?,
    firstRaised: PeriodID, issuedOn: CalendarDate, responseDue: CalendarDate?, significance: Level,
    elements: FindingElements, state: FindingState, response: ManagementResponse? = nil,
    actions: [Action] = [], followUps: [FollowUp] = [], closedOn: CalendarDate? = nil,
    returns: FindingID? = nil, source: Source, origin: Origin = .none
  ) {
    self.id = id
    self.rule = rule
    self.subject = subject
    self.division = division
    self.firstRaised = firstRaised
    self.issuedOn = issuedOn
    self.responseDue = responseDue
    self.significance = significance
    self.elements = elements
    self.state = state
    self.response = response
    self.actions = actions
    self.followUps = followUps
    self.closedOn = closedOn
    self.returns = returns
    self.source = source
    self.origin = origin
  }
}
