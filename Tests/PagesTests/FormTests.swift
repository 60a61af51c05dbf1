import Diagnostics
import FEEL
import Register
import Testing

@testable import Pages

/// What a browser posts becomes exactly one command, or a problem beside each field.
@Suite struct `A form` {
  struct Sample: Sendable, CustomTestStringConvertible {
    let form: String
    let deed: Deed
    var testDescription: String { form }
  }

  static let assessment = AssessmentReference(plan: PlanID("FIN-01"), period: period("2560-Q2"))
  static let finding = FindingID("2560-Q1/FIN-01.K2/R-14")
  static let action = ActionReference(holder: .plan(PlanID("FIN-01")), action: ActionID("A2"))
  static let digest = String(repeating: "a", count: 64)

  static let samples: [Sample] = [
    Sample(
      form:
        "deed=score+as+division&plan=FIN-01&period=2560-Q2&score.likelihood=4&score.consequence=%E0%B9%93",
      deed: .scoreAsDivision(
        DivisionScore(assessment: assessment, score: Score(likelihood: 4, consequence: 3)))),
    Sample(
      form:
        "deed=score+as+division&plan=FIN-01&period=2560-Q2&score.likelihood=1&score.consequence=5&reason=+new+%0D%0Arules+&evidence.1.reference=evidence%2Fa.pdf&evidence.1.title=Manual&evidence.1.sha256=\(digest)",
      deed: .scoreAsDivision(
        DivisionScore(
          assessment: assessment, score: Score(likelihood: 1, consequence: 5),
          reason: Text(thai: "new \nrules", english: "new \nrules"),
          evidence: [
            Evidence(
              reference: "evidence/a.pdf", title: Text(thai: "Manual", english: "Manual"), sha256: digest)
          ]))),
    Sample(
      form: "deed=submit+assessment&plan=FIN-01&period=2560-Q2", deed: .submitAssessment(assessment)),
    Sample(
      form: "deed=confirm+assessment&plan=FIN-01&period=2560-Q2", deed: .confirmAssessment(assessment)),
    Sample(
      form: "deed=score+as+auditor&plan=FIN-01&period=2560-Q2&score.likelihood=&score.consequence=&reason=",
      deed: .scoreAsAuditor(AuditorScore(assessment: assessment, score: nil))),
    Sample(
      form:
        "deed=score+as+auditor&plan=FIN-01&period=2560-Q2&score.likelihood=2&score.consequence=5&reason=x",
      deed: .scoreAsAuditor(
        AuditorScore(
          assessment: assessment, score: Score(likelihood: 2, consequence: 5),
          reason: Text(thai: "x", english: "x")))),
    Sample(
      form: "deed=approve+assessment&plan=FIN-01&period=2560-Q2", deed: .approveAssessment(assessment)),
    Sample(
      form: "deed=return+assessment&plan=FIN-01&period=2560-Q2&reason.th=%E0%B8%81&reason.en=k",
      deed: .returnAssessment(
        AssessmentReturn(assessment: assessment, reason: Text(thai: "ก", english: "k")))),
    Sample(
      form: "deed=test+control&plan=FIN-01&control=K2&design=effective&operating=&note=seen",
      deed: .testControl(
        ControlTesting(
          plan: PlanID("FIN-01"), control: ControlID("K2"), design: .effective, operating: nil,
          note: Text(thai: "seen", english: "seen")))),
    Sample(
      form:
        "deed=attach+evidence&holder=FIN-01.A2&evidence.reference=evidence%2Fb.pdf&evidence.title=b&evidence.sha256=\(digest)&evidence.byteCount=12&evidence.mediaType=application%2Fpdf&evidence.on=31%2F3%2F2560",
      deed: .attachEvidence(
        EvidenceAttachment(
          holder: .action(action),
          evidence: Evidence(
            reference: "evidence/b.pdf", title: Text(thai: "b", english: "b"), sha256: digest, byteCount: 12,
            mediaType: "application/pdf", on: day("2017-03-31"))))),
    Sample(
      form:
        "deed=answer+questionnaire&division=NTH&period=2560-Q2&answers.T1.quantity=3&answers.T1.quality=&answers.T9.quality=&answers.T9.note=&answers.2.topic=T2&answers.2.quality=4&answers.2.note=n",
      deed: .answerQuestionnaire(
        QuestionnaireAnswer(
          division: DivisionCode("NTH"), period: period("2560-Q2"),
          answers: [
            TopicAnswer(topic: "T1", quantity: 3, quality: nil, note: nil, evidence: []),
            TopicAnswer(
              topic: "T2", quantity: nil, quality: 4, note: Text(thai: "n", english: "n"), evidence: []),
          ]))),
    Sample(
      form:
        "deed=raise+finding&engagement=ENG-2560-1&subject=ENG-2560-1.S3&division=&significance=high&elements.title=t&elements.criteria=c&elements.condition=d&elements.cause=&elements.effect=e&elements.effect.en=E",
      deed: .raiseFinding(
        FindingRaising(
          engagement: EngagementID("ENG-2560-1"), subject: "ENG-2560-1.S3", division: nil,
          significance: .high,
          elements: FindingElements(
            title: Text(thai: "t", english: "t"), criteria: Text(thai: "c", english: "c"),
            condition: Text(thai: "d", english: "d"), cause: nil, effect: Text(thai: "e", english: "E"),
            recommendation: nil)))),
    Sample(
      form:
        "deed=issue+finding&finding=2560-Q1%2FFIN-01.K2%2FR-14&period=2560-Q2&responseDue=30+%E0%B8%A1%E0%B8%B4.%E0%B8%A2.+2560",
      deed: .issueFinding(
        FindingIssue(finding: finding, period: period("2560-Q2"), responseDue: day("2017-06-30")))),
    Sample(
      form: "deed=withdraw+finding&finding=2560-Q1%2FFIN-01.K2%2FR-14",
      deed: .withdrawFinding(FindingRemark(finding: finding, note: nil))),
    Sample(
      form: "deed=respond+to+finding&finding=2560-Q1%2FFIN-01.K2%2FR-14&kind=disagree&reason=no",
      deed: .respondToFinding(
        FindingResponse(finding: finding, kind: .disagree, reason: Text(thai: "no", english: "no")))),
    Sample(
      form: "deed=follow+up+finding&finding=2560-Q1%2FFIN-01.K2%2FR-14&note=seen",
      deed: .followUpFinding(FindingRemark(finding: finding, note: Text(thai: "seen", english: "seen")))),
    Sample(
      form: "deed=close+finding&finding=2560-Q1%2FFIN-01.K2%2FR-14&note=",
      deed: .closeFinding(FindingRemark(finding: finding, note: nil))),
    Sample(
      form: "deed=add+action&holder=2560-Q1%2FFIN-01.K2%2FR-14&description=mend&owner=FIN-1&due=2017-06-30",
      deed: .addAction(
        ActionAddition(
          holder: .finding(finding), description: Text(thai: "mend", english: "mend"),
          owner: PersonID("FIN-1"),
          due: day("2017-06-30")))),
    Sample(
      form: "deed=progress+action&action=FIN-01.A2&percent=40",
      deed: .progressAction(ActionProgress(action: action, percent: 40, note: nil))),
    Sample(
      form: "deed=extend+action&action=FIN-01.A2&to=30%2F6%2F2560&requestedBy=FIN-1&reason=late",
      deed: .extendAction(
        ActionExtension(
          action: action, to: day("2017-06-30"), requestedBy: PersonID("FIN-1"),
          reason: Text(thai: "late", english: "late")))),
    Sample(
      form: "deed=complete+action&action=FIN-01.A2&note=done",
      deed: .completeAction(ActionCompletion(action: action, note: Text(thai: "done", english: "done")))),
    Sample(
      form: "deed=verify+action&action=FIN-01.A2",
      deed: .verifyAction(ActionRemark(action: action, note: nil))),
    Sample(
      form: "deed=reopen+action&action=FIN-01.A2&note=no",
      deed: .reopenAction(ActionRemark(action: action, note: Text(thai: "no", english: "no")))),
    Sample(
      form:
        "deed=accept+risk&plan=FIN-01&authority=director&level=high&expires=30%2F9%2F2560&minute=4&reason=r",
      deed: .acceptRisk(
        RiskAcceptance(
          plan: PlanID("FIN-01"), authority: .director, level: .high, expires: day("2017-09-30"), minute: "4",
          reason: Text(thai: "r", english: "r")))),
    Sample(
      form: "deed=lapse+acceptance&plan=FIN-01&decidedOn=2017-01-15",
      deed: .lapseAcceptance(
        AcceptanceLapse(plan: PlanID("FIN-01"), decidedOn: day("2017-01-15"), note: nil))),
    Sample(
      form: "deed=advance+engagement&engagement=ENG-2560-1&state=reported",
      deed: .advanceEngagement(
        EngagementAdvance(engagement: EngagementID("ENG-2560-1"), state: .reported))),
    Sample(
      form: "deed=conclude+scope+item&engagement=ENG-2560-1&item=3&conclusion=needsImprovement&text=t",
      deed: .concludeScopeItem(
        ScopeItemConclusion(
          engagement: EngagementID("ENG-2560-1"), item: 3, conclusion: .needsImprovement,
          text: Text(thai: "t", english: "t")))),
    Sample(
      form: "deed=note+observation&engagement=ENG-2560-1&text=t",
      deed: .noteObservation(
        ObservationNote(engagement: EngagementID("ENG-2560-1"), text: Text(thai: "t", english: "t")))),
    Sample(
      form: "deed=report+indicator&indicator=IND-1&period=2560-Q3&value=12",
      deed: .reportIndicator(
        IndicatorReport(
          indicator: IndicatorID("IND-1"), period: period("2560-Q3"), value: 12,
          text: nil))),
    Sample(
      form: "deed=report+risk+issue&issue=RI-1&period=2560-Q3&text=t",
      deed: .reportRiskIssue(
        RiskIssueReport(
          issue: RiskIssueID("RI-1"), period: period("2560-Q3"),
          text: Text(thai: "t", english: "t")))),
  ]

