import Assessment
import Diagnostics
import FEEL
import Interchange
public import Register
import Workflow

/// A finding with all that is known of it: its elements, its proof, its way, and what can be done with it now.
public struct FindingPage {
  /// As the assessment of a period has it; nil for one that is closed, withdrawn, or not given by any rule any more.
  let finding: Finding?
  /// As it was put down; nil before it is issued.
  let issued: IssuedFinding?
  let quarter: Quarter
  let scene: Scene

  /// - Returns: nil for a finding that neither the register nor an assessment has.
  public init?(_ id: FindingID, in scene: Scene) {
    let holder = scene.quarters.last { quarter in
      quarter.assessed.assessment.findings.contains { $0.id == id }
    }
    issued = scene.register.issued(id)
    finding = holder?.assessed.assessment.findings.first { $0.id == id }
    guard finding != nil || issued != nil, let quarter = holder ?? scene.current else { return nil }
    self.quarter = quarter
    self.scene = scene
  }

  var id: FindingID { issued?.id ?? finding?.id ?? FindingID("") }
  var division: DivisionCode? { issued?.division ?? finding?.division }
  private var elements: FindingElements? { issued?.elements ?? finding?.elements }

  public var page: Page {
    let period = quarter.period.id
    return Page(
      Text(thai: "ข้อตรวจพบ \(id)", english: "Finding \(id)"), in: scene,
      trail: [way(in: period)], period: period
    ) { html in
      if let title = elements?.title { html.element("p", ["class": "lead"], text: scene.say(title)) }
      facts(&html)
      scene.section(Text(thai: "ทำอะไรได้", english: "What can be done"), id: "deeds", &html) { forms(&$0) }
      elementSection(&html)
      if let finding {
        ProofSection(finding, quarter, in: scene).write(&html)
      }
      course(&html)
    }
  }

  /// People of a division come from their own page; the table of all findings is not theirs.
  private func way(in period: PeriodID) -> Crumb {
    guard scene.viewer.isOfDivision, let own = scene.viewer.division else {
      return Crumb(Text(thai: "ข้อตรวจพบ", english: "Findings"), .findings(period))
    }
    return Crumb(Text(thai: "ส่วนงานของฉัน", english: "My division"), .divisionDesk(own, period))
  }

  private func facts(_ html: inout HTMLWriter) {
    scene.definitions(
      [
        (
          Text(thai: "นัยสำคัญ", english: "Significance"),
          { scene.badge(issued?.significance ?? finding?.significance, &$0) }
        ),
        (Text(thai: "สถานะ", english: "State"), { scene.tag(state, &$0) }),
        (Text(thai: "เรื่อง", english: "Subject"), { subject(&$0) }),
        (Text(thai: "ส่วนงาน", english: "Division"), { $0.text(scene.name(of: division)) }),
        (Text(thai: "เกณฑ์", english: "Rule"), rule),
        (
          Text(thai: "แจ้งเมื่อ", english: "Issued on"),
          issued.flatMap { $0.state == .draft ? nil : scene.words(scene.say($0.issuedOn)) }
        ),
        (Text(thai: "ครบกำหนดตอบ", english: "Response due"), responseDue),
        (
          Text(thai: "เรื่องเดิม", english: "Earlier finding"),
          (issued?.returns ?? finding?.returns).map { earlier in
            { scene.link(earlier.text, to: .finding(earlier), &$0) }
          }
        ),
        (
          Text(thai: "ประวัติ", english: "History"),
          { scene.link(scene.say("รายการในสมุดบันทึก", "journal entries"), to: .history(.finding(id)), &$0) }
        ),
      ], &html)
  }

  private var state: Text {
    if let issued { return issued.state.name }
    return Text(thai: "ยังไม่ได้แจ้ง", english: "Not issued")
  }

  private var rule: ((inout HTMLWriter) -> Void)? {
    guard let rule = issued?.rule ?? finding?.rule else {
      return scene.words(scene.say("ผู้ตรวจสอบตั้ง", "raised by an auditor"))
    }
    return { html in
      html.element(
        "a", ["href": "\(Address.rules(quarter.rules.version).path)#\(rule.text)"], text: rule.text)
    }
  }

  private var responseDue: ((inout HTMLWriter) -> Void)? {
    guard let due = issued?.responseDue else { return nil }
    let isLate = issued?.state == .issued && due < scene.today
    return { html in
      html.text(scene.say(due))
      if isLate {
        html.text(" ")
        html.element(
          "strong", ["class": "late"],
          text: scene.say("! เลยกำหนด", "! late by") + " "
            + scene.days(scene.today.daysSinceEpoch - due.daysSinceEpoch))
      }
    }
  }

  private func subject(_ html: inout HTMLWriter) {
    let text = issued?.subject ?? finding?.subjectText ?? ""
    let plan = PlanID(String(text.split(separator: ".").first ?? ""))
    guard scene.register.plans.contains(where: { $0.id == plan }) else { return html.text(text) }
    scene.link(text, to: .plan(plan, quarter.period.id), &html)
  }

  private func elementSection(_ html: inout HTMLWriter) {
    scene.section(Text(thai: "สาระของข้อตรวจพบ", english: "The finding"), id: "elements", &html) { html in
      scene.definitions(
        [
          (Text(thai: "หลักเกณฑ์", english: "Criteria"), scene.words(elements?.criteria)),
          (Text(thai: "ข้อเท็จจริง", english: "Condition"), scene.words(elements?.condition)),
          (Text(thai: "สาเหตุ", english: "Cause"), scene.words(elements?.cause)),
          (Text(thai: "ผลกระทบ", english: "Effect"), scene.words(elements?.effect)),
          (Text(thai: "ข้อเสนอแนะ", english: "Recommendation"), scene.words(elements?.recommendation)),
        ], &html)
    }
  }

  /// Management's response, the actions, and what follow-up saw.
  private func course(_ html: inout HTMLWriter) {
    guard let issued, issued.state != .draft else { return }
    scene.section(Text(thai: "ความเห็นและการแก้ไข", english: "Response and repair"), id: "course", &html) {
      html in
      if let response = issued.response {
        html.element("p") { html in
          scene.tag(response.kind.name, &html)
          html.text(" \(scene.name(of: response.by)) · \(scene.say(response.on))")
        }
        if let reason = response.reason { html.element("p", ["class": "reason"], text: scene.say(reason)) }
      } else {
        scene.nothing(
          Text(thai: "ฝ่ายบริหารยังไม่ได้ให้ความเห็น", english: "Management has not responded yet"), nil, &html)
      }
      ActionList(scene.actionEntries.filter { $0.reference.holder == .finding(id) }, in: scene).write(&html)
      for followUp in issued.followUps {
        html.element("p") { html in
          html.element(
            "span", ["class": "quiet"], text: "\(scene.say(followUp.on)) · \(scene.name(of: followUp.by)): ")
          html.text(scene.say(followUp.note))
        }
      }
    }
  }
}
