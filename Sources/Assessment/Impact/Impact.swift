public import Register

/// What another rule pack would make of the same period: two assessments side by side.
public struct Impact: Sendable, Hashable {
  public var period: PeriodID
  /// Versions of the rule packs: in force, and in draft.
  public var versions: Change<String>
  public var findings: Change<Int>
  /// Findings of the draft alone, in its order of report.
  public var gained: [Finding]
  /// Findings of the rules in force alone, in their order of report.
  public var lost: [Finding]
  /// Findings of both that weigh differently.
  public var reweighed: [Reweighed]
  /// Rules that came, went, or find more or less, in the order of their ids.
  public var rules: [RuleImpact]
  /// Plans with any difference, in the order of the register.
  public var plans: [PlanImpact]
  public var divisions: [DivisionImpact]
  public var indicators: [IndicatorImpact]

  /// A value under the rules in force and under the draft.
  public struct Change<Value: Sendable & Hashable>: Sendable, Hashable {
    public var before: Value
    public var after: Value

    public var isChange: Bool { before != after }
  }

  public struct Reweighed: Sendable, Hashable {
    public var finding: FindingID
    public var plan: PlanID?
    public var significance: Change<Level>
  }

  /// Nil is a rule that the rule pack does not have.
  public struct RuleImpact: Sendable, Hashable {
    public var rule: RuleID
    public var findings: Change<Int?>
    public var gained: Int
    public var lost: Int
  }

  public struct PlanImpact: Sendable, Hashable {
    public var plan: PlanID
    public var division: DivisionCode
    /// Each level that differs, by its name in the assessment.
    public var levels: [NamedLevel]
    public var controlRequired: Change<Bool?>
    public var carriesResidualRisk: Change<Bool>
    /// Rules of findings gained and lost on the plan, its controls and its actions.
    public var gained: [RuleID]
    public var lost: [RuleID]
  }

  public struct NamedLevel: Sendable, Hashable {
    public var name: String
    public var level: Change<Level?>
  }

  public struct DivisionImpact: Sendable, Hashable {
    public var division: DivisionCode
    /// Codes of ratings.
    public var rating: Change<String?>
  }

  public struct IndicatorImpact: Sendable, Hashable {
    public var indicator: IndicatorID
    public var light: Change<IndicatorLight?>
  }

  /// Whether the draft says anything else than the rules in force.
  public var isNone: Bool {
    gained.isEmpty && lost.isEmpty && reweighed.isEmpty && plans.isEmpty && divisions.isEmpty
      && indicators.isEmpty && rules.isEmpty
  }
}
