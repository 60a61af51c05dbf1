import FEEL
import Register

/// An indicator in a quarter, with what was to be reached and what was reached so far.
struct IndicatorSituation: Sendable {
  let indicator: Indicator
  let period: PeriodID
  /// The reported levels of the linked plans; a plan without one is left out.
  let linkedLevels: [Level]

  var target: QuarterTarget? {
    indicator.quarterTargets.first { $0.quarter == period.quarter }
  }

  var result: IndicatorResult? { indicator.results.first { $0.period == period } }

  var override: LightOverride? { indicator.overrides.first { $0.period == period } }

  /// Numbers reached in the quarters of the year up to this one; a quarter without a number is left out.
  func results(before limit: Int) -> [Number] {
    indicator.results.filter {
      $0.period.fiscalYear == indicator.fiscalYear && $0.period.quarter >= 1 && $0.period.quarter < limit
    }.compactMap(\.value)
  }

  var targetsToQuarter: [Number] {
    indicator.quarterTargets.filter { $0.quarter <= period.quarter }.compactMap(\.value)
  }

  static let facts = FactTable<IndicatorSituation>([
    Fact("id", at: \.indicator.origin) { .string($0.indicator.id.text) },
    Fact("name", at: \.indicator.origin) { .string($0.indicator.name.thai) },
    Fact("name en", at: \.indicator.origin) { .string($0.indicator.name.english) },
    Fact("kind", at: \.indicator.origin) { .string($0.indicator.kind.rawValue) },
    Fact("unit", at: \.indicator.origin) { .string($0.indicator.unit.thai) },
    Fact("quarter", at: { _ in .none }) { .count($0.period.quarter) },
    Fact("year target", at: \.indicator.origin) { .optional($0.indicator.yearTarget) },
    Fact("quarter target", at: \.targetOrigin) { .optional($0.target?.value) },
    Fact("targets to quarter", at: \.targetOrigin) { .list($0.targetsToQuarter.map { .number($0) }) },
    Fact("results before quarter", at: \.resultOrigin) { situation in
      .list(situation.results(before: situation.period.quarter).map { .number($0) })
    },
    Fact("result", at: \.resultOrigin) { .optional($0.result?.value) },
    Fact("results to date", at: \.resultOrigin) { situation in
      .list(situation.results(before: situation.period.quarter + 1).map { .number($0) })
    },
    Fact("carries over", at: \.indicator.origin) { .boolean($0.indicator.carriesOver) },
    Fact("light base", at: \.indicator.origin) { .optional($0.indicator.lightBase?.rawValue) },
    Fact("override", at: \.overrideOrigin) { .optional($0.override?.light.rawValue) },
    Fact("override reason given", at: \.overrideOrigin) { .boolean($0.override?.reason != nil) },
    Fact("plans", at: \.indicator.origin) { .count($0.indicator.plans.count) },
    Fact("linked levels", at: \.indicator.origin) { situation in
      .list(situation.linkedLevels.map { .string($0.rawValue) })
    },
    Fact("milestone", at: \.targetOrigin) { .boolean($0.target?.milestone != nil) },
  ])

  private var targetOrigin: Origin { target?.origin ?? indicator.origin }
  private var resultOrigin: Origin { result?.origin ?? indicator.origin }
  private var overrideOrigin: Origin { override?.origin ?? indicator.origin }
}
