import Assessment
import Diagnostics
import Interchange
public import Register
import Workflow

/// What waits to be reviewed and to be approved. Whoever made something finds no button to check it with.
public struct QueuePage {
  let quarter: Quarter
  let scene: Scene
  private let possible: Possibilities?

  /// - Returns: nil for a period that is not there.
  public init?(_ period: PeriodID, in scene: Scene) {
    guard let quarter = scene.quarter(period) else { return nil }
    self.quarter = quarter
    self.scene = scene
    possible = scene.possibilities
  }

  private var period: PeriodID { quarter.period.id }

  public var page: Page {
    Page(Text(thai: "รอสอบทานและอนุมัติ", english: "Review and approval"), in: scene, period: period) { html in
      scene.section(Text(thai: "รอสอบทาน", english: "To review"), id: "review", &html) { reviews(&$0) }
      scene.section(Text(thai: "รออนุมัติ", english: "To approve"), id: "approve", &html) { approvals(&$0) }
    }
  }

  private func plans(_ state: AssessmentState) -> [Plan] {
    scene.register.plans(in: period).filter { $0.assessment(in: period)?.state == state }
  }

  private func deeds(on plan: Plan) -> [Deed.Kind] {
    possible?.deeds(on: AssessmentReference(plan: plan.id, period: period)) ?? []
  }

  /// By division, for reviews are done a division at a time.
  private func reviews(_ html: inout HTMLWriter) {
    let waiting = plans(.confirmed)
    guard !waiting.isEmpty else {
      return scene.nothing(
        Text(thai: "ไม่มีการประเมินที่รอสอบทาน", english: "No assessment waits for review"), nil, &html)
    }
    let mine = waiting.filter { deeds(on: $0).contains(.scoreAsAuditor) }
    html.element("ul", ["class": "waiting"]) { html in
      for division in scene.register.divisions {
        let own = waiting.filter { $0.division == division.code }
        guard !own.isEmpty else { continue }
        html.element("li") { html in
          html.element("a", ["href": Address.scoring(division.code, period).path]) { html in
            html.element("strong", ["class": "count"], text: "\(own.count)")
            html.element("span", ["class": "title"], text: "\(division.code) \(scene.say(division.name))")
            let count = mine.count { $0.division == division.code }
            html.element(
              "span", ["class": "age"], text: scene.say("ท่านสอบทานได้ \(count)", "\(count) for you to review"))
          }
        }
      }
    }
  }

  private func approvals(_ html: inout HTMLWriter) {
    let waiting = plans(.reviewed)
    guard !waiting.isEmpty else {
      return scene.nothing(
        Text(thai: "ไม่มีการประเมินที่รออนุมัติ", english: "No assessment waits for approval"), nil, &html)
    }
    let form = RowForm(
      .approveAssessment, shared: [.init("period", period.description)], in: scene)
    let mine = Set(waiting.filter { deeds(on: $0).contains(.approveAssessment) }.map(\.id))
    if !mine.isEmpty {
      form.write(
        &html, button: Text(thai: "อนุมัติที่เลือก", english: "Approve those ticked"),
        hint: Text(thai: "เลือกแถวที่ตรวจแล้ว", english: "tick the rows that you have checked"))
    }
    html.element("div", ["class": "wide"]) { html in
      html.element("table", ["class": "approvals"]) { html in
        html.element("caption", ["class": "unseen"], text: scene.say("รออนุมัติ", "To approve"))
        approvalHead(&html)
        html.element("tbody") { html in
          for plan in waiting { row(plan, form, isMine: mine.contains(plan.id), &html) }
        }
      }
    }
  }

  private func approvalHead(_ html: inout HTMLWriter) {
    html.element("thead") { html in
      html.element("tr") { html in
        for title in [
          Text(thai: "เลือก", english: "Tick"), Text(thai: "แผนงาน/โครงการ", english: "Plan"),
          Text(thai: "ส่วนงาน", english: "Division’s"), Text(thai: "ผู้ตรวจสอบ", english: "Auditor’s"),
          Text(thai: "ผู้สอบทาน", english: "Reviewed by"),
          Text(thai: "อนุมัติ / ส่งคืน", english: "Approve / return"),
        ] {
          html.element("th", ["scope": "col"], text: scene.say(title))
        }
      }
    }
  }

  private func row(_ plan: Plan, _ form: RowForm, isMine: Bool, _ html: inout HTMLWriter) {
    let assessment = plan.assessment(in: period)
    let result = quarter.assessed.result(plan.id)
    let row = plan.id.text
    let isDifferent = assessment?.auditor.map { $0.score != assessment?.division?.score } ?? false
    html.element("tr", ["id": row, "class": isDifferent ? "different" : nil]) { html in
      html.element("td", ["data-label": scene.say("เลือก", "Tick")]) { html in
        guard isMine else { return }
        form.subject(row, "plan", row, &html)
        form.tick(row, label: scene.say("อนุมัติ \(row)", "Approve \(row)"), &html)
      }
      html.element("th", ["scope": "row"]) { html in
        scene.link(row, to: .plan(plan.id, period), &html)
        html.text(" \(scene.say(plan.title))")
        PlanDetails(plan: plan, quarter: quarter, scene: scene).write(&html)
      }
      html.element("td", ["data-label": scene.say("ส่วนงาน", "Division’s")]) { html in
        scene.score(assessment?.division?.score, result?.divisionLevel, &html)
      }
      html.element("td", ["data-label": scene.say("ผู้ตรวจสอบ", "Auditor’s")]) { html in
        scene.score(assessment?.auditor?.score, result?.auditorLevel, &html)
        if isDifferent { scene.tag(Text(thai: "ต่างจากส่วนงาน", english: "differs"), &html) }
        if let reason = assessment?.auditor?.reason {
          html.element("p", ["class": "reason"], text: scene.say(reason))
        }
      }
      html.element("td", ["data-label": scene.say("ผู้สอบทาน", "Reviewed by")]) { html in
        html.text(scene.name(of: assessment?.auditor?.by))
        if let day = assessment?.auditor?.on { html.element("p", ["class": "quiet"], text: scene.say(day)) }
      }
      html.element("td", ["data-label": scene.say("อนุมัติ / ส่งคืน", "Approve / return")]) { html in
        form.write(form.problems(row, "plan"), of: row, "plan", &html)
        if isMine { form.button(row, Text(thai: "อนุมัติ", english: "Approve"), &html) }
        if deeds(on: plan).contains(.returnAssessment) {
          ReturnForm(AssessmentReference(plan: plan.id, period: period), in: scene).write(&html)
        } else if !isMine {
          html.element("span", ["class": "quiet"], text: obstacle(to: plan))
        }
      }
    }
  }

  /// Why the viewer can not approve: said in place of the button.
  private func obstacle(to plan: Plan) -> String {
    let reference = AssessmentReference(plan: plan.id, period: period)
    return possible?.obstacles(to: .approveAssessment(reference)).first?.message.text(
      in: scene.viewer.language) ?? ""
  }
}
