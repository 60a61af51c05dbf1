import Diagnostics
import FEEL
import Interchange
import Register
import Workflow

/// Actions as a table: what, by whom, until when, how far, how late.
struct ActionList {
  let entries: [ActionEntry]
  let scene: Scene

  init(_ entries: [ActionEntry], in scene: Scene) {
    self.entries = entries
    self.scene = scene
  }

  func write(_ html: inout HTMLWriter) {
    guard !entries.isEmpty else { return }
    html.element("div", ["class": "wide"]) { html in
      html.element("table", ["class": "actions"]) { html in
        html.element("caption", ["class": "unseen"], text: scene.say("การปรับปรุง", "Actions"))
        html.element("thead") { html in
          html.element("tr") { html in
            for title in titles { html.element("th", ["scope": "col"], text: scene.say(title)) }
          }
        }
        html.element("tbody") { html in
          for entry in entries { row(entry, &html) }
        }
      }
    }
  }

  private let titles = [
    Text(thai: "การปรับปรุง", english: "Action"), Text(thai: "ผู้รับผิดชอบ", english: "Owner"),
    Text(thai: "กำหนดเสร็จ", english: "Due"), Text(thai: "คืบหน้า", english: "Progress"),
    Text(thai: "สถานะ", english: "State"),
  ]

  private func row(_ entry: ActionEntry, _ html: inout HTMLWriter) {
    let action = entry.action
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        scene.link(entry.reference.description, to: .action(entry.reference), &html)
        html.text(" \(scene.say(action.description))")
      }
      cell(1, &html) { $0.text(scene.name(of: action.owner)) }
      cell(2, &html) { html in
        html.text(action.due.map(scene.say) ?? "–")
        if let original = action.originalDue, original != action.due {
          html.element(
            "p", ["class": "quiet"],
            text: scene.say(
              "เดิม \(scene.say(original)) · ขยาย \(action.extensions.count) ครั้ง",
              "first \(scene.say(original)) · put off \(action.extensions.count) times"))
        }
      }
      cell(3, &html) { $0.text(action.progress.last.map { "\($0.percent) %" } ?? "–") }
      cell(4, &html) { html in
        scene.tag(ActionState(action).name, &html)
        if let late = entry.daysLate(on: scene.today) {
          html.element("strong", ["class": "late"], text: scene.say("! ช้า ", "! late ") + scene.days(late))
        }
      }
    }
  }

  private func cell(_ column: Int, _ html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
    html.element("td", ["data-label": scene.say(titles[column])], content)
  }
}

extension ActionState {
  var name: Text { Text(thai: title.thai, english: title.english) }
}
