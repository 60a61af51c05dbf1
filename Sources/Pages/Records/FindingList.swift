import FEEL
import Interchange
import Register

/// Findings that were put down, as a table.
struct FindingList {
  let findings: [IssuedFinding]
  let scene: Scene

  init(_ findings: [IssuedFinding], in scene: Scene) {
    self.findings = findings
    self.scene = scene
  }

  private let titles = [
    Text(thai: "ข้อตรวจพบ", english: "Finding"), Text(thai: "นัยสำคัญ", english: "Significance"),
    Text(thai: "สถานะ", english: "State"), Text(thai: "ครบกำหนดตอบ", english: "Response due"),
  ]

  func write(_ html: inout HTMLWriter) {
    guard !findings.isEmpty else {
      return scene.nothing(Text(thai: "ไม่มีข้อตรวจพบ", english: "No findings"), nil, &html)
    }
    html.element("div", ["class": "wide"]) { html in
      html.element("table", ["class": "findings"]) { html in
        html.element("caption", ["class": "unseen"], text: scene.say("ข้อตรวจพบ", "Findings"))
        html.element("thead") { html in
          html.element("tr") { html in
            for title in titles { html.element("th", ["scope": "col"], text: scene.say(title)) }
          }
        }
        html.element("tbody") { html in
          for finding in findings { row(finding, &html) }
        }
      }
    }
  }

  private func row(_ finding: IssuedFinding, _ html: inout HTMLWriter) {
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        scene.link(finding.id.text, to: .finding(finding.id), &html)
        html.text(" \(scene.say(finding.elements.title))")
      }
      cell(1, &html) { scene.badge(finding.significance, &$0) }
      cell(2, &html) { scene.tag(finding.state.name, &$0) }
      cell(3, &html) { html in
        html.text(finding.responseDue.map(scene.say) ?? "–")
        if finding.state == .issued, let due = finding.responseDue, due < scene.today {
          let days = scene.today.daysSinceEpoch - due.daysSinceEpoch
          html.element("strong", ["class": "late"], text: scene.say(" ! ช้า ", " ! late ") + scene.days(days))
        }
      }
    }
  }

  private func cell(_ column: Int, _ html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
    html.element("td", ["data-label": scene.say(titles[column])], content)
  }
}
