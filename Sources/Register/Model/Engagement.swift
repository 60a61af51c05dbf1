public import FEEL

public enum EngagementState: String, Sendable, Hashable, CaseIterable {
  case planned, fieldwork, reported, followUp, closed
}

/// Who is audited: a division of the register, or external units that are named or only counted.
public enum Auditee: Sendable, Hashable {
  case division(DivisionCode)
  case unit(name: Text)
  case units(count: Int, description: Text)
}

public enum ScopeConclusion: String, Sendable, Hashable, CaseIterable {
  case satisfactory, needsImprovement, unsatisfactory
}

/// A numbered item of what an engagement examines.
public struct ScopeItem: Sendable, Hashable {
  public var number: Int
  public var text: Text
  public var conclusion: ScopeConclusion?
  public var conclusionText: Text?
  public var concludedOn: CalendarDate?
  /// Who vouches for the conclusion, where that is not who vouches for the item.
  public var conclusionSource: Source?
  public var source: Source
  public var origin: Origin

  public init(
    number: Int, text: Text, conclusion: ScopeConclusion? = nil, conclusionText: Text? = nil,
    concludedOn: CalendarDate? = nil, conclusionSource: Source? = nil, source: Source, origin: Origin = .none
  ) {
    self.number = number
    self.text = text
    self.conclusion = conclusion
    self.conclusionText = conclusionText
    self.concludedOn = concludedOn
    self.conclusionSource = conclusionSource
    self.source = source
    self.origin = origin
  }
}

/// Something significant that an engagement observed and the report tells, short of a finding.
public struct Observation: Sendable, Hashable {
  public var number: Int
  public var text: Text
  public var source: Source
  public var origin: Origin

  public init(number: Int, text: Text, source: Source, origin: Origin = .none) {
    self.number = number
    self.text = text
    self.source = source
    self.origin = origin
  }
}

/// One piece of work of the audit plan.
public struct Engagement: Sendable, Hashable {
  public var id: EngagementID
  public var period: PeriodID
  public var title: Text
  public var objective: Text
  public var state: EngagementState
  public var lead: PersonID?
  public var auditees: [Auditee]
  public var scope: [ScopeItem]
  public var observations: [Observation]
  public var findings: [IssuedFinding]
  public var source: Source
  public var origin: Origin

  public init(
    id: EngagementID, period: PeriodID, title: Text, objective: Text, state: EngagementState,
    lead: PersonID?, auditees: [Auditee] = [], scope: [ScopeItem] = [],
    observations: [Observation] = [], findings: [IssuedFinding] = [], source: Source,
    origin: Origin = .none
  ) {
    self.id = id
    self.period = period
    self.title = title
    self.objective = objective
    self.state = state
    self.lead = lead
    self.auditees = auditees
    self.scope = scope
    self.observations = observations
    self.findings = findings
    self.source = source
    self.origin = origin
  }
}
