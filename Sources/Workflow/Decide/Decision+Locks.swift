import FEEL
import Register

/// Closed periods stay as they were reported.
extension Decision {
  /// Refuses what would change a closed period, unless the command amends it, and amendments of anything else.
  mutating func checkLocks() {
    let closed = register.periods.filter { $0.state == .closed }
    let amended = command.amendment.flatMap { amendment -> PeriodID? in
      check(written: amendment.reason, at: "amends.reason")
      permit(.amendPeriod, of: nil)
      guard let period = period(amendment.period, at: "amends.period") else { return nil }
      if period.state == .open { refuse(.amendsOpenPeriod(period.id), at: "amends.period") }
      return period.id
    }
    let touched = touched(among: closed)
    if touched.isEmpty {
      if let amended, closed.contains(where: { $0.id == amended }) {
        refuse(.amendsNothing(amended), at: "amends.period")
      }
    } else if !touched.contains(where: { $0.id == command.amendment?.period }) {
      if let reported = command.deed.reportedPeriod, touched.map(\.id) == [reported] {
        refuse(.closedPeriod(reported), at: "period")
      } else if let last = closed.map(\.to).max() {
        refuse(.closedDay(day, lastClosed: last, periods: touched.map(\.id)), at: "effective")
      }
    }
  }

  /// The closed periods of which the command would change what they reported.
  ///
  /// A deed on a period's own figures touches that period; any other touches those that had not ended on its day.
  private func touched(among closed: [Period]) -> [Period] {
    if let reported = command.deed.reportedPeriod, let period = closed.first(where: { $0.id == reported }) {
      return [period]
    }
    return closed.filter { day <= $0.to }
  }
}

extension Deed {
  /// The period whose own figures the deed changes: of an assessment, or of a self-assessment.
  fileprivate var reportedPeriod: PeriodID? {
    switch self {
    case .scoreAsDivision(let score): score.assessment.period
    case .submitAssessment(let reference), .confirmAssessment(let reference),
      .approveAssessment(let reference):
      reference.period
    case .scoreAsAuditor(let score): score.assessment.period
    case .returnAssessment(let back): back.assessment.period
    case .answerQuestionnaire(let answer): answer.period
    case .reportIndicator(let report): report.period
    case .reportRiskIssue(let report): report.period
    case .attachEvidence(let attachment):
      if case .judgement(let reference, _) = attachment.holder { reference.period } else { nil }
    case .openPeriod, .addPlan, .changePlan, .dropPlan, .adoptRules, .closePeriod, .testControl,
      .raiseFinding, .issueFinding, .withdrawFinding, .respondToFinding, .followUpFinding, .closeFinding,
      .addAction, .progressAction, .extendAction, .completeAction, .verifyAction, .reopenAction,
      .acceptRisk, .lapseAcceptance, .advanceEngagement, .concludeScopeItem, .noteObservation:
      nil
    }
  }
}
