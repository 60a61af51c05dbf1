import Interchange
import Register
import Workflow

/// A new action of a plan or of a finding.
struct AddActionForm {
  let division: DivisionCode?
  let scene: Scene
  let form: DeedForm

  init(_ holder: ActionReference.Holder, of division: DivisionCode?, in scene: Scene) {
    self.division = division
    self.scene = scene
    form = DeedForm(Deed.Kind.addAction.rawValue, of: [.init("holder", holder.description)], in: scene)
  }

  func write(_ html: inout HTMLWriter) {
    html.element("details", ["class": "deed", "open": form.attempt == nil ? nil : ""]) { html in
      html.element("summary", text: scene.say(Deed.Kind.addAction.title))
      form.write(&html, button: Deed.Kind.addAction.title) { html in
        form.field(
          "description", Text(thai: "สิ่งที่จะทำ", english: "What is to be done"), .paragraph, isRequired: true,
          &html)
        form.field(
          "owner", Text(thai: "ผู้รับผิดชอบ", english: "By whom"), .choice(scene.owners(in: division)),
          isRequired: true, &html)
        form.field(
          "due", Text(thai: "กำหนดเสร็จ", english: "Until when"), .date, isRequired: true, hint: .dateForms,
          &html)
        form.day(&html)
      }
    }
  }
}

/// What the viewer could do with an action now.
struct ActionForms {
  let entry: ActionEntry
  let scene: Scene

  func write(_ html: inout HTMLWriter) {
    let deeds = scene.possibilities?.deeds(on: entry.reference) ?? []
    if deeds.isEmpty {
      scene.nothing(
        Text(thai: "ท่านไม่มีเรื่องที่ต้องทำกับการปรับปรุงนี้", english: "There is nothing for you to do with it"), nil,
        &html)
    }
    for deed in deeds { write(deed, &html) }
    if !deeds.contains(.extendAction), deeds.contains(.progressAction) { extensionAdvice(&html) }
  }

  private func write(_ deed: Deed.Kind, _ html: inout HTMLWriter) {
    if deed == .attachEvidence {
      return EvidenceForm(.action(entry.reference), in: scene).write(&html)
    }
    let form = DeedForm(
      deed.rawValue, of: [.init("action", entry.reference.description)], in: scene)
    html.element("details", ["class": "deed", "open": form.attempt == nil ? nil : ""]) { html in
      html.element("summary", text: scene.say(deed.title))
      form.write(&html, button: deed.title) { html in
        inputs(of: deed, form, &html)
        form.day(&html)
      }
    }
  }

  private func inputs(of deed: Deed.Kind, _ form: DeedForm, _ html: inout HTMLWriter) {
    switch deed {
    case .progressAction:
      form.field(
        "percent", Text(thai: "ความคืบหน้า (%)", english: "Progress (%)"), .number(0...100),
        value: entry.action.progress.last.map { String($0.percent) }, isRequired: true, &html)
      note(isRequired: false, form, &html)
    case .extendAction:
      form.field(
        "to", Text(thai: "กำหนดเสร็จใหม่", english: "New due date"), .date, isRequired: true, hint: .dateForms,
        &html)
      form.field(
        "requestedBy", Text(thai: "ผู้ขอ", english: "Asked for by"),
        .choice(scene.owners(in: entry.division).filter { $0.value != scene.viewer.person.text }),
        isRequired: true, &html)
      form.field("reason", Text(thai: "เหตุผล", english: "Reason"), .paragraph, isRequired: true, &html)
    case .completeAction:
      if entry.action.evidence.isEmpty {
        scene.notice(
          .note,
          Text(
            thai: "ต้องแนบหลักฐานก่อนรายงานว่าแล้วเสร็จ", english: "Hand in evidence before you report it complete"),
          &html)
      }
      note(isRequired: false, form, &html)
    case .verifyAction: note(isRequired: false, form, &html)
    case .reopenAction: note(isRequired: true, form, &html)
    case _: break
    }
  }

  private func note(isRequired: Bool, _ form: DeedForm, _ html: inout HTMLWriter) {
    form.field(
      "note", Text(thai: "บันทึก", english: "Note"), .paragraph, isRequired: isRequired, &html)
  }

  /// Whoever may not grant time is told who may.
  private func extensionAdvice(_ html: inout HTMLWriter) {
    html.element(
      "p", ["class": "hint"],
      text: scene.say(
        "ขอขยายเวลา: แจ้งหัวหน้าส่วนงานหรือผู้อำนวยการ ผู้อนุมัติเป็นผู้บันทึกในหน้านี้ โดยระบุชื่อท่านเป็นผู้ขอ",
        "To ask for more time, tell the division’s head or the director, who grants it on this page in your name"
      ))
  }
}

extension Scene {
  /// Those who may repair what is a division's own; of no single division, everybody who could.
  func owners(in division: DivisionCode?) -> [DeedForm.Option] {
    register.people.filter { division == nil ? $0.division != nil : $0.division == division }.map {
      DeedForm.Option(
        $0.id.text, Text(thai: "\($0.id) · \($0.name.thai)", english: "\($0.id) · \($0.name.english)"))
    }
  }
}

extension Text {
  static let dateForms = Text(
    thai: "วัน/เดือน/ปี พ.ศ. หรือ ค.ศ. เช่น 30/6/2560", english: "day/month/year of either era: 30/6/2017")
}
