import FEEL
import Register

extension Register {
  /// Whether what a division's deed would bring about stands in the register already, so that a workbook which comes
  /// back a second time asks for nothing.
  ///
  /// - Parameter day: the business day of the deed.
  func hasOnRecord(_ deed: Deed, on day: CalendarDate) -> Bool {
    switch deed {
    case .scoreAsDivision(let score):
      guard let judgement = assessment(score.assessment)?.division else { return false }
      return judgement.score == score.score && judgement.reason.isSame(as: score.reason)
        && judgement.evidence.map(\.reference) == score.evidence.map(\.reference)
    case .submitAssessment(let reference):
      return assessment(reference).map { $0.state != .draft } ?? false
    case .testControl(let testing):
      let control = plan(testing.plan)?.controls.first { $0.id == testing.control }
      return control?.tests.contains { test in
        test.on == day && test.design == testing.design && test.operating == testing.operating
          && test.note.isSame(as: testing.note)
          && test.evidence.map(\.reference) == testing.evidence.map(\.reference)
      } ?? false
    case .progressAction(let progress):
      return action(progress.action)?.progress.contains {
        $0.on == day && $0.percent == progress.percent && $0.note.isSame(as: progress.note)
      } ?? false
    case .completeAction(let completion):
      guard let action = action(completion.action), let present = action.completion else { return false }
      let references = action.evidence.map(\.reference)
      return present.on == day && present.note.isSame(as: completion.note)
        && completion.evidence.allSatisfy { references.contains($0.reference) }
    case .extendAction(let item):
      return action(item.action)?.extensions.contains {
        $0.to == item.to && $0.reason.isSame(as: item.reason)
      } ?? false
    case .respondToFinding(let response):
      guard let present = finding(response.finding)?.response else { return false }
      return present.kind == response.kind && present.reason.isSame(as: response.reason)
    case .addAction(let addition):
      return actions(of: addition.holder).contains {
        Optional($0.description).isSame(as: addition.description) && $0.owner == addition.owner
          && $0.originalDue == addition.due
      }
    case .answerQuestionnaire(let answer):
      return answer.answers.allSatisfy { hasOnRecord($0, of: answer.division, in: answer.period) }
    default: return false
    }
  }

  /// Whether a division's answer to a topic stands in the register as it is given.
  func hasOnRecord(_ answer: TopicAnswer, of division: DivisionCode, in period: PeriodID) -> Bool {
    let present = selfAssessments.first { $0.division == division && $0.period == period }?.answers.first {
      $0.topic == answer.topic
    }
    guard let present else { return false }
    return present.quantity == answer.quantity && present.quality == answer.quality
      && present.note.isSame(as: answer.note)
      && present.evidence.map(\.reference) == answer.evidence.map(\.reference)
  }

  private func plan(_ id: PlanID) -> Plan? { plans.first { $0.id == id } }

  private func assessment(_ reference: AssessmentReference) -> PlanAssessment? {
    plan(reference.plan)?.assessment(in: reference.period)
  }

  private func finding(_ id: FindingID) -> IssuedFinding? {
    findings.first { $0.id == id } ?? engagements.lazy.flatMap(\.findings).first { $0.id == id }
  }

  private func actions(of holder: ActionReference.Holder) -> [Action] {
    switch holder {
    case .plan(let id): plan(id)?.actions ?? []
    case .finding(let id): finding(id)?.actions ?? []
    }
  }

  private func action(_ reference: ActionReference) -> Action? {
    actions(of: reference.holder).first { $0.id == reference.action }
  }
}

extension Text? {
  /// A division's words stand in both languages until somebody translates them, so the Thai ones count.
  fileprivate func isSame(as other: Text?) -> Bool {
    (self?.thai.foldedWords ?? "") == (other?.thai.foldedWords ?? "")
  }
}
