import FEEL
import Register
import Testing
import Workflow

@Suite struct `An assessment in the journal` {
  private static let plan = AssessmentReference(plan: PlanID("NTH-01"), period: period("2560-Q2"))
  private static let seal = Signature(
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
  private static let score = DivisionScore(
    assessment: plan, score: Score(likelihood: 3, consequence: 3), reason: text("ก", "a"))
  private static let steps: [(event: Event, actor: String, day: String)] = [
    (.planAssessed(score), "NTH-1", "2017-04-03"),
    (.assessmentSubmitted(plan), "NTH-1", "2017-04-04"),
    (.assessmentConfirmed(plan, signed: seal), "NTH-head", "2017-04-05"),
    (.assessmentReviewed(AuditorScore(assessment: plan, score: nil)), "IA-1", "2017-04-06"),
    (.assessmentApproved(plan, signed: seal), "IA-2", "2017-04-07"),
  ]

  /// The register after the first so many steps.
  private func register(after count: Int) throws -> Register {
    var register = try Register.small()
    for step in Self.steps.prefix(count) { try register.apply(step.event, by: step.actor, on: step.day) }
    return register
  }

  private func assessment(in register: Register) throws -> PlanAssessment {
    try #require(register.plan("NTH-01")?.assessment(in: Self.plan.period))
  }

  @Test(
    arguments: [
      (1, AssessmentState.draft, "2017-04-03", nil, nil, nil), (2, .submitted, "2017-04-04", nil, nil, nil),
      (3, .confirmed, "2017-04-04", "NTH-head 2017-04-05", nil, nil),
      (4, .reviewed, "2017-04-04", "NTH-head 2017-04-05", "IA-1 2017-04-06 3 3", nil),
      (5, .approved, "2017-04-04", "NTH-head 2017-04-05", "IA-1 2017-04-06 3 3", "IA-2 2017-04-07"),
    ] as [(Int, AssessmentState, String, String?, String?, String?)])
  func `goes its way step by step`(
    steps: Int, state: AssessmentState, on: String, confirmed: String?, reviewed: String?, approved: String?
  ) throws {
    let assessment = try assessment(in: try register(after: steps))
    #expect(assessment.state == state)
    #expect(assessment.source == .recorded)
    #expect(assessment.division?.by.text == "NTH-1")
    #expect(assessment.division?.on.description == on)
    #expect(endorsement(of: assessment.division) == confirmed)
    let auditor = assessment.auditor.map {
      "\($0.by) \($0.on) \($0.score.likelihood) \($0.score.consequence)"
    }
    #expect(auditor == reviewed)
    #expect(endorsement(of: assessment.auditor) == approved)
  }

  @Test(arguments: [
    (2, AssessmentState.draft, false, false, false), (3, .draft, false, false, false),
    (4, .confirmed, true, false, false), (5, .reviewed, true, true, false),
  ])
  func `goes back one step, and the name under it falls`(
    steps: Int, state: AssessmentState, isConfirmed: Bool, isReviewed: Bool, isApproved: Bool
  ) throws {
    var register = try register(after: steps)
    let back = AssessmentReturn(assessment: Self.plan, reason: text("แก้", "Mend"))
    try register.apply(.assessmentReturned(back), by: "IA-2", on: "2017-04-08")
    let assessment = try assessment(in: register)
    #expect(assessment.state == state)
    #expect(assessment.division?.score == Score(likelihood: 3, consequence: 3))
    #expect((assessment.division?.endorsedBy != nil) == isConfirmed)
    #expect((assessment.auditor != nil) == isReviewed)
    #expect((assessment.auditor?.endorsedBy != nil) == isApproved)
  }

  @Test func `begins anew when the division scores again`() throws {
    var register = try register(after: 5)
    var again = Self.score
    again.score = Score(likelihood: 2, consequence: 2)
    try register.apply(.planAssessed(again), by: "NTH-head", on: "2017-04-09")
    let assessment = try assessment(in: register)
    #expect(assessment.state == .draft)
    #expect(assessment.division?.score == Score(likelihood: 2, consequence: 2))
    #expect(assessment.division?.by.text == "NTH-head")
    #expect(endorsement(of: assessment.division) == nil)
    #expect(assessment.auditor == nil)
  }

  @Test func `takes its place among those of other periods`() throws {
    var register = try Register.small()
    let opening = DivisionScore(
      assessment: AssessmentReference(plan: PlanID("NTH-01"), period: period("2560-Q0")),
      score: Score(likelihood: 3, consequence: 4))
    try register.apply(.planAssessed(Self.score), .planAssessed(opening), by: "NTH-1", on: "2017-04-03")
    #expect(register.plan("NTH-01")?.assessments.map(\.period.description) == ["2560-Q0", "2560-Q2"])
  }

  private func endorsement(of judgement: Judgement?) -> String? {
    judgement.flatMap { judgement in
      judgement.endorsedBy.map { "\($0) \(judgement.endorsedOn?.description ?? "never")" }
    }
  }
}
