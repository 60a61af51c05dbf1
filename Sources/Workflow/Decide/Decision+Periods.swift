import Assessment
import Diagnostics
import FEEL
import Register

/// Periods and the rule packs that judge them.
extension Decision {
  mutating func open(_ opening: PeriodOpening) throws(Problems) -> [Event] {
    permit(Right(.openPeriod), of: nil)
    if !opening.new.isEmpty { permit(Right(.addPlan), of: nil) }
    if !opening.changed.isEmpty { permit(Right(.changePlan), of: nil) }
    if !opening.dropped.isEmpty { permit(Right(.dropPlan), of: nil) }
    checkRules(opening.rulesVersion)
    checkPlans(of: opening)
    guard let period = period(of: opening), let former = register.periods.last else { return [] }
    let touched = Set(opening.changed.map(\.plan) + opening.dropped.map(\.plan))
    let unchanged = register.plans(in: former.id).map(\.id).filter { !touched.contains($0) }
    let events =
      [.periodOpened(PeriodOpened(period: period, unchanged: unchanged))]
      + opening.dropped.map { Event.planDropped($0, last: former.id) }
      + opening.changed.map { .planChanged($0) } + opening.new.map { .planAdded($0, from: period.id) }
    check(applying: events)
    return events
  }

  mutating func adopt(_ adoption: RulesAdoption) -> [Event] {
    permit(Right(.adoptRules), of: nil)
    check(written: adoption.reason, at: "reason")
    if register.rulesVersions.contains(adoption.version) {
      refuse(.rulesAdoptedAlready(adoption.version), at: "version")
    }
    let folder = "rules/\(adoption.version)/"
    if adoption.files.isEmpty { refuse(.noFiles, at: "files") }
    for file in adoption.files where !file.path.hasPrefix(folder) {
      refuse(.rulesFileOutside(file.path, folder: folder), at: "files")
    }
    return [.rulesAdopted(adoption)]
  }

  mutating func close(_ closing: PeriodClosing) -> [Event] {
    permit(Right(.closePeriod), of: nil)
    guard let period = period(closing.period),
      check(StateMachines.period, from: period.state, of: period.id.description, at: "period")
    else { return [] }
    if day < period.to { refuse(.notEnded(period.id, period.to), at: "effective") }
    if let earlier = register.periods.first(where: { $0.id < period.id && $0.state == .open }) {
      refuse(.earlierOpen(period.id, earlier: earlier.id), at: "period")
    }
    if rules.version != period.rulesVersion {
      refuse(.otherRules(given: rules.version, period.id, needed: period.rulesVersion), at: "period")
    }
    let waiting = register.plans(in: period.id).filter { plan in
      plan.assessment(in: period.id).map { $0.state != .approved } ?? plan.isUnderControl
    }
    if !waiting.isEmpty { refuse(.notApproved(period.id, waiting.map(\.id)), at: "period") }
    return [
      .periodClosed(
        PeriodClosed(
          period: period.id, minute: closing.minute, rulesVersion: rules.version, toolVersion: "", inputs: [],
          exports: []))
    ]
  }

  /// The days of a period to be opened follow from the calendar of fiscal years; nil if it can not be opened.
  private mutating func period(of opening: PeriodOpening) -> Period? {
    let id = opening.period
    if let known = register.period(id) {
      check(StateMachines.period, from: known.state, of: id.description, at: "period")
      return nil
    }
    check(StateMachines.period, from: nil, of: id.description, at: "period")
    let expected = register.periods.last?.id.next
    guard id == expected, let days = register.days(of: id) else {
      refuse(.periodOutOfOrder(id, expected: expected), at: "period")
      return nil
    }
    if opening.assessmentDue < days.from {
      refuse(.dueBeforePeriod(opening.assessmentDue, id, from: days.from), at: "assessmentDue")
    }
    return Period(
      id: id, from: days.from, to: days.to, assessmentDue: opening.assessmentDue, state: .open,
      rulesVersion: opening.rulesVersion, source: .recorded)
  }

  private mutating func checkRules(_ version: String) {
    let known = register.rulesVersions
    if !known.contains(version) { refuse(.rulesNotAdopted(version, known: known), at: "rulesVersion") }
  }

  private mutating func checkPlans(of opening: PeriodOpening) {
    var seen: Set<PlanID> = []
    for (plan, field) in opening.changed.map({ ($0.plan, "changed") })
      + opening.dropped.map({ ($0.plan, "dropped") })
    {
      if !seen.insert(plan).inserted { refuse(.namedTwice(plan), at: field) }
    }
    for drop in opening.dropped {
      check(written: drop.reason, at: "dropped")
      if let plan = plan(drop.plan, at: "dropped") { checkHeld(plan, at: "dropped") }
    }
    for change in opening.changed {
      check(written: change.reason, at: "changed")
      if let plan = plan(change.plan, at: "changed") { checkHeld(plan, at: "changed") }
    }
    for addition in opening.new { _ = division(addition.division, at: "new") }
  }
}

extension Register {
  /// The rule packs that may judge: those of periods, and those whose files stand in the register.
  var rulesVersions: [String] {
    let adopted = files.compactMap { file -> String? in
      let parts = file.path.split(separator: "/")
      return parts.count > 2 && parts[0] == "rules" ? String(parts[1]) : nil
    }
    return Set(periods.map(\.rulesVersion) + adopted).sorted()
  }

  /// The first and last day of a period that follows on the ones there are.
  ///
  /// The opening assessment of a new year is made in the first month of it.
  func days(of period: PeriodID) -> (from: CalendarDate, to: CalendarDate)? {
    guard let year = FiscalYear(period.fiscalYear, startMonth: fiscalYearStartMonth) else { return nil }
    if period.quarter > 0 { return year.quarter(period.quarter) }
    return year.from.adding(months: 1)?.adding(days: -1).map { (year.from, $0) }
  }
}

extension PeriodID {
  /// The period after it: after the fourth quarter the opening assessment of the next year.
  var next: PeriodID? {
    quarter < 4
      ? PeriodID(fiscalYear: fiscalYear, quarter: quarter + 1)
      : PeriodID(fiscalYear: fiscalYear + 1, quarter: 0)
  }
}
