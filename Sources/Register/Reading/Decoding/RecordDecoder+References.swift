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

  /// Reports names that stand twice in one list.
  mutating func checkOnce(_ referent: Referent, _ names: [String], at element: Element) {
    guard names.count > 1 else { return }
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      report(.repeated(referent, name, first: "\(path):\(element.line)"), at: element)
    }
  }

  /// Reports a record whose name a sibling had before.
  mutating func checkOnce(
    _ referent: Referent, _ name: String, at element: Element, among seen: inout [String: Int]
  ) {
    let line = seen.updateValue(element.line, forKey: name)
    guard let line else { return }
    seen[name] = line
    report(.repeated(referent, name, first: "\(path):\(line)"), at: element)
  }

  /// Reports a later date of a record that lies before an earlier one; absent dates have no order.
  mutating func check(
    _ earlier: String, _ first: CalendarDate?, notAfter later: String, _ second: CalendarDate?,
    at element: Element
  ) {
    guard let first, let second, second < first else { return }
    report(.datesOutOfOrder(earlier: earlier, first, later: later, second), at: element)
  }

  /// Reports each element whose date lies before that of the element before it.
  mutating func checkOrder(_ elements: [(Element, CalendarDate)]) {
    for (previous, next) in zip(elements, elements.dropFirst()) where next.1 < previous.1 {
      report(
        .notInOrder(
          element: next.0.name, next.1.description, after: previous.1.description), at: next.0)
    }
  }
}
