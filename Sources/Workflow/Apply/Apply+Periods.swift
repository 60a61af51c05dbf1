import Diagnostics
import FEEL
import Register

extension Register {
  mutating func open(_ opened: PeriodOpened) throws(Problems) {
    let period = opened.period
    if let last = periods.last, period.id <= last.id {
      throw .misfit(.notAfter(period.id.description, last.id.description), at: "period")
    }
    try checkDays(of: period)
    if period.assessmentDue < period.from {
      throw .misfit(.tooEarly(period.assessmentDue, .beginning, period.from), at: "assessmentDue")
    }
    periods.append(period)
  }

  /// A quarter has the days that the calendar gives it; the opening assessment lies at most one quarter before the year
  /// and within its first quarter.
  private func checkDays(of period: Period) throws(Problems) {
    guard let year = FiscalYear(period.id.fiscalYear, startMonth: fiscalYearStartMonth),
      let first = year.quarter(1), let earliest = year.from.adding(months: -3)
    else { throw .misfit(.otherDays(period.id.description), at: "period") }
    let isSound =
      if let quarter = year.quarter(period.id.quarter) {
        quarter == (period.from, period.to)
      } else {
        earliest <= period.from && period.from <= period.to && period.to <= first.to
      }
    if !isSound { throw .misfit(.otherDays(period.id.description), at: "from") }
  }

  /// The files count among those of the register, so that periods may name their version.
  ///
  /// They stand behind the others: origins count in the files that were read.
  mutating func adopt(_ adoption: RulesAdoption) {
    files += adoption.files.filter { file in !files.contains { $0.path == file.path } }
  }

  mutating func close(_ closed: PeriodClosed) throws(Problems) {
    try check(period: closed.period)
    for index in periods.indices where periods[index].id == closed.period { periods[index].state = .closed }
  }
}

// MARK: Plans

extension Register {
  mutating func add(_ addition: PlanAddition, from period: PeriodID) throws(Problems) {
    try check(division: addition.division)
    try check(period: period)
    var plan = try readPlan(record: addition.record, of: addition.division, in: self)
    if plans.contains(where: { $0.id == plan.id }) {
      throw .misfit(.exists(.plan, plan.id.text), at: "record")
    }
    plan.first = period
    plans.insert(plan, at: insertionIndex(for: plan.division, among: plans.map(\.division)))
  }

  mutating func change(_ change: PlanChange) throws(Problems) {
    let index = try index(of: change.plan)
    let before = plans[index]
    var plan = try readPlan(record: change.record, of: before.division, in: self)
    if plan.id != before.id {
      throw .misfit(.otherPlan(plan.id.text, before.id.text), at: "record")
    }
    try checkNamedControls(of: before, stayIn: plan)
    plan.first = before.first
    plan.last = before.last
    plan.assessments = before.assessments
    plan.actions = before.actions
    plan.acceptances = before.acceptances
    for control in plan.controls.indices {
      let same = before.controls.first { $0.id == plan.controls[control].id }
      plan.controls[control].tests = same?.tests ?? []
    }
    plans[index] = plan
  }

  /// A control that a finding speaks of may not go: the finding would speak of nothing.
  private func checkNamedControls(of before: Plan, stayIn after: Plan) throws(Problems) {
    let gone = before.controls.filter { control in !after.controls.contains { $0.id == control.id } }
    for control in gone {
      let subject = "\(before.id).\(control.id)"
      if let finding = (findings + engagements.flatMap(\.findings)).first(where: { $0.subject == subject }) {
        throw .misfit(.stillNamed(subject, by: finding.id.text), at: "record")
      }
    }
  }

  mutating func drop(_ drop: PlanDrop, last: PeriodID) throws(Problems) {
    let index = try index(of: drop.plan)
    try check(period: last)
    let plan = plans[index]
    if let first = plan.first, last < first {
      throw .misfit(.notHeld(plan.id.text, last.description), at: "plan")
    }
    if let later = plan.assessments.last, later.period > last {
      throw .misfit(.exists(.assessment, "\(plan.id) \(later.period)"), at: "plan")
    }
    plans[index].last = last
  }
}
