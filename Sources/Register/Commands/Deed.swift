/// One thing that can be done to a register.
public enum Deed: Sendable, Hashable {
  // Periods, plans and rules
  case openPeriod(PeriodOpening)
  case addPlan(PlanAddition)
  case changePlan(PlanChange)
  case dropPlan(PlanDrop)
  case adoptRules(RulesAdoption)
  case closePeriod(PeriodClosing)

  // Assessment of a plan
  case scoreAsDivision(DivisionScore)
  case submitAssessment(AssessmentReference)
  case confirmAssessment(AssessmentReference)
  case scoreAsAuditor(AuditorScore)
  case approveAssessment(AssessmentReference)
  case returnAssessment(AssessmentReturn)

  // Controls, evidence, self-assessment
  case testControl(ControlTesting)
  case attachEvidence(EvidenceAttachment)
  case answerQuestionnaire(QuestionnaireAnswer)

  // Findings
  case raiseFinding(FindingRaising)
  case issueFinding(FindingIssue)
  case withdrawFinding(FindingRemark)
  case respondToFinding(FindingResponse)
  case followUpFinding(FindingRemark)
  case closeFinding(FindingRemark)

  // Actions
  case addAction(ActionAddition)
  case progressAction(ActionProgress)
  case extendAction(ActionExtension)
  case completeAction(ActionCompletion)
  case verifyAction(ActionRemark)
  case reopenAction(ActionRemark)

  // Acceptance
  case acceptRisk(RiskAcceptance)
  case lapseAcceptance(AcceptanceLapse)

  // Engagements
  case advanceEngagement(EngagementAdvance)
  case concludeScopeItem(ScopeItemConclusion)
  case noteObservation(ObservationNote)

  // What a quarter brought
  case reportIndicator(IndicatorReport)
  case reportRiskIssue(RiskIssueReport)
}
