import Diagnostics
import FEEL
import Register

extension Register {
  /// A new score of the division: whatever was confirmed, reviewed or approved before falls with the old one.
  mutating func assess(_ score: DivisionScore, _ stamp: Stamp) throws(Problems) {
    try check(person: stamp.actor)
    try check(period: score.assessment.period)
    let plan = try index(of: score.assessment.plan)
    let period = score.assessment.period
    if !plans[plan].isHeld(in: period) {
      throw .misfit(.notHeld(plans[plan].id.text, period.description), at: "plan")
    }
    let judgement = Judgement(
      score: score.score, by: stamp.actor, on: stamp.day, reason: score.reason, evidence: score.evidence)
    let assessment = PlanAssessment(
      period: period, state: .draft, division: judgement, auditor: nil, source: .recorded)
    if let index = plans[plan].assessments.firstIndex(where: { $0.period == period }) {
      plans[plan].assessments[index] = assessment
    } else {
      plans[plan].assessments.insert(assessment) { $0.period }
    }
  }

  mutating func submit(_ reference: AssessmentReference, _ stamp: Stamp) throws(Problems) {
    try changeAssessment(reference) { (assessment) throws(Problems) in
      var judgement = try Self.judgement(of: reference, assessment.division, isAuditors: false)
      try stamp.check(notBefore: judgement.on, .score)
      judgement.on = stamp.day
      judgement.endorsedBy = nil
      judgement.endorsedOn = nil
      assessment.division = judgement
      assessment.auditor = nil
      assessment.state = .submitted
    }
  }

  mutating func confirm(_ reference: AssessmentReference, _ stamp: Stamp) throws(Problems) {
    try check(person: stamp.actor)
    try changeAssessment(reference) { (assessment) throws(Problems) in
      let judgement = try Self.judgement(of: reference, assessment.division, isAuditors: false)
      assessment.division = try judgement.endorsed(stamp)
      assessment.auditor = nil
      assessment.state = .confirmed
    }
  }

  mutating func review(_ score: AuditorScore, _ stamp: Stamp) throws(Problems) {
    try check(person: stamp.actor)
    try changeAssessment(score.assessment) { (assessment) throws(Problems) in
      let division = try Self.judgement(of: score.assessment, assessment.division, isAuditors: false)
      assessment.auditor = Judgement(
        score: score.score ?? division.score, by: stamp.actor, on: stamp.day, reason: score.reason,
        evidence: score.evidence)
      assessment.state = .reviewed
    }
  }

  mutating func approve(_ reference: AssessmentReference, _ stamp: Stamp) throws(Problems) {
    try check(person: stamp.actor)
    try changeAssessment(reference) { (assessment) throws(Problems) in
      _ = try Self.judgement(of: reference, assessment.division, isAuditors: false)
      let judgement = try Self.judgement(of: reference, assessment.auditor, isAuditors: true)
      assessment.auditor = try judgement.endorsed(stamp)
      assessment.state = .approved
    }
  }

  /// One step back, to whoever made it: the name under that step goes.
  mutating func giveBack(_ step: AssessmentReturn) throws(Problems) {
    try changeAssessment(step.assessment) { (assessment) throws(Problems) in
      switch assessment.state {
      case .draft: throw .misfit(.nothingToReturn("\(step.assessment)"), at: "plan")
      case .submitted, .confirmed:
        assessment.division?.endorsedBy = nil
        assessment.division?.endorsedOn = nil
        assessment.auditor = nil
        assessment.state = .draft
      case .reviewed:
        assessment.auditor = nil
        assessment.state = .confirmed
      case .approved:
        assessment.auditor?.endorsedBy = nil
        assessment.auditor?.endorsedOn = nil
        assessment.state = .reviewed
      }
    }
  }

  mutating func changeAssessment(
    _ reference: AssessmentReference, _ change: (inout PlanAssessment) throws(Problems) -> Void
  ) throws(Problems) {
    let plan = try index(of: reference.plan)
    guard let index = plans[plan].assessments.firstIndex(where: { $0.period == reference.period }) else {
      throw .misfit(.unknown(.assessment, "\(reference)", among: []), at: "period")
    }
    try change(&plans[plan].assessments[index])
  }

  static func judgement(
    of reference: AssessmentReference, _ judgement: Judgement?, isAuditors: Bool
  ) throws(Problems) -> Judgement {
    if let judgement { return judgement }
    throw .misfit(.noJudgement("\(reference)", isAuditors: isAuditors), at: "plan")
  }
}

extension Judgement {
  fileprivate func endorsed(_ stamp: Stamp) throws(Problems) -> Judgement {
    try stamp.check(notBefore: on, .score)
    var judgement = self
    judgement.endorsedBy = stamp.actor
    judgement.endorsedOn = stamp.day
    return judgement
  }
}
