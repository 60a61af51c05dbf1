import FEEL
import XML

extension RecordDecoder {
  /// An issued finding; one in a division's file belongs to that division.
  mutating func finding(_ element: Element, of division: DivisionCode?) -> IssuedFinding? {
    let id = element.identifier("id", as: FindingID.self)
    if let id { declare(.finding, id.text, at: element) }
    let stated = self.division("division", of: element)
    let raised = raisingPeriod(of: element)
    let subject = element["subject"]
    if let subject { refer(to: .subject, subject, at: element) }
    let rule = element.identifier("rule", as: RuleID.self)
    if let id, let raised, let subject, let rule {
      let expected = "\(raised)/\(subject)/\(rule)"
      if id.text != expected { report(.findingID(found: id.text, expected: expected), at: element) }
    }
    let returns = element.identifier("returns", as: FindingID.self)
    if let returns { refer(to: .finding, returns.text, at: element) }
    let issuedOn = element.date("issuedOn")
    let responseDue = element.date("responseDue")
    let closedOn = element.date("closedOn")
    let response = element.first(named: "response").flatMap { self.response($0) }
    let followUps = followUps(of: element)
    check("issuedOn", issuedOn, notAfter: "responseDue", responseDue, at: element)
    check("issuedOn", issuedOn, notAfter: "response", response?.on, at: element)
    check("issuedOn", issuedOn, notAfter: "followUp", followUps.first?.on, at: element)
    check("issuedOn", issuedOn, notAfter: "closedOn", closedOn, at: element)
    let state = element.choice("state", of: FindingState.self)
    if let state { check(state, of: element) }
    let actions = actions(of: element)
    guard let id, let subject, let raised, let issuedOn, let state, let elements = elements(of: element),
      let significance = element.choice("significance", of: Level.self), let source = element.source
    else { return undecodable(element) }
    return IssuedFinding(
      id: id, rule: rule, subject: subject, division: division ?? stated, firstRaised: raised,
      issuedOn: issuedOn, responseDue: responseDue, significance: significance, elements: elements,
      state: state, response: response, actions: actions, followUps: followUps, closedOn: closedOn,
      returns: returns, source: source, origin: origin(of: element))
  }

  private mutating func raisingPeriod(of element: Element) -> PeriodID? {
    guard let period = element["firstRaised"].flatMap(PeriodID.init) else { return nil }
    if let names, !names.mayHaveRaised(period) {
      reportUnknown(.period, period.description, among: names.periods.map(\.description), at: element)
    }
    return period
  }

  private mutating func check(_ state: FindingState, of element: Element) {
    let isClosed = element["closedOn"] != nil
    switch state {
    case .closed where !isClosed: report(.closingDate(state: state.rawValue, isGiven: false), at: element)
    case .draft, .issued, .responded, .inProgress, .completed, .verified:
      if isClosed { report(.closingDate(state: state.rawValue, isGiven: true), at: element) }
    case .closed, .withdrawn: break
    }
    if state == .responded, element.first(named: "response") == nil {
      report(.stateWithoutResponse(state: state.rawValue), at: element)
    }
  }

  private func elements(of finding: Element) -> FindingElements? {
    guard let title = finding.text(in: "title"), let criteria = finding.text(in: "criteria"),
      let condition = finding.text(in: "condition")
    else { return nil }
    return FindingElements(
      title: title, criteria: criteria, condition: condition, cause: finding.text(in: "cause"),
      effect: finding.text(in: "effect"), recommendation: finding.text(in: "recommendation"))
  }

  private mutating func response(_ element: Element) -> ManagementResponse? {
    let by = person("by", of: element)
    guard let kind = element.choice("kind", of: ResponseKind.self), let by, let on = element.date("on")
    else { return undecodable(element) }
    return ManagementResponse(
      kind: kind, by: by, on: on, reason: element.text(in: "reason"), origin: origin(of: element))
  }

  private mutating func followUps(of finding: Element) -> [FollowUp] {
    var previous: CalendarDate?
    return finding.children(named: "followUp").compactMap { element in
      let by = person("by", of: element)
      guard let by, let on = element.date("on"), let note = element.text(in: "note") else {
        return undecodable(element)
      }
      checkOrder(on, of: element, after: &previous)
      return FollowUp(on: on, by: by, note: note, origin: origin(of: element))
    }
  }
}
