import Interchange
import Register

/// Raises a finding by hand in an engagement, with all the elements that the audit standards ask for.
struct RaiseForm {
  let engagement: Engagement
  let scene: Scene
  let form: DeedForm

  init(_ engagement: Engagement, in scene: Scene) {
    self.engagement = engagement
    self.scene = scene
    form = DeedForm(
      Deed.Kind.raiseFinding.rawValue, of: [.init("engagement", engagement.id.text)], in: scene)
  }

  func write(_ html: inout HTMLWriter) {
    html.element("details", ["class": "deed", "open": form.attempt == nil ? nil : ""]) { html in
      html.element("summary", text: scene.say(Deed.Kind.raiseFinding.title))
      form.write(&html, button: Deed.Kind.raiseFinding.title) { html in
        form.field(
          "subject", Text(thai: "สิ่งที่ตรวจพบ", english: "What it is about"), .choice(subjects),
          isRequired: true,
          &html)
        form.field(
          "division", Text(thai: "ส่วนงานที่ต้องตอบ", english: "The division that answers"), .choice(divisions),
          hint: Text(
            thai: "เว้นว่างถ้าไม่เป็นของส่วนงานใดส่วนงานหนึ่ง", english: "left empty where it is no single division’s"),
          &html)
        form.field(
          "significance", Text(thai: "นัยสำคัญ", english: "Significance"), .radio(levels), isRequired: true,
          &html)
        elements(&html)
        form.day(&html)
      }
    }
  }

  private func elements(_ html: inout HTMLWriter) {
    for (name, thai, english, isRequired) in [
      ("title", "ชื่อข้อตรวจพบ", "Title", true),
      ("criteria", "หลักเกณฑ์ (สิ่งที่ควรเป็น)", "Criteria: what should be", true),
      ("condition", "ข้อเท็จจริง (สิ่งที่เป็น)", "Condition: what is", true),
      ("cause", "สาเหตุ", "Cause: why they differ", false),
      ("effect", "ผลกระทบ", "Effect: what may come of it", false),
      ("recommendation", "ข้อเสนอแนะ", "Recommendation", false),
    ] {
      form.field(
        "elements.\(name)", Text(thai: thai, english: english), name == "title" ? .line : .paragraph,
        isRequired: isRequired, &html)
    }
  }

  private var levels: [DeedForm.Option] {
    scene.register.levels.map { DeedForm.Option($0.level.rawValue, $0.name) }
  }

  private var audited: [Division] {
    scene.register.divisions.filter { engagement.auditees.contains(.division($0.code)) }
  }

  private var divisions: [DeedForm.Option] {
    (audited.isEmpty ? scene.register.divisions : audited).map { division in
      DeedForm.Option(division.code.text, named(division.code.text, division.name))
    }
  }

  /// The engagement and its scope items, the divisions that are audited with their plans, and the organisation.
  private var subjects: [DeedForm.Option] {
    let own =
      [DeedForm.Option(engagement.id.text, named(engagement.id.text, engagement.title))]
      + engagement.scope.map {
        DeedForm.Option("\(engagement.id).S\($0.number)", named("S\($0.number)", $0.text))
      }
    let others = audited.flatMap { division in
      [DeedForm.Option(division.code.text, named(division.code.text, division.name))]
        + scene.register.plans(in: engagement.period).filter { $0.division == division.code }.map {
          DeedForm.Option($0.id.text, named($0.id.text, $0.title))
        }
    }
    let whole = Text(thai: "ทั้งองค์กร", english: "the whole organisation")
    return own + others + [DeedForm.Option("ORG", named("ORG", whole))]
  }

  private func named(_ id: String, _ name: Text) -> Text {
    Text(thai: "\(id) \(name.thai)", english: "\(id) \(name.english)")
  }
}
