import FEEL
import XML

extension RecordDecoder {
  /// - Parameters first, last: the span of periods that hold the plan, as far as it has ends.
  mutating func assessments(
    of plan: Element, from first: PeriodID?, to last: PeriodID?
  ) -> [PlanAssessment] {
    var seen = SeenNames<PeriodID>()
    var previous: PeriodID?
    return plan.children(named: "assessment").compactMap { element in
      let period = period("period", of: element)
      if let period {
        checkOnce(.assessment, period, at: element, among: &seen)
        if let previous, period < previous {
          report(
            .notInOrder(
              element: "assessment", period.description, after: previous.description), at: element)
        }
        previous = period
        if let first, period < first {
          report(.assessmentOutsidePlan(period: "\(period)", bound: "first", "\(first)"), at: element)
        }
        if let last, period > last {
          report(.assessmentOutsidePlan(period: "\(period)", bound: "last", "\(last)"), at: element)
        }
      }
      let state = element.choice("state", of: AssessmentState.self)
      let scored = element.first(named: "division")
      if scored == nil, let state, state != .draft {
        report(.stateWithoutJudgement(state: state.rawValue), at: element)
      }
      let division = scored.flatMap { judgement($0) }
      let auditor = element.first(named: "auditor").flatMap { judgement($0) }
      guard let period, let state, let source = element.source else { return undecodable(element) }
      return PlanAssessment(
        period: period, state: state, division: division, auditor: auditor, source: source,
        origin: origin(of: element))
    }
  }

  private mutating func judgement(_ element: Element) -> Judgement? {
    let by = person("by", of: element)
    let endorsedBy = person("endorsedBy", of: element)
    let on = element.date("on")
    let endorsedOn = element.date("endorsedOn")
    check("on", on, notAfter: "endorsedOn", endorsedOn, at: element)
    switch (endorsedBy != nil, endorsedOn != nil || element["endorsedOn"] != nil) {
    case (true, false): report(.halfEndorsed(given: "endorsedBy", missing: "endorsedOn"), at: element)
    case (false, true): report(.halfEndorsed(given: "endorsedOn", missing: "endorsedBy"), at: element)
    case (true, true), (false, false): break
    }
    let evidence = evidence(of: element)
    guard let score = element.score, let by, let on else { return undecodable(element) }
    return Judgement(
      score: score, by: by, on: on, endorsedBy: endorsedBy, endorsedOn: endorsedOn,
      reason: element.text(in: "reason"), evidence: evidence, origin: origin(of: element))
  }
}
