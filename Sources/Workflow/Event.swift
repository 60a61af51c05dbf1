public import FEEL
public import Register

/// What happened to a register: the content of one journal entry.
///
/// A deed that is allowed becomes an event, with whatever had to be settled when it was decided (the elements of an
/// issued finding, the digest of what was signed), so that applying it needs neither rules nor a clock.
public enum Event: Sendable, Hashable {
  case registerImported(RegisterImport)
  case rulesAdopted(RulesAdoption)
  case periodOpened(PeriodOpened)
  case periodAmended(Amendment)
  case periodClosed(PeriodClosed)
  case planAdded(PlanAddition, from: PeriodID)
  case planChanged(PlanChange)
  /// The last period that still holds the plan.
  case planDropped(PlanDrop, last: PeriodID)

  case planAssessed(DivisionScore)
  case assessmentSubmitted(AssessmentReference)
  case assessmentConfirmed(AssessmentReference, signed: Signature)
  case assessmentReviewed(AuditorScore)
  case assessmentApproved(AssessmentReference, signed: Signature)
  case assessmentReturned(AssessmentReturn)

  case controlTested(ControlTesting)
  case evidenceAttached(EvidenceAttachment)
  case questionnaireAnswered(QuestionnaireAnswer)

  case findingRaised(FindingRaising, id: FindingID)
  /// The whole finding as it was put before the division.
  case findingIssued(IssuedFinding)
  case findingWithdrawn(FindingRemark)
  case responseGiven(FindingResponse)
  case findingFollowedUp(FindingRemark)
  case findingClosed(FindingRemark, signed: Signature)

  case actionAdded(ActionAddition, id: ActionID)
  case actionProgressed(ActionProgress)
  case actionExtended(ActionExtension, from: CalendarDate, signed: Signature)
  case actionCompleted(ActionCompletion)
  case actionVerified(ActionRemark, signed: Signature)
  case actionReopened(ActionRemark)

  case riskAccepted(RiskAcceptance, signed: Signature)
  case acceptanceLapsed(AcceptanceLapse)
  case engagementAdvanced(EngagementAdvance)
  case scopeItemConcluded(ScopeItemConclusion)
  case observationNoted(ObservationNote, number: Int)

  case indicatorReported(IndicatorReport)
  case riskIssueReported(RiskIssueReport)

  /// Files left the house; changes nothing in the register.
  case exportMade(ExportMade)

  // Who came in and who was refused; these change nothing in the register either.
  case signedIn(SignIn)
  case signedOut(SignOut)
  case signInRefused(SignInRefusal)
  case commandRefused(CommandRefusal)
}

/// The digest of what somebody signed: 64 hexadecimal digits of SHA-256 over its canonical XML.
public struct Signature: Sendable, Hashable {
  public var sha256: String

  public init(sha256: String) { self.sha256 = sha256 }
}

/// The register as it stood when the journal began; the bytes of its files are kept beside the journal by their digests.
public struct RegisterImport: Sendable, Hashable {
  public var register: String
  public var files: [FileDigest]

  public init(register: String, files: [FileDigest]) {
    self.register = register
    self.files = files
  }
}

public struct PeriodOpened: Sendable, Hashable {
  public var period: Period
  /// Plans carried forward as they were, in order; new, changed and dropped ones have events of their own.
  public var unchanged: [PlanID]

  public init(period: Period, unchanged: [PlanID]) {
    self.period = period
    self.unchanged = unchanged
  }
}

/// What a period reported, frozen.
public struct PeriodClosed: Sendable, Hashable {
  public var period: PeriodID
  public var minute: String?
  public var rulesVersion: String
  public var toolVersion: String
  /// The register and rule pack that were assessed.
  public var inputs: [FileDigest]
  /// The renderings of that day.
  public var exports: [FileDigest]

  public init(
    period: PeriodID, minute: String?, rulesVersion: String, toolVersion: String, inputs: [FileDigest],
    exports: [FileDigest]
  ) {
    self.period = period
    self.minute = minute
    self.rulesVersion = rulesVersion
    self.toolVersion = toolVersion
    self.inputs = inputs
    self.exports = exports
  }
}

public struct ExportMade: Sendable, Hashable {
  public var period: PeriodID
  /// The files are those stored when the period was closed, and not rendered anew.
  public var isFrozen: Bool
  public var files: [FileDigest]

  public init(period: PeriodID, isFrozen: Bool, files: [FileDigest]) {
    self.period = period
    self.isFrozen = isFrozen
    self.files = files
  }
}
