import FEEL
import Register

/// A plan as it stands in a period: its scores now and before, its controls, actions and acceptances as known by the day.
final class PlanSituation: Sendable {
  let plan: Plan
  let standpoint: Standpoint
  let opening: PlanAssessment?
  let beforePrevious: PlanAssessment?
  let previous: PlanAssessment?
  let current: PlanAssessment?
  let controls: [ControlSituation]
  let actions: [ActionSituation]
  let acceptances: [AcceptanceSituation]

  init(_ plan: Plan, from standpoint: Standpoint) {
    self.plan = plan
    self.standpoint = standpoint
    opening = plan.assessment(in: standpoint.opening)
    beforePrevious = standpoint.beforePrevious.flatMap(plan.assessment(in:))
    previous = standpoint.previous.flatMap(plan.assessment(in:))
    current = plan.assessment(in: standpoint.period.id)
    controls = plan.controls.map { ControlSituation($0, on: standpoint.asOf) }
    actions = plan.actions.compactMap { ActionSituation($0, on: standpoint.asOf) }
    acceptances = plan.acceptances.compactMap { AcceptanceSituation($0, on: standpoint.asOf) }
  }

  var inherent: InherentScore? {
    plan.inherent.first { $0.fiscalYear == standpoint.period.id.fiscalYear }
  }

  /// The acceptance in force that was decided last.
  var acceptanceInForce: AcceptanceSituation? { acceptances.last(where: \.isInForce) }

  /// Causes that no control covers.
  var uncoveredCauses: Int {
    plan.risk.causes.count { cause in !self.plan.controls.contains { $0.covers.contains(cause.number) } }
  }

  /// The day of the last reported judgement of this period or an earlier one.
  var lastAssessed: CalendarDate? {
    let period = standpoint.period.id
    return plan.assessments.lazy.filter { $0.period <= period }.compactMap { $0.reported?.on }.max()
  }

  /// How many entries are dated after the day of the assessment and therefore left out.
  var laterEntries: Int {
    let asOf = standpoint.asOf
    let late = plan.actions.reduce(0) { sum, action in
      guard action.opened <= asOf else { return sum + 1 }
      return sum + action.extensions.count { $0.on > asOf } + action.progress.count { $0.on > asOf }
        + [action.completion, action.verification].count { $0.map { $0.on > asOf } ?? false }
    }
    return late + plan.acceptances.count { $0.on > asOf }
  }

  func controls(rated effectiveness: Effectiveness?) -> Int {
    controls.count { $0.operating == effectiveness }
  }

  func controls(of nature: ControlNature) -> Int {
    plan.controls.count { $0.nature == nature }
  }
}
