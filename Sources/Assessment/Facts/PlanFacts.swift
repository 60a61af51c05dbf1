import FEEL
import Register

extension PlanSituation {
  /// What rules may ask of a plan. Counts and dates are facts; every threshold stands in the rule pack.
  static let facts = FactTable<PlanSituation>(
    descriptionFacts + scoreFacts + assessmentFacts + controlFacts + followUpFacts)

  private static let descriptionFacts: [Fact<PlanSituation>] = [
    Fact("id", at: \.plan.origin) { .string($0.plan.id.text) },
    Fact("division", at: \.plan.origin) { .string($0.plan.division.text) },
    Fact("title", at: \.plan.origin) { .string($0.plan.title.thai) },
    Fact("title en", at: \.plan.origin) { .string($0.plan.title.english) },
    Fact("category", at: \.plan.origin) { .string($0.plan.category.rawValue) },
    Fact("risk category", at: \.plan.origin) { .string($0.plan.riskCategory.rawValue) },
    Fact("treatment", at: \.plan.origin) { .optional($0.plan.treatment?.rawValue) },
    Fact("owner", at: \.plan.origin) { .optional($0.plan.owner?.text) },
    Fact("under control", at: \.plan.origin) { .boolean($0.plan.isUnderControl) },
    Fact("causes", at: \.plan.origin) { .count($0.plan.risk.causes.count) },
    Fact("cause written", at: \.plan.origin) { .boolean(!$0.plan.risk.causes.isEmpty) },
    Fact("event written", at: \.plan.origin) { .boolean($0.plan.risk.event != nil) },
    Fact("consequence written", at: \.plan.origin) { .boolean($0.plan.risk.consequence != nil) },
    Fact("uncovered causes", at: \.plan.origin) { .count($0.uncoveredCauses) },
  ]

  private static let scoreFacts: [Fact<PlanSituation>] = [
    Fact("inherent", at: { $0.inherent?.origin ?? $0.plan.origin }) { .score($0.inherent?.score) },
    Fact("opening", at: { $0.place(of: $0.opening) }) { .judgement($0.opening) },
    Fact("two quarters ago", at: { $0.place(of: $0.beforePrevious) }) { .judgement($0.beforePrevious) },
    Fact("previous", at: { $0.place(of: $0.previous) }) { .judgement($0.previous) },
    Fact("current", at: { $0.place(of: $0.current) }) { .judgement($0.current) },
    Fact("division score", at: { $0.current?.division?.origin ?? $0.plan.origin }) {
      .judgement($0.current?.division, by: "division")
    },
    Fact("auditor score", at: { $0.current?.auditor?.origin ?? $0.plan.origin }) {
      .judgement($0.current?.auditor, by: "auditor")
    },
  ]

  private static let assessmentFacts: [Fact<PlanSituation>] = [
    Fact("reassessed", at: \.currentOrigin) { .boolean($0.current?.reported != nil) },
    Fact("state", at: \.currentOrigin) { .optional($0.current?.state.rawValue) },
    Fact("assessor", at: \.currentOrigin) { .optional($0.current?.division?.by.text) },
    Fact("confirmer", at: \.currentOrigin) { .optional($0.current?.division?.endorsedBy?.text) },
    Fact("auditor", at: \.currentOrigin) { .optional($0.current?.auditor?.by.text) },
    Fact("approver", at: \.currentOrigin) { .optional($0.current?.auditor?.endorsedBy?.text) },
    Fact("assessed on", at: \.currentOrigin) { .optional($0.current?.division?.on) },
    Fact("assessment days late", at: \.currentOrigin) { situation in
      .count(
        situation.current?.division.map {
          days(from: situation.standpoint.period.assessmentDue, to: $0.on)
        })
    },
    Fact("assessment overdue days", at: \.currentOrigin) { .count($0.assessmentOverdue) },
    Fact("days since last assessment", at: \.currentOrigin) { situation in
      .count(situation.lastAssessed.map { days(from: $0, to: situation.standpoint.asOf) })
    },
  ]

