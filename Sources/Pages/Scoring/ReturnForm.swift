import Interchange
import Register

/// Gives an assessment back, with the reason that it takes; closed until it is asked for.
struct ReturnForm {
  let scene: Scene
  let form: DeedForm

  init(_ assessment: AssessmentReference, in scene: Scene) {
    self.scene = scene
    form = DeedForm(
      Deed.Kind.returnAssessment.rawValue,
      of: [.init("plan", assessment.plan.text), .init("period", assessment.period.description)], in: scene)
  }

  func write(_ html: inout HTMLWriter) {
    html.element("details", ["class": "return", "open": form.attempt == nil ? nil : ""]) { html in
      html.element("summary", text: scene.say("ส่งคืน", "Return"))
      form.write(&html, button: Text(thai: "ส่งคืนพร้อมเหตุผล", english: "Return with the reason")) { html in
        form.field(
          "reason", Text(thai: "เหตุผล", english: "Reason"), .paragraph, isRequired: true, &html)
      }
    }
  }
}
