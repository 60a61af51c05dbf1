import FEEL
import XML

extension RecordDecoder {
  mutating func evaluation(_ element: Element) -> ControlEvaluation? {
    let division = division("division", of: element)
    let year = element.int("fiscalYear")
    if let year { declare(.evaluation, "\(division?.text ?? "ORG")/\(year)", at: element) }
    let by = person("by", of: element)
    let on = element.date("on")
    let components = components(of: element)
    let review = element.first(named: "review").flatMap { self.review($0, of: on) }
    guard let year, let by, let on, let source = element.source else { return undecodable(element) }
    return ControlEvaluation(
      fiscalYear: year, division: division, by: by, on: on,
      opinion: element.choice("opinion", of: ControlOpinion.self), components: components,
      overall: element.text(in: "overall"), review: review, source: source, origin: origin(of: element))
  }

  private mutating func components(of evaluation: Element) -> [ComponentEvaluation] {
    var seen = SeenNames<Int>()
    return evaluation.children(named: "component").compactMap { element in
      guard let number = element.int("number"), let component = ControlComponent(rawValue: number) else {
        return undecodable(element)
      }
      checkOnce(.component, number, at: element, among: &seen)
      return ComponentEvaluation(
        component: component, conclusion: element.text(in: "conclusion"),
        principles: principles(of: element, in: component), origin: origin(of: element))
    }
  }

  private mutating func principles(
    of element: Element, in component: ControlComponent
  ) -> [PrincipleEvaluation] {
    var seen = SeenNames<Int>()
    return element.children(named: "principle").compactMap { child in
      guard let number = child.int("number"), let conclusion = child.ownText else {
        return undecodable(child)
      }
      checkOnce(.principle, number, at: child, among: &seen)
      if !component.principles.contains(number) {
        report(.principleOutsideComponent(principle: number, component), at: child)
      }
      return PrincipleEvaluation(number: number, conclusion: conclusion, origin: origin(of: child))
    }
  }

  private mutating func review(_ element: Element, of evaluated: CalendarDate?) -> EvaluationReview? {
    let by = person("by", of: element)
    let on = element.date("on")
    check("evaluation", evaluated, notAfter: "review", on, at: element)
    var seen = SeenNames<Int>()
    let observations: [ReviewObservation] = element.children(named: "observation").compactMap { child in
      guard let number = child.int("number"), let risk = child.text(in: "risk") else {
        return undecodable(child)
      }
      checkOnce(.observation, number, at: child, among: &seen)
      return ReviewObservation(
        number: number, risk: risk, improvement: child.text(in: "improvement"), origin: origin(of: child))
    }
    guard let by, let on, let source = element.source else { return undecodable(element) }
    return EvaluationReview(
      by: by, on: on, opinion: element.choice("opinion", of: ControlOpinion.self),
      observations: observations, source: source, origin: origin(of: element))
  }
}
