import FEEL
import Register
import Testing
import Workflow

@Suite struct `Controls, actions, acceptances and engagements in the journal` {
  private static let seal = Signature(
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
  private static let action = ActionReference(holder: .plan(PlanID("FIN-01")), action: ActionID("A1"))
  private static let manual = Evidence(reference: "evidence/a.pdf", title: text("ก", "a"))

  @Test func `a test stands in the order of the days`() throws {
    var register = try Register.small()
    let testing = ControlTesting(
      plan: PlanID("FIN-01"), control: ControlID("K1"), design: nil, operating: .ineffective)
    try register.apply(.controlTested(testing), by: "IA-1", on: "2017-01-05")
    let tests = try #require(register.plan("FIN-01")?.controls.first?.tests)
    #expect(tests.map(\.on.description) == ["2016-11-15", "2017-01-05", "2017-02-10"])
    #expect(tests[1].source == .recorded)
    #expect(tests[1].by?.text == "IA-1")
  }

  @Test(arguments: [
    ("FIN-01.A1", 1), ("FIN-01.K1", 1), ("FIN-01/2560-Q2 division", 0), ("FIN-01/2560-Q2 auditor", 1),
  ])
  func `evidence is put beside what it proves`(holder: String, before: Int) throws {
    var register = try Register.small()
    let attachment = EvidenceAttachment(holder: try #require(EvidenceHolder(holder)), evidence: Self.manual)
    #expect(register.evidence.count { $0.holder == holder } == before)
    try register.apply(.evidenceAttached(attachment), by: "FIN-1", on: "2017-05-05")
    let held = register.evidence.filter { $0.holder == holder }
    #expect(held.count == before + 1)
    #expect(held.last?.evidence.reference == "evidence/a.pdf")
  }

  @Test func `answers replace those of the same topic and keep the others`() throws {
    var register = try Register.small()
    let given = QuestionnaireAnswer(
      division: DivisionCode("NTH"), period: period("2560-Q2"),
      answers: [TopicAnswer(topic: "A2", quantity: 5, quality: 5)])
    try register.apply(.questionnaireAnswered(given), by: "NTH-head", on: "2017-04-10")
    let own = try #require(register.selfAssessments.first)
    #expect(own.answers.map(\.topic) == ["A1", "A2"])
    #expect(own.answers.map(\.quantity) == [4, 5])
    #expect(own.by?.text == "NTH-head")
    #expect(own.on?.description == "2017-04-10")
  }

  @Test func `an action is extended from its due date, reported on, completed and verified`() throws {
    var register = try Register.small()
    try register.apply(
      .actionReopened(ActionRemark(action: Self.action, note: nil)), by: "IA-1", on: "2017-04-20")
    let extended = ActionExtension(
      action: Self.action, to: date("2017-05-31"), requestedBy: PersonID("FIN-1"), reason: text("ก", "a"))
    try register.apply(
      .actionExtended(extended, from: date("2017-04-30"), signed: Self.seal), by: "FIN-head", on: "2017-04-21"
    )
    try register.apply(
      .actionProgressed(ActionProgress(action: Self.action, percent: 80, note: nil)), by: "FIN-1",
      on: "2017-03-01")
    try register.apply(
      .actionCompleted(
        ActionCompletion(action: Self.action, note: text("เสร็จ", "Done"), evidence: [Self.manual])),
      by: "FIN-1", on: "2017-05-20")
    try register.apply(
      .actionVerified(ActionRemark(action: Self.action, note: nil), signed: Self.seal), by: "IA-1",
      on: "2017-05-25")
    let action = try #require(register.plan("FIN-01")?.actions.first)
    #expect(action.extensions.map(\.from?.description) == ["2017-01-31", "2017-03-15", "2017-04-30"])
    #expect(action.extensions.last?.requestedBy?.text == "FIN-1")
    #expect(action.extensions.last?.approvedBy?.text == "FIN-head")
    #expect(action.progress.map(\.percent) == [40, 80, 100])
    #expect(action.completion?.on.description == "2017-05-20")
    #expect(action.verification?.by?.text == "IA-1")
    #expect(action.evidence.count == 2)
  }

  @Test func `a reopened action is neither complete nor verified`() throws {
    var register = try Register.small()
    #expect(register.plan("FIN-01")?.actions.first?.verification != nil)
    try register.apply(
      .actionReopened(ActionRemark(action: Self.action, note: nil)), by: "IA-1", on: "2017-04-20")
    #expect(register.plan("FIN-01")?.actions.first?.completion == nil)
    #expect(register.plan("FIN-01")?.actions.first?.verification == nil)
  }

  @Test func `an acceptance is decided and lapses`() throws {
    var register = try Register.small()
    let acceptance = RiskAcceptance(
      plan: PlanID("NTH-01"), authority: .director, level: .high, expires: date("2017-06-30"),
      minute: "4/2560", reason: text("ก", "a"))
    try register.apply(.riskAccepted(acceptance, signed: Self.seal), by: "DIR", on: "2017-04-10")
    let lapse = AcceptanceLapse(plan: PlanID("NTH-01"), decidedOn: date("2017-04-10"), note: nil)
    try register.apply(.acceptanceLapsed(lapse), by: "IA-1", on: "2017-07-01")
    let accepted = try #require(register.plan("NTH-01")?.acceptances.first)
    #expect(accepted.by.text == "DIR")
    #expect(accepted.minute == "4/2560")
    #expect(accepted.lapsedOn?.description == "2017-07-01")
  }

  @Test func `an engagement moves on and its scope is concluded`() throws {
    var register = try Register.small()
    let conclusion = ScopeItemConclusion(
      engagement: EngagementID("ENG-2560-1"), item: 2, conclusion: .satisfactory, text: text("ดี", "Good"))
    let advance = EngagementAdvance(engagement: EngagementID("ENG-2560-1"), state: .followUp)
    try register.apply(
      .scopeItemConcluded(conclusion), .engagementAdvanced(advance), by: "IA-1", on: "2017-04-10")
    #expect(register.engagements[0].state == .followUp)
    #expect(register.engagements[0].scope[1].conclusion == .satisfactory)
    #expect(register.engagements[0].scope[1].concludedOn?.description == "2017-04-10")
    #expect(register.engagements[0].scope[1].conclusionSource == .recorded)
  }

  @Test func `a quarter's result takes the place of an earlier one, in the order of quarters`() throws {
    var register = try Register.small()
    let later = IndicatorReport(
      indicator: IndicatorID("IND-1"), period: try #require(PeriodID("2560-Q2")), value: Number("250.5"),
      text: nil)
    let earlier = IndicatorReport(
      indicator: IndicatorID("IND-1"), period: try #require(PeriodID("2560-Q1")), value: Number("122"),
      text: nil)
    try register.apply(.indicatorReported(later), .indicatorReported(earlier), by: "FIN-1", on: "2017-04-10")
    let results = register.indicators[0].results
    #expect(results.map(\.period.description) == ["2560-Q1", "2560-Q2"])
    #expect(results.map { $0.value?.description } == ["122", "250.5"])
    #expect(results.map(\.source) == [.recorded, .recorded])
    #expect(results.map(\.text) == [nil, nil])
  }

  @Test func `an observation and a risk issue's quarter stand in the register`() throws {
    var register = try Register.small()
    let issue = try #require(register.riskIssues.first?.id)
    let words = text("คืบหน้า", "Under way")
    let period = try #require(PeriodID("2560-Q2"))
    try register.apply(
      .riskIssueReported(RiskIssueReport(issue: issue, period: period, text: words)),
      .observationNoted(ObservationNote(engagement: EngagementID("ENG-2560-1"), text: words), number: 2),
      by: "IA-1", on: "2017-04-10")
    #expect(register.riskIssues[0].results.last { $0.period == period }?.text == words)
    #expect(register.riskIssues[0].results.count { $0.period == period } == 1)
    #expect(register.engagements[0].observations.map(\.number) == [1, 2])
    #expect(register.engagements[0].observations.last?.source == .recorded)
  }
}
