import Assessment
import Diagnostics
import Interchange
public import Register

extension Scene {
  /// A quarter for those who oversee: what is left of the risks, what moved, who is late, and what is to be decided.
  ///
  /// - Returns: nil for a period that was not assessed.
  public func committeePage(_ period: PeriodID) -> Page? {
    guard let quarter = quarter(period) else { return nil }
    let pages = CommitteePage(scene: self, quarter: quarter)
    let title = Text(
      thai: "ผลการประเมินการควบคุมภายใน \(DateWording.long(period, in: .thai))",
      english: "Internal control assessment, \(DateWording.long(period, in: .english))")
    return Page(title, in: self, period: period) { html in
      pages.asOf(&html)
      pages.keyFigures(&html)
      html.element("div", ["class": "board"]) { html in
        html.element("div") { html in
          html.element("div", ["class": "halves"]) { html in
            pages.summary(&html)
            pages.heatMap(&html)
          }
          pages.requests(&html)
          pages.moved(&html)
          pages.findingAges(&html)
        }
        html.element("div") { html in
          pages.late(&html)
          pages.actionAges(&html)
          pages.indicators(&html)
          pages.claims(&html)
        }
      }
      pages.trend(&html)
      pages.divisions(&html)
      pages.stories(&html)
    }
  }
}

/// The panels of the committee's page. Each stands in a file of its own.
struct CommitteePage {
  let scene: Scene
  let quarter: Quarter

  var assessed: AssessedRegister { quarter.assessed }
  var assessment: Assessment { assessed.assessment }
  var period: PeriodID { quarter.period.id }

  func asOf(_ html: inout HTMLWriter) {
    html.element("p", ["class": "as-of"]) { html in
      let day = scene.say(assessment.standpoint.asOf)
      html.text(scene.say("ข้อมูล ณ วันที่ \(day) ", "As of \(day) "))
      scene.tag(
        quarter.period.state == .closed
          ? Text(thai: "ปิดงวดแล้ว", english: "Closed") : Text(thai: "งวดยังเปิดอยู่", english: "Still open"), &html
      )
    }
  }

  /// A part of the board with a frame of its own.
  func panel(
    _ title: Text, id: String, _ html: inout HTMLWriter,
    _ content: (inout HTMLWriter) -> Void
  ) {
    scene.section(title, id: id, kind: "panel", &html, content)
  }
}
