extension Deed {
  /// What a deed is, in the words of the command files and of the permissions table of the rule pack.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case openPeriod = "open period"
    case addPlan = "add plan"
    case changePlan = "change plan"
    case dropPlan = "drop plan"
    case adoptRules = "adopt rules"
    case closePeriod = "close period"

    case scoreAsDivision = "score as division"
    case submitAssessment = "submit assessment"
    case confirmAssessment = "confirm assessment"
    case scoreAsAuditor = "score as auditor"
    case approveAssessment = "approve assessment"
    case returnAssessment = "return assessment"

    case testControl = "test control"
    case attachEvidence = "attach evidence"
    case answerQuestionnaire = "answer questionnaire"

    case raiseFinding = "raise finding"
    case issueFinding = "issue finding"
    case withdrawFinding = "withdraw finding"
    case respondToFinding = "respond to finding"
    case followUpFinding = "follow up finding"
    case closeFinding = "close finding"

    case addAction = "add action"
    case progressAction = "progress action"
    case extendAction = "extend action"
    case completeAction = "complete action"
    case verifyAction = "verify action"
    case reopenAction = "reopen action"

    case acceptRisk = "accept risk"
    case lapseAcceptance = "lapse acceptance"

    case advanceEngagement = "advance engagement"
    case concludeScopeItem = "conclude scope item"
    case noteObservation = "note observation"

    case reportIndicator = "report indicator"
    case reportRiskIssue = "report risk issue"
  }

  public var kind: Kind {
    switch self {
    case .openPeriod: .openPeriod
    case .addPlan: .addPlan
    case .changePlan: .changePlan
    case .dropPlan: .dropPlan
    case .adoptRules: .adoptRules
    case .closePeriod: .closePeriod
    case .scoreAsDivision: .scoreAsDivision
    case .submitAssessment: .submitAssessment
    case .confirmAssessment: .confirmAssessment
    case .scoreAsAuditor: .scoreAsAuditor
    case .approveAssessment: .approveAssessment
    case .returnAssessment: .returnAssessment
    case .testControl: .testControl
    case .attachEvidence: .attachEvidence
    case .answerQuestionnaire: .answerQuestionnaire
    case .raiseFinding: .raiseFinding
    case .issueFinding: .issueFinding
    case .withdrawFinding: .withdrawFinding
    case .respondToFinding: .respondToFinding
    case .followUpFinding: .followUpFinding
    case .closeFinding: .closeFinding
    case .addAction: .addAction
    case .progressAction: .progressAction
    case .extendAction: .extendAction
    case .completeAction: .completeAction
    case .verifyAction: .verifyAction
    case .reopenAction: .reopenAction
    case .acceptRisk: .acceptRisk
    case .lapseAcceptance: .lapseAcceptance
    case .advanceEngagement: .advanceEngagement
    case .concludeScopeItem: .concludeScopeItem
    case .noteObservation: .noteObservation
    case .reportIndicator: .reportIndicator
    case .reportRiskIssue: .reportRiskIssue
    }
  }
}