  private static let controlFacts: [Fact<PlanSituation>] = [
    Fact("controls", at: \.plan.origin) { .count($0.plan.controls.count) },
    Fact("key controls", at: \.plan.origin) { .count($0.plan.controls.count(where: \.isKey)) },
    Fact("preventive controls", at: \.plan.origin) { .count($0.controls(of: .preventive)) },
    Fact("detective controls", at: \.plan.origin) { .count($0.controls(of: .detective)) },
    Fact("corrective controls", at: \.plan.origin) { .count($0.controls(of: .corrective)) },
    Fact("directive controls", at: \.plan.origin) { .count($0.controls(of: .directive)) },
    Fact("automated controls", at: \.plan.origin) {
      .count($0.plan.controls.count { $0.mode == .automated })
    },
    Fact("effective controls", at: \.testOrigin) { .count($0.controls(rated: .effective)) },
    Fact("partly effective controls", at: \.testOrigin) {
      .count($0.controls(rated: .partlyEffective))
    },
    Fact("ineffective controls", at: \.testOrigin) { .count($0.controls(rated: .ineffective)) },
    Fact("untested controls", at: \.testOrigin) { .count($0.controls(rated: nil)) },
  ]

  private static let followUpFacts: [Fact<PlanSituation>] = [
    Fact("open actions", at: \.actionOrigin) { .count($0.actions.count(where: \.isOpen)) },
    Fact("overdue actions", at: \.actionOrigin) { .count($0.actions.count(where: \.isOverdue)) },
    Fact("unverified actions", at: \.actionOrigin) {
      .count($0.actions.count { !$0.isOpen && $0.verification == nil })
    },
    Fact("acceptances in force", at: \.acceptanceOrigin) {
      .count($0.acceptances.count(where: \.isInForce))
    },
    Fact("accepted authority", at: \.acceptanceOrigin) {
      .optional($0.acceptanceInForce?.acceptance.authority.rawValue)
    },
    Fact("as of", at: { _ in .none }) { .date($0.standpoint.asOf) },
  ]

  /// Days since the assessment was due, for a controlled plan that has none; nil for any other.
  private var assessmentOverdue: Int? {
    guard plan.isUnderControl, current?.reported == nil else { return nil }
    return days(from: standpoint.period.assessmentDue, to: standpoint.asOf)
  }

  private var currentOrigin: Origin { place(of: current) }
  private var testOrigin: Origin {
    controls.lazy.compactMap(\.operatingTest?.origin).first ?? plan.origin
  }
  private var actionOrigin: Origin { actions.first?.action.origin ?? plan.origin }
  private var acceptanceOrigin: Origin { acceptances.last?.acceptance.origin ?? plan.origin }

  private func place(of assessment: PlanAssessment?) -> Origin {
    assessment?.reported?.origin ?? assessment?.origin ?? plan.origin
  }
}

extension Value {
  private static let scoreShape = Shape([
    "likelihood", "consequence", "by", "reason given", "evidence",
  ])

  static func score(_ score: Score?) -> Value {
    guard let score else { return .null }
    return .context(
      Context(
        shape: scoreShape,
        values: [.count(score.likelihood), .count(score.consequence), .null, .null, .null]))
  }

  static func judgement(_ assessment: PlanAssessment?) -> Value {
    judgement(assessment?.reported, by: assessment?.auditor == nil ? "division" : "auditor")
  }

  static func judgement(_ judgement: Judgement?, by whom: String) -> Value {
    guard let judgement else { return .null }
    return .context(
      Context(
        shape: scoreShape,
        values: [
          .count(judgement.score.likelihood), .count(judgement.score.consequence), .string(whom),
          .boolean(judgement.reason != nil), .count(judgement.evidence.count),
        ]))
  }
}
