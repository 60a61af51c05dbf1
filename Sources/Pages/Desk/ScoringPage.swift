import Interchange
public import Register
import Workflow

/// A division's plans made for scoring by an auditor, beside the division's own score.
public struct ScoringPage {
  let division: Division
  let quarter: Quarter
  let scene: Scene

  /// - Returns: nil for a division or a period that is not there.
  public init?(_ code: DivisionCode, _ period: PeriodID, in scene: Scene) {
    guard let division = scene.register.division(code), let quarter = scene.quarter(period) else {
      return nil
    }
    self.division = division
    self.quarter = quarter
    self.scene = scene
  }

  public var page: Page {
    let period = quarter.period.id
    let name = division.name
    return Page(
      Text(thai: "สอบทานคะแนน \(name.thai)", english: "Scores of \(name.english)"), in: scene,
      trail: [Crumb(Text(thai: "โต๊ะผู้ตรวจสอบ", english: "Auditor’s desk"), .desk(period))], period: period
    ) { html in
      let plans = scene.register.plans(in: period).filter { $0.division == division.code }
      neighbours(&html)
      if plans.isEmpty {
        scene.nothing(
          Text(thai: "ส่วนงานนี้ไม่มีแผนงานในงวดนี้", english: "The division has no plan in this period"), nil, &html
        )
      } else {
        let grid = ScoringGrid(.scoreAsAuditor, plans, of: quarter, in: scene)
        if grid.open.isEmpty { scene.notice(.note, why, &html) }
        grid.write(&html)
      }
    }
  }

  /// Why nothing can be entered.
  private var why: Text {
    quarter.period.state == .closed
      ? Text(
        thai: "งวดนี้ปิดแล้ว คะแนนแก้ได้ด้วยการแก้ไขงวดพร้อมเหตุผลเท่านั้น",
        english: "The period is closed; its scores change by an amendment with its reason only")
      : Text(
        thai: "ยังไม่มีแผนงานที่ท่านให้คะแนนได้ แผนงานต้องได้รับการยืนยันจากหัวหน้าส่วนงานก่อน",
        english: "There is no plan that you can score; the division’s head confirms each first")
  }

  /// The divisions before and after it, so that one can go on without a way back.
  private func neighbours(_ html: inout HTMLWriter) {
    let divisions = scene.register.divisions
    guard let place = divisions.firstIndex(where: { $0.code == division.code }) else { return }
    html.element("nav", ["class": "neighbours", "aria-label": scene.say("ส่วนงานข้างเคียง", "Other divisions")])
    {
      html in
      if place > 0 {
        link("← ", divisions[place - 1], &html)
      }
      if place + 1 < divisions.count {
        link("→ ", divisions[place + 1], &html)
      }
    }
  }

  private func link(_ arrow: String, _ division: Division, _ html: inout HTMLWriter) {
    scene.link(
      "\(arrow)\(division.code) \(scene.say(division.name))",
      to: .scoring(division.code, quarter.period.id), &html)
  }
}
