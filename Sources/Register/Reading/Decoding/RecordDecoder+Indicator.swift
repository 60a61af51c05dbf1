import FEEL
import XML

extension RecordDecoder {
  mutating func indicator(_ element: Element) -> Indicator? {
    let id = element.identifier("id", as: IndicatorID.self)
    if let id { declare(.indicator, id.text, at: element) }
    let year = element.int("fiscalYear")
    let divisions = divisions("divisions", of: element)
    let plans = plans("plans", of: element)
    let targets = targets(of: element)
    let results = results(of: element, year: year)
    let overrides = overrides(of: element, year: year)
    let revisions = revisions(of: element)
    guard let id, let year, let kind = element.choice("kind", of: IndicatorKind.self),
      let name = element.text(in: "name"), let unit = element.text(in: "unit"),
      let carriesOver = element.bool("carriesOver"), let source = element.source
    else { return undecodable(element) }
    return Indicator(
      id: id, kind: kind, name: name, unit: unit, fiscalYear: year,
      criterion: element.text(in: "criterion"), yearTarget: element.number("yearTarget"),
      quarterTargets: targets, carriesOver: carriesOver, lightBase: element.choice("lightBase"),
      results: results, overrides: overrides, revisions: revisions,
      obstacle: element.text(in: "obstacle"), nextStep: element.text(in: "nextStep"),
      divisions: divisions, plans: plans, source: source, origin: origin(of: element))
  }

  private mutating func targets(of indicator: Element) -> [QuarterTarget] {
    var seen = SeenNames<Int>()
    return indicator.children(named: "target").compactMap { element in
      guard let quarter = element.int("quarter") else { return undecodable(element) }
      checkOnce(.target, quarter, at: element, among: &seen)
      return QuarterTarget(
        quarter: quarter, value: element.number("value"), milestone: element.text(in: "milestone"),
        origin: origin(of: element))
    }
  }

  private mutating func results(of indicator: Element, year: Int?) -> [IndicatorResult] {
    var seen = SeenNames<PeriodID>()
    return indicator.children(named: "result").compactMap { element in
      let period = periodInYear(of: element, year)
      if let period { checkOnce(.result, period, at: element, among: &seen) }
      guard let period, let source = element.source else { return undecodable(element) }
      let text = element.ownText
      if text == nil, element["value"] == nil, element.first(named: "th") == nil,
        element.first(named: "en") == nil
      {
        report(.emptyResult(period: period.description), at: element)
      }
      return IndicatorResult(
        period: period, value: element.number("value"), text: text, source: source,
        origin: origin(of: element))
    }
  }

  private mutating func overrides(of indicator: Element, year: Int?) -> [LightOverride] {
    var seen = SeenNames<PeriodID>()
    return indicator.children(named: "override").compactMap { element in
      let period = periodInYear(of: element, year)
      if let period { checkOnce(.override, period, at: element, among: &seen) }
      guard let period, let light = element.choice("light", of: IndicatorLight.self),
        let source = element.source
      else { return undecodable(element) }
      return LightOverride(
        period: period, light: light, reason: element.text(in: "reason"), source: source,
        origin: origin(of: element))
    }
  }

  private mutating func revisions(of indicator: Element) -> [TargetRevision] {
    indicator.children(named: "revision").compactMap { element in
      if element["from"] == nil, element["to"] == nil { report(.emptyRevision, at: element) }
      guard let reason = element.text(in: "reason") else { return undecodable(element) }
      return TargetRevision(
        from: element.number("from"), to: element.number("to"), reason: reason,
        origin: origin(of: element))
    }
  }

  /// A period that must lie in the indicator's own year.
  private mutating func periodInYear(of element: Element, _ year: Int?) -> PeriodID? {
    guard let period = plannedPeriod("period", of: element) else { return nil }
    if let year, period.fiscalYear != year {
      report(.periodOutsideYear(period: period.description, fiscalYear: year), at: element)
    }
    return period
  }
}
