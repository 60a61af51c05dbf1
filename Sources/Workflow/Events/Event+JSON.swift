public import Diagnostics
import FEEL
public import JSON
import Register

extension Event {
  /// What the entry holds beside who, when and its kind: an object.
  public var payload: JSON {
    switch self {
    case .registerImported(let content): content.json
    case .rulesAdopted(let content): content.json
    case .periodOpened(let content): content.json
    case .periodAmended(let content): content.json
    case .periodClosed(let content): content.json
    case .planAdded(let content, let from): content.json.adding(["from": .string(from.description)])
    case .planChanged(let content): content.json
    case .planDropped(let content, let last): content.json.adding(["last": .string(last.description)])
    case .planAssessed(let content): content.json
    case .assessmentSubmitted(let content): content.json
    case .assessmentConfirmed(let content, let signature), .assessmentApproved(let content, let signature):
      content.json.adding(signature.json)
    case .assessmentReviewed(let content): content.json
    case .assessmentReturned(let content): content.json
    case .controlTested(let content): content.json
    case .evidenceAttached(let content): content.json
    case .questionnaireAnswered(let content): content.json
    case .findingRaised(let content, let id): content.json.adding(["id": .string(id.text)])
    case .findingIssued(let content): content.json
    case .findingWithdrawn(let content), .findingFollowedUp(let content): content.json
    case .responseGiven(let content): content.json
    case .findingClosed(let content, let signature): content.json.adding(signature.json)
    case .actionAdded(let content, let id): content.json.adding(["id": .string(id.text)])
    case .actionProgressed(let content): content.json
    case .actionExtended(let content, let from, let signature):
      content.json.adding(["from": .string(from.description)]).adding(signature.json)
    case .actionCompleted(let content): content.json
    case .actionVerified(let content, let signature): content.json.adding(signature.json)
    case .actionReopened(let content): content.json
    case .riskAccepted(let content, let signature): content.json.adding(signature.json)
    case .acceptanceLapsed(let content): content.json
    case .engagementAdvanced(let content): content.json
    case .scopeItemConcluded(let content): content.json
    case .observationNoted(let content, let number): content.json.adding(["number": .integer(number)])
    case .indicatorReported(let content): content.json
    case .riskIssueReported(let content): content.json
    case .exportMade(let content): content.json
    case .signedIn(let content): content.json
    case .signedOut(let content): content.json
    case .signInRefused(let content): content.json
    case .commandRefused(let content): content.json
    }
  }

  /// Reads an entry's kind and payload.
  ///
  /// - Throws: every problem of every field, at `location`.
  public init(kind: String, payload: JSON, at location: Location) throws(Problems) {
    guard let known = EventKind(rawValue: kind) else {
      throw Problems([JournalProblem.unknownKind(kind).diagnostic(at: location)])
    }
    let values = try FieldValues(checking: payload, against: known.fields, at: location)
    guard let event = Event(known, values) else { throw .undecodable(at: location) }
    self = event
  }

