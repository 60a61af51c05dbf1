import Diagnostics
import Interchange
import Register
import Workflow

extension FindingPage {
  /// The forms of what the viewer could do with the finding now, in the order of the table of moves.
  func forms(_ html: inout HTMLWriter) {
    let deeds = possibleDeeds
    if deeds.isEmpty {
      return scene.nothing(
        Text(thai: "ท่านไม่มีเรื่องที่ต้องทำกับข้อตรวจพบนี้", english: "There is nothing for you to do with it"), nil,
        &html)
    }
    for deed in deeds { form(of: deed, &html) }
  }

  private var possibleDeeds: [Deed.Kind] {
    guard let possible = scene.possibilities else { return [] }
    if let issued { return possible.deeds(on: issued) }
    return finding.map(possible.isIssuable) ?? false ? [.issueFinding] : []
  }

  private func form(of deed: Deed.Kind, _ html: inout HTMLWriter) {
    guard deed != .addAction else {
      return AddActionForm(.finding(id), of: division, in: scene).write(&html)
    }
    var fixed: [Query.Field] = [.init("finding", id.text)]
    if deed == .issueFinding, issued == nil { fixed.append(.init("period", quarter.period.id.description)) }
    let form = DeedForm(deed.rawValue, of: fixed, in: scene)
    html.element("details", ["class": "deed", "open": isOpen(deed, form) ? "" : nil]) { html in
      html.element("summary", text: scene.say(deed.title))
      form.write(&html, button: deed.title) { inputs(of: deed, form, &$0) }
    }
  }

  /// What management is asked for stands open; the others are closed until somebody wants them.
  private func isOpen(_ deed: Deed.Kind, _ form: DeedForm) -> Bool {
    form.attempt != nil || (deed == .respondToFinding && issued?.state == .issued) || deed == .issueFinding
  }

  private func inputs(of deed: Deed.Kind, _ form: DeedForm, _ html: inout HTMLWriter) {
    switch deed {
    case .issueFinding:
      form.field(
        "responseDue", Text(thai: "ครบกำหนดตอบ", english: "Response due"), .date,
        hint: Text(
          thai: "เว้นว่างไว้เพื่อใช้จำนวนวันตามชุดกฎ", english: "left empty, it follows from the rule pack"), &html)
    case .respondToFinding:
      form.field(
        "kind", Text(thai: "ความเห็น", english: "Response"), .radio(ResponseKind.allCases.map(\.option)),
        isRequired: true, &html)
      form.field(
        "reason", Text(thai: "เหตุผล", english: "Reason"), .paragraph,
        hint: Text(
          thai: "ต้องมีถ้าไม่ได้เห็นด้วยทั้งหมด", english: "needed unless management agrees"), &html)
    case .followUpFinding:
      form.field(
        "note", Text(thai: "สิ่งที่พบจากการติดตาม", english: "What follow-up saw"), .paragraph, isRequired: true,
        &html)
    case .withdrawFinding:
      form.field(
        "note", Text(thai: "เหตุผลที่ถอน", english: "Why it is withdrawn"), .paragraph,
        isRequired: issued?.rule == nil, &html)
    case .closeFinding:
      form.field(
        "note", Text(thai: "บันทึกการปิด", english: "Note on closing"), .paragraph,
        isRequired: issued?.actions.isEmpty ?? false, &html)
    case _: break
    }
    form.day(&html)
  }
}

extension Named where Self: RawRepresentable<String> {
  /// As a choice of a form.
  var option: DeedForm.Option { DeedForm.Option(rawValue, name) }
}

extension Deed.Kind {
  /// What one does, as a heading or a button says it.
  var title: Text {
    let english = wording.english
    return Text(thai: wording.thai, english: english.prefix(1).uppercased() + english.dropFirst())
  }
}

extension DeedForm {
  /// The business day, closed until somebody wants another one than today's, or until something is wrong with it.
  func day(_ html: inout HTMLWriter) {
    let isOpen = attempt.map { $0.fields["effective"] ?? "" != "" } ?? false
    html.element("details", ["class": "day", "open": isOpen ? "" : nil]) { html in
      html.element(
        "summary", text: scene.say("วันที่มีผล \(scene.say(scene.today))", "Effective \(scene.say(scene.today))"))
      field(
        "effective", Text(thai: "วันที่มีผลอื่น", english: "Another business day"), .date,
        hint: Text(
          thai: "วัน/เดือน/ปี พ.ศ. หรือ ค.ศ. เช่น 30/6/2560", english: "day/month/year of either era: 30/6/2017"),
        &html)
    }
  }
}
