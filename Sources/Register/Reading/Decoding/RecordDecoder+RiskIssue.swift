import XML

extension RecordDecoder {
  mutating func riskIssue(_ element: Element) -> RiskIssue? {
    let id = element.identifier("id", as: RiskIssueID.self)
    if let id { declare(.riskIssue, id.text, at: element) }
    let plans = plans("plans", of: element)
    var seen = SeenNames<PeriodID>()
    let results: [QuarterResult] = element.children(named: "result").compactMap { child in
      let period = plannedPeriod("period", of: child)
      if let period { checkOnce(.result, period, at: child, among: &seen) }
      guard let period, let text = child.ownText, let source = child.source else {
        return undecodable(child)
      }
      return QuarterResult(period: period, text: text, source: source, origin: origin(of: child))
    }
    guard let id, let title = element.text(in: "title"), let treatment = element.text(in: "treatment"),
      let source = element.source
    else { return undecodable(element) }
    return RiskIssue(
      id: id, title: title, treatment: treatment, plans: plans, results: results, source: source,
      origin: origin(of: element))
  }
}
