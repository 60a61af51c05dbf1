import Diagnostics
import Register

/// Plans that enter the register, change, or end.
extension Decision {
  mutating func add(_ addition: PlanAddition) throws(Problems) -> [Event] {
    permit(Right(.addPlan), of: nil)
    guard division(addition.division) != nil, let period = openPeriod() else { return [] }
    let events: [Event] = [.planAdded(addition, from: period.id)]
    check(applying: events)
    return events
  }

  mutating func change(_ change: PlanChange) throws(Problems) -> [Event] {
    permit(Right(.changePlan), of: nil)
    check(written: change.reason, at: "reason")
    guard let plan = plan(change.plan) else { return [] }
    checkHeld(plan, at: "plan")
    check(applying: [.planChanged(change)])
    return [.planChanged(change)]
  }

  mutating func drop(_ drop: PlanDrop) -> [Event] {
    permit(Right(.dropPlan), of: nil)
    check(written: drop.reason, at: "reason")
    guard let plan = plan(drop.plan), let period = openPeriod() else { return [] }
    checkHeld(plan, at: "plan")
    return [.planDropped(drop, last: period.id)]
  }

  /// Refuses a plan that has ended.
  mutating func checkHeld(_ plan: Plan, at field: String) {
    guard let period = register.periods.last else { return }
    if !plan.isHeld(in: period.id) { refuse(.planNotHeld(plan.id, period.id, last: plan.last), at: field) }
  }

  /// Events that carry records are tried on a copy of the register, which knows what is wrong with a record.
  mutating func check(applying events: [Event]) {
    guard problems.isEmpty else { return }
    var copy = register
    for event in events {
      do throws(Problems) {
        try copy.apply(event, by: command.actor, on: day)
      } catch {
        take(error)
      }
    }
  }

  /// The period in which the work goes on: the last one.
  private mutating func openPeriod() -> Period? {
    guard let period = register.periods.last else { return nil }
    if period.state == .closed { refuse(.closedPeriod(period.id), at: "effective") }
    return period
  }
}
