import Assessment
import Interchange
import Register
import Workflow

/// A division's plans as a grid of scores, made to be filled in with the keyboard alone.
///
/// The officer's grid and the auditor's are the same but for whose score is asked for. Every plan stands beside what it
/// was last quarter and what the other side says; its risk, controls and evidence are one disclosure away.
struct ScoringGrid {
  let scene: Scene
  let quarter: Quarter
  let plans: [Plan]
  let form: RowForm
  /// Plans whose score the viewer may enter now.
  let open: Set<PlanID>

  /// - Parameter deed: `scoreAsDivision` or `scoreAsAuditor`.
  init(_ deed: Deed.Kind, _ plans: [Plan], of quarter: Quarter, in scene: Scene) {
    self.scene = scene
    self.quarter = quarter
    self.plans = plans
    let period = quarter.period.id
    form = RowForm(deed, shared: [.init("period", period.description)], in: scene)
    let possible = scene.possibilities
    open = Set(
      plans.map(\.id).filter { plan in
        possible?.deeds(on: AssessmentReference(plan: plan, period: period)).contains(deed) ?? false
      })
  }

  var isAuditors: Bool { form.deed == .scoreAsAuditor }
  var period: PeriodID { quarter.period.id }

  func write(_ html: inout HTMLWriter) {
    if !open.isEmpty {
      form.write(
        &html, button: Text(thai: "บันทึกทุกแถวที่แก้ไข", english: "Save every changed row"),
        hint: Text(
          thai: "พิมพ์ 1–5 แล้วไปช่องถัดไปเอง · ลูกศรขึ้นลงเปลี่ยนแถว · d เปิดรายละเอียด",
          english: "type 1–5 to move on · arrows change the row · d opens the details"))
    }
    html.element("div", ["class": "wide"]) { html in
      html.element("table", HTMLWriter.Attributes(matrix) + ["class": "scoring"]) { html in
        html.element("caption", ["class": "unseen"], text: scene.say("คะแนนของแผนงาน", "Scores of the plans"))
        head(&html)
        html.element("tbody") { html in
          for plan in plans { row(plan, &html) }
        }
      }
    }
  }

  /// The matrix of levels, for the script that shows a level while its score is typed.
  private var matrix: [(name: String, value: String?)] {
    let cells = quarter.assessed.assessment.heatMap.map { $0.level?.rawValue ?? "-" }
    let names = scene.register.levels.map {
      (name: "data-name-\($0.level.rawValue)", value: Optional(scene.say($0.name)))
    }
    return [(name: "data-matrix", value: cells.joined(separator: " "))] + names
  }

  private func head(_ html: inout HTMLWriter) {
    let titles =
      [Text(thai: "แผนงาน/โครงการ", english: "Plan"), Text(thai: "ไตรมาสก่อน", english: "Last quarter")]
      + (isAuditors ? [Text(thai: "ส่วนงานประเมิน", english: "Division’s score")] : [])
      + [
        isAuditors
          ? Text(thai: "ผู้ตรวจสอบประเมิน", english: "Auditor’s score")
          : Text(thai: "คะแนนของส่วนงาน", english: "The division’s score"),
        Text(thai: "สถานะ", english: "State"),
      ]
    html.element("thead") { html in
      html.element("tr") { html in
        for title in titles { html.element("th", ["scope": "col"], text: scene.say(title)) }
      }
    }
  }

  private func row(_ plan: Plan, _ html: inout HTMLWriter) {
    let assessment = plan.assessment(in: period)
    html.element("tr", ["id": plan.id.text]) { html in
      html.element("th", ["scope": "row"]) { html in
        scene.link(plan.id.text, to: .plan(plan.id, period), &html)
        html.text(" \(scene.say(plan.title))")
        PlanDetails(plan: plan, quarter: quarter, scene: scene).write(&html)
      }
      cell("ไตรมาสก่อน", "Last quarter", &html) { html in
        scene.score(lastScore(of: plan), quarter.assessed.result(plan.id)?.previousLevel, &html)
      }
      if isAuditors {
        cell("ส่วนงานประเมิน", "Division’s score", &html) { html in
          judgement(assessment?.division, quarter.assessed.result(plan.id)?.divisionLevel, &html)
        }
      }
      cell(isAuditors ? "ผู้ตรวจสอบ" : "คะแนน", isAuditors ? "Auditor" : "Score", &html) { html in
        if open.contains(plan.id) {
          inputs(of: plan, isAuditors ? assessment?.auditor : assessment?.division, assessment, &html)
        } else if isAuditors {
          judgement(assessment?.auditor, quarter.assessed.result(plan.id)?.auditorLevel, &html)
        } else {
          judgement(assessment?.division, quarter.assessed.result(plan.id)?.divisionLevel, &html)
        }
      }
      cell("สถานะ", "State", &html) { html in
        if let state = assessment?.state {
          scene.tag(state.name, &html)
        } else {
          scene.tag(Text(thai: "ยังไม่ประเมิน", english: "Not scored"), &html)
        }
      }
    }
  }

  private func cell(
    _ thai: String, _ english: String, _ html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void
  ) {
    html.element("td", ["data-label": scene.say(thai, english)], content)
  }

  private func lastScore(of plan: Plan) -> Score? {
    period.previous.flatMap { plan.assessment(in: $0)?.reported?.score }
  }

  private func judgement(_ judgement: Judgement?, _ level: Level?, _ html: inout HTMLWriter) {
    scene.score(judgement?.score, level, &html)
    if let reason = judgement?.reason {
      html.element("p", ["class": "reason"], text: scene.say(reason))
    }
  }
}
