import Diagnostics
import FEEL
import Interchange
import Register
import Spreadsheet
import Testing

/// What a division entered and the register holds by now is not asked for again; what was changed otherwise is shown.
@Suite struct `A workbook whose entries were recorded meanwhile` {
  private static let finding = "2560-Q1/FIN-01/R-01"

  struct Step: Sendable, CustomTestStringConvertible {
    let title: String
    let enter: @Sendable (inout Desk) throws -> Void
    /// What recording the entries makes of the register.
    let record: @Sendable (inout Register, CalendarDate) throws -> Void
    var testDescription: String { title }
  }

  static let steps = [
    Step(title: "a score that was handed in") { desk in
      try desk.scoreOnePlan()
      try desk.enter("cover", "handedIn", "value", "ส่งผลการประเมิน")
    } record: { register, day in
      let plan = try DivisionDesk.place(of: "FIN-01", in: register)
      register.plans[plan].assessments = [
        PlanAssessment(
          period: try SmallRegister.period("2560-Q2"), state: .submitted,
          division: Judgement(
            score: Score(likelihood: 4, consequence: 3), by: PersonID("FIN-1"), on: day,
            reason: SmallRegister.text("ตรวจแล้ว")), auditor: nil, source: .recorded)
      ]
    },
    Step(title: "a test of a control") { desk in
      try desk.sign()
      try desk.enter("controls", "FIN-01.K1", "testedOn", "20/3/2560")
      try desk.enter("controls", "FIN-01.K1", "operating", "มีประสิทธิผล")
    } record: { register, day in
      let plan = try DivisionDesk.place(of: "FIN-01", in: register)
      register.plans[plan].controls[0].tests.append(
        ControlTest(
          on: day, by: PersonID("FIN-1"), design: nil, operating: .effective, source: .recorded))
    },
    Step(title: "progress and more time") { desk in
      try desk.sign()
      try desk.enter("actions", "FIN-01.A1", "percent", .number("80"))
      try desk.enter("actions", "FIN-01.A1", "newDue", "30/6/2560")
      try desk.enter("actions", "FIN-01.A1", "reason", "รอวิทยากร")
    } record: { register, day in
      let plan = try DivisionDesk.place(of: "FIN-01", in: register)
      register.plans[plan].actions[0].progress.append(
        Progress(on: day, by: PersonID("FIN-1"), percent: 80, note: nil))
      register.plans[plan].actions[0].extensions.append(
        Extension(
          from: try SmallRegister.day("2016-11-30"), to: try SmallRegister.day("2017-06-30"), on: day,
          approvedBy: PersonID("FIN-head"), reason: SmallRegister.text("รอวิทยากร")))
    },
    Step(title: "completion") { desk in
      try desk.sign()
      try desk.enter("actions", "FIN-01.A1", "completedOn", "20/3/2560")
      try desk.enter("actions", "FIN-01.A1", "evidence", "evidence/a.pdf")
    } record: { register, day in
      let plan = try DivisionDesk.place(of: "FIN-01", in: register)
      register.plans[plan].actions[0].completion = Attestation(on: day, by: PersonID("FIN-1"))
      register.plans[plan].actions[0].evidence.append(
        Evidence(reference: "evidence/a.pdf", title: SmallRegister.text("a")))
    },
    Step(title: "a response and a new action") { desk in
      try desk.sign()
      try desk.enter("findings", finding, "response", "เห็นด้วย")
      try desk.enter("findings", finding, "newAction", "ซ่อม")
      try desk.enter("findings", finding, "newActionOwner", "FIN-2")
      try desk.enter("findings", finding, "newActionDue", "30/6/2560")
    } record: { register, day in
      register.findings[0].state = .inProgress
      register.findings[0].response = ManagementResponse(
        kind: .agree, by: PersonID("FIN-head"), on: day, reason: nil)
      register.findings[0].actions = [
        Action(
          id: ActionID("A1"), description: SmallRegister.text("ซ่อม"), opened: day, owner: PersonID("FIN-2"),
          originalDue: try SmallRegister.day("2017-06-30"), source: .recorded)
      ]
    },
  ]

  @Test(arguments: steps)
  func `asks for nothing and says that it is on record`(step: Step) throws {
    var desk = try DivisionDesk.desk()
    try step.enter(&desk)
    var register = try DivisionDesk.register()
    let first = try register.returnedWorkbook(desk.book)
    #expect(!first.commands.isEmpty)
    try step.record(&register, try SmallRegister.day("2017-03-20"))
    let returned = try register.returnedWorkbook(desk.book)
    #expect(returned.commands.isEmpty)
    #expect(returned.notes.map(\.code) == ["workbook.on-record"])
  }

