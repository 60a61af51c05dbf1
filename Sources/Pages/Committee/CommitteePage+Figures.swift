import Assessment
import FEEL
import Interchange
import Register

extension CommitteePage {
  /// The numbers that the committee asks for first.
  func keyFigures(_ html: inout HTMLWriter) {
    let summary = assessment.summary
    let late = assessment.actions.count { $0.completedOn == nil && ($0.daysOverdue ?? 0) > 0 }
    html.element("ul", ["class": "key"]) { html in
      figure(Text(thai: "แผนงาน/โครงการที่ประเมิน", english: "plans assessed"), &html) {
        scene.count(summary.totalAssessed, of: .plans(period), everyLevel("opening"), &$0)
      }
      figure(Text(thai: "มีการควบคุมภายใน", english: "under internal control"), &html) {
        scene.count(summary.totalControlled, of: .plans(period), [.init("control", "yes")], &$0)
      }
      figure(Text(thai: "ยังมีความเสี่ยงคงเหลือ", english: "with residual risk"), &html) {
        scene.count(summary.totalResidual, of: .plans(period), [.init("residual", "yes")], &$0)
      }
      figure(Text(thai: "ความเสี่ยงลดลง", english: "risk went down"), &html) { html in
        scene.count(summary.reduced, of: .plans(period), reduced, &html)
        if let percent = summary.reducedPercent {
          html.element("small", text: " \(percent)%")
        }
      }
      figure(Text(thai: "ข้อตรวจพบ", english: "findings"), &html) {
        scene.count(assessment.findings.count, of: .findings(period), [], &$0)
      }
      figure(Text(thai: "งานแก้ไขล่าช้า", english: "late actions"), &html) {
        scene.count(late, of: .actions(period), [.init("late", "yes")], &$0)
      }
      figure(Text(thai: "เรื่องที่รอคณะกรรมการ", english: "to be decided"), &html) {
        scene.count(assessment.acceptanceRequests.count, of: .acceptances(period), [], &$0)
      }
    }
  }

  private func figure(_ label: Text, _ html: inout HTMLWriter, _ number: (inout HTMLWriter) -> Void) {
    html.element("li") { html in
      html.element("strong", [:], number)
      html.element("span", text: scene.say(label))
    }
  }

  private var reduced: [Query.Field] { [.init("control", "yes"), .init("movement", "down")] }

  private func everyLevel(_ facet: String) -> [Query.Field] {
    Level.allCases.map { Query.Field(facet, $0.rawValue) }
  }

  /// The table as the organisation publishes it: a dash where a count has no meaning.
  func summary(_ html: inout HTMLWriter) {
    let summary = assessment.summary
    panel(Text(thai: "ภาพรวมตามระดับความเสี่ยง", english: "By level of risk"), id: "summary", &html) { html in
      html.element("table") { html in
        scene.heading(
          [
            (Text(thai: "ระดับ", english: "Level"), false), (Text(thai: "ประเมิน", english: "Assessed"), true),
            (Text(thai: "มีการควบคุม", english: "Controlled"), true),
            (Text(thai: "คงเหลือ", english: "Residual"), true),
          ], &html)
        html.element("tbody") { html in
          for row in summary.rows { line(row, &html) }
          if summary.unrated > 0 {
            html.element("tr") { html in
              html.element("th", ["scope": "row"], text: scene.say("ยังไม่ประเมิน", "Unrated"))
              scene.countCell(nil, of: .plans(period), [], &html)
              scene.countCell(
                summary.unrated, of: .plans(period), [.init("control", "yes"), .init("level", "unrated")],
                &html)
              scene.countCell(nil, of: .plans(period), [], &html)
            }
          }
          html.element("tr", ["class": "total"]) { html in
            html.element("th", ["scope": "row"], text: scene.say("รวม", "Total"))
            scene.countCell(summary.totalAssessed, of: .plans(period), everyLevel("opening"), &html)
            scene.countCell(summary.totalControlled, of: .plans(period), [.init("control", "yes")], &html)
            scene.countCell(summary.totalResidual, of: .plans(period), [.init("residual", "yes")], &html)
          }
        }
      }
      notes(summary, &html)
    }
  }

  private func line(_ row: SummaryRow, _ html: inout HTMLWriter) {
    let level = row.level.rawValue
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { scene.badge(row.level, &$0) }
      scene.countCell(row.assessed, of: .plans(period), [.init("opening", level)], &html)
      scene.countCell(
        row.controlled, of: .plans(period), [.init("control", "yes"), .init("opening", level)], &html)
      scene.countCell(
        row.residual, of: .plans(period), [.init("residual", "yes"), .init("level", level)], &html)
    }
  }

  private func notes(_ summary: Summary, _ html: inout HTMLWriter) {
    html.element("p", ["class": "note"]) { html in
      html.text(scene.say("ยังไม่อนุมัติ ", "Not approved yet: "))
      scene.count(summary.notApproved, of: .plans(period), [.init("unapproved", "yes")], &html)
      html.text(scene.say(" แผน · นอกการควบคุมที่ไม่ได้ประเมินซ้ำ ", " · outside control, not re-assessed: "))
      scene.count(
        summary.notReassessed, of: .plans(period), [.init("control", "no"), .init("reassessed", "no")], &html)
      if summary.unassessed > 0 {
        html.text(scene.say(" · ไม่มีผลต้นปี ", " · without an opening assessment: "))
        scene.count(summary.unassessed, of: .plans(period), [.init("opening", "none")], &html)
      }
    }
  }

  func heatMap(_ html: inout HTMLWriter) {
    panel(Text(thai: "แผนภาพความเสี่ยง", english: "Heat map"), id: "heat-map", &html) { html in
      let period = period
      assessed.heatMap(
        &html,
        ChartLook(
          levelPrefix: "level-", language: scene.viewer.language,
          heatMapLink: { cell, isOpening in
            let code = "\(cell.score.likelihood)-\(cell.score.consequence)"
            return Link(.plans(period), Query([.init(isOpening ? "openingScore" : "score", code)]))
              .description
          }))
      html.element(
        "p", ["class": "note"],
        text: scene.say(
          "ตัวใหญ่: จำนวนแผนขณะนี้ ตัวเล็ก: จำนวนแผนเมื่อต้นปี", "Large: plans now; small: plans at the opening"))
    }
  }
}
