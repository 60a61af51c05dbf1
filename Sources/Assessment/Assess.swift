import FEEL
public import Diagnostics
public import Register

/// Runs the same work on every slice of a range and returns the results in order; the caller decides on how many cores.
public typealias Slicing =
  @Sendable (Int, @escaping @Sendable (Swift.Range<Int>) -> PlanJudgements) -> [PlanJudgements]

/// What a slice of the register's plans came to.
public struct PlanJudgements: Sendable {
  var judgements: [PlanJudgement] = []
  var errors: [RuleError] = []
}

/// The whole range as one slice.
public let oneSlice: Slicing = { count, work in [work(0..<count)] }

/// Assesses an organisation's register in a period by a rule pack.
///
/// A pure function: the same register, standpoint and rules give the same assessment, whatever the slicing.
///
/// - Throws: what is wrong with the expressions of published claims; nothing else can fail, for what a rule can not
///   evaluate is told in `errors`.
public func assess(
  _ register: Register, from standpoint: Standpoint, by rules: RulePack, slicing: Slicing = oneSlice
) throws(Problems) -> Assessment {
  let published = register.published.first { $0.period == standpoint.period.id }
  let figures: PublishedFigures? =
    if let published { try PublishedFigures(published, in: register) } else { nil }
  let slices = slicing(register.plans.count) { range in
    var judge = Judge(rules)
    let judgements = register.plans[range].map { PlanJudgement($0, from: standpoint, judge: &judge) }
    return PlanJudgements(judgements: judgements, errors: judge.errors)
  }
  var round = AssessmentRound(register: register, standpoint: standpoint, rules: rules, slices: slices)
  return round.assessment(published: published, figures: figures)
}
