import FEEL
import XML

extension RecordDecoder {
  mutating func engagement(_ element: Element) -> Engagement? {
    let id = element.identifier("id", as: EngagementID.self)
    if let id { declare(.engagement, id.text, at: element) }
    let period = plannedPeriod("period", of: element)
    let lead = person("lead", of: element)
    let auditees = element.children(named: "auditee").compactMap { auditee($0) }
    let scope = scope(of: element)
    let observations = observations(of: element)
    let findings = element.children(named: "finding").compactMap { finding($0, of: nil) }
    guard let id, let period, let title = element.text(in: "title"),
      let objective = element.text(in: "objective"),
      let state = element.choice("state", of: EngagementState.self), let source = element.source
    else { return undecodable(element) }
    return Engagement(
      id: id, period: period, title: title, objective: objective, state: state, lead: lead,
      auditees: auditees, scope: scope, observations: observations, findings: findings,
      source: source, origin: origin(of: element))
  }

  private mutating func auditee(_ element: Element) -> Auditee? {
    let division = division("division", of: element)
    let count = element.int("count")
    let name = element.text(in: "name")
    let description = element.text(in: "description")
    switch (division, count, name, description) {
    case (let division?, nil, nil, nil): return .division(division)
    case (nil, nil, let name?, nil): return .unit(name: name)
    case (nil, let count?, nil, let description?): return .units(count: count, description: description)
    case _:
      report(.auditeeShape, at: element)
      return nil
    }
  }

  private mutating func scope(of engagement: Element) -> [ScopeItem] {
    var seen = SeenNames<Int>()
    return engagement.children(named: "scopeItem").compactMap { element in
      let number = element.int("number")
      if let number { checkOnce(.scopeItem, number, at: element, among: &seen) }
      let conclusion = element.choice("conclusion", of: ScopeConclusion.self)
      let concludedOn = element.date("concludedOn")
      if let concludedOn, element["conclusion"] == nil {
        report(.conclusionMissing(concludedOn: concludedOn), at: element)
      }
      let conclusionSource = element["conclusionSource"].flatMap(Source.init)
      if let conclusionSource, element["conclusion"] == nil {
        report(.sourceWithoutConclusion(source: conclusionSource.text), at: element)
      }
      guard let number, let text = element.text(in: "text"), let source = element.source else {
        return undecodable(element)
      }
      return ScopeItem(
        number: number, text: text, conclusion: conclusion,
        conclusionText: element.text(in: "conclusionText"), concludedOn: concludedOn,
        conclusionSource: conclusionSource, source: source, origin: origin(of: element))
    }
  }

  private mutating func observations(of engagement: Element) -> [Observation] {
    var seen = SeenNames<Int>()
    return engagement.children(named: "observation").compactMap { element in
      guard let number = element.int("number"), let text = element.ownText, let source = element.source
      else { return undecodable(element) }
      checkOnce(.observation, number, at: element, among: &seen)
      return Observation(number: number, text: text, source: source, origin: origin(of: element))
    }
  }
}
