public import FEEL

public enum AssessmentState: String, Sendable, Hashable, CaseIterable {
  case draft, submitted, confirmed, reviewed, approved
}

/// A score with the name behind it: the division's own, or the auditor's.
public struct Judgement: Sendable, Hashable {
  public var score: Score
  /// The division's officer, or the auditor.
  public var by: PersonID
  /// The day it was submitted; for an auditor, the day it was reviewed.
  public var on: CalendarDate
  /// The division's head who confirmed, or the reviewing auditor who approved.
  public var endorsedBy: PersonID?
  public var endorsedOn: CalendarDate?
  public var reason: Text?
  public var evidence: [Evidence]
  public var origin: Origin

  public init(
    score: Score, by: PersonID, on: CalendarDate, endorsedBy: PersonID? = nil,
    endorsedOn: CalendarDate? = nil, reason: Text? = nil, evidence: [Evidence] = [],
    origin: Origin = .none
  ) {
    self.score = score
    self.by = by
    self.on = on
    self.endorsedBy = endorsedBy
    self.endorsedOn = endorsedOn
    self.reason = reason
    self.evidence = evidence
    self.origin = origin
  }
}

/// The residual risk of a plan in a period, as the division and the auditor judged it.
public struct PlanAssessment: Sendable, Hashable {
  public var period: PeriodID
  public var state: AssessmentState
  /// Absent while the division has not scored: an absent score is never a level.
  public var division: Judgement?
  public var auditor: Judgement?
  public var source: Source
  public var origin: Origin

  public init(
    period: PeriodID, state: AssessmentState, division: Judgement?, auditor: Judgement?,
    source: Source, origin: Origin = .none
  ) {
    self.period = period
    self.state = state
    self.division = division
    self.auditor = auditor
    self.source = source
    self.origin = origin
  }

  /// The auditor's judgement where there is one, else the division's.
  public var reported: Judgement? { auditor ?? division }
}
