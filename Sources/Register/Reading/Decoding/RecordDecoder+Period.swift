import FEEL
import XML

extension RecordDecoder {
  mutating func periods(_ element: Element, startMonth: Int?) -> [Period] {
    var seen = SeenNames<PeriodID>()
    var previous: PeriodID?
    return element.children(named: "period").compactMap { child in
      let id = child["id"].flatMap(PeriodID.init)
      if let id {
        checkOnce(.period, id, at: child, among: &seen)
        if let previous, id < previous {
          report(.notInOrder(element: "period", id.description, after: previous.description), at: child)
        }
        previous = id
      }
      let from = child.date("from")
      let to = child.date("to")
      let due = child.date("assessmentDue")
      check("from", from, notAfter: "to", to, at: child)
      check("from", from, notAfter: "assessmentDue", due, at: child)
      if let id, let from, let to, let startMonth { checkDates(of: id, from, to, startMonth, at: child) }
      guard let id, let from, let to, let due, let state = child.choice("state", of: PeriodState.self),
        let rules = child["rules"], let source = child.source
      else { return undecodable(child) }
      return Period(
        id: id, from: from, to: to, assessmentDue: due, state: state, rulesVersion: rules,
        source: source, origin: origin(of: child))
    }
  }

  /// A quarter has the days that follow from the start month; the opening assessment lies at most one quarter
  /// before the year and in its first quarter.
  private mutating func checkDates(
    of id: PeriodID, _ from: CalendarDate, _ to: CalendarDate, _ startMonth: Int, at element: Element
  ) {
    guard let year = FiscalYear(id.fiscalYear, startMonth: startMonth) else { return }
    if to < year.from || from > year.to, id.quarter > 0 {
      report(.periodOutsideYear(period: id.description, fiscalYear: id.fiscalYear), at: element)
    } else if id.quarter > 0, let quarter = year.quarter(id.quarter), quarter != (from, to) {
      report(.periodDates(period: id.description, from: quarter.from, to: quarter.to), at: element)
    } else if id.quarter == 0, let first = year.quarter(1), let earliest = year.from.adding(months: -3),
      from < earliest || to > first.to
    {
      report(.periodOutsideYear(period: id.description, fiscalYear: id.fiscalYear), at: element)
    }
  }
}
