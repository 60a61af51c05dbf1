/// The division's own score of a plan's residual risk.
public struct DivisionScore: Sendable, Hashable {
  public var assessment: AssessmentReference
  public var score: Score
  public var reason: Text?
  public var evidence: [Evidence]

  public init(assessment: AssessmentReference, score: Score, reason: Text? = nil, evidence: [Evidence] = []) {
    self.assessment = assessment
    self.score = score
    self.reason = reason
    self.evidence = evidence
  }
}

/// The auditor's score: the division's own where none is given, or a different one with a reason.
public struct AuditorScore: Sendable, Hashable {
  public var assessment: AssessmentReference
  /// Nil: the auditor's is equal to the division's.
  public var score: Score?
  public var reason: Text?
  public var evidence: [Evidence]

  public init(assessment: AssessmentReference, score: Score?, reason: Text? = nil, evidence: [Evidence] = [])
  {
    self.assessment = assessment
    self.score = score
    self.reason = reason
    self.evidence = evidence
  }
}

/// An assessment sent back to whoever made its last step.
public struct AssessmentReturn: Sendable, Hashable {
  public var assessment: AssessmentReference
  public var reason: Text

  public init(assessment: AssessmentReference, reason: Text) {
    self.assessment = assessment
    self.reason = reason
  }
}

/// A test of a control on the command's day.
public struct ControlTesting: Sendable, Hashable {
  public var plan: PlanID
  public var control: ControlID
  /// At least one of design and operating is given.
  public var design: Effectiveness?
  public var operating: Effectiveness?
  public var note: Text?
  public var evidence: [Evidence]

  public init(
    plan: PlanID, control: ControlID, design: Effectiveness?, operating: Effectiveness?, note: Text? = nil,
    evidence: [Evidence] = []
  ) {
    self.plan = plan
    self.control = control
    self.design = design
    self.operating = operating
    self.note = note
    self.evidence = evidence
  }
}

/// A document put beside what it proves.
public struct EvidenceAttachment: Sendable, Hashable {
  public var holder: EvidenceHolder
  public var evidence: Evidence

  public init(holder: EvidenceHolder, evidence: Evidence) {
    self.holder = holder
    self.evidence = evidence
  }
}

/// A division's answers to topics of the questionnaire; topics that are not named keep their answers.
public struct QuestionnaireAnswer: Sendable, Hashable {
  public var division: DivisionCode
  public var period: PeriodID
  public var answers: [TopicAnswer]

  public init(division: DivisionCode, period: PeriodID, answers: [TopicAnswer]) {
    self.division = division
    self.period = period
    self.answers = answers
  }
}
