public import FEEL

/// A finding raised by hand in an engagement.
public struct FindingRaising: Sendable, Hashable {
  public var engagement: EngagementID
  /// `FIN-03`, a division's code, `ENG-2560-1.S3`, `ORG`.
  public var subject: String
  public var division: DivisionCode?
  public var significance: Level
  public var elements: FindingElements

  public init(
    engagement: EngagementID, subject: String, division: DivisionCode?, significance: Level,
    elements: FindingElements
  ) {
    self.engagement = engagement
    self.subject = subject
    self.division = division
    self.significance = significance
    self.elements = elements
  }
}

/// Puts a finding before those it concerns: one raised by hand, or one that a rule gives in a period.
public struct FindingIssue: Sendable, Hashable {
  public var finding: FindingID
  /// The period whose assessment gives it; the period of the finding's id where none is named.
  public var period: PeriodID?
  public var responseDue: CalendarDate?

  public init(finding: FindingID, period: PeriodID? = nil, responseDue: CalendarDate? = nil) {
    self.finding = finding
    self.period = period
    self.responseDue = responseDue
  }
}

/// Management's response.
public struct FindingResponse: Sendable, Hashable {
  public var finding: FindingID
  public var kind: ResponseKind
  /// Needed unless management agrees.
  public var reason: Text?

  public init(finding: FindingID, kind: ResponseKind, reason: Text?) {
    self.finding = finding
    self.kind = kind
    self.reason = reason
  }
}

/// What an auditor notes of a finding: seen in follow-up, closed, or withdrawn.
public struct FindingRemark: Sendable, Hashable {
  public var finding: FindingID
  public var note: Text?

  public init(finding: FindingID, note: Text?) {
    self.finding = finding
    self.note = note
  }
}

/// A new action of a plan or a finding.
public struct ActionAddition: Sendable, Hashable {
  public var holder: ActionReference.Holder
  public var description: Text
  public var owner: PersonID
  public var due: CalendarDate

  public init(holder: ActionReference.Holder, description: Text, owner: PersonID, due: CalendarDate) {
    self.holder = holder
    self.description = description
    self.owner = owner
    self.due = due
  }
}

public struct ActionProgress: Sendable, Hashable {
  public var action: ActionReference
  /// 0 to 100.
  public var percent: Int
  public var note: Text?

  public init(action: ActionReference, percent: Int, note: Text?) {
    self.action = action
    self.percent = percent
    self.note = note
  }
}

/// A later due date, asked for by one person and granted by another, who acts.
public struct ActionExtension: Sendable, Hashable {
  public var action: ActionReference
  public var to: CalendarDate
  public var requestedBy: PersonID
  public var reason: Text

  public init(action: ActionReference, to: CalendarDate, requestedBy: PersonID, reason: Text) {
    self.action = action
    self.to = to
    self.requestedBy = requestedBy
    self.reason = reason
  }
}

public struct ActionCompletion: Sendable, Hashable {
  public var action: ActionReference
  public var note: Text?
  public var evidence: [Evidence]

  public init(action: ActionReference, note: Text?, evidence: [Evidence] = []) {
    self.action = action
    self.note = note
    self.evidence = evidence
  }
}

/// An auditor's word on a completed action: verified, or opened again.
public struct ActionRemark: Sendable, Hashable {
  public var action: ActionReference
  public var note: Text?

  public init(action: ActionReference, note: Text?) {
    self.action = action
    self.note = note
  }
}
