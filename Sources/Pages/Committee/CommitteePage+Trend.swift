import Assessment
import FEEL
import Interchange
import Register

extension CommitteePage {
  /// How the residual picture went over the quarters up to this one.
  func trend(_ html: inout HTMLWriter) {
    let quarters = scene.quarters.filter { $0.period.id <= period }.suffix(Self.quartersShown)
    panel(Text(thai: "แนวโน้มรายไตรมาส", english: "Over the quarters"), id: "trend", &html) {
      html in
      guard quarters.count > 1 else {
        return scene.nothing(
          Text(
            thai: "แนวโน้มจะปรากฏเมื่อมีการประเมินอย่างน้อยสองงวด",
            english: "The trend shows once two periods have been assessed."), &html)
      }
      html.element("div", ["class": "multiples"]) { html in
        for series in series(over: Array(quarters)) { scene.draw(series, &html) }
      }
    }
  }

  private static let quartersShown = 9

  private func series(over quarters: [Quarter]) -> [TrendSeries] {
    func points(
      _ address: (PeriodID) -> Address, _ facets: [Query.Field] = [], _ value: (Assessment) -> Int
    ) -> [TrendSeries.Point] {
      quarters.map { quarter in
        let id = quarter.period.id
        return TrendSeries.Point(
          period: id, value: value(quarter.assessed.assessment),
          link: Link(address(id), Query(facets)))
      }
    }
    let levels = assessment.summary.rows.map(\.level).map { level in
      TrendSeries(
        title: Text(
          thai: "\(scene.name(of: level).thai)", english: "\(scene.name(of: level).english)"), level: level,
        points: points(Address.plans, [.init("level", level.rawValue)]) { assessment in
          assessment.plans.count { $0.reportedLevel == level }
        })
    }
    return levels + [
      TrendSeries(
        title: Text(thai: "ความเสี่ยงคงเหลือ", english: "Residual risk"), level: nil,
        points: points(Address.plans, [.init("residual", "yes")], \.summary.totalResidual)),
      TrendSeries(
        title: Text(thai: "ข้อตรวจพบ", english: "Findings"), level: nil,
        points: points(Address.findings, [], \.findings.count)),
      TrendSeries(
        title: Text(thai: "งานล่าช้า", english: "Late actions"), level: nil,
        points: points(Address.actions, [.init("late", "yes")], \.followUp.total.late)),
    ]
  }
}
