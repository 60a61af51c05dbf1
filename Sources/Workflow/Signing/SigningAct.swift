import FEEL
import Register

/// An event that signs something.
struct SigningAct {
  enum Matter {
    case assessment(AssessmentReference)
    case action(ActionReference)
    case extending(ActionReference, to: CalendarDate)
    case acceptance(PlanID)
    case finding(FindingID)
  }

  /// What a later act of the same kind replaces.
  struct Key: Hashable {
    let kind: SignOff.Kind
    let subject: String
  }

  let kind: SignOff.Kind
  let matter: Matter
  let signature: Signature
  private let by: PersonID
  private let on: CalendarDate

  /// Nil for an event that signs nothing.
  init?(_ occurrence: Occurrence) {
    switch occurrence.event {
    case .assessmentConfirmed(let reference, let signed):
      (kind, matter, signature) = (.confirmed, .assessment(reference), signed)
    case .assessmentApproved(let reference, let signed):
      (kind, matter, signature) = (.approved, .assessment(reference), signed)
    case .actionVerified(let remark, let signed):
      (kind, matter, signature) = (.verified, .action(remark.action), signed)
    case .actionExtended(let item, _, let signed):
      (kind, matter, signature) = (.extended, .extending(item.action, to: item.to), signed)
    case .riskAccepted(let acceptance, let signed):
      (kind, matter, signature) = (.accepted, .acceptance(acceptance.plan), signed)
    case .findingClosed(let remark, let signed):
      (kind, matter, signature) = (.closed, .finding(remark.finding), signed)
    case .registerImported, .rulesAdopted, .periodOpened, .periodAmended, .periodClosed, .planAdded,
      .planChanged, .planDropped, .planAssessed, .assessmentSubmitted, .assessmentReviewed,
      .assessmentReturned, .controlTested, .evidenceAttached, .questionnaireAnswered, .findingRaised,
      .findingIssued, .findingWithdrawn, .responseGiven, .findingFollowedUp, .actionAdded,
      .actionProgressed, .actionCompleted, .actionReopened, .acceptanceLapsed, .engagementAdvanced,
      .scopeItemConcluded, .observationNoted, .indicatorReported, .riskIssueReported, .exportMade, .signedIn,
      .signedOut, .signInRefused, .commandRefused:
      return nil
    }
    by = occurrence.actor
    on = occurrence.effective
  }

  var key: Key { Key(kind: kind, subject: subject) }

  var subject: String {
    switch matter {
    case .assessment(let reference): "\(reference.plan)/\(reference.period)"
    case .action(let reference): reference.description
    case .extending(let reference, let to): "\(reference) \(to)"
    case .acceptance(let plan): plan.text
    case .finding(let finding): finding.text
    }
  }

  /// What the register now holds under that name; nil if it no longer bears it.
  func record(on register: Register) -> SignedRecord? {
    switch matter {
    case .assessment(let reference): assessment(reference, on: register)
    case .action(let reference):
      register.action(reference).flatMap { action in
        action.verification.map { $0.by == by && $0.on == on } ?? false
          ? .verification(of: action, reference.holder.description) : nil
      }
    case .extending(let reference, let to): granted(reference, to: to, on: register)
    case .acceptance(let id):
      register.plans.first { $0.id == id }.flatMap { plan in
        plan.acceptances.last { $0.by == by && $0.on == on }.map { .acceptance($0, plan) }
      }
    case .finding(let id):
      register.issued(id).flatMap { $0.state == .closed && $0.closedOn == on ? .closing($0) : nil }
    }
  }

  private func assessment(_ reference: AssessmentReference, on register: Register) -> SignedRecord? {
    guard
      let assessment = register.plans.first(where: { $0.id == reference.plan })?
        .assessment(in: reference.period)
    else { return nil }
    let judgement = kind == .confirmed ? assessment.division : assessment.auditor
    guard let judgement, judgement.endorsedBy == by, judgement.endorsedOn == on else { return nil }
    return kind == .confirmed
      ? .confirmation(of: judgement, reference.plan, reference.period)
      : .approval(of: assessment, reference.plan)
  }

  private func granted(
    _ reference: ActionReference, to: CalendarDate, on register: Register
  ) -> SignedRecord? {
    guard var action = register.action(reference),
      let index = action.extensions.lastIndex(where: { $0.to == to && $0.on == on && $0.approvedBy == by })
    else { return nil }
    action.extensions.removeSubrange((index + 1)...)
    return .extending(action, reference.holder.description)
  }
}
