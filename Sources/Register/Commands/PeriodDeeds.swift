public import FEEL

/// Opens a period after the last one; plans that are not named are carried forward unchanged.
public struct PeriodOpening: Sendable, Hashable {
  public var period: PeriodID
  public var assessmentDue: CalendarDate
  /// The version of the rule pack that will judge it.
  public var rulesVersion: String
  public var new: [PlanAddition]
  public var changed: [PlanChange]
  public var dropped: [PlanDrop]

  public init(
    period: PeriodID, assessmentDue: CalendarDate, rulesVersion: String, new: [PlanAddition] = [],
    changed: [PlanChange] = [], dropped: [PlanDrop] = []
  ) {
    self.period = period
    self.assessmentDue = assessmentDue
    self.rulesVersion = rulesVersion
    self.new = new
    self.changed = changed
    self.dropped = dropped
  }
}

/// A plan that enters the register.
public struct PlanAddition: Sendable, Hashable {
  public var division: DivisionCode
  /// The `plan` element as the register's format has it, without assessments, actions and acceptances.
  public var record: String

  public init(division: DivisionCode, record: String) {
    self.division = division
    self.record = record
  }
}

/// A plan whose title, objective, risk, controls, inherent score, owner or treatment are written anew.
///
/// Assessments, tests of controls that stay, actions and acceptances are kept.
public struct PlanChange: Sendable, Hashable {
  public var plan: PlanID
  /// The `plan` element as the register's format has it, without assessments, actions and acceptances.
  public var record: String
  public var reason: Text

  public init(plan: PlanID, record: String, reason: Text) {
    self.plan = plan
    self.record = record
    self.reason = reason
  }
}

/// A plan that ends; it stays in the register with all its history.
public struct PlanDrop: Sendable, Hashable {
  public var plan: PlanID
  public var reason: Text

  public init(plan: PlanID, reason: Text) {
    self.plan = plan
    self.reason = reason
  }
}

/// A version of the rule pack that periods may be judged by from now on.
public struct RulesAdoption: Sendable, Hashable {
  public var version: String
  /// Paths relative to the register: `rules/2560.2/levels.dmn`. Their bytes are kept with the journal.
  public var files: [FileDigest]
  public var reason: Text

  public init(version: String, files: [FileDigest], reason: Text) {
    self.version = version
    self.files = files
    self.reason = reason
  }
}

/// Closes a period: what it reports is frozen.
public struct PeriodClosing: Sendable, Hashable {
  public var period: PeriodID
  /// The minute in which the committee took note.
  public var minute: String?

  public init(period: PeriodID, minute: String? = nil) {
    self.period = period
    self.minute = minute
  }
}
