import FEEL
import Register

/// The assessment of a plan: scored, submitted, confirmed, reviewed, approved, or given back.
extension Decision {
  mutating func score(_ score: DivisionScore) -> [Event] {
    check(score.score)
    check(score.evidence)
    guard let subject = assessment(score.assessment) else { return [] }
    permit(Right(.scoreAsDivision), of: subject.plan.division)
    move(subject)
    return [.planAssessed(score)]
  }

  mutating func submit(_ reference: AssessmentReference) -> [Event] {
    guard let subject = assessment(reference) else { return [] }
    permit(Right(.submitAssessment), of: subject.plan.division)
    guard move(subject) else { return [] }
    if let judgement = subject.assessment?.division {
      check(notBefore: judgement.on, "การประเมิน", "the score")
    } else {
      refuse(.notScored(subject.name), at: "plan")
    }
    return [.assessmentSubmitted(reference)]
  }

  mutating func confirm(_ reference: AssessmentReference) -> [Event] {
    guard let subject = assessment(reference) else { return [] }
    permit(Right(.confirmAssessment), of: subject.plan.division)
    guard move(subject), let judgement = subject.assessment?.division else { return [] }
    check(notBy: judgement.by, who: .scored)
    check(notBefore: judgement.on, "การประเมิน", "the score")
    let record = SignedRecord.confirmation(of: judgement, reference.plan, reference.period)
    return [.assessmentConfirmed(reference, signed: Signature(record))]
  }

  mutating func review(_ score: AuditorScore) -> [Event] {
    if let own = score.score { check(own) }
    check(score.evidence)
    guard let subject = assessment(score.assessment) else { return [] }
    permit(Right(.scoreAsAuditor), of: subject.plan.division)
    check(notBy: subject.plan.owner, who: .ownsPlan)
    guard move(subject), let judgement = subject.assessment?.division else { return [] }
    check(notBy: judgement.by, who: .scored)
    check(notBy: judgement.endorsedBy, who: .confirmed)
    check(notBefore: judgement.endorsedOn ?? judgement.on, "การยืนยัน", "the confirmation")
    if let own = score.score, own != judgement.score, score.reason?.isBlank ?? true {
      refuse(.reasonMissing(.differentScore), at: "reason")
    }
    return [.assessmentReviewed(score)]
  }

  mutating func approve(_ reference: AssessmentReference) -> [Event] {
    guard let subject = assessment(reference) else { return [] }
    permit(Right(.approveAssessment), of: subject.plan.division)
    guard move(subject), let assessment = subject.assessment else { return [] }
    check(notBy: assessment.division?.by, who: .scored)
    check(notBy: assessment.division?.endorsedBy, who: .confirmed)
    check(notBy: assessment.auditor?.by, who: .reviewed)
    check(notBefore: assessment.auditor?.on, "การสอบทาน", "the review")
    return [.assessmentApproved(reference, signed: Signature(.approval(of: assessment, reference.plan)))]
  }

  mutating func giveBack(_ back: AssessmentReturn) -> [Event] {
    check(written: back.reason, at: "reason")
    guard let subject = assessment(back.assessment) else { return [] }
    guard move(subject), let state = subject.assessment?.state else { return [] }
    permit(.returnAssessment(in: state), of: subject.plan.division)
    return [.assessmentReturned(back)]
  }

  @discardableResult
  private mutating func move(_ subject: AssessmentSubject) -> Bool {
    check(StateMachines.assessment, from: subject.assessment?.state, of: subject.name, at: "plan")
  }
}
