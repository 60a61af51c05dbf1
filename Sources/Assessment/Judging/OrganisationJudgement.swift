import FEEL
import Register

/// What follows from parts of the register other than plans: engagements, indicators, self-assessments, issued findings.
extension Judge {
  mutating func followUp(of findings: [FindingSituation]) -> [RawFinding] {
    findings.filter(\.isOpen).flatMap { situation in
      let subject = Subject.finding(situation.finding.id)
      return hits(.followUp, about: subject.text, [FindingSituation.facts.context(of: situation)]).map {
        RawFinding(
          hit: $0, question: .followUp, subject: subject, division: situation.finding.division, plan: nil,
          origin: situation.finding.origin)
      }
    }
  }

  mutating func scope(of engagements: [Engagement], from standpoint: Standpoint) -> [RawFinding] {
    var raised: [RawFinding] = []
    for engagement in engagements where engagement.period <= standpoint.period.id {
      let facts = EngagementSituation.facts.context(
        of: EngagementSituation(engagement: engagement, standpoint: standpoint))
      for item in engagement.scope {
        let subject = Subject.scopeItem(engagement.id, item.number)
        let situation = ScopeSituation(item: item, engagement: engagement, asOf: standpoint.asOf)
        raised += hits(.scopeItem, about: subject.text, [facts, ScopeSituation.facts.context(of: situation)])
          .map {
            RawFinding(
              hit: $0, question: .scopeItem, subject: subject, division: nil, plan: nil, origin: item.origin)
          }
      }
    }
    return raised
  }

  mutating func indicators(
    of register: Register, in period: PeriodID, levels: [PlanID: Level]
  ) -> ([IndicatorAssessment], [RawFinding]) {
    var results: [IndicatorAssessment] = []
    var raised: [RawFinding] = []
    for indicator in register.indicators where indicator.fiscalYear == period.fiscalYear {
      let situation = IndicatorSituation(
        indicator: indicator, period: period, linkedLevels: indicator.plans.compactMap { levels[$0] })
      let answers = answer(
        .indicator, about: indicator.id.text, [IndicatorSituation.facts.context(of: situation)])
      results.append(IndicatorAssessment(situation, answers: answers))
      raised += hits(in: answers.last).map {
        RawFinding(
          hit: $0, question: .indicator, subject: .indicator(indicator.id),
          division: indicator.divisions.count == 1 ? indicator.divisions.first : nil, plan: nil,
          origin: situation.result?.origin ?? indicator.origin)
      }
    }
    return (results, raised)
  }

  mutating func selfAssessments(
    of register: Register, in period: PeriodID, findings: [Finding]
  ) -> ([SelfAssessmentResult], [RawFinding]) {
    guard let questionnaire = register.questionnaire, period.quarter > 0 else { return ([], []) }
    var results: [SelfAssessmentResult] = []
    var raised: [RawFinding] = []
    let respondents = Set(questionnaire.respondents)
    let handedIn = Dictionary(
      register.selfAssessments.lazy.filter { $0.period == period }.map { ($0.division, $0) },
      uniquingKeysWith: { first, _ in first })
    var open: [DivisionCode: Int] = [:]
    var high: [DivisionCode: Int] = [:]
    for finding in findings {
      guard let division = finding.division else { continue }
      open[division, default: 0] += 1
      if finding.significance >= .high { high[division, default: 0] += 1 }
    }
    for division in register.divisions where respondents.contains(division.code) {
      let situation = SelfAssessmentSituation(
        division: division, questionnaire: questionnaire, selfAssessment: handedIn[division.code],
        openFindings: open[division.code] ?? 0, highFindings: high[division.code] ?? 0)
      results.append(SelfAssessmentResult(situation))
      raised += hits(
        .selfAssessment, about: division.code.text, [SelfAssessmentSituation.facts.context(of: situation)]
      ).map {
        RawFinding(
          hit: $0, question: .selfAssessment, subject: .division(division.code), division: division.code,
          plan: nil, origin: situation.selfAssessment?.origin ?? division.origin)
      }
    }
    return (results, raised)
  }
}

extension IndicatorAssessment {
  init(_ situation: IndicatorSituation, answers: [Value]) {
    let toDate = situation.results(before: situation.period.quarter + 1)
    self.init(
      indicator: situation.indicator.id, quarterTarget: situation.target?.value,
      carriedTarget: answers[0].number, result: situation.result?.value,
      resultToDate: toDate.isEmpty
        ? nil : toDate.reduce(Optional(Number(0))) { sum, next in sum?.adding(next) },
      leftOfYear: answers[1].number, yearShare: answers[2].number, quarterShare: answers[3].number,
      computedLight: answers[4].string.flatMap(IndicatorLight.init(rawValue:)),
      light: answers[5].string.flatMap(IndicatorLight.init(rawValue:)), override: situation.override)
  }
}

extension SelfAssessmentResult {
  init(_ situation: SelfAssessmentSituation) {
    self.init(
      division: situation.division.code, isHandedIn: situation.selfAssessment != nil,
      topics: situation.topicCount, answered: situation.answered, mean: situation.mean,
      openFindings: situation.openFindings, highFindings: situation.highFindings)
  }
}
