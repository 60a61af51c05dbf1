import FEEL
import Interchange
public import Register
import Workflow

/// An action with its way from the first due date to its verification, and what can be done with it now.
public struct ActionPage {
  let entry: ActionEntry
  let scene: Scene

  /// - Returns: nil for an action that is not there.
  public init?(_ reference: ActionReference, in scene: Scene) {
    guard let entry = scene.actionEntry(reference) else { return nil }
    self.entry = entry
    self.scene = scene
  }

  private var action: Action { entry.action }

  public var page: Page {
    Page(
      Text(thai: "การปรับปรุง \(entry.reference)", english: "Action \(entry.reference)"), in: scene,
      trail: [holder], period: scene.current?.period.id
    ) { html in
      html.element("p", ["class": "lead"], text: scene.say(action.description))
      facts(&html)
      scene.section(Text(thai: "ทำอะไรได้", english: "What can be done"), id: "deeds", &html) { html in
        ActionForms(entry: entry, scene: scene).write(&html)
      }
      if !action.evidence.isEmpty {
        scene.section(Text(thai: "หลักฐาน", english: "Evidence"), id: "evidence", &html) { html in
          EvidenceList(action.evidence, in: scene).write(&html)
        }
      }
      scene.section(Text(thai: "ความเป็นมา", english: "Its way"), id: "way", &html) { way(&$0) }
    }
  }

  private var holder: Crumb {
    switch entry.reference.holder {
    case .plan(let plan): Crumb(Text(thai: plan.text, english: plan.text), .plan(plan, nil))
    case .finding(let finding):
      Crumb(Text(thai: finding.text, english: finding.text), .finding(finding))
    }
  }

  private func facts(_ html: inout HTMLWriter) {
    scene.definitions(
      [
        (
          Text(thai: "สถานะ", english: "State"),
          { html in
            scene.tag(ActionState(action).name, &html)
            if let late = entry.daysLate(on: scene.today) {
              html.element(
                "strong", ["class": "late"], text: scene.say(" ! ช้า ", " ! late ") + scene.days(late))
            }
          }
        ),
        (Text(thai: "ส่วนงาน", english: "Division"), { $0.text(scene.name(of: entry.division)) }),
        (Text(thai: "ผู้รับผิดชอบ", english: "Owner"), { $0.text(scene.name(of: action.owner)) }),
        (Text(thai: "เริ่ม", english: "Opened"), scene.words(scene.say(action.opened))),
        (Text(thai: "กำหนดเดิม", english: "First due"), scene.words(action.originalDue.map(scene.say))),
        (Text(thai: "กำหนดปัจจุบัน", english: "Due now"), scene.words(action.due.map(scene.say))),
      ], &html)
  }

  /// Everything that was noted, in the order of its days.
  private func way(_ html: inout HTMLWriter) {
    let steps = self.steps.sorted { $0.day < $1.day }
    guard !steps.isEmpty else {
      return scene.nothing(Text(thai: "ยังไม่มีรายงาน", english: "Nothing was reported yet"), nil, &html)
    }
    html.element("ol", ["class": "way"]) { html in
      for step in steps {
        html.element("li") { html in
          html.element(
            "span", ["class": "quiet"], text: "\(scene.say(step.day)) · \(scene.name(of: step.person)) · ")
          html.text(step.words)
          if let note = step.note { html.element("p", ["class": "reason"], text: scene.say(note)) }
        }
      }
    }
  }

  private var steps: [(day: CalendarDate, person: PersonID?, words: String, note: Text?)] {
    action.extensions.map {
      (
        $0.on, $0.approvedBy,
        scene.say(
          "ขยายเวลาถึง \(scene.say($0.to)) ตามคำขอของ \(scene.name(of: $0.requestedBy))",
          "granted time until \(scene.say($0.to)), asked for by \(scene.name(of: $0.requestedBy))"), $0.reason
      )
    }
      + action.progress.map {
        ($0.on, $0.by, scene.say("คืบหน้า \($0.percent) %", "progress \($0.percent) %"), $0.note)
      }
      + [action.completion].compactMap(\.self).map {
        ($0.on, $0.by, scene.say("รายงานว่าแล้วเสร็จ", "reported complete"), $0.note)
      }
      + [action.verification].compactMap(\.self).map {
        ($0.on, $0.by, scene.say("ยืนยันผล", "verified"), $0.note)
      }
  }
}
