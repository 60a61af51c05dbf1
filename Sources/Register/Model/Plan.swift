/// COSO's three categories of objectives.
public enum ObjectiveCategory: String, Sendable, Hashable, CaseIterable {
  case operations, reporting, compliance
}

public enum RiskCategory: String, Sendable, Hashable, CaseIterable {
  case strategic, operational, financial, compliance, technology, reputation
}

/// The options of ISO 31000 for treating a risk.
public enum Treatment: String, Sendable, Hashable, CaseIterable {
  case avoid, takeOpportunity, removeSource, changeLikelihood, changeConsequence, share, retain
}

/// One cause of a risk, numbered within its plan so that controls can say which causes they cover.
public struct Cause: Sendable, Hashable {
  public var number: Int
  public var text: Text
  public var origin: Origin

  public init(number: Int, text: Text, origin: Origin = .none) {
    self.number = number
    self.text = text
    self.origin = origin
  }
}

/// Because of the causes, the event may happen, with the consequence. An absent part was never written.
public struct RiskStatement: Sendable, Hashable {
  public var causes: [Cause]
  public var event: Text?
  public var consequence: Text?
  /// Who vouches for the statement, where that is not who vouches for the plan.
  public var source: Source?

  public init(causes: [Cause], event: Text?, consequence: Text?, source: Source? = nil) {
    self.causes = causes
    self.event = event
    self.consequence = consequence
    self.source = source
  }
}

/// The inherent score of a plan in a fiscal year, B.E.
public struct InherentScore: Sendable, Hashable {
  public var fiscalYear: Int
  public var score: Score
  public var source: Source
  public var origin: Origin

  public init(fiscalYear: Int, score: Score, source: Source, origin: Origin = .none) {
    self.fiscalYear = fiscalYear
    self.score = score
    self.source = source
    self.origin = origin
  }
}

/// A plan or project (แผนงาน/โครงการ) of a division, with its risk, controls and history.
public struct Plan: Sendable, Hashable {
  public var id: PlanID
  public var division: DivisionCode
  public var title: Text
  public var objective: Text
  public var category: ObjectiveCategory
  public var riskCategory: RiskCategory
  public var risk: RiskStatement
  /// The plan is among those under internal control (แผนงาน/โครงการที่มีการควบคุมภายใน).
  public var isUnderControl: Bool
  /// The first period that holds the plan; nil for one that was there from the beginning.
  public var first: PeriodID?
  /// The last period that holds the plan; nil while it goes on.
  public var last: PeriodID?
  public var owner: PersonID?
  public var treatment: Treatment?
  public var inherent: [InherentScore]
  public var controls: [Control]
  public var assessments: [PlanAssessment]
  public var actions: [Action]
  public var acceptances: [Acceptance]
  public var source: Source
  public var origin: Origin

  public init(
    id: PlanID, division: DivisionCode, title: Text, objective: Text, category: ObjectiveCategory,
    riskCategory: RiskCategory, risk: RiskStatement, isUnderControl: Bool, first: PeriodID? = nil,
    last: PeriodID? = nil, owner: PersonID?, treatment: Treatment?, inherent: [InherentScore] = [],
    controls: [Control] = [],
    assessments: [PlanAssessment] = [], actions: [Action] = [], acceptances: [Acceptance] = [],
    source: Source, origin: Origin = .none
  ) {
    self.id = id
    self.division = division
    self.title = title
    self.objective = objective
    self.category = category
    self.riskCategory = riskCategory
    self.risk = risk
    self.isUnderControl = isUnderControl
    self.first = first
    self.last = last
    self.owner = owner
    self.treatment = treatment
    self.inherent = inherent
    self.controls = controls
    self.assessments = assessments
    self.actions = actions
    self.acceptances = acceptances
    self.source = source
    self.origin = origin
  }

  /// Whether the plan is among those of a period: not before its first, not after its last.
  public func isHeld(in period: PeriodID) -> Bool {
    first.map { $0 <= period } ?? true && last.map { period <= $0 } ?? true
  }

  public func assessment(in period: PeriodID) -> PlanAssessment? {
    assessments.first { $0.period == period }
  }
}
