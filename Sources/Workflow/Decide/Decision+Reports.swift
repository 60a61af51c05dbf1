import Register

/// What quarters brought: indicators, risk issues, and what engagements saw.
extension Decision {
  mutating func report(_ report: IndicatorReport) -> [Event] {
    let indicator = indicator(report.indicator)
    if let indicator { permit(Right(.reportIndicator), of: division(among: indicator.divisions)) }
    check(reported: report.period)
    if let text = report.text { check(written: text, at: "text") }
    if report.value == nil, report.text == nil { refuse(.reportsNothing, at: "value") }
    return [.indicatorReported(report)]
  }

  mutating func report(_ report: RiskIssueReport) -> [Event] {
    if let issue = riskIssue(report.issue) {
      let divisions = issue.plans.compactMap { id in register.plans.first { $0.id == id }?.division }
      permit(Right(.reportRiskIssue), of: division(among: divisions))
    }
    check(reported: report.period)
    check(written: report.text, at: "text")
    return [.riskIssueReported(report)]
  }

  mutating func note(_ note: ObservationNote) -> [Event] {
    permit(Right(.noteObservation), of: nil)
    check(written: note.text, at: "text")
    guard let engagement = engagement(note.engagement) else { return [] }
    check(StateMachines.engagement, from: engagement.state, of: engagement.id.text, at: "engagement")
    let number = (engagement.observations.map(\.number).max() ?? 0) + 1
    return [.observationNoted(note, number: number)]
  }

  /// The division for which the actor speaks of what several answer for: the own one, if it is among them.
  private func division(among divisions: [DivisionCode]) -> DivisionCode? {
    divisions.first { $0 == actor?.division } ?? divisions.first
  }

  /// A quarter is reported while it runs or afterwards.
  private mutating func check(reported id: PeriodID) {
    guard let period = period(id) else { return }
    if day < period.from { refuse(.beforePeriod(day, period.id, from: period.from), at: "effective") }
  }
}
