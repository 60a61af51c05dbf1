import JSON

extension Deed.Kind {
  /// The fields of the deed itself.
  var fields: [Field] {
    switch self {
    case .openPeriod: PeriodOpening.fields
    case .addPlan: PlanAddition.fields
    case .changePlan: PlanChange.fields
    case .dropPlan: PlanDrop.fields
    case .adoptRules: RulesAdoption.fields
    case .closePeriod: PeriodClosing.fields
    case .scoreAsDivision: DivisionScore.fields
    case .submitAssessment, .confirmAssessment, .approveAssessment: AssessmentReference.fields
    case .scoreAsAuditor: AuditorScore.fields
    case .returnAssessment: AssessmentReturn.fields
    case .testControl: ControlTesting.fields
    case .attachEvidence: EvidenceAttachment.fields
    case .answerQuestionnaire: QuestionnaireAnswer.fields
    case .raiseFinding: FindingRaising.fields
    case .issueFinding: FindingIssue.fields
    case .withdrawFinding, .followUpFinding, .closeFinding: FindingRemark.fields
    case .respondToFinding: FindingResponse.fields
    case .addAction: ActionAddition.fields
    case .progressAction: ActionProgress.fields
    case .extendAction: ActionExtension.fields
    case .completeAction: ActionCompletion.fields
    case .verifyAction, .reopenAction: ActionRemark.fields
    case .acceptRisk: RiskAcceptance.fields
    case .lapseAcceptance: AcceptanceLapse.fields
    case .advanceEngagement: EngagementAdvance.fields
    case .concludeScopeItem: ScopeItemConclusion.fields
    case .noteObservation: ObservationNote.fields
    case .reportIndicator: IndicatorReport.fields
    case .reportRiskIssue: RiskIssueReport.fields
    }
  }
}

extension Deed {
  /// The fields of the deed itself.
  var json: JSON {
    switch self {
    case .openPeriod(let deed): deed.json
    case .addPlan(let deed): deed.json
    case .changePlan(let deed): deed.json
    case .dropPlan(let deed): deed.json
    case .adoptRules(let deed): deed.json
    case .closePeriod(let deed): deed.json
    case .scoreAsDivision(let deed): deed.json
    case .submitAssessment(let deed), .confirmAssessment(let deed), .approveAssessment(let deed): deed.json
    case .scoreAsAuditor(let deed): deed.json
    case .returnAssessment(let deed): deed.json
    case .testControl(let deed): deed.json
    case .attachEvidence(let deed): deed.json
    case .answerQuestionnaire(let deed): deed.json
    case .raiseFinding(let deed): deed.json
    case .issueFinding(let deed): deed.json
    case .withdrawFinding(let deed), .followUpFinding(let deed), .closeFinding(let deed): deed.json
    case .respondToFinding(let deed): deed.json
    case .addAction(let deed): deed.json
    case .progressAction(let deed): deed.json
    case .extendAction(let deed): deed.json
    case .completeAction(let deed): deed.json
    case .verifyAction(let deed), .reopenAction(let deed): deed.json
    case .acceptRisk(let deed): deed.json
    case .lapseAcceptance(let deed): deed.json
    case .advanceEngagement(let deed): deed.json
    case .concludeScopeItem(let deed): deed.json
    case .noteObservation(let deed): deed.json
    case .reportIndicator(let deed): deed.json
    case .reportRiskIssue(let deed): deed.json
    }
  }

  /// - Returns: nil only if the form of such a deed and its reading disagree.
  init?(_ kind: Kind, _ values: FieldValues) {
    let deed: Deed? =
      switch kind {
      case .openPeriod: PeriodOpening(values).map(Deed.openPeriod)
      case .addPlan: PlanAddition(values).map(Deed.addPlan)
      case .changePlan: PlanChange(values).map(Deed.changePlan)
      case .dropPlan: PlanDrop(values).map(Deed.dropPlan)
      case .adoptRules: RulesAdoption(values).map(Deed.adoptRules)
      case .closePeriod: PeriodClosing(values).map(Deed.closePeriod)
      case .scoreAsDivision: DivisionScore(values).map(Deed.scoreAsDivision)
      case .submitAssessment: AssessmentReference(values).map(Deed.submitAssessment)
      case .confirmAssessment: AssessmentReference(values).map(Deed.confirmAssessment)
      case .scoreAsAuditor: AuditorScore(values).map(Deed.scoreAsAuditor)
      case .approveAssessment: AssessmentReference(values).map(Deed.approveAssessment)
      case .returnAssessment: AssessmentReturn(values).map(Deed.returnAssessment)
      case .testControl: ControlTesting(values).map(Deed.testControl)
      case .attachEvidence: EvidenceAttachment(values).map(Deed.attachEvidence)
      case .answerQuestionnaire: QuestionnaireAnswer(values).map(Deed.answerQuestionnaire)
      case .raiseFinding: FindingRaising(values).map(Deed.raiseFinding)
      case .issueFinding: FindingIssue(values).map(Deed.issueFinding)
      case .withdrawFinding: FindingRemark(values).map(Deed.withdrawFinding)
      case .respondToFinding: FindingResponse(values).map(Deed.respondToFinding)
      case .followUpFinding: FindingRemark(values).map(Deed.followUpFinding)
      case .closeFinding: FindingRemark(values).map(Deed.closeFinding)
      case .addAction: ActionAddition(values).map(Deed.addAction)
      case .progressAction: ActionProgress(values).map(Deed.progressAction)
      case .extendAction: ActionExtension(values).map(Deed.extendAction)
      case .completeAction: ActionCompletion(values).map(Deed.completeAction)
      case .verifyAction: ActionRemark(values).map(Deed.verifyAction)
      case .reopenAction: ActionRemark(values).map(Deed.reopenAction)
      case .acceptRisk: RiskAcceptance(values).map(Deed.acceptRisk)
      case .lapseAcceptance: AcceptanceLapse(values).map(Deed.lapseAcceptance)
      case .advanceEngagement: EngagementAdvance(values).map(Deed.advanceEngagement)
      case .concludeScopeItem: ScopeItemConclusion(values).map(Deed.concludeScopeItem)
      case .noteObservation: ObservationNote(values).map(Deed.noteObservation)
      case .reportIndicator: IndicatorReport(values).map(Deed.reportIndicator)
      case .reportRiskIssue: RiskIssueReport(values).map(Deed.reportRiskIssue)
      }
    guard let deed else { return nil }
    self = deed
  }
}
