public import DMN
import FEEL
public import Diagnostics
public import Register

/// Does the same work on every slice of a range and returns the results in order; the caller decides on how many cores.
///
/// Every core takes a worker of its own, by its number from 0, and gives it one slice after another.
public typealias Slicing =
  @Sendable (_ count: Int, _ worker: @escaping @Sendable (_ core: Int) -> SliceWork) -> [PlanJudgements]

/// Judges a slice of the plans.
public typealias SliceWork = (Swift.Range<Int>) -> PlanJudgements

/// The whole range as one slice.
public let oneSlice: Slicing = { count, worker in [worker(0)(0..<count)] }

/// Assesses an organisation's register in a period by a rule pack.
///
/// A pure function: the same register, standpoint and rules give the same assessment, whatever the slicing.
///
/// - Throws: what is wrong with the expressions of published claims; nothing else can fail, for what a rule can not
///   evaluate is told in `errors`.
public func assess(
  _ register: Register, from standpoint: Standpoint, by rules: RulePack, slicing: Slicing = oneSlice
) throws(Problems) -> Assessment {
  try assessedRound(register, from: standpoint, by: rules, slicing: slicing, isWatching: false).0
}

/// The rows of the rule pack's tables that an organisation's register reaches in a period, by the names of subjects.
///
/// Everything is evaluated a second time with a recorder: for reports on the rules, not for the daily run.
public func rowCoverage(
  of rules: RulePack, by register: Register, from standpoint: Standpoint
) throws(Problems) -> RowCoverage {
  try assessedRound(register, from: standpoint, by: rules, slicing: oneSlice, isWatching: true).1
    ?? RowCoverage()
}

/// From so many plans on, each core has the rules to itself: cores that use the same objects wait for each other
/// wherever one of them counts who holds an object, which costs more than compiling the rules once more.
private let plansWorthOwnRules = 5_000

private func assessedRound(
  _ register: Register, from standpoint: Standpoint, by rules: RulePack, slicing: Slicing, isWatching: Bool
) throws(Problems) -> (Assessment, RowCoverage?) {
  let published = register.published.first { $0.period == standpoint.period.id }
  let figures: PublishedFigures? =
    if let published { try PublishedFigures(published, in: register) } else { nil }
  let issued = (register.findings + register.engagements.flatMap(\.findings)).compactMap {
    FindingSituation($0, on: standpoint.asOf)
  }
  let history = FindingHistory(issued, in: standpoint.period.id)
  let plans = register.plans(in: standpoint.period.id)
  let isLarge = plans.count >= plansWorthOwnRules
  let slices = slicing(plans.count) { core in
    let rules = isLarge && core > 0 ? rules.compiledAnew() : rules
    return { range in
      var judge = Judge(rules, isWatching: isWatching)
      return PlanJudgements(plans[range], from: standpoint, history: history, judge: &judge)
    }
  }
  var round = AssessmentRound(
    register: register, standpoint: standpoint, judge: Judge(rules, isWatching: isWatching),
    issued: issued, history: history, slices: slices)
  let assessment = round.assessment(published: published, figures: figures)
  return (assessment, round.coverage)
}
