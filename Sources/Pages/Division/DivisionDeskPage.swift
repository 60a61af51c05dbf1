import Assessment
import Interchange
public import Register
import Workflow

/// A division's own page: what to score and confirm, what to answer, what to repair, and where its papers are.
public struct DivisionDeskPage {
  let division: Division
  let quarter: Quarter
  let scene: Scene
  let possible: Possibilities?

  /// - Returns: nil for a division or a period that is not there.
  public init?(_ code: DivisionCode, _ period: PeriodID, in scene: Scene) {
    guard let division = scene.register.division(code), let quarter = scene.quarter(period) else {
      return nil
    }
    self.division = division
    self.quarter = quarter
    self.scene = scene
    possible = scene.possibilities
  }

  private var period: PeriodID { quarter.period.id }

  private var plans: [Plan] {
    scene.register.plans(in: period).filter { $0.division == division.code }
  }

  public var page: Page {
    Page(division.name, in: scene, period: period) { html in
      html.element(
        "p", ["class": "lead"],
        text: scene.say(
          "\(scene.say(period)): ประเมินภายใน \(scene.say(quarter.period.assessmentDue))",
          "\(scene.say(period)): assessments due by \(scene.say(quarter.period.assessmentDue))"))
      links(&html)
      scene.section(Text(thai: "แผนงานของเรา", english: "Our plans"), id: "scores", &html) { scores(&$0) }
      handIn(
        .submitAssessment, .draft, Text(thai: "ส่งหัวหน้าส่วนงาน", english: "Submit to the head"), id: "submit",
        &html)
      handIn(
        .confirmAssessment, .submitted, Text(thai: "รอยืนยันโดยหัวหน้า", english: "For the head to confirm"),
        id: "confirm", &html)
      scene.section(Text(thai: "ข้อตรวจพบของเรา", english: "Our findings"), id: "findings", &html) {
        findings(&$0)
      }
      scene.section(Text(thai: "การปรับปรุงของเรา", english: "Our actions"), id: "actions", &html) {
        actions(&$0)
      }
    }
  }

  private func links(_ html: inout HTMLWriter) {
    html.element("ul", ["class": "links"]) { html in
      for (text, address) in [
        (scene.say("สมุดงาน Excel", "Excel workbook"), Address.workbook(division.code, period)),
        (scene.say("แบบประเมินตนเอง", "Self-assessment"), .selfAssessment(division.code, period)),
        (scene.say("ผลของส่วนงาน", "The division’s results"), .division(division.code, period)),
        (scene.say("ประวัติ", "History"), .history(.division(division.code))),
      ] where text != scene.say("แบบประเมินตนเอง", "Self-assessment") || answersQuestionnaire {
        html.element("li") { scene.link(text, to: address, &$0) }
      }
    }
  }

  private var answersQuestionnaire: Bool {
    scene.register.questionnaire?.respondents.contains(division.code) ?? false
  }

  private func scores(_ html: inout HTMLWriter) {
    guard !plans.isEmpty else {
      return scene.nothing(
        Text(thai: "ส่วนงานไม่มีแผนงานในงวดนี้", english: "The division has no plan in this period"), nil, &html)
    }
    if quarter.period.state == .closed {
      scene.notice(.note, Text(thai: "งวดนี้ปิดแล้ว", english: "The period is closed"), &html)
    }
    ScoringGrid(.scoreAsDivision, plans, of: quarter, in: scene).write(&html)
  }

  /// Assessments in a state that the viewer may take a step further, ticked one by one.
  private func handIn(
    _ deed: Deed.Kind, _ state: AssessmentState, _ title: Text, id: String, _ html: inout HTMLWriter
  ) {
    let waiting = plans.filter { $0.assessment(in: period)?.state == state }
    let mine = waiting.filter {
      possible?.deeds(on: AssessmentReference(plan: $0.id, period: period)).contains(deed) ?? false
    }
    guard !mine.isEmpty else { return }
    let form = RowForm(deed, shared: [.init("period", period.description)], in: scene)
    scene.section(title, id: id, &html) { html in
      form.write(
        &html, button: deed.title,
        hint: Text(
          thai: deed == .confirmAssessment ? "เลือกแผนงานที่ตรวจแล้ว" : "เลือกแผนงานที่พร้อม",
          english: deed == .confirmAssessment
            ? "tick the plans that you have checked" : "tick the plans that are ready"))
      html.element("ul", ["class": "ticks"]) { html in
        for plan in mine {
          html.element("li") { line(of: plan, form, &$0) }
        }
      }
    }
  }

  private func line(of plan: Plan, _ form: RowForm, _ html: inout HTMLWriter) {
    let row = plan.id.text
    let judgement = plan.assessment(in: period)?.division
    form.subject(row, "plan", row, &html)
    form.tick(row, label: scene.say("เลือก \(row)", "Tick \(row)"), &html)
    html.element("span", text: "\(row) \(scene.say(plan.title)) ")
    scene.score(judgement?.score, quarter.assessed.result(plan.id)?.divisionLevel, &html)
    html.element("span", ["class": "quiet"], text: " \(scene.name(of: judgement?.by))")
    if let reason = judgement?.reason { html.element("p", ["class": "reason"], text: scene.say(reason)) }
    form.write(form.problems(row, "plan"), of: row, "plan", &html)
    let reference = AssessmentReference(plan: plan.id, period: period)
    if possible?.deeds(on: reference).contains(.returnAssessment) ?? false {
      ReturnForm(reference, in: scene).write(&html)
    }
  }

  private func findings(_ html: inout HTMLWriter) {
    let own = scene.register.issuedFindings.filter { $0.division == division.code && $0.state != .draft }
    let open = own.filter { $0.state != .closed && $0.state != .withdrawn }
    let toAnswer = open.filter { $0.state == .issued }
    if !toAnswer.isEmpty {
      html.element("p", ["class": "term"], text: scene.say("ต้องให้ความเห็น", "To be answered"))
      FindingList(toAnswer, in: scene).write(&html)
    }
    html.element("p", ["class": "term"], text: scene.say("ที่ยังไม่ปิด", "Not closed yet"))
    FindingList(open.filter { $0.state != .issued }, in: scene).write(&html)
    let ended = own.count - open.count
    if ended > 0 {
      html.element(
        "p", ["class": "quiet"],
        text: scene.say("ปิดหรือถอนแล้ว \(ended) เรื่อง", "\(ended) closed or withdrawn"))
    }
  }

  private func actions(_ html: inout HTMLWriter) {
    let own = scene.actionEntries.filter { $0.division == division.code }
    let open = own.filter { $0.action.completion == nil }
    guard !open.isEmpty else {
      return scene.nothing(
        Text(thai: "ไม่มีการปรับปรุงที่ค้างอยู่", english: "No action is open"),
        Text(
          thai: "เพิ่มได้ในหน้าของแผนงานหรือข้อตรวจพบ",
          english: "Actions are added on the page of a plan or a finding"),
        &html)
    }
    ActionList(open, in: scene).write(&html)
  }
}
