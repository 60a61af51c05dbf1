import Diagnostics
import FEEL
public import Register

extension Register {
  /// The deed that moves what is reported of a plan to a score: the auditor's where there is one, else the division's.
  public func rescoring(_ reference: AssessmentReference, to score: Score) -> Deed {
    assessment(reference)?.auditor == nil
      ? .scoreAsDivision(DivisionScore(assessment: reference, score: score))
      : .scoreAsAuditor(AuditorScore(assessment: reference, score: score))
  }

  /// Does a deed as if everybody had agreed to it.
  mutating func suppose(_ deed: Deed, on day: CalendarDate) throws(Problems) {
    switch deed {
    case .scoreAsDivision(let score):
      try check(score.score)
      try rescore(score.assessment, with: .planAssessed(score), on: day)
    case .scoreAsAuditor(let score):
      if let own = score.score { try check(own) }
      try rescore(score.assessment, with: .assessmentReviewed(score), on: day)
    case .testControl(let testing): try apply(.controlTested(testing), by: holder(of: .auditor), on: day)
    case .attachEvidence(let attachment):
      try apply(.evidenceAttached(attachment), by: holder(of: .auditor), on: day)
    case .answerQuestionnaire(let answer):
      try apply(.questionnaireAnswered(answer), by: head(of: answer.division), on: day)
    case .respondToFinding(let response):
      try apply(.responseGiven(response), by: head(of: issued(response.finding)?.division), on: day)
    case .addAction(let addition):
      try apply(.actionAdded(addition, id: nextAction(of: addition.holder)), by: addition.owner, on: day)
    case .progressAction(let progress):
      try apply(.actionProgressed(progress), by: owner(of: progress.action), on: day)
    case .extendAction(let item):
      let due = action(item.action)?.due ?? item.to
      try apply(.actionExtended(item, from: due, signed: .supposed), by: holder(of: .director), on: day)
    case .completeAction(let completion):
      try apply(.actionCompleted(completion), by: owner(of: completion.action), on: day)
    case .verifyAction(let remark):
      try apply(.actionVerified(remark, signed: .supposed), by: holder(of: .auditor), on: day)
    case .reopenAction(let remark): try apply(.actionReopened(remark), by: holder(of: .auditor), on: day)
    case .acceptRisk(let acceptance):
      let role = Role(rawValue: acceptance.authority.rawValue) ?? .director
      try apply(.riskAccepted(acceptance, signed: .supposed), by: holder(of: role), on: day)
    case .lapseAcceptance(let lapse):
      try apply(.acceptanceLapsed(lapse), by: holder(of: .administrator), on: day)
    case .concludeScopeItem(let conclusion):
      try apply(.scopeItemConcluded(conclusion), by: holder(of: .auditor), on: day)
    case .reportIndicator(let report):
      try apply(.indicatorReported(report), by: holder(of: .divisionOfficer), on: day)
    case .reportRiskIssue(let report):
      try apply(.riskIssueReported(report), by: holder(of: .divisionOfficer), on: day)
    case .changePlan(let change): try apply(.planChanged(change), by: holder(of: .administrator), on: day)
    case .openPeriod, .addPlan, .dropPlan, .adoptRules, .closePeriod, .submitAssessment,
      .confirmAssessment, .approveAssessment, .returnAssessment, .raiseFinding, .issueFinding,
      .withdrawFinding, .followUpFinding, .closeFinding, .advanceEngagement,
      .noteObservation:
      throw Problems([Refusal.notSupposed(deed.kind).diagnostic(at: .argument("deed"))])
    }
  }

  /// A judgement that is there already keeps its names, days and state, and its reason where none is given.
  private mutating func rescore(
    _ reference: AssessmentReference, with event: Event, on day: CalendarDate
  ) throws(Problems) {
    let before = assessment(reference)
    try apply(event, by: holder(of: .auditor), on: day)
    guard let before else { return }
    let isDivisions = if case .planAssessed = event { true } else { false }
    try changeAssessment(reference) { (after) throws(Problems) in
      var kept = before
      if isDivisions {
        kept.division = before.division?.rescored(as: after.division) ?? after.division
      } else {
        kept.auditor = before.auditor?.rescored(as: after.auditor) ?? after.auditor
        if before.auditor == nil { kept.state = after.state }
      }
      after = kept
    }
  }

  private func check(_ score: Score) throws(Problems) {
    let wrong = [("likelihood", score.likelihood), ("consequence", score.consequence)].filter {
      !(1...5).contains($0.1)
    }
    guard wrong.isEmpty else {
      throw Problems(
        wrong.map { Refusal.scoreOutOfRange($0.0, $0.1).diagnostic(at: .argument("score")) })
    }
  }
}

// MARK: Who would do it

extension Register {
  private func holder(of role: Role) -> PersonID {
    (people.first { $0.role == role } ?? people.first)?.id ?? PersonID(role.rawValue)
  }

  private func head(of code: DivisionCode?) -> PersonID {
    code.flatMap { division($0) }?.head ?? holder(of: .director)
  }

  private func owner(of reference: ActionReference) -> PersonID {
    action(reference)?.owner ?? holder(of: .divisionHead)
  }

  private func assessment(_ reference: AssessmentReference) -> PlanAssessment? {
    plans.first { $0.id == reference.plan }?.assessment(in: reference.period)
  }
}

extension Judgement {
  fileprivate func rescored(as given: Judgement?) -> Judgement? {
    guard let given else { return nil }
    var judgement = self
    judgement.score = given.score
    judgement.reason = given.reason ?? reason
    judgement.evidence += given.evidence
    return judgement
  }
}

extension Signature {
  /// Nobody signs what is only supposed.
  fileprivate static let supposed = Signature(sha256: "")
}
