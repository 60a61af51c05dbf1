import Assessment
import Interchange
import Register

extension ScoringGrid {
  /// Likelihood, consequence, the level that they come to, the reason, and the buttons of the row.
  func inputs(
    of plan: Plan, _ judgement: Judgement?, _ assessment: PlanAssessment?, _ html: inout HTMLWriter
  ) {
    let row = plan.id.text
    let score = judgement?.score
    let likelihood = score.map { String($0.likelihood) }
    let consequence = score.map { String($0.consequence) }
    let reason = judgement?.reason.map(scene.say)
    form.subject(row, "plan", row, &html)
    form.subject(row, "was", FormFields.entries(likelihood, consequence, reason), &html)
    html.element("div", ["class": "entry"]) { html in
      number(row, "score.likelihood", "โอกาส", "Likelihood", likelihood, plan, &html)
      html.element("span", ["aria-hidden": "true"], text: "×")
      number(row, "score.consequence", "ผลกระทบ", "Consequence", consequence, plan, &html)
      html.element("output", ["class": "level", "data-row": row, "aria-live": "polite"]) { html in
        if let score { scene.badge(level(of: score), &html) }
      }
    }
    let problems =
      form.problems(row, "score.likelihood") + form.problems(row, "score.consequence")
    form.write(problems, of: row, "score.likelihood", &html)
    reasonInput(row, reason, plan, &html)
    html.element("div", ["class": "buttons"]) { html in
      form.button(row, Text(thai: "บันทึก", english: "Save"), &html)
      if isAuditors, assessment?.division != nil, judgement == nil {
        form.button(
          row, Text(thai: "เห็นตามส่วนงาน", english: "As the division"), name: "agree", kind: "quiet", &html)
      }
    }
  }

  private func number(
    _ row: String, _ name: String, _ thai: String, _ english: String, _ value: String?, _ plan: Plan,
    _ html: inout HTMLWriter
  ) {
    let problems = form.problems(row, name)
    html.element(
      "input",
      [
        "id": form.inputID(row, name), "form": form.id, "name": "row.\(row).\(name)", "type": "text",
        "inputmode": "numeric", "pattern": "[1-5๑-๕]", "maxlength": "1", "size": "1", "autocomplete": "off",
        "class": "digit", "value": form.attempt == nil ? value : form.kept(row, name),
        "aria-label": scene.say("\(thai) \(plan.id)", "\(english) \(plan.id)"),
        "aria-invalid": problems.isEmpty ? nil : "true",
        "aria-describedby": problems.isEmpty ? nil : form.inputID(row, "score.likelihood") + "-problem",
      ])
  }

  private func reasonInput(_ row: String, _ reason: String?, _ plan: Plan, _ html: inout HTMLWriter) {
    let problems = form.problems(row, "reason")
    html.element(
      "textarea",
      [
        "id": form.inputID(row, "reason"), "form": form.id, "name": "row.\(row).reason", "rows": "2",
        "aria-label": scene.say("เหตุผล \(plan.id)", "Reason \(plan.id)"),
        "placeholder": isAuditors
          ? scene.say("เหตุผล (ต้องมีถ้าคะแนนต่าง)", "Reason (needed where the score differs)")
          : scene.say("เหตุผล", "Reason"),
        "aria-invalid": problems.isEmpty ? nil : "true",
        "aria-describedby": problems.isEmpty ? nil : form.inputID(row, "reason") + "-problem",
      ], text: (form.attempt == nil ? reason : form.kept(row, "reason")) ?? "")
    form.write(problems, of: row, "reason", &html)
  }

  private func level(of score: Score) -> Level? {
    quarter.assessed.assessment.heatMap.first { $0.score == score }?.level
  }
}
