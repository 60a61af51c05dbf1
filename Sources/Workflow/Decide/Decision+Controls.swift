import FEEL
import Register

/// Tests of controls, evidence, and the questionnaire.
extension Decision {
  mutating func test(_ testing: ControlTesting) -> [Event] {
    check(testing.evidence)
    if testing.design == nil, testing.operating == nil { refuse(.ratesNothing, at: "design") }
    guard let plan = plan(testing.plan), let control = control(testing.control, of: plan) else { return [] }
    permit(Right(.testControl), of: plan.division)
    check(notBy: plan.owner, who: .ownsPlan)
    check(notBy: control.owner, who: .ownsControl)
    check(notBefore: control.tests.last?.on, "การทดสอบครั้งก่อน", "the test before it")
    return [.controlTested(testing)]
  }

  mutating func attach(_ attachment: EvidenceAttachment) -> [Event] {
    check([attachment.evidence])
    switch attachment.holder {
    case .judgement(let reference, let isAuditors):
      guard let subject = assessment(reference, at: ("holder", "holder")) else { return [] }
      permit(isAuditors ? .attachAuditEvidence : .attachDivisionEvidence, of: subject.plan.division)
      let judgement = isAuditors ? subject.assessment?.auditor : subject.assessment?.division
      if judgement == nil { refuse(.notScored(subject.name), at: "holder") }
    case .action(let reference):
      guard let subject = action(reference, at: "holder") else { return [] }
      permit(.attachDivisionEvidence, of: subject.division)
      move(subject)
    case .control(let id, let control):
      guard let plan = plan(id, at: "holder"), let control = self.control(control, of: plan, at: "holder")
      else { return [] }
      permit(.attachAuditEvidence, of: plan.division)
      if control.tests.isEmpty { refuse(.notScored("\(plan.id).\(control.id)"), at: "holder") }
      check(notBefore: control.tests.last?.on, "การทดสอบ", "the test")
    }
    return [.evidenceAttached(attachment)]
  }

  mutating func answer(_ answer: QuestionnaireAnswer) -> [Event] {
    for given in answer.answers { check(given.evidence) }
    let division = division(answer.division)
    let period = period(answer.period)
    guard let questionnaire = register.questionnaire else {
      refuse(.noQuestionnaire, at: "division")
      return []
    }
    let topics = questionnaire.groups.flatMap(\.topics).map(\.id)
    for given in answer.answers {
      if !topics.contains(given.topic) { refuse(.unknown(.topic, given.topic, among: topics), at: "answers") }
      for (name, rating) in [("quantity", given.quantity), ("quality", given.quality)] {
        if let rating, !(1...questionnaire.highestRating).contains(rating) {
          refuse(
            .ratingOutOfRange("\(given.topic) \(name)", rating, highest: questionnaire.highestRating),
            at: "answers")
        }
      }
    }
    guard let division else { return [] }
    permit(Right(.answerQuestionnaire), of: division.code)
    if !questionnaire.respondents.contains(division.code) {
      refuse(
        .unknown(.respondent, division.code.text, among: questionnaire.respondents.map(\.text)),
        at: "division")
    }
    if let period, day < period.from {
      refuse(.beforePeriod(day, period.id, from: period.from), at: "effective")
    }
    return [.questionnaireAnswered(answer)]
  }

  private mutating func control(_ id: ControlID, of plan: Plan, at field: String = "control") -> Control? {
    if let control = plan.controls.first(where: { $0.id == id }) { return control }
    refuse(
      .unknown(.control, "\(plan.id).\(id)", among: plan.controls.map { "\(plan.id).\($0.id)" }), at: field)
    return nil
  }
}
