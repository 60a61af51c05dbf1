import FEEL
import Register
import Workflow

/// Sound deeds on the workplace, one of each kind that a record's state decides on.
extension Workplace {
  static func assessmentDeed(_ kind: Deed.Kind, _ plan: String = "FIN-01") -> Deed? {
    switch kind {
    case .scoreAsDivision:
      .scoreAsDivision(
        DivisionScore(assessment: reference(plan), score: Score(likelihood: 2, consequence: 3)))
    case .submitAssessment: .submitAssessment(reference(plan))
    case .confirmAssessment: .confirmAssessment(reference(plan))
    case .scoreAsAuditor: .scoreAsAuditor(AuditorScore(assessment: reference(plan), score: nil))
    case .approveAssessment: .approveAssessment(reference(plan))
    case .returnAssessment:
      .returnAssessment(AssessmentReturn(assessment: reference(plan), reason: text("an error")))
    default: nil
    }
  }

  static func actionDeed(_ kind: Deed.Kind, _ action: String = "FIN-01.A1") -> Deed? {
    let reference = self.action(action)
    return switch kind {
    case .progressAction: .progressAction(ActionProgress(action: reference, percent: 50, note: nil))
    case .extendAction:
      .extendAction(
        ActionExtension(
          action: reference, to: day("2017-05-31"), requestedBy: PersonID("FIN-1"), reason: text("delay")))
    case .attachEvidence:
      .attachEvidence(EvidenceAttachment(holder: .action(reference), evidence: evidence()))
    case .completeAction:
      .completeAction(ActionCompletion(action: reference, note: nil, evidence: [evidence()]))
    case .verifyAction: .verifyAction(ActionRemark(action: reference, note: nil))
    case .reopenAction: .reopenAction(ActionRemark(action: reference, note: text("it came back")))
    default: nil
    }
  }

  static func findingDeed(_ kind: Deed.Kind, _ finding: String = "2560-Q1/FIN-01/R-14") -> Deed? {
    let id = FindingID(finding)
    let remark = FindingRemark(finding: id, note: text("seen"))
    return switch kind {
    case .issueFinding: .issueFinding(FindingIssue(finding: id))
    case .respondToFinding: .respondToFinding(FindingResponse(finding: id, kind: .agree, reason: nil))
    case .followUpFinding: .followUpFinding(remark)
    case .closeFinding: .closeFinding(remark)
    case .withdrawFinding: .withdrawFinding(remark)
    case .addAction:
      .addAction(
        ActionAddition(
          holder: .finding(id), description: text("repair"), owner: PersonID("FIN-1"), due: day("2017-06-30"))
      )
    default: nil
    }
  }

  static func acceptance(
    _ authority: Authority = .director, _ level: Level = .medium, expires: String? = "2017-12-31",
    plan: String = "FIN-01"
  ) -> Deed {
    .acceptRisk(
      RiskAcceptance(
        plan: PlanID(plan), authority: authority, level: level, expires: expires.map(day), minute: "3/2560",
        reason: text("the repair costs more")))
  }

  /// Who does such a thing in the workplace, where nothing else is at stake.
  static func actor(of kind: Deed.Kind) -> String {
    switch kind {
    case .scoreAsDivision, .submitAssessment, .progressAction, .completeAction, .addAction, .attachEvidence,
      .reportIndicator, .reportRiskIssue:
      "FIN-1"
    case .confirmAssessment, .respondToFinding, .extendAction: "FIN-head"
    case .scoreAsAuditor, .verifyAction, .reopenAction, .issueFinding, .followUpFinding, .raiseFinding,
      .testControl,
      .concludeScopeItem, .noteObservation:
      "IA-2"
    case .approveAssessment, .returnAssessment, .closeFinding, .withdrawFinding, .advanceEngagement,
      .openPeriod,
      .lapseAcceptance:
      "IA-second"
    case .closePeriod: "AC-chair"
    case .acceptRisk: "DIR"
    case .answerQuestionnaire: "NTH-1"
    case .addPlan, .changePlan, .dropPlan, .adoptRules: "ADMIN"
    }
  }
}
