import Assessment
import FEEL
import Interchange
import Register

extension PlanPage {
  /// The scores of every period that has been assessed, the division's beside the auditor's.
  func scores(_ html: inout HTMLWriter) {
    let lines = scene.quarters.filter { $0.period.id <= period }.suffix(Self.periodsShown)
    scene.section(Text(thai: "คะแนนรายงวด", english: "Scores by period"), id: "scores", &html) { html in
      html.element(
        "div",
        ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": scene.say("คะแนน", "Scores")]
      ) { html in
        html.element("table") { html in
          scene.heading(
            [
              (Text(thai: "งวด", english: "Period"), false),
              (Text(thai: "ส่วนงานประเมิน", english: "Division"), false),
              (Text(thai: "ผู้ตรวจสอบประเมิน", english: "Auditor"), false),
              (Text(thai: "ระดับที่รายงาน", english: "Reported level"), false),
              (Text(thai: "สถานะ", english: "State"), false), (Text(thai: "เหตุผล", english: "Reason"), false),
            ], &html)
          html.element("tbody") { html in
            for quarter in lines { line(quarter, &html) }
          }
        }
      }
    }
  }

  private static let periodsShown = 9

  private func line(_ quarter: Quarter, _ html: inout HTMLWriter) {
    let id = quarter.period.id
    let assessment = plan.assessment(in: id)
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        scene.link(scene.say(id), to: .plan(plan.id, id), &html)
      }
      for (judgement, level) in [
        (assessment?.division, quarter.assessed.result(plan.id)?.divisionLevel),
        (assessment?.auditor, quarter.assessed.result(plan.id)?.auditorLevel),
      ] {
        html.element("td") { html in
          guard let judgement else { return html.element("span", ["class": "none"], text: "–") }
          html.text("\(judgement.score.likelihood) × \(judgement.score.consequence) ")
          scene.badge(level, &html)
        }
      }
      html.element("td") { scene.badge(quarter.assessed.result(plan.id)?.reportedLevel, &$0) }
      html.element("td", text: assessment.map { scene.say($0.state.name) } ?? "–")
      html.element("td", text: (assessment?.reported?.reason).map(scene.say) ?? "–")
    }
  }

  func controls(_ html: inout HTMLWriter) {
    scene.section(Text(thai: "การควบคุม", english: "Controls"), id: "controls", &html) { html in
      guard !plan.controls.isEmpty else {
        return scene.nothing(
          Text(thai: "ทะเบียนไม่มีการควบคุมของแผนนี้", english: "The register holds no control of this plan."),
          &html)
      }
      html.element("ul", ["class": "cards"]) { html in
        for control in plan.controls { card(control, &html) }
      }
    }
  }

  private func card(_ control: Control, _ html: inout HTMLWriter) {
    let asOf = assessed.assessment.standpoint.asOf
    let test = control.tests.last { $0.on <= asOf }
    html.element("li", ["id": "control-\(control.id)"]) { html in
      html.element("strong", text: "\(control.id) \(scene.say(control.title))")
      html.text(" ")
      if control.isKey { scene.tag(Text(thai: "การควบคุมหลัก", english: "Key control"), &html) }
      scene.definitions(
        [
          (
            Text(thai: "คุมสาเหตุข้อ", english: "Covers causes"),
            scene.words(control.covers.map(String.init).joined(separator: ", "))
          ),
          (Text(thai: "ผู้รับผิดชอบ", english: "Owner"), scene.words(name(of: control.owner))),
          (
            Text(thai: "ทดสอบล่าสุด", english: "Last test"),
            test.map { test in
              { html in
                html.text(scene.say(test.on))
                if let design = test.design {
                  html.text(
                    scene.say(" การออกแบบ\(design.name.thai)", " design \(design.name.english.lowercased())"))
                }
                if let operating = test.operating {
                  html.text(
                    scene.say(
                      " การปฏิบัติ\(operating.name.thai)", " operation \(operating.name.english.lowercased())"))
                }
                evidence(test.evidence, &html)
              }
            }
          ),
        ], &html)
    }
  }

  /// Documents; one that the application keeps is a link, as is a web address.
  func evidence(_ documents: [Evidence], _ html: inout HTMLWriter) {
    guard !documents.isEmpty else { return }
    html.element("ul", ["class": "evidence"]) { html in
      for document in documents {
        html.element("li") { html in
          let name = scene.say(document.title)
          let isWeb = ["https://", "http://"].contains { document.reference.lowercased().hasPrefix($0) }
          if isWeb {
            html.element("a", ["href": document.reference, "rel": "noopener noreferrer"], text: name)
          } else if let digest = document.sha256 {
            scene.link(name, to: .evidence(digest), &html)
          } else {
            html.text(name)
          }
        }
      }
    }
  }

  func actions(_ html: inout HTMLWriter) {
    let results = assessed.assessment.actions.filter { $0.plan == plan.id }
    scene.section(Text(thai: "แผนการแก้ไข", english: "Actions"), id: "actions", &html) { html in
      guard !results.isEmpty else {
        return scene.nothing(
          Text(thai: "ไม่มีแผนการแก้ไข", english: "There are no actions."), &html)
      }
      html.element("ul", ["class": "cards"]) { html in
        for result in results {
          guard let action = plan.actions.first(where: { $0.id == result.action }) else { continue }
          html.element("li") { html in
            let reference = ActionReference(holder: .plan(plan.id), action: action.id)
            scene.link(reference.description, to: .action(reference), &html)
            html.text(" \(scene.say(action.description)) ")
            scene.actionStanding(result, &html)
          }
        }
      }
    }
  }

  func findings(_ html: inout HTMLWriter) {
    let findings = assessed.assessment.findings.filter { $0.plan == plan.id }
    scene.section(Text(thai: "ข้อตรวจพบ", english: "Findings"), id: "findings", &html) { html in
      guard !findings.isEmpty else {
        return scene.nothing(
          Text(thai: "ไม่มีข้อตรวจพบในงวดนี้", english: "There are no findings in this period."), &html)
      }
      html.element("ul", ["class": "lines"]) { html in
        for finding in findings {
          html.element("li") { html in
            scene.badge(finding.significance, &html)
            html.text(" ")
            scene.link(finding.id.text, to: .finding(finding.id), &html)
            html.text(" \(scene.say(finding.elements.title)) ")
            scene.tag(finding.status.name, &html)
          }
        }
      }
    }
  }

  func acceptances(_ html: inout HTMLWriter) {
    guard !plan.acceptances.isEmpty else { return }
    scene.section(Text(thai: "การยอมรับความเสี่ยง", english: "Acceptances"), id: "acceptances", &html) { html in
      html.element("ul", ["class": "lines"]) { html in
        for acceptance in plan.acceptances {
          html.element("li") { html in
            scene.badge(acceptance.level, &html)
            html.text(" \(scene.say(acceptance.on)) \(scene.say(acceptance.authority.name)) ")
            if let expires = acceptance.expires {
              html.text(scene.say("ถึง \(scene.say(expires)) ", "until \(scene.say(expires)) "))
            }
            if let minute = acceptance.minute { html.text("(\(minute)) ") }
            html.element("span", ["class": "quiet"], text: scene.say(acceptance.reason))
          }
        }
      }
    }
  }
}

extension Scene {
  /// When an action is due, how late it is, how far it got.
  func actionStanding(_ result: ActionResult, _ html: inout HTMLWriter) {
    html.element("span", ["class": "quiet"]) { html in
      if let done = result.completedOn {
        html.text(say("เสร็จ \(say(done))", "done \(say(done))"))
      } else {
        if let due = result.due { html.text(say("กำหนด \(say(due)) ", "due \(say(due)) ")) }
        if let percent = result.percent { html.text(say("คืบหน้า \(percent)% ", "\(percent)% done ")) }
        if let days = result.daysOverdue, days > 0 {
          html.element("strong", ["class": "alarm"], text: say("ล่าช้า \(days) วัน", "\(days) days late"))
        }
      }
    }
  }
}
