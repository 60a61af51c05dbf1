import Assessment
import Interchange
import Register

/// What one looks up before scoring a plan: its risk, its controls with their tests, evidence and actions.
struct PlanDetails {
  let plan: Plan
  let quarter: Quarter
  let scene: Scene

  func write(_ html: inout HTMLWriter) {
    html.element("details", ["class": "plan"]) { html in
      html.element("summary", text: scene.say("ความเสี่ยง การควบคุม หลักฐาน", "Risk, controls, evidence"))
      scene.definitions(
        [
          (Text(thai: "สาเหตุ", english: "Causes"), causes),
          (Text(thai: "เหตุการณ์", english: "Event"), scene.words(plan.risk.event)),
          (Text(thai: "ผลกระทบ", english: "Consequence"), scene.words(plan.risk.consequence)),
          (
            Text(thai: "ระดับต่ำสุดที่การควบคุมรับรอง", english: "Lowest level that the controls justify"),
            quarter.assessed.result(plan.id)?.lowestJustifiedLevel.map { level in { scene.badge(level, &$0) }
            }
          ),
        ], &html)
      controls(&html)
      evidence(&html)
      actions(&html)
    }
  }

  private var causes: ((inout HTMLWriter) -> Void)? {
    guard !plan.risk.causes.isEmpty else { return nil }
    return { html in
      html.element("ol") { html in
        for cause in plan.risk.causes {
          html.element("li", ["value": "\(cause.number)"], text: scene.say(cause.text))
        }
      }
    }
  }

  private func controls(_ html: inout HTMLWriter) {
    html.element("p", ["class": "term"], text: scene.say("การควบคุม", "Controls"))
    guard !plan.controls.isEmpty else {
      return html.element("p", text: scene.say("ไม่มีการควบคุมในทะเบียน", "none in the register"))
    }
    html.element("ul") { html in
      for control in plan.controls {
        html.element("li") { html in
          html.text("\(control.id) \(scene.say(control.title))")
          html.element("p", ["class": "quiet"], text: verdict(on: control))
        }
      }
    }
  }

  /// What its latest test of each kind came to.
  private func verdict(on control: Control) -> String {
    let design = control.tests.last { $0.design != nil }
    let operating = control.tests.last { $0.operating != nil }
    guard design != nil || operating != nil else {
      return scene.say("ยังไม่เคยทดสอบ", "never tested")
    }
    var parts: [String] = []
    if let design, let result = design.design {
      parts.append(scene.say("การออกแบบ", "design") + " \(scene.say(result.name)) (\(scene.say(design.on)))")
    }
    if let operating, let result = operating.operating {
      parts.append(
        scene.say("การปฏิบัติ", "operation") + " \(scene.say(result.name)) (\(scene.say(operating.on)))")
    }
    return parts.joined(separator: " · ")
  }

  private func evidence(_ html: inout HTMLWriter) {
    guard let judgement = plan.assessment(in: quarter.period.id) else { return }
    let documents = (judgement.division?.evidence ?? []) + (judgement.auditor?.evidence ?? [])
    guard !documents.isEmpty else { return }
    html.element("p", ["class": "term"], text: scene.say("หลักฐานของงวดนี้", "Evidence of the period"))
    EvidenceList(documents, in: scene).write(&html)
  }

  private func actions(_ html: inout HTMLWriter) {
    let open = plan.actions.filter { $0.completion == nil }
    guard !open.isEmpty else { return }
    html.element("p", ["class": "term"], text: scene.say("การปรับปรุงที่ยังไม่เสร็จ", "Open actions"))
    html.element("ul") { html in
      for action in open {
        html.element("li") { html in
          let reference = ActionReference(holder: .plan(plan.id), action: action.id)
          scene.link(reference.description, to: .action(reference), &html)
          html.text(" \(scene.say(action.description))")
        }
      }
    }
  }
}
