public import Diagnostics
public import FEEL
public import Register

/// A row of the summary table, as reports print it: a dash where a count has no meaning.
public struct SummaryRow: Sendable, Hashable {
  public var level: Level
  /// Plans whose opening assessment gave the level.
  public var assessed: Int
  /// Nil where the level demands no control and no plan of it is under control.
  public var controlled: Int?
  /// Plans whose level is now this one; nil where the level carries no residual risk.
  public var residual: Int?
}

/// The table of levels against plans assessed, controlled, and with residual risk.
public struct Summary: Sendable, Hashable {
  /// From highest to low.
  public var rows: [SummaryRow]
  public var totalAssessed: Int
  public var totalControlled: Int
  public var totalResidual: Int
  /// Controlled plans below their assessed level.
  public var reduced: Int
  /// Of the controlled plans, in percent, rounded half up to two decimals; nil without controlled plans.
  public var reducedPercent: Number?
  /// Controlled plans without an assessment in the period.
  public var unrated: Int
  /// Plans without an opening assessment in the year.
  public var unassessed: Int
  /// Plans not under control that keep their assessed level because nobody assessed them again.
  public var notReassessed: Int
  /// Assessments of the period that are not approved yet.
  public var notApproved: Int
}

/// How many controlled plans went from one level to another since the start of the year.
public struct MovementCell: Sendable, Hashable {
  public var from: Level
  /// Nil for unrated.
  public var to: Level?
  public var plans: [PlanID]
}

/// One cell of the matrix of likelihood and consequence.
public struct HeatMapCell: Sendable, Hashable {
  public var score: Score
  public var level: Level?
  /// Plans whose opening score stands here.
  public var opening: [PlanID]
  /// Plans whose score stands here now.
  public var current: [PlanID]
}

public struct DivisionResult: Sendable, Hashable {
  public var division: DivisionCode
  public var counts: PlanCounts
  public var findings: FindingCounts
  public var rating: Rating?
}

/// The rule pack's verdict on a division.
public struct Rating: Sendable, Hashable {
  public var code: String
  public var name: Text
  public var reason: Text
}

public struct IndicatorAssessment: Sendable, Hashable {
  public var indicator: IndicatorID
  public var quarterTarget: Number?
  /// The quarter's target with what earlier quarters fell short of or exceeded.
  public var carriedTarget: Number?
  public var result: Number?
  /// Everything reached in the year so far.
  public var resultToDate: Number?
  /// What is left of the year's target; never below zero.
  public var leftOfYear: Number?
  /// Percent of the year's target, rounded half up to two decimals.
  public var yearShare: Number?
  /// Percent of the carried target, rounded half up to two decimals.
  public var quarterShare: Number?
  /// As computed, before any override.
  public var computedLight: IndicatorLight?
  /// The override where there is one, else as computed.
  public var light: IndicatorLight?
  public var override: LightOverride?
}

/// How a printed number compares with the recomputed one.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  case agrees
  /// Agrees only when digits are cut off instead of rounded.
  case truncated
  case disagrees
}

public struct ClaimResult: Sendable, Hashable {
  public var id: ClaimID
  /// As printed.
  public var claimed: String
  /// Rounded half up to the claim's decimals; nil when it can not be computed.
  public var recomputed: String?
  public var verdict: Verdict
}

/// A published figure that the register can produce by itself.
public struct FigureResult: Sendable, Hashable {
  public var id: String
  public var published: Number
  public var recomputed: Number?
  public var verdict: Verdict
}

public struct EngagementResult: Sendable, Hashable {
  public var engagement: EngagementID
  public var scopeItems: Int
  public var concluded: Int
  public var openFindings: Int
  public var closedFindings: Int
}

public struct RiskIssueResult: Sendable, Hashable {
  public var issue: RiskIssueID
  /// The linked plans by reported level.
  public var counts: PlanCounts
  public var result: QuarterResult?
}

public struct SelfAssessmentResult: Sendable, Hashable {
  public var division: DivisionCode
  public var isHandedIn: Bool
  public var topics: Int
  public var answered: Int
  /// The mean of all ratings, rounded half up to two decimals.
  public var mean: Number?
  /// Findings of this period on the division's plans, controls, actions and earlier findings.
  public var openFindings: Int
  public var highFindings: Int
}

/// An action with how late it is.
public struct ActionResult: Sendable, Hashable {
  public var plan: PlanID
  public var division: DivisionCode
  public var action: ActionID
  public var owner: PersonID?
  public var originalDue: CalendarDate?
  public var due: CalendarDate?
  public var extensions: Int
  public var percent: Int?
  public var completedOn: CalendarDate?
  public var verifiedOn: CalendarDate?
  public var daysOverdue: Int?
  public var daysOverdueOriginally: Int?
  public var origin: Origin
}

/// A decision that somebody with authority has to take: a residual risk that nobody accepted yet.
public struct AcceptanceRequest: Sendable, Hashable {
  public var plan: PlanID
  public var division: DivisionCode
  public var level: Level
  /// As the duties of the level name it.
  public var authority: Authority
}

/// How often a rule fired.
public struct RuleUse: Sendable, Hashable {
  public var rule: RuleID
  public var findings: Int
  /// Different plans among the subjects.
  public var plans: Int
}

/// The state of an organisation's risks and controls in a period, by its register and its rule pack.
public struct Assessment: Sendable, Hashable {
  public var register: String
  public var standpoint: Standpoint
  public var rulesVersion: String
  public var summary: Summary
  /// In the order of the register.
  public var plans: [PlanResult]
  /// Controlled plans only, pairs in order of levels, highest first; unrated last.
  public var movement: [MovementCell]
  /// 25 cells: likelihood 1 to 5, within it consequence 1 to 5.
  public var heatMap: [HeatMapCell]
  /// By division in the register's order, then by significance, subject and rule.
  public var findings: [Finding]
  /// Issued earlier, no longer firing.
  public var withdrawn: [Finding]
  public var divisions: [DivisionResult]
  public var indicators: [IndicatorAssessment]
  public var claims: [ClaimResult]
  public var figures: [FigureResult]
  public var riskIssues: [RiskIssueResult]
  public var engagements: [EngagementResult]
  public var selfAssessments: [SelfAssessmentResult]
  /// Open actions and those completed, latest due date first.
  public var actions: [ActionResult]
  public var acceptanceRequests: [AcceptanceRequest]
  public var followUp: FollowUpStatus
  /// Every rule of the pack, also those that never fired.
  public var rules: [RuleUse]
  /// Actions, responses, extensions and acceptances dated after the day of the assessment, which are left out.
  public var laterEntries: Int
  /// What the rules could not evaluate.
  public var errors: [RuleError]
}

/// An expression of the rule pack that failed on a subject.
public struct RuleError: Sendable, Hashable {
  public var subject: String
  public var decision: String
  public var location: Location
  public var error: EvaluationError
}
