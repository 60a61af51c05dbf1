public import FEEL
public import Register

/// A span of days, as the rule pack names it.
public struct AgeBand: Sendable, Hashable {
  /// As the rule pack writes it: `to30`.
  public var code: String
  public var name: Text
  /// Whether the committee wants to see by name what falls into the band.
  public var isForCommittee: Bool
}

/// What became of findings and actions: how old, how late, how often put off.
public struct FollowUpStatus: Sendable, Hashable {
  /// In the order of the rule pack's table, empty bands included.
  public var findingBands: [AgeBand]
  public var actionBands: [AgeBand]
  /// The whole organisation, with what belongs to no single division.
  public var total: FollowUpCounts
  /// In the order of the register.
  public var divisions: [DivisionFollowUp]
  /// What belongs to no single division.
  public var unassigned: FollowUpCounts
  /// In the order of the assessment's findings.
  public var findings: [FindingAge]
  /// In the order of the assessment's actions, completed ones included.
  public var actions: [ActionAge]
}

public struct DivisionFollowUp: Sendable, Hashable {
  public var division: DivisionCode
  public var counts: FollowUpCounts
}

/// A finding that stands, with its age.
public struct FindingAge: Sendable, Hashable {
  public var finding: FindingID
  /// Since it was issued to its division; nil before that.
  public var daysOpen: Int?
  /// The code of its band; nil where the rule pack gives none.
  public var band: String?
}

/// An open action with the bands of its lateness; both nil once it is completed.
public struct ActionAge: Sendable, Hashable {
  public var plan: PlanID
  public var action: ActionID
  /// Against the current due date.
  public var band: String?
  /// Against the due date first agreed.
  public var originalBand: String?
}

public struct FollowUpCounts: Sendable, Hashable {
  /// Findings that stand, by band; as many as there are bands.
  public var findings: [FindingCounts]
  public var openFindings = 0
  /// Of these, findings that were closed once and came back.
  public var returned = 0
  /// Findings closed by the day of the assessment, in any period.
  public var closed = 0
  /// From issue to closing, over all closed ones.
  public var daysToClose = 0
  public var openActions = 0
  /// Open actions by band, against the current due date and against the first.
  public var actions: [Int]
  public var actionsOriginally: [Int]
  /// Open actions past their current due date, and past the first.
  public var late = 0
  public var lateOriginally = 0
  /// Open actions that were put off, and how often all together.
  public var extended = 0
  public var extensions = 0

  init(findingBands: Int, actionBands: Int) {
    findings = Array(repeating: FindingCounts(), count: findingBands)
    actions = Array(repeating: 0, count: actionBands)
    actionsOriginally = actions
  }

  /// Rounded half up to one decimal; nil while nothing was closed.
  public var meanDaysToClose: Number? {
    guard closed > 0 else { return nil }
    return Number(daysToClose).divided(by: Number(closed))?.rounded(scale: 1, .halfUp)
  }
}
