import Assessment
import Interchange
import Register

extension CommitteePage {
  /// Findings that stand by how long they have stood.
  func findingAges(_ html: inout HTMLWriter) {
    let followUp = assessment.followUp
    panel(Text(thai: "อายุข้อตรวจพบ", english: "Age of findings"), id: "finding-ages", &html) {
      html in
      let levels = assessment.summary.rows.map(\.level)
      html.element("table") { html in
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", ["scope": "col"], text: scene.say("ช่วง", "Band"))
            for level in levels {
              html.element("th", ["scope": "col", "class": "number"]) { scene.badge(level, &$0) }
            }
            html.element("th", ["scope": "col", "class": "number"], text: scene.say("รวม", "Total"))
          }
        }
        html.element("tbody") { html in
          for (band, counts) in zip(followUp.findingBands, followUp.total.findings) {
            let own = Query.Field("band", band.code)
            html.element("tr", ["class": band.isForCommittee ? "marked" : nil]) { html in
              html.element("th", ["scope": "row"], text: scene.say(band.name))
              for level in levels {
                scene.countCell(
                  counts.count(of: level), of: .findings(period),
                  [own, .init("significance", level.rawValue)],
                  &html)
              }
              scene.countCell(counts.findings, of: .findings(period), [own], &html)
            }
          }
        }
      }
      html.element("p", ["class": "note"]) { html in
        html.text(scene.say("เกิดซ้ำ ", "Came back: "))
        scene.count(followUp.total.returned, of: .findings(period), [.init("again", "yes")], &html)
        html.text(
          scene.say(" · ปิดแล้ว \(followUp.total.closed) ข้อ", " · closed: \(followUp.total.closed)")
            + (followUp.total.meanDaysToClose.map {
              scene.say(" เฉลี่ย \($0) วัน", ", in \($0) days on average")
            } ?? ""))
      }
    }
  }

  /// Open actions by how late they are, against the current due date and the one first agreed.
  func actionAges(_ html: inout HTMLWriter) {
    let followUp = assessment.followUp
    panel(Text(thai: "ความล่าช้าของงานแก้ไข", english: "Lateness of actions"), id: "action-ages", &html) {
      html in
      html.element("table") { html in
        scene.heading(
          [
            (Text(thai: "ช่วง", english: "Band"), false),
            (Text(thai: "กำหนดปัจจุบัน", english: "Current due"), true),
            (Text(thai: "กำหนดเดิม", english: "First due"), true),
          ], &html)
        html.element("tbody") { html in
          for (index, band) in followUp.actionBands.enumerated() {
            html.element("tr", ["class": band.isForCommittee ? "marked" : nil]) { html in
              html.element("th", ["scope": "row"], text: scene.say(band.name))
              scene.countCell(
                followUp.total.actions[index], of: .actions(period), [.init("band", band.code)], &html)
              scene.countCell(
                followUp.total.actionsOriginally[index], of: .actions(period),
                [.init("originalBand", band.code)], &html)
            }
          }
          html.element("tr", ["class": "total"]) { html in
            html.element("th", ["scope": "row"], text: scene.say("พ้นกำหนด", "Past due"))
            scene.countCell(followUp.total.late, of: .actions(period), [.init("late", "yes")], &html)
            scene.countCell(
              followUp.total.lateOriginally, of: .actions(period), [.init("lateOriginally", "yes")], &html)
          }
        }
      }
      html.element("p", ["class": "note"]) { html in
        html.text(scene.say("ยังเปิดอยู่ ", "Open: "))
        scene.count(followUp.total.openActions, of: .actions(period), [.init("open", "yes")], &html)
        html.text(scene.say(" งาน · เคยขยายเวลา ", " · put off: "))
        scene.count(followUp.total.extended, of: .actions(period), [.init("extended", "yes")], &html)
      }
    }
  }

  /// Who is late, the longest first.
  func late(_ html: inout HTMLWriter) {
    let late = assessment.actions.filter { $0.completedOn == nil && ($0.daysOverdue ?? 0) > 0 }
      .sorted { ($1.daysOverdue ?? 0, $0.plan) < ($0.daysOverdue ?? 0, $1.plan) }
    panel(Text(thai: "ล่าช้าที่สุด", english: "Latest of all"), id: "late", &html) { html in
      guard !late.isEmpty else {
        return scene.nothing(Text(thai: "ไม่มีงานแก้ไขที่ล่าช้า", english: "No action is late."), &html)
      }
      html.element("table") { html in
        scene.heading(
          [
            (Text(thai: "งานและผู้รับผิดชอบ", english: "Action and owner"), false),
            (Text(thai: "กำหนด", english: "Due"), false), (Text(thai: "ช้า (วัน)", english: "Days late"), true),
          ], &html)
        html.element("tbody") { html in
          for action in late.prefix(Self.lateShown) {
            html.element("tr") { html in
              html.element("th", ["scope": "row"]) { html in
                let reference = ActionReference(holder: .plan(action.plan), action: action.action)
                scene.link(reference.description, to: .action(reference), &html)
                let owner = action.owner.flatMap(assessed.person).map { scene.say($0.name) }
                html.element("span", ["class": "quiet"], text: " \(owner ?? "–")")
              }
              html.element("td", ["class": "date"], text: action.due.map(scene.say) ?? "–")
              html.element("td", ["class": "number"], text: "\(action.daysOverdue ?? 0)")
            }
          }
        }
      }
      scene.more(
        Text(thai: "งานที่ล่าช้าทั้งหมด \(late.count) งาน", english: "All \(late.count) late actions"),
        .actions(period), [.init("late", "yes"), .init("sort", "daysOverdue"), .init("order", "desc")], &html)
    }
  }

  private static let lateShown = 6
}

extension FindingCounts {
  func count(of level: Level) -> Int {
    switch level {
    case .highest: highest
    case .high: high
    case .medium: medium
    case .low: low
    }
  }
}