  private init?(_ kind: EventKind, _ values: FieldValues) {
    let event: Event? =
      switch kind {
      case .registerImported: RegisterImport(values).map(Event.registerImported)
      case .rulesAdopted: RulesAdoption(values).map(Event.rulesAdopted)
      case .periodOpened: PeriodOpened(values).map(Event.periodOpened)
      case .periodAmended: Amendment(values).map(Event.periodAmended)
      case .periodClosed: PeriodClosed(values).map(Event.periodClosed)
      case .planAdded: Event.planAdded(values)
      case .planChanged: PlanChange(values).map(Event.planChanged)
      case .planDropped: Event.planDropped(values)
      case .planAssessed: DivisionScore(values).map(Event.planAssessed)
      case .assessmentSubmitted: AssessmentReference(values).map(Event.assessmentSubmitted)
      case .assessmentConfirmed: signed(values, Event.assessmentConfirmed)
      case .assessmentReviewed: AuditorScore(values).map(Event.assessmentReviewed)
      case .assessmentApproved: signed(values, Event.assessmentApproved)
      case .assessmentReturned: AssessmentReturn(values).map(Event.assessmentReturned)
      case .controlTested: ControlTesting(values).map(Event.controlTested)
      case .evidenceAttached: EvidenceAttachment(values).map(Event.evidenceAttached)
      case .questionnaireAnswered: QuestionnaireAnswer(values).map(Event.questionnaireAnswered)
      case .findingRaised: Event.findingRaised(values)
      case .findingIssued: IssuedFinding(values).map(Event.findingIssued)
      case .findingWithdrawn: FindingRemark(values).map(Event.findingWithdrawn)
      case .responseGiven: FindingResponse(values).map(Event.responseGiven)
      case .findingFollowedUp: FindingRemark(values).map(Event.findingFollowedUp)
      case .findingClosed: signed(values, Event.findingClosed)
      case .actionAdded: Event.actionAdded(values)
      case .actionProgressed: ActionProgress(values).map(Event.actionProgressed)
      case .actionExtended: Event.actionExtended(values)
      case .actionCompleted: ActionCompletion(values).map(Event.actionCompleted)
      case .actionVerified: signed(values, Event.actionVerified)
      case .actionReopened: ActionRemark(values).map(Event.actionReopened)
      case .riskAccepted: signed(values, Event.riskAccepted)
      case .acceptanceLapsed: AcceptanceLapse(values).map(Event.acceptanceLapsed)
      case .engagementAdvanced: EngagementAdvance(values).map(Event.engagementAdvanced)
      case .scopeItemConcluded: ScopeItemConclusion(values).map(Event.scopeItemConcluded)
      case .observationNoted: Event.observationNoted(values)
      case .indicatorReported: IndicatorReport(values).map(Event.indicatorReported)
      case .riskIssueReported: RiskIssueReport(values).map(Event.riskIssueReported)
      case .exportMade: ExportMade(values).map(Event.exportMade)
      case .signedIn: SignIn(values).map(Event.signedIn)
      case .signedOut: SignOut(values).map(Event.signedOut)
      case .signInRefused: SignInRefusal(values).map(Event.signInRefused)
      case .commandRefused: CommandRefusal(values).map(Event.commandRefused)
      }
    guard let event else { return nil }
    self = event
  }
}

// MARK: Events that settle something beside their deed

private func signed<Content: FieldCoded>(
  _ values: FieldValues, _ event: (Content, Signature) -> Event
) -> Event? {
  guard let content = Content(values), let signature = Signature(values) else { return nil }
  return event(content, signature)
}

extension Event {
  private static func planAdded(_ values: FieldValues) -> Event? {
    guard let content = PlanAddition(values), let from = values.period("from") else { return nil }
    return .planAdded(content, from: from)
  }

  private static func planDropped(_ values: FieldValues) -> Event? {
    guard let content = PlanDrop(values), let last = values.period("last") else { return nil }
    return .planDropped(content, last: last)
  }

  private static func findingRaised(_ values: FieldValues) -> Event? {
    guard let content = FindingRaising(values), let id = values.identifier("id", as: FindingID.self) else {
      return nil
    }
    return .findingRaised(content, id: id)
  }

  private static func observationNoted(_ values: FieldValues) -> Event? {
    guard let content = ObservationNote(values), let number = values.int("number") else { return nil }
    return .observationNoted(content, number: number)
  }

  private static func actionAdded(_ values: FieldValues) -> Event? {
    guard let content = ActionAddition(values), let id = values.identifier("id", as: ActionID.self) else {
      return nil
    }
    return .actionAdded(content, id: id)
  }

  private static func actionExtended(_ values: FieldValues) -> Event? {
    guard let content = ActionExtension(values), let from = values.date("from"),
      let signature = Signature(values)
    else { return nil }
    return .actionExtended(content, from: from, signed: signature)
  }
}
