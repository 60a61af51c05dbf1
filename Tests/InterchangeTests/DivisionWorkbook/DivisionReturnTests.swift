import Diagnostics
import FEEL
import Interchange
import Register
import Spreadsheet
import Testing

/// What is filled in becomes these commands and no others.
@Suite struct `A workbook that came back` {
  private let register: Register
  private let officer = PersonID("FIN-1")
  private let head = PersonID("FIN-head")
  private let filledOn: CalendarDate
  private let period: PeriodID

  init() throws {
    register = try DivisionDesk.register()
    filledOn = try SmallRegister.day("2017-03-20")
    period = try SmallRegister.period("2560-Q2")
  }

  private func command(
    _ deed: Deed, by actor: PersonID? = nil, _ role: Role = .divisionOfficer, on day: CalendarDate? = nil
  ) -> Command {
    Command(actor: actor ?? officer, role: role, effective: day ?? filledOn, deed: deed)
  }

  private func text(_ words: String) -> Text { Text(thai: words, english: words) }

  private func reference(_ plan: String) -> AssessmentReference {
    AssessmentReference(plan: PlanID(plan), period: period)
  }

  private func action(_ text: String) throws -> ActionReference { try #require(ActionReference(text)) }

  @Test func `gives a score with its reason and evidence`() throws {
    var desk = try DivisionDesk.desk()
    try desk.scoreOnePlan()
    try desk.enter("plans", "FIN-01", "evidence", "evidence\\FIN\\a.pdf")
    try desk.enter("plans", "FIN-01", "evidenceTitle", "  รายงาน\nมีนาคม ")
    let returned = try register.returnedWorkbook(desk.book)
    #expect(returned.division.text == "FIN" && returned.period == period && returned.notes.isEmpty)
    #expect(
      returned.commands == [
        command(
          .scoreAsDivision(
            DivisionScore(
              assessment: reference("FIN-01"), score: Score(likelihood: 4, consequence: 3),
              reason: text("ตรวจแล้ว"),
              evidence: [
                Evidence(reference: "evidence/FIN/a.pdf", title: text("รายงาน มีนาคม"), on: filledOn)
              ])))
      ])
  }

