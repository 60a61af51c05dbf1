import Diagnostics
import Register

/// Tests of controls, evidence, and the questionnaire.
extension Register {
  mutating func test(_ testing: ControlTesting, _ stamp: Stamp) throws(Problems) {
    try check(person: stamp.actor)
    let place = try place(of: testing.control, in: testing.plan)
    if testing.design == nil, testing.operating == nil {
      throw .misfit(.noRating, at: "design")
    }
    let test = ControlTest(
      on: stamp.day, by: stamp.actor, design: testing.design, operating: testing.operating,
      note: testing.note, evidence: testing.evidence, source: .recorded)
    plans[place.plan].controls[place.control].tests.insert(test) { $0.on }
  }

  mutating func attach(_ attachment: EvidenceAttachment) throws(Problems) {
    let evidence = attachment.evidence
    switch attachment.holder {
    case .judgement(let reference, let isAuditors):
      try changeAssessment(reference) { (assessment) throws(Problems) in
        let current = isAuditors ? assessment.auditor : assessment.division
        var judgement = try Self.judgement(of: reference, current, isAuditors: isAuditors)
        judgement.evidence.append(evidence)
        if isAuditors { assessment.auditor = judgement } else { assessment.division = judgement }
      }
    case .action(let action):
      try changeAction(action, at: "holder") { (action) throws(Problems) in action.evidence.append(evidence) }
    case .control(let plan, let control):
      let place = try place(of: control, in: plan)
      guard let last = plans[place.plan].controls[place.control].tests.indices.last else {
        throw .misfit(.unknown(.test, "\(plan).\(control)", among: []), at: "holder")
      }
      plans[place.plan].controls[place.control].tests[last].evidence.append(evidence)
    }
  }

  private func place(
    of control: ControlID, in id: PlanID
  ) throws(Problems) -> (plan: Int, control: Int) {
    let plan = try index(of: id)
    if let index = plans[plan].controls.firstIndex(where: { $0.id == control }) { return (plan, index) }
    throw .misfit(
      .unknown(.control, "\(id).\(control)", among: plans[plan].controls.map { "\(id).\($0.id)" }),
      at: "control")
  }
}

// MARK: Questionnaire

extension Register {
  mutating func answer(_ given: QuestionnaireAnswer, _ stamp: Stamp) throws(Problems) {
    try check(person: stamp.actor)
    try check(division: given.division)
    try check(period: given.period)
    try check(given)
    let index = selfAssessments.firstIndex { $0.division == given.division && $0.period == given.period }
    guard let index else {
      let own = SelfAssessment(
        division: given.division, period: given.period, by: stamp.actor, on: stamp.day,
        answers: given.answers, source: .recorded)
      return selfAssessments.insert(
        own, at: insertionIndex(for: given.division, among: selfAssessments.map(\.division)))
    }
    for answer in given.answers {
      if let topic = selfAssessments[index].answers.firstIndex(where: { $0.topic == answer.topic }) {
        selfAssessments[index].answers[topic] = answer
      } else {
        selfAssessments[index].answers.append(answer)
      }
    }
    selfAssessments[index].by = stamp.actor
    selfAssessments[index].on = stamp.day
    selfAssessments[index].source = .recorded
  }

  /// Refuses a division that is not asked, a topic that nobody asks about or that comes twice, and a rating off the scale.
  private func check(_ given: QuestionnaireAnswer) throws(Problems) {
    guard let questionnaire, questionnaire.respondents.contains(given.division) else {
      let known = questionnaire?.respondents.map(\.text) ?? []
      throw .misfit(.unknown(.respondent, given.division.text, among: known), at: "division")
    }
    let topics = questionnaire.groups.flatMap(\.topics).map(\.id)
    var seen: Set<String> = []
    for answer in given.answers {
      guard topics.contains(answer.topic) else {
        throw .misfit(.unknown(.topic, answer.topic, among: topics), at: "answers")
      }
      guard seen.insert(answer.topic).inserted else {
        throw .misfit(.exists(.topic, answer.topic), at: "answers")
      }
      for rating in [answer.quantity, answer.quality].compactMap(\.self)
      where !(1...max(1, questionnaire.highestRating)).contains(rating) {
        throw .misfit(.offTheScale(rating, highest: questionnaire.highestRating), at: "answers")
      }
    }
  }
}
