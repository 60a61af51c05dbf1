import FEEL
import XML

/// References to what register.xml names, and relations between dates.
extension RecordDecoder {
  /// The person whom an attribute names; nil where the attribute is absent.
  mutating func person(_ attribute: String, of element: Element) -> PersonID? {
    guard let name = element[attribute] else { return nil }
    if let names, !names.people.keys.contains(name) {
      reportUnknown(.person, name, among: names.people.keys, at: element)
    }
    return PersonID(name)
  }

  mutating func division(_ attribute: String, of element: Element) -> DivisionCode? {
    guard let name = element[attribute] else { return nil }
    checkDivision(name, at: element)
    return DivisionCode(name)
  }

  mutating func divisions(_ attribute: String, of element: Element) -> [DivisionCode] {
    let codes = element.words(attribute).map(String.init)
    for code in codes { checkDivision(code, at: element) }
    checkOnce(.division, codes, at: element)
    return codes.map(DivisionCode.init)
  }

  mutating func checkDivision(_ name: String, at element: Element) {
    if let names, !names.divisions.contains(name) {
      reportUnknown(.division, name, among: names.divisions, at: element)
    }
  }

  mutating func plans(_ attribute: String, of element: Element) -> [PlanID] {
    let ids = element.words(attribute).map(String.init)
    for id in ids { refer(to: .plan, id, at: element) }
    checkOnce(.plan, ids, at: element)
    return ids.map(PlanID.init)
  }

  mutating func period(_ attribute: String, of element: Element) -> PeriodID? {
    guard let id = element[attribute].flatMap(PeriodID.init) else { return nil }
    if let names, !names.contains(id) {
      reportUnknown(.period, id.description, among: names.periods.map(\.description), at: element)
    }
    return id
  }

  /// A period that may still lie ahead, in a fiscal year that the register knows.
  mutating func plannedPeriod(_ attribute: String, of element: Element) -> PeriodID? {
    guard let id = element[attribute].flatMap(PeriodID.init),
      names?.periods.contains(where: { $0.fiscalYear == id.fiscalYear }) == true
    else { return period(attribute, of: element) }
    return id
  }

  /// Reports names that stand twice in one list.
  mutating func checkOnce<Name: Hashable & CustomStringConvertible>(
    _ referent: Referent, _ names: [Name], at element: Element
  ) {
    guard names.count > 1 else { return }
    var seen = SeenNames<Name>()
    for name in names { checkOnce(referent, name, at: element, among: &seen) }
  }

  /// Reports a record whose name a sibling had before.
  mutating func checkOnce<Name: Hashable & CustomStringConvertible>(
    _ referent: Referent, _ name: Name, at element: Element, among seen: inout SeenNames<Name>
  ) {
    guard let line = seen.insert(name, line: element.line) else { return }
    report(.repeated(referent, name.description, first: "\(path):\(line)"), at: element)
  }

  /// Reports a later date of a record that lies before an earlier one; absent dates have no order.
  mutating func check(
    _ earlier: String, _ first: CalendarDate?, notAfter later: String, _ second: CalendarDate?,
    at element: Element
  ) {
    guard let first, let second, second < first else { return }
    report(.datesOutOfOrder(earlier: earlier, first, later: later, second), at: element)
  }

  /// Reports an element whose date lies before that of the sibling before it.
  mutating func checkOrder(
    _ date: CalendarDate?, of element: Element, after previous: inout CalendarDate?
  ) {
    guard let date else { return }
    if let previous, date < previous {
      report(
        .notInOrder(element: element.name, date.description, after: previous.description), at: element)
    }
    previous = date
  }
}