  @Test func `hands in the plans that have a score, and no others`() throws {
    var desk = try DivisionDesk.desk()
    try desk.scoreOnePlan()
    try desk.enter("cover", "handedIn", "value", "ส่งผลการประเมิน")
    #expect(
      try register.returnedWorkbook(desk.book).commands.map(\.deed) == [
        .scoreAsDivision(
          DivisionScore(
            assessment: reference("FIN-01"), score: Score(likelihood: 4, consequence: 3),
            reason: text("ตรวจแล้ว"))), .submitAssessment(reference("FIN-01")),
      ])
  }

  @Test func `gives a control's test on its own day`() throws {
    var desk = try DivisionDesk.desk()
    try desk.sign()
    try desk.enter("controls", "FIN-01.K1", "testedOn", "15 มี.ค. 2560")
    try desk.enter("controls", "FIN-01.K1", "operating", "มีประสิทธิผลบางส่วน")
    try desk.enter("controls", "FIN-01.K1", "note", "สุ่ม 10 รายการ")
    let day = try SmallRegister.day("2017-03-15")
    #expect(
      try register.returnedWorkbook(desk.book).commands == [
        command(
          .testControl(
            ControlTesting(
              plan: PlanID("FIN-01"), control: ControlID("K1"), design: nil, operating: .partlyEffective,
              note: text("สุ่ม 10 รายการ"))), on: day)
      ])
  }

  @Test func `gives progress, completion on its day, and an extension that the head grants`() throws {
    var desk = try DivisionDesk.desk()
    try desk.sign()
    try desk.enter("actions", "FIN-01.A1", "percent", .number("80"))
    try desk.enter("actions", "FIN-01.A1", "note", "เหลือสองภาค")
    try desk.enter("actions", "FIN-01.A1", "newDue", "30/6/2560")
    try desk.enter("actions", "FIN-01.A1", "reason", "รอวิทยากร")
    #expect(
      try register.returnedWorkbook(desk.book).commands == [
        command(
          .progressAction(
            ActionProgress(action: try action("FIN-01.A1"), percent: 80, note: text("เหลือสองภาค")))),
        command(
          .extendAction(
            ActionExtension(
              action: try action("FIN-01.A1"), to: try SmallRegister.day("2017-06-30"), requestedBy: officer,
              reason: text("รอวิทยากร"))), by: head, .divisionHead),
      ])
  }

  @Test func `gives the completion of an action with its evidence`() throws {
    var desk = try DivisionDesk.desk()
    try desk.sign()
    try desk.enter("actions", "FIN-01.A1", "percent", .number("100"))
    try desk.enter("actions", "FIN-01.A1", "completedOn", "2017-03-17")
    try desk.enter("actions", "FIN-01.A1", "note", "เสร็จแล้ว")
    try desk.enter("actions", "FIN-01.A1", "evidence", "https://example.org/a.pdf")
    let day = try SmallRegister.day("2017-03-17")
    #expect(
      try register.returnedWorkbook(desk.book).commands == [
        command(
          .progressAction(ActionProgress(action: try action("FIN-01.A1"), percent: 100, note: nil)), on: day),
        command(
          .completeAction(
            ActionCompletion(
              action: try action("FIN-01.A1"), note: text("เสร็จแล้ว"),
              evidence: [
                Evidence(
                  reference: "https://example.org/a.pdf", title: text("https://example.org/a.pdf"), on: day)
              ])), on: day),
      ])
  }

  @Test func `gives the head's response and the officer's new action`() throws {
    var desk = try DivisionDesk.desk()
    try desk.sign()
    try desk.enter("findings", "2560-Q1/FIN-01/R-01", "response", "เห็นด้วยบางส่วน")
    try desk.enter("findings", "2560-Q1/FIN-01/R-01", "reason", "ข้อมูลครบแล้วบางภาค")
    try desk.enter("findings", "2560-Q1/FIN-02/R-02", "newAction", "ทดสอบใหม่")
    try desk.enter("findings", "2560-Q1/FIN-02/R-02", "newActionOwner", "FIN-2")
    try desk.enter("findings", "2560-Q1/FIN-02/R-02", "newActionDue", .number("42916"))
    #expect(
      try register.returnedWorkbook(desk.book).commands == [
        command(
          .respondToFinding(
            FindingResponse(
              finding: FindingID("2560-Q1/FIN-01/R-01"), kind: .partlyAgree,
              reason: text("ข้อมูลครบแล้วบางภาค"))), by: head, .divisionHead),
        command(
          .addAction(
            ActionAddition(
              holder: .finding(FindingID("2560-Q1/FIN-02/R-02")), description: text("ทดสอบใหม่"),
              owner: PersonID("FIN-2"), due: try SmallRegister.day("2017-06-30")))),
      ])
  }

  @Test func `answers the topics that changed, in one command`() throws {
    var desk = try DivisionDesk.desk("NTH")
    try desk.enter("cover", "officer", "value", "NTH-1")
    try desk.enter("cover", "filledOn", "value", "20/03/2017")
    try desk.enter("questions", "A2", "quality", "๕")
    #expect(
      try register.returnedWorkbook(desk.book).commands == [
        command(
          .answerQuestionnaire(
            QuestionnaireAnswer(
              division: DivisionCode("NTH"), period: period,
              answers: [TopicAnswer(topic: "A2", quantity: 4, quality: 5)])), by: PersonID("NTH-1"))
      ])
  }

  @Test func `unchanged gives no command and says so`() throws {
    var desk = try DivisionDesk.desk()
    try desk.sign()
    let returned = try register.returnedWorkbook(desk.book)
    #expect(returned.commands.isEmpty)
    #expect(returned.notes.map(\.code) == ["workbook.unchanged"])
    #expect(returned.notes.map(\.severity) == [.warning])
  }

  @Test func `takes the names that are given for it where it has none`() throws {
    var desk = try DivisionDesk.desk()
    try desk.scoreOnePlan()
    try desk.enter("cover", "officer", "value", nil)
    let expectation = ReturnExpectation(officer: PersonID("FIN-2"))
    #expect(
      try register.returnedWorkbook(desk.book, expecting: expectation).commands.map(\.actor.text) == ["FIN-2"]
    )
  }

  @Test func `says nothing where the register has come to hold the same`() throws {
    var desk = try DivisionDesk.desk()
    try desk.scoreOnePlan()
    var later = register
    let plan = try DivisionDesk.place(of: "FIN-01", in: later)
    later.plans[plan].assessments = [
      PlanAssessment(
        period: period, state: .draft,
        division: Judgement(
          score: Score(likelihood: 4, consequence: 3), by: officer, on: filledOn, reason: text("ตรวจแล้ว")),
        auditor: nil, source: .illustrative)
    ]
    let returned = try later.returnedWorkbook(desk.book)
    #expect(returned.commands.isEmpty)
    #expect(returned.notes.map(\.code) == ["workbook.on-record"])
    // What was kept as a draft may still be handed in.
    try desk.enter("cover", "handedIn", "value", "ส่งผลการประเมิน")
    #expect(
      try later.returnedWorkbook(desk.book).commands == [command(.submitAssessment(reference("FIN-01")))])
  }
}
