public import FEEL
public import Register

public enum Movement: String, Sendable, Hashable, CaseIterable {
  case down, unchanged, up
}

/// What a level of risk obliges its owner to, as the rule pack says.
public struct Duties: Sendable, Hashable {
  /// The rule pack's `duties` context.
  let context: Context

  /// The names and values of the context, in its order.
  public var entries: [(name: String, value: String)] {
    context.entries.map { ($0.name, $0.value.display) }
  }

  /// Who alone may accept a residual risk of the level; nil where the rule pack names nobody.
  public var acceptAuthority: Authority? { self["accept authority"].flatMap(Authority.init(rawValue:)) }

  public subscript(name: String) -> String? { context[name]?.display }
}

/// What a plan came to in a period.
public struct PlanResult: Sendable, Hashable {
  public var plan: PlanID
  public var division: DivisionCode
  public var inherentLevel: Level?
  /// The level of the opening assessment.
  public var assessedLevel: Level?
  public var previousLevel: Level?
  public var divisionLevel: Level?
  public var auditorLevel: Level?
  /// The auditor's level where there is one, else the division's; nil is unrated.
  public var reportedLevel: Level?
  /// The score that the reported level comes from; the opening score of a plan that was not re-assessed.
  public var reportedScore: Score?
  public var openingScore: Score?
  /// `auditor` or `division`: whose judgement the reported level is. Nil when there is none in the period.
  public var reportedBy: JudgedBy?
  public var isReassessed: Bool
  public var isUnderControl: Bool
  public var controlRequired: Bool?
  public var carriesResidualRisk: Bool
  public var lowestJustifiedLevel: Level?
  /// Since the opening assessment.
  public var movement: Movement?
  public var movementSincePrevious: Movement?
  public var state: AssessmentState?
  public var duties: Duties?
  public var openActions: Int
  public var overdueActions: Int
  public var acceptancesInForce: Int
  /// The day of the latest test of any of its controls, up to the day of the assessment.
  public var lastControlTest: CalendarDate?
  /// Where the reported judgement stands in the register; the plan itself where there is none.
  public var origin: Origin

  /// A controlled plan whose level went down since the opening assessment.
  public var isReduced: Bool { isUnderControl && movement == .down }
  /// A controlled plan without a level.
  public var isUnrated: Bool { isUnderControl && reportedLevel == nil }
}

public enum JudgedBy: String, Sendable, Hashable, CaseIterable {
  case auditor, division
}
