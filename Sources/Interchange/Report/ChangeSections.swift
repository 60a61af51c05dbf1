import Assessment
import Diagnostics
import FEEL
import Register

extension AssessedRegister {
  /// The plans that rose since the period before, with their causes; the others by number.
  func changeSection(_ html: inout HTMLWriter) {
    guard let changes else { return }
    let risen = changes.plans.filter { $0.movement == .up }
      .sorted { ($1.levelTo?.rank ?? 0, $0.plan) < ($0.levelTo?.rank ?? 0, $1.plan) }
    html.element("section", ["class": "changes"]) { html in
      html.element("h2") {
        $0.bilingual(
          Text(thai: "ความเสี่ยงที่เพิ่มขึ้นจากงวดก่อน (\(risen.count))", english: "Up since the period before"))
      }
      if !risen.isEmpty {
        html.element("ul") { html in
          for change in risen.prefix(Self.risenShown) { item(change, &html) }
        }
      }
      html.element("p", ["class": "note"]) {
        $0.bilingual(
          Text(
            thai:
              "ลดลง \(changes.counts.down) แผน คงเดิม \(changes.counts.unchanged) แผน; ทุกแผนและสาเหตุอยู่ใน committee-pack.xlsx แผ่น \(PackSheet.changes.name)",
            english: "\(changes.counts.down) down, \(changes.counts.unchanged) unchanged"))
      }
    }
  }

  private static let risenShown = 5

  private func item(_ change: ChangedPlan, _ html: inout HTMLWriter) {
    html.element("li") { html in
      html.element("strong", text: change.plan.text)
      html.text(" \(plan(change.plan)?.title.thai ?? "") ")
      if let from = change.levelFrom { badge(from, &html) }
      html.text(" → ")
      if let to = change.levelTo { badge(to, &html) }
      html.element("span", ["class": "cause"]) { html in
        html.text(" \(change.causes.map(\.name.thai).joined(separator: ", "))")
      }
    }
  }

  /// How late open actions are, against the current and the first due date, and how long findings take.
  func latenessSection(_ html: inout HTMLWriter) {
    let counts = assessment.followUp.total
    let rows = zip(assessment.followUp.actionBands, zip(counts.actions, counts.actionsOriginally))
    let longest = max(1, counts.openActions)
    html.element("section", ["class": "lateness"]) { html in
      html.element("h2") {
        $0.bilingual(Text(thai: "งานแก้ไขที่ยังเปิด (\(counts.openActions))", english: "Open actions by lateness"))
      }
      html.element("table") { html in
        html.head([
          (Text(thai: "ความล่าช้า", english: "Lateness"), false),
          (Text(thai: "กำหนดปัจจุบัน", english: "Current due"), false),
          (Text(thai: "กำหนดเดิม", english: "First due"), false),
        ])
        html.element("tbody") { html in
          for (band, numbers) in rows {
            html.element("tr") { html in
              html.element("td", ["class": "code"]) { $0.bilingual(band.name) }
              html.bar(numbers.0, of: longest)
              html.bar(numbers.1, of: longest)
            }
          }
        }
      }
      html.element("p", ["class": "note"]) {
        let mean = counts.meanDaysToClose?.description ?? "–"
        $0.bilingual(
          Text(
            thai:
              "ขยายเวลา \(counts.extensions) ครั้งใน \(counts.extended) งาน; ข้อตรวจพบเกิดซ้ำ \(counts.returned) ปิดแล้ว \(counts.closed) เฉลี่ย \(mean) วัน",
            english:
              "\(counts.extensions) extensions of \(counts.extended) actions; \(counts.returned) findings returned, \(counts.closed) closed after \(mean) days on average"
          ))
      }
    }
  }
}

extension HTMLWriter {
  /// A count with a bar as long as its share of the whole, in percent.
  fileprivate mutating func bar(_ count: Int, of whole: Int) {
    element("td", ["class": "bar"]) { html in
      html.element("span", ["class": "length", "style": "width:\(count * 80 / whole)%"])
      html.text(" \(count)")
    }
  }
}
