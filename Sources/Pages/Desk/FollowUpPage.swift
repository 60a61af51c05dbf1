import Assessment
import FEEL
import Interchange
public import Register
import Workflow

/// The board of what was found and what is being repaired: by age, by lateness, by division, and what to do next.
public struct FollowUpPage {
  let quarter: Quarter
  let scene: Scene
  private let possible: Possibilities?

  /// - Returns: nil for a period that is not there.
  public init?(_ period: PeriodID, in scene: Scene) {
    guard let quarter = scene.quarter(period) else { return nil }
    self.quarter = quarter
    self.scene = scene
    possible = scene.possibilities
  }

  private var status: FollowUpStatus { quarter.assessed.assessment.followUp }

  public var page: Page {
    Page(
      Text(thai: "ติดตามผล", english: "Follow-up"), in: scene, period: quarter.period.id
    ) { html in
      html.element(
        "p", ["class": "lead"],
        text: scene.say(
          "ณ \(scene.say(quarter.assessed.assessment.standpoint.asOf))",
          "as of \(scene.say(quarter.assessed.assessment.standpoint.asOf))"))
      scene.section(
        Text(thai: "ข้อตรวจพบตามอายุ", english: "Findings by age"), id: "ages", &html
      ) { findingBands(&$0) }
      scene.section(
        Text(thai: "การปรับปรุงที่ยังไม่เสร็จตามความล่าช้า", english: "Open actions by lateness"), id: "lateness",
        &html
      ) { actionBands(&$0) }
      scene.section(
        Text(thai: "รายส่วนงาน", english: "By division"), id: "divisions", &html
      ) { divisions(&$0) }
      lists(&html)
    }
  }

  private func findingBands(_ html: inout HTMLWriter) {
    let levels = scene.register.levels.map(\.level)
    table(
      Text(thai: "จำนวนข้อตรวจพบที่ยังไม่ปิด", english: "Findings that stand"),
      [Text(thai: "อายุ", english: "Age")] + levels.map(scene.name(of:)) + [.total],
      zip(status.findingBands, status.total.findings).map { band, counts in
        [scene.say(band.name)] + levels.map { String(counts.count(of: $0)) } + [String(counts.findings)]
      }, &html)
  }

  private func actionBands(_ html: inout HTMLWriter) {
    table(
      Text(thai: "จำนวนการปรับปรุง", english: "Actions"),
      [
        Text(thai: "ล่าช้า", english: "Late by"), Text(thai: "จากกำหนดปัจจุบัน", english: "Current due date"),
        Text(thai: "จากกำหนดเดิม", english: "First due date"),
      ],
      status.actionBands.indices.map { index in
        [
          scene.say(status.actionBands[index].name), String(status.total.actions[index]),
          String(status.total.actionsOriginally[index]),
        ]
      }, &html)
  }

  private func divisions(_ html: inout HTMLWriter) {
    let entries = status.divisions.map { (Optional($0.division), $0.counts) } + [(nil, status.unassigned)]
    table(
      Text(thai: "ข้อตรวจพบและการปรับปรุงของแต่ละส่วนงาน", english: "Findings and actions of each division"),
      [
        Text(thai: "ส่วนงาน", english: "Division"), Text(thai: "ข้อตรวจพบ", english: "Findings"),
        Text(thai: "เกิดซ้ำ", english: "Returned"), Text(thai: "ปิดแล้ว", english: "Closed"),
        Text(thai: "วันเฉลี่ยที่ใช้ปิด", english: "Mean days to close"),
        Text(thai: "การปรับปรุง", english: "Open actions"), Text(thai: "ล่าช้า", english: "Late"),
        Text(thai: "ล่าช้าจากกำหนดเดิม", english: "Late, first due"),
        Text(thai: "ขยายเวลา (ครั้ง)", english: "Extensions"),
      ],
      entries.map { code, counts in
        [
          scene.name(of: code), String(counts.openFindings), String(counts.returned), String(counts.closed),
          counts.meanDaysToClose?.description ?? "–", String(counts.openActions), String(counts.late),
          String(counts.lateOriginally), String(counts.extensions),
        ]
      }, &html)
  }

  /// Each row begins with its name; the rest are numbers.
  private func table(_ caption: Text, _ titles: [Text], _ rows: [[String]], _ html: inout HTMLWriter) {
    html.element("div", ["class": "wide"]) { html in
      html.element("table", ["class": "figures"]) { html in
        html.element("caption", text: scene.say(caption))
        html.element("thead") { html in
          html.element("tr") { html in
            for title in titles { html.element("th", ["scope": "col"], text: scene.say(title)) }
          }
        }
        html.element("tbody") { html in
          for row in rows {
            html.element("tr") { html in
              html.element("th", ["scope": "row"], text: row[0])
              for (index, figure) in row.enumerated().dropFirst() {
                html.element(
                  "td",
                  [
                    "class": figure == "0" ? "number none" : "number", "data-label": scene.say(titles[index]),
                  ],
                  text: figure)
              }
            }
          }
        }
      }
    }
  }

  private func lists(_ html: inout HTMLWriter) {
    let open = scene.register.issuedFindings.filter { $0.state != .closed && $0.state != .withdrawn }
    let late = open.filter { $0.state == .issued && $0.responseDue.map { $0 < scene.today } ?? false }
    scene.section(
      Text(thai: "ความเห็นที่เลยกำหนด (\(late.count))", english: "Responses overdue (\(late.count))"),
      id: "answers",
      &html
    ) { FindingList(late, in: scene).write(&$0) }
    let closable = open.filter { possible?.deeds(on: $0).contains(.closeFinding) ?? false }
    if !closable.isEmpty {
      scene.section(Text(thai: "ปิดได้", english: "Ready to be closed"), id: "close", &html) { html in
        FindingList(closable, in: scene).write(&html)
      }
    }
    let entries = scene.actionEntries
    let toVerify = entries.filter { ActionState($0.action) == .completed }
    scene.section(
      Text(thai: "รอยืนยันผล (\(toVerify.count))", english: "To be verified (\(toVerify.count))"), id: "verify",
      &html
    ) { html in
      if toVerify.isEmpty { scene.nothing(Text(thai: "ไม่มีรายการ", english: "None"), nil, &html) }
      ActionList(toVerify, in: scene).write(&html)
    }
    let overdue = entries.compactMap { entry in entry.daysLate(on: scene.today).map { (entry, $0) } }
      .sorted { $0.1 > $1.1 }.map(\.0)
    scene.section(
      Text(thai: "การปรับปรุงที่ล่าช้า (\(overdue.count))", english: "Late actions (\(overdue.count))"), id: "late",
      &html
    ) { html in
      if overdue.isEmpty { scene.nothing(Text(thai: "ไม่มีรายการ", english: "None"), nil, &html) }
      ActionList(overdue, in: scene).write(&html)
    }
    scene.section(
      Text(thai: "ข้อตรวจพบที่ยังไม่ปิด (\(open.count))", english: "Findings that stand (\(open.count))"),
      id: "findings",
      &html
    ) { FindingList(open, in: scene).write(&$0) }
  }
}

extension Text {
  fileprivate static let total = Text(thai: "รวม", english: "Total")
}
