public import Register

extension Event {
  /// The records that applying the event changed or added, asked of the register after it was applied.
  public func touched(in register: Register) -> [RecordKey] {
    switch self {
    case .registerImported: register.recordKeys
    case .rulesAdopted, .periodAmended, .exportMade, .signedIn, .signedOut, .signInRefused, .commandRefused:
      []
    case .periodOpened, .periodClosed: [register.headKey]
    case .planAdded(let addition, _):
      // It went behind all other plans of its division.
      register.plans.last { $0.division == addition.division }.map { [$0.recordKey] } ?? []
    case .planChanged(let content): register.keys(of: content.plan)
    case .planDropped(let content, _): register.keys(of: content.plan)

    case .planAssessed(let content): register.keys(of: content.assessment.plan)
    case .assessmentSubmitted(let content), .assessmentConfirmed(let content, _),
      .assessmentApproved(let content, _):
      register.keys(of: content.plan)
    case .assessmentReviewed(let content): register.keys(of: content.assessment.plan)
    case .assessmentReturned(let content): register.keys(of: content.assessment.plan)

    case .controlTested(let content): register.keys(of: content.plan)
    case .evidenceAttached(let content): register.keys(of: content.holder)
    case .questionnaireAnswered(let content):
      register.selfAssessments.filter { $0.division == content.division && $0.period == content.period }
        .map(\.recordKey)

    case .findingRaised(_, let id): register.keys(of: id)
    case .findingIssued(let content): register.keys(of: content.id)
    case .findingWithdrawn(let content), .findingFollowedUp(let content), .findingClosed(let content, _):
      register.keys(of: content.finding)
    case .responseGiven(let content): register.keys(of: content.finding)

    case .actionAdded(let content, _): register.keys(of: content.holder)
    case .actionProgressed(let content): register.keys(of: content.action.holder)
    case .actionExtended(let content, _, _): register.keys(of: content.action.holder)
    case .actionCompleted(let content): register.keys(of: content.action.holder)
    case .actionVerified(let content, _), .actionReopened(let content):
      register.keys(of: content.action.holder)

    case .riskAccepted(let content, _): register.keys(of: content.plan)
    case .acceptanceLapsed(let content): register.keys(of: content.plan)
    case .engagementAdvanced(let content): register.keys(of: content.engagement)
    case .scopeItemConcluded(let content): register.keys(of: content.engagement)
    case .observationNoted(let content, _): register.keys(of: content.engagement)

    case .indicatorReported(let content):
      register.indicators.filter { $0.id == content.indicator }.map(\.recordKey)
    case .riskIssueReported(let content):
      register.riskIssues.filter { $0.id == content.issue }.map(\.recordKey)
    }
  }
}

extension Register {
  fileprivate func keys(of plan: PlanID) -> [RecordKey] {
    plans.first { $0.id == plan }.map { [$0.recordKey] } ?? []
  }

  fileprivate func keys(of engagement: EngagementID) -> [RecordKey] {
    engagements.first { $0.id == engagement }.map { [$0.recordKey] } ?? []
  }

  /// The finding's own record, or that of the engagement that holds it.
  fileprivate func keys(of finding: FindingID) -> [RecordKey] {
    switch existingPlace(of: finding) {
    case nil: []
    case .alone(let index): [findings[index].recordKey]
    case .engagement(let index, _): [engagements[index].recordKey]
    }
  }

  fileprivate func keys(of holder: ActionReference.Holder) -> [RecordKey] {
    switch holder {
    case .plan(let plan): keys(of: plan)
    case .finding(let finding): keys(of: finding)
    }
  }

  fileprivate func keys(of holder: EvidenceHolder) -> [RecordKey] {
    switch holder {
    case .judgement(let assessment, _): keys(of: assessment.plan)
    case .action(let action): keys(of: action.holder)
    case .control(let plan, _): keys(of: plan)
    }
  }
}
