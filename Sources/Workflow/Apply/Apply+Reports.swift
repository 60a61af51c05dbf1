import Diagnostics
import Register

/// What quarters brought.
extension Register {
  mutating func report(_ report: IndicatorReport) throws(Problems) {
    try check(period: report.period)
    let index = try index(of: report.indicator)
    let result = IndicatorResult(
      period: report.period, value: report.value, text: report.text, source: .recorded)
    indicators[index].results.removeAll { $0.period == report.period }
    indicators[index].results.insert(result) { $0.period }
  }

  mutating func report(_ report: RiskIssueReport) throws(Problems) {
    try check(period: report.period)
    let index = try index(of: report.issue)
    let result = QuarterResult(period: report.period, text: report.text, source: .recorded)
    riskIssues[index].results.removeAll { $0.period == report.period }
    riskIssues[index].results.insert(result) { $0.period }
  }

  mutating func note(_ note: ObservationNote, number: Int) throws(Problems) {
    let index = try index(of: note.engagement)
    engagements[index].observations.append(Observation(number: number, text: note.text, source: .recorded))
  }
}
