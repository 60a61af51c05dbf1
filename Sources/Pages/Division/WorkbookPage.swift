public import Diagnostics
import Interchange
public import Register

/// The division's workbook: taken away, filled in, and handed in again, with what was wrong with it cell by cell.
public struct WorkbookPage {
  /// What became of a workbook that was handed in.
  public enum Outcome: Sendable {
    case none
    case refused([Diagnostic])
    /// How many commands it held, and what is worth knowing of it.
    case taken(commands: Int, notes: [Diagnostic])
  }

  let division: Division
  let period: Period
  let outcome: Outcome
  let scene: Scene

  /// - Returns: nil for a division or a period that is not there.
  public init?(_ code: DivisionCode, _ period: PeriodID, outcome: Outcome = .none, in scene: Scene) {
    guard let division = scene.register.division(code), let period = scene.register.period(period) else {
      return nil
    }
    self.division = division
    self.period = period
    self.outcome = outcome
    self.scene = scene
  }

  private var status: Int { if case .refused = outcome { 422 } else { 200 } }

  public var page: Page {
    Page(
      Text(thai: "สมุดงานของส่วนงาน", english: "The division’s workbook"), in: scene,
      trail: [Crumb(division.name, .divisionDesk(division.code, period.id))], period: period.id,
      status: status
    ) { html in
      write(outcome, &html)
      scene.section(Text(thai: "รับสมุดงาน", english: "Take it"), id: "take", &html) { html in
        guard period.state == .open else {
          return scene.nothing(
            Text(
              thai: "งวดนี้ปิดแล้ว จึงไม่มีสมุดงานให้กรอก",
              english: "The period is closed; there is nothing to fill in"),
            nil, &html)
        }
        html.element(
          "p",
          text: scene.say(
            "สมุดงานมีแผนงาน การควบคุม การปรับปรุง และข้อตรวจพบของส่วนงาน กรอกช่องที่เปิดไว้แล้วส่งกลับที่หน้านี้",
            "It holds the division’s plans, controls, actions and findings; fill in the open cells and hand it in here"
          ))
        scene.link(
          "\(division.code)-\(period.id).xlsx", to: .workbookFile(division.code, period.id), &html)
      }
      if period.state == .open { upload(&html) }
    }
  }

  private func write(_ outcome: Outcome, _ html: inout HTMLWriter) {
    switch outcome {
    case .none: break
    case .taken(let commands, let notes):
      scene.notice(
        .done,
        Text(
          thai: "รับสมุดงานแล้ว บันทึก \(commands) รายการ",
          english: "The workbook is in: \(commands) entries recorded"),
        &html)
      scene.notice(of: notes, &html)
    case .refused(let problems):
      scene.notice(
        .problem,
        Text(
          thai: "ยังไม่ได้บันทึกสิ่งใดจากสมุดงาน แก้ช่องต่อไปนี้แล้วส่งใหม่",
          english: "Nothing of the workbook was recorded; mend these cells and hand it in again"), &html)
      table(of: problems, &html)
    }
  }

  private func table(of problems: [Diagnostic], _ html: inout HTMLWriter) {
    html.element("div", ["class": "wide"]) { html in
      html.element("table", ["class": "diagnostics"]) { html in
        html.element("caption", text: scene.say("\(problems.count) เรื่อง", "\(problems.count) problems"))
        html.element("thead") { html in
          html.element("tr") { html in
            for title in [
              Text(thai: "ช่อง", english: "Cell"), Text(thai: "เรื่อง", english: "What"),
              Text(thai: "ควรทำ", english: "What to do"),
            ] {
              html.element("th", ["scope": "col"], text: scene.say(title))
            }
          }
        }
        html.element("tbody") { html in
          for problem in problems {
            html.element("tr") { html in
              html.element("th", ["scope": "row"]) { $0.element("code", text: problem.location.description) }
              html.element("td", text: problem.message.text(in: scene.viewer.language))
              html.element("td", text: problem.hint?.text(in: scene.viewer.language) ?? "–")
            }
          }
        }
      }
    }
  }

  private func upload(_ html: inout HTMLWriter) {
    scene.section(Text(thai: "ส่งสมุดงาน", english: "Hand it in"), id: "hand-in", &html) { html in
      html.element(
        "form",
        [
          "class": "deed", "method": "post", "action": Address.workbook(division.code, period.id).path,
          "enctype": "multipart/form-data",
        ]
      ) { html in
        html.element("input", ["type": "hidden", "name": "csrf", "value": scene.viewer.csrf])
        html.element("input", ["type": "hidden", "name": "head", "value": scene.head.hash])
        html.element("div", ["class": "field"]) { html in
          html.element("label", ["for": "workbook"], text: scene.say("แฟ้ม .xlsx", "The .xlsx file"))
          html.element(
            "input",
            ["type": "file", "id": "workbook", "name": "workbook", "accept": ".xlsx", "required": ""])
        }
        html.element("div", ["class": "buttons"]) { html in
          html.element("button", ["type": "submit"], text: scene.say("ส่งสมุดงาน", "Hand it in"))
        }
      }
    }
  }
}
