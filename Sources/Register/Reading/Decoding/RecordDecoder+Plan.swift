import FEEL
import XML

extension RecordDecoder {
  mutating func plan(_ element: Element, of division: DivisionCode) -> Plan? {
    let id = element.identifier("id", as: PlanID.self)
    if let id {
      declare(.plan, id.text, at: element)
      if !belongs(id, to: division) {
        report(.planOutsideDivision(plan: id.text, division: division.text), at: element)
      }
    }
    let span = span(of: element)
    let owner = person("owner", of: element)
    let risk = element.first(named: "risk").map { riskStatement($0) }
    let inherent = inherentScores(of: element)
    let controls = controls(of: element, causes: risk?.causes ?? [])
    let assessments = assessments(of: element, from: span.first, to: span.last)
    let actions = actions(of: element)
    let acceptances = element.children(named: "acceptance").compactMap { acceptance($0) }
    guard let id, let risk, let title = element.text(in: "title"),
      let objective = element.text(in: "objective"),
      let category = element.choice("category", of: ObjectiveCategory.self),
      let riskCategory = element.choice("riskCategory", of: RiskCategory.self),
      let isUnderControl = element.bool("underControl"), let source = element.source
    else { return undecodable(element) }
    return Plan(
      id: id, division: division, title: title, objective: objective, category: category,
      riskCategory: riskCategory, risk: risk, isUnderControl: isUnderControl, first: span.first,
      last: span.last, owner: owner, treatment: element.choice("treatment"), inherent: inherent,
      controls: controls,
      assessments: assessments, actions: actions, acceptances: acceptances, source: source,
      origin: origin(of: element))
  }

  /// `FIN-03` belongs to `FIN`.
  private func belongs(_ plan: PlanID, to division: DivisionCode) -> Bool {
    plan.text.utf8.count > division.text.utf8.count + 1 && plan.text.hasPrefix(division.text)
      && plan.text.utf8.dropFirst(division.text.utf8.count).first == UInt8(ascii: "-")
  }

  /// The first and the last period that hold a plan.
  private mutating func span(of plan: Element) -> (first: PeriodID?, last: PeriodID?) {
    let first = period("first", of: plan)
    let last = period("last", of: plan)
    if let first, let last, last < first {
      report(.periodsOutOfOrder(first: first.description, last: last.description), at: plan)
    }
    return (first, last)
  }

  private mutating func riskStatement(_ element: Element) -> RiskStatement {
    var seen = SeenNames<Int>()
    let causes: [Cause] = element.children(named: "cause").compactMap { child in
      guard let number = child.int("number"), let text = child.ownText else {
        return undecodable(child)
      }
      checkOnce(.cause, number, at: child, among: &seen)
      return Cause(number: number, text: text, origin: origin(of: child))
    }
    return RiskStatement(
      causes: causes, event: element.text(in: "event"), consequence: element.text(in: "consequence"),
      source: element.source)
  }

  private mutating func inherentScores(of plan: Element) -> [InherentScore] {
    var seen = SeenNames<Int>()
    return plan.children(named: "inherent").compactMap { element in
      guard let year = element.int("fiscalYear"), let score = element.score, let source = element.source
      else { return undecodable(element) }
      checkOnce(.inherentScore, year, at: element, among: &seen)
      return InherentScore(fiscalYear: year, score: score, source: source, origin: origin(of: element))
    }
  }

  private mutating func acceptance(_ element: Element) -> Acceptance? {
    let by = person("by", of: element)
    let on = element.date("on")
    let expires = element.date("expires")
    let lapsedOn = element.date("lapsedOn")
    check("on", on, notAfter: "expires", expires, at: element)
    check("on", on, notAfter: "lapsedOn", lapsedOn, at: element)
    let authority = element.choice("authority", of: Authority.self)
    if let by, let authority, let role = names?.people[by.text] ?? nil, role.rawValue != authority.rawValue {
      report(
        .authorityOfPerson(person: by.text, role: role.rawValue, authority: authority.rawValue),
        at: element)
    }
    guard let on, let by, let authority, let level = element.choice("level", of: Level.self),
      let reason = element.text(in: "reason"), let source = element.source
    else { return undecodable(element) }
    return Acceptance(
      on: on, by: by, authority: authority, level: level, expires: expires,
      lapsedOn: lapsedOn, minute: element["minute"], reason: reason, source: source,
      origin: origin(of: element))
  }
}