  @Test(arguments: samples)
  func `is the command of its fields, by whoever is signed in`(sample: Sample) throws {
    // Whatever a form says of who acts is not heard.
    let command = try Self.command(sample.form + "&actor=BOARD&role=board&csrf=t&head=h&back=%2F")
    #expect(
      command
        == Command(
          actor: PersonID("FIN-1"), role: .divisionOfficer, effective: Self.day("2017-04-10"),
          deed: sample.deed))
  }

  @Test(arguments: Deed.Kind.allCases.filter { !Self.withoutForm.contains($0) })
  func `exists for every deed but those that take files or whole records`(kind: Deed.Kind) {
    #expect(Self.samples.contains { $0.deed.kind == kind })
  }

  private static let withoutForm: [Deed.Kind] = [
    .openPeriod, .addPlan, .changePlan, .dropPlan, .adoptRules, .closePeriod,
  ]

  @Test func `may say its business day, and amend a closed period`() throws {
    let command = try Self.command(
      "deed=submit+assessment&plan=FIN-01&period=2560-Q2&effective=%E0%B9%91%2F%E0%B9%94%2F%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%90&amends.period=2560-Q1&amends.reason=error"
    )
    #expect(command.effective == Self.day("2017-04-01"))
    #expect(
      command.amendment
        == Amendment(period: Self.period("2560-Q1"), reason: Text(thai: "error", english: "error")))
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let form: String
    let told: [String]
    var testDescription: String { form }
  }

  static let faults: [Fault] = [
    Fault(
      form: "deed=score+as+division&plan=FIN-01&period=2560-Q2",
      told: [
        "score.likelihood: ยังไม่ได้กรอก: โอกาส", "score.consequence: ยังไม่ได้กรอก: ผลกระทบ",
      ]),
    Fault(
      form:
        "deed=score+as+division&plan=FIN-01&period=2560-Q2&score.likelihood=9&score.consequence=x",
      told: [
        "score.likelihood: \"9\" อยู่นอกช่วง 1–5 → กรอกจำนวนเต็ม 1 ถึง 5",
        "score.consequence: \"x\" ไม่ใช่จำนวนเต็ม → กรอกจำนวนเต็ม 1 ถึง 5",
      ]),
    Fault(
      form: "deed=score+as+auditor&plan=FIN-01&period=2560-Q2&score.likelihood=3",
      told: ["score.consequence: ยังไม่ได้กรอก: ผลกระทบ"]),
    Fault(
      form: "deed=extend+action&action=FIN-01.A2&to=30%2F6%2F60&requestedBy=FIN-1&reason=+",
      told: [
        "to: ปีของ \"30/6/60\" ไม่ชัดเจน → พิมพ์ปีสี่หลัก เช่น 30/6/2560", "reason: ยังไม่ได้กรอก: เหตุผล",
      ]),
    Fault(
      form: "deed=respond+to+finding&finding=2560-Q1%2FFIN-01.K2%2FR-14&kind=perhaps",
      told: ["kind: \"perhaps\" ไม่ใช่ตัวเลือกของช่องนี้ → เลือกจากรายการ"]),
    Fault(
      form: "deed=progress+action&action=%3Cscript%3E&percent=101&effective=yesterday",
      told: [
        "action: \"<script>\" ไม่ใช่รหัสการปรับปรุง → เขียนเช่น FIN-03.A2",
        "percent: \"101\" อยู่นอกช่วง 0–100 → กรอกจำนวนเต็ม 0 ถึง 100",
        "effective: \"yesterday\" ไม่ใช่วันที่ → พิมพ์ วัน/เดือน/ปี เช่น 30/6/2560 หรือ 2017-06-30",
      ]),
    Fault(
      form: "deed=follow+up+finding&finding=F&note=%EF%BF%BF",
      told: ["note: มีอักขระควบคุมซึ่งทะเบียนเก็บไม่ได้ → พิมพ์ข้อความใหม่"]),
    Fault(
      form: "deed=drop+table", told: [": ไม่รู้จักคำสั่ง \"drop table\" → กลับไปที่หน้าเดิมแล้วลองใหม่"]),
    Fault(form: "", told: [": ไม่รู้จักคำสั่ง \"\" → กลับไปที่หน้าเดิมแล้วลองใหม่"]),
  ]

  @Test(arguments: faults)
  func `has a problem beside every field that can not be taken`(fault: Fault) throws {
    let problems = try #require(throws: FormProblems.self) { try Self.command(fault.form) }
    #expect(problems.problems.map(\.shown) == fault.told)
  }

  @Test func `of rows is a command for each row in which something changed`() throws {
    let form =
      "deed=score+as+auditor&period=2560-Q2&row.FIN-01.plan=FIN-01&row.FIN-01.was=3%7C4%7Cx&row.FIN-01.score.likelihood=3&row.FIN-01.score.consequence=4&row.FIN-01.reason=x"
      + "&row.FIN-02.plan=FIN-02&row.FIN-02.was=%7C%7C&row.FIN-02.score.likelihood=2&row.FIN-02.score.consequence=2&row.FIN-02.reason="
      + "&row.FIN-10.plan=FIN-10&row.FIN-10.was=%7C%7C&row.FIN-10.score.likelihood=&row.FIN-10.score.consequence=&row.FIN-10.reason="
    let second = AuditorScore(
      assessment: AssessmentReference(plan: PlanID("FIN-02"), period: Self.period("2560-Q2")),
      score: Score(likelihood: 2, consequence: 2))
    #expect(try Self.commands(form).map(\.command.deed) == [.scoreAsAuditor(second)])
    #expect(try Self.commands(form).map(\.prefix) == ["row.FIN-02."])
    var last = second
    last.assessment.plan = PlanID("FIN-10")
    last.score = nil
    #expect(try Self.commands(form + "&only=FIN-10").map(\.command.deed) == [.scoreAsAuditor(last)])
    last.assessment.plan = PlanID("FIN-02")
    #expect(try Self.commands(form + "&agree=FIN-02").map(\.command.deed) == [.scoreAsAuditor(last)])
    #expect(try Self.commands(form + "&only=nothing").isEmpty)
    let approval =
      "deed=approve+assessment&period=2560-Q2&row.FIN-01.plan=FIN-01&row.FIN-02.plan=FIN-02&row.FIN-02.take=yes"
    let deeds = try Self.commands(approval).map(\.command.deed)
    #expect(deeds == [.approveAssessment(second.assessment)])
  }

  @Test func `of rows names the row of each problem`() throws {
    let form =
      "deed=score+as+auditor&period=2560-Q2&row.FIN-01.plan=FIN-01&row.FIN-01.score.likelihood=7&row.FIN-01.score.consequence=4&row.FIN-02.plan=FIN-02&row.FIN-02.score.likelihood=2&row.FIN-02.score.consequence="
    let problems = try #require(throws: FormProblems.self) { try Self.commands(form) }
    #expect(
      problems.problems.map(\.shown) == [
        "row.FIN-01.score.likelihood: \"7\" อยู่นอกช่วง 1–5 → กรอกจำนวนเต็ม 1 ถึง 5",
        "row.FIN-02.score.consequence: ยังไม่ได้กรอก: ผลกระทบ",
      ])
  }

  @Test(arguments: [
    ("reason", "", "reason"), ("score", "row.FIN-02.", "row.FIN-02.score.likelihood"),
    ("plan", "row.FIN-02.", nil),
    ("reason", "row.FIN-02.", "row.FIN-02.reason"), ("effective", "", nil), ("amends.reason", "", nil),
  ])
  func `shows a refusal beside the field that it speaks of`(place: String, prefix: String, field: String?) {
    let form = FormFields(
      Query(
        encoded:
          "reason=&row.FIN-02.plan=FIN-02&row.FIN-02.score.likelihood=1&row.FIN-02.score.consequence=1&row.FIN-02.reason="
      )
    )
    let refusal = Problems([
      Diagnostic(at: .argument(place), code: "c", Message(thai: "ก", english: "a"))
    ])
    #expect(FormProblems(refusal, prefix: prefix, of: form).problems.map(\.field) == [field])
  }

  // MARK: What the tests are made of

  static func command(_ form: String) throws -> Command {
    try Command(
      form: FormFields(Query(encoded: form)), actor: PersonID("FIN-1"), role: .divisionOfficer,
      effective: day("2017-04-10"))
  }

  static func commands(_ form: String) throws -> [FormCommand] {
    try FormFields(Query(encoded: form)).commands(
      actor: PersonID("IA-1"), role: .auditor, effective: day("2017-04-10"))
  }

  static func day(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(text) else { preconditionFailure("\(text) is no day") }
    return day
  }

  static func period(_ text: String) -> PeriodID {
    guard let period = PeriodID(text) else { preconditionFailure("\(text) is no period") }
    return period
  }
}

/// What other tests ask of forms.
enum FormTests {
  static let today = `A form`.day("2017-04-12")

  /// Whether a command of a deed has a field of that name, in a row or by itself.
  static func isField(_ name: String, of deed: String) -> Bool {
    guard let kind = Deed.Kind(rawValue: deed) else { return false }
    var parts = name.split(separator: ".").map(String.init)
    if parts.first == "row" { parts.removeFirst(2) }
    if parts == ["take"] { return true }
    return isField(parts[...], among: Deed.form(of: kind))
  }

  private static func isField(_ parts: ArraySlice<String>, among fields: [Field]) -> Bool {
    guard let first = parts.first, let field = fields.first(where: { $0.name == first }) else { return false }
    let rest = parts.dropFirst()
    return switch field.type {
    case .object(let members): isField(rest, among: members)
    case .list(.object(let members)): isField(rest.dropFirst(), among: members)
    case .text: rest.isEmpty || rest == ["th"] || rest == ["en"]
    case _: rest.isEmpty
    }
  }
}

extension Attempt.Problem {
  /// `reason: the message → the hint`, in Thai.
  fileprivate var shown: String {
    "\(field ?? ""): \(message.thai)" + (hint.map { " → \($0.thai)" } ?? "")
  }
}