  @Test func `asks for what is new of a line that is recorded in part`() throws {
    var desk = try DivisionDesk.desk()
    try Self.steps[2].enter(&desk)
    var register = try DivisionDesk.register()
    let plan = try DivisionDesk.place(of: "FIN-01", in: register)
    register.plans[plan].actions[0].progress.append(
      Progress(on: try SmallRegister.day("2017-03-20"), by: PersonID("FIN-1"), percent: 80, note: nil))
    let deeds = try register.returnedWorkbook(desk.book).commands.map(\.deed)
    #expect(deeds.count == 1)
    guard case .extendAction = deeds.first else {
      Issue.record("\(deeds)")
      return
    }
  }

  @Test func `asks for the topics that are new`() throws {
    var desk = try DivisionDesk.desk("NTH")
    try desk.enter("cover", "officer", "value", "NTH-1")
    try desk.enter("cover", "filledOn", "value", "20/03/2017")
    try desk.enter("questions", "A2", "quality", "๕")
    var register = try DivisionDesk.register()
    let own = try #require(
      register.selfAssessments.firstIndex { $0.division.text == "NTH" && $0.period.description == "2560-Q2" })
    let topic = try #require(register.selfAssessments[own].answers.firstIndex { $0.topic == "A2" })
    register.selfAssessments[own].answers[topic].quality = 5
    #expect(try register.returnedWorkbook(desk.book).notes.map(\.code) == ["workbook.on-record"])
  }

  @Test(arguments: [
    (4, AssessmentState.draft, "the likelihood was blank and is now \"4\"; you entered \"2\""),
    (2, AssessmentState.confirmed, "the state was blank and is now “Confirmed”"),
  ])
  func `shows what somebody else recorded: as issued, now, and yours`(
    likelihood: Int, state: AssessmentState, words: String
  ) throws {
    var desk = try DivisionDesk.desk()
    try desk.sign()
    try desk.enter("plans", "FIN-01", "likelihood", .number("2"))
    try desk.enter("plans", "FIN-01", "consequence", .number("3"))
    try desk.enter("plans", "FIN-01", "reason", "เหตุผลใหม่")
    var register = try DivisionDesk.register()
    let plan = try DivisionDesk.place(of: "FIN-01", in: register)
    register.plans[plan].assessments = [
      PlanAssessment(
        period: try SmallRegister.period("2560-Q2"), state: state,
        division: Judgement(
          score: Score(likelihood: likelihood, consequence: 3), by: PersonID("FIN-2"),
          on: try SmallRegister.day("2017-03-18")), auditor: nil, source: .recorded)
    ]
    let refused = try #require(throws: RefusedWorkbook.self) { try register.returnedWorkbook(desk.book) }
    #expect(refused.problems.diagnostics.allSatisfy { $0.code == "workbook.conflict" })
    #expect(
      refused.problems.diagnostics.contains { $0.message.english.hasSuffix(words) },
      "\(refused.problems.diagnostics.map(\.message.english))")
  }

  @Test func `hands in no score that somebody else changed`() throws {
    var register = try DivisionDesk.register()
    let plan = try DivisionDesk.place(of: "FIN-01", in: register)
    register.plans[plan].assessments = [
      PlanAssessment(
        period: try SmallRegister.period("2560-Q2"), state: .draft,
        division: Judgement(
          score: Score(likelihood: 2, consequence: 3), by: PersonID("FIN-1"),
          on: try SmallRegister.day("2017-03-10")), auditor: nil, source: .recorded)
    ]
    var desk = try DivisionDesk.desk(register: register)
    try desk.sign()
    try desk.enter("cover", "handedIn", "value", "ส่งผลการประเมิน")
    #expect(try register.returnedWorkbook(desk.book).commands.count == 1)
    register.plans[plan].assessments[0].division?.score = Score(likelihood: 5, consequence: 3)
    let refused = try #require(throws: RefusedWorkbook.self) { try register.returnedWorkbook(desk.book) }
    #expect(
      refused.problems.diagnostics.map(\.message.english) == [
        "the register changed since the workbook was issued: the likelihood was \"2\" and is now \"5\"; you entered \"2\""
      ])
  }
}
