import FEEL
import Register

/// Two divisions with five plans: one that went down, one unrated, one unchanged, one outside control, one that rose.
enum SmallRegister {
  static func day(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(text) else { throw Unreadable(text: text) }
    return day
  }

  static func period(_ text: String) throws -> PeriodID {
    guard let period = PeriodID(text) else { throw Unreadable(text: text) }
    return period
  }

  struct Unreadable: Error { let text: String }

  static func text(_ thai: String) -> Text { Text(thai: thai, english: "(\(thai))") }

  static func register() throws -> Register {
    let head = PersonID("FIN-head")
    return Register(
      id: "small",
      organisation: Organisation(name: text("องค์กร"), shortName: text("ก&ข"), source: .illustrative),
      fiscalYearStartMonth: 10,
      levels: [
        LevelStyle(
          level: .highest, name: text("สูงสุด"), fill: "#A4161A", ink: "#FFFFFF", source: .illustrative),
        LevelStyle(level: .high, name: text("สูง"), fill: "#E2711D", ink: "#000000", source: .illustrative),
        LevelStyle(
          level: .medium, name: text("ปานกลาง"), fill: "#F6C453", ink: "#000000", source: .illustrative),
        LevelStyle(level: .low, name: text("ต่ำ"), fill: "#E3F1DD", ink: "#000000", source: .illustrative),
      ], likelihoodScale: scale("โอกาส"), consequenceScale: scale("ผลกระทบ"),
      people: [
        Person(
          id: head, division: DivisionCode("FIN"), role: .divisionHead, name: text("หัวหน้า"),
          source: .illustrative)
      ],
      divisions: [
        Division(
          code: DivisionCode("NTH"), name: text("ภาคเหนือ"), kind: .regionalOffice, head: head,
          source: .inferred),
        Division(
          code: DivisionCode("FIN"), name: text("การเงิน"), kind: .office, head: head, source: .inferred),
      ],
      periods: [
        Period(
          id: try period("2560-Q2"), from: try day("2017-01-01"), to: try day("2017-03-31"),
          assessmentDue: try day("2017-03-15"), state: .open, rulesVersion: "2560.1", source: .illustrative)
      ],
      questionnaire: Questionnaire(
        respondents: [DivisionCode("NTH")],
        groups: [
          TopicGroup(
            id: "A", title: text("กลุ่ม"),
            topics: [
              Topic(id: "A1", title: text("สำนักงาน"), source: .illustrative),
              Topic(id: "A2", title: text("บุคลากร"), source: .illustrative),
            ])
        ], highestRating: 5, source: .illustrative),
      plans: [
        try plan("NTH-01", controlled: true), try plan("NTH-02", controlled: false, title: "=1+1"),
        try plan("NTH-03", controlled: true),
        try plan(
          "FIN-01", controlled: true, actions: [try action("A1")], acceptances: [try lapsed(by: head)]),
        try plan("FIN-02", controlled: true),
      ],
      selfAssessments: [
        SelfAssessment(
          division: DivisionCode("NTH"), period: try period("2560-Q2"), by: nil, on: nil,
          answers: [
            TopicAnswer(topic: "A1", quantity: 3, quality: 4),
            TopicAnswer(topic: "A2", quantity: 4, quality: nil),
          ], source: .illustrative)
      ],
      published: [
        PublishedReport(
          period: try period("2560-Q2"), title: text("รายงาน"),
          figures: [
            Figure(
              id: "ic.total", section: "8.3", label: text("รวม"), value: 5, unit: "plans",
              recomputedAs: "summary.assessed.total")
          ],
          claims: [
            Claim(
              id: ClaimID("C1"), section: "8.3", statement: text("ร้อยละ"), expression: "100 / 3",
              claimed: "33.34",
              decimals: 2)
          ])
      ],
      files: [
        FileDigest(path: "divisions/FIN.xml", byteCount: 10, sha256: String(repeating: "a", count: 64)),
        FileDigest(path: "register.xml", byteCount: 32, sha256: String(repeating: "b", count: 64)),
      ])
  }

  private static func scale(_ name: String) -> [ScaleStep] {
    (1...5).map {
      ScaleStep(score: $0, name: text("\(name) \($0)"), description: text("คำอธิบาย"), source: .illustrative)
    }
  }

  private static func plan(
    _ id: String, controlled: Bool, title: String? = nil, actions: [Action] = [],
    acceptances: [Acceptance] = []
  ) throws -> Plan {
    Plan(
      id: PlanID(id), division: DivisionCode(String(id.prefix(3))), title: text(title ?? "แผน \(id)"),
      objective: text("วัตถุประสงค์"), category: .operations, riskCategory: .operational,
      risk: RiskStatement(causes: [], event: nil, consequence: nil), isUnderControl: controlled, owner: nil,
      treatment: nil, actions: actions, acceptances: acceptances, source: .report(section: "8.3"),
      origin: Origin(file: 0, line: 12))
  }

  private static func action(_ id: String) throws -> Action {
    Action(
      id: ActionID(id), description: text("ซ่อม"), opened: try day("2016-10-01"), owner: PersonID("FIN-head"),
      originalDue: try day("2016-11-30"), source: .illustrative)
  }

  private static func lapsed(by person: PersonID) throws -> Acceptance {
    Acceptance(
      on: try day("2016-10-01"), by: person, authority: .director, level: .high,
      expires: try day("2017-03-01"), minute: nil, reason: text("เหตุผล"), source: .illustrative)
  }
}
