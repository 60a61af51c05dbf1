public import Register

/// What happened between two periods: two assessments side by side.
public struct Changes: Sendable, Hashable {
  public var from: Standpoint
  public var to: Standpoint
  public var rulesFrom: String
  public var rulesTo: String
  /// Plans with any cause, in the order of the later register; those that it dropped follow.
  public var plans: [ChangedPlan]
  public var counts: ChangeCounts
  /// Plans by cause; a plan with two causes counts under both.
  public var causes: [CauseCount]
  public var findings: FindingChanges
}

public struct ChangedPlan: Sendable, Hashable {
  public var plan: PlanID
  public var division: DivisionCode
  public var levelFrom: Level?
  public var levelTo: Level?
  public var scoreFrom: Score?
  public var scoreTo: Score?
  /// Nil where one of the levels is missing.
  public var movement: Movement?
  /// In the order of `ChangeCause`; never empty.
  public var causes: [ChangeCause]
}

/// Why a plan stands elsewhere than before.
public enum ChangeCause: String, Sendable, Hashable, CaseIterable {
  /// Somebody gave another score, the first one, or none any more.
  case rescored
  /// A control was tested in between; told of plans whose level or lowest justified level changed.
  case controlTested
  /// The same score means another level under another version of the rules.
  case ruleChanged
  case added, dropped
  /// An acceptance came into force, or the last one ended.
  case accepted, acceptanceEnded
}

public struct ChangeCounts: Sendable, Hashable {
  public var down = 0
  public var up = 0
  /// Plans of both periods that stand where they stood.
  public var unchanged = 0
  /// Plans of both periods that lack one of the two levels.
  public var incomparable = 0
}

public struct CauseCount: Sendable, Hashable {
  public var cause: ChangeCause
  public var plans: Int
}

/// Findings by subject and rule, so that one that was not issued is the same in both periods.
public struct FindingChanges: Sendable, Hashable {
  public var raised: [FindingID]
  public var gone: [FindingID]
  public var continuing: Int
}
