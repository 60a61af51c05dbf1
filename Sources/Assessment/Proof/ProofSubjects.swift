import FEEL
import Register

extension Assessment {
  /// The inputs that the finding's question was put with; several where the finding's id does not tell which part of the subject it was.
  func subjects(of finding: Finding, asking question: Question, in register: Register) -> [[ProofInput]] {
    switch question {
    case .plan, .control, .action, .acceptance:
      planSubjects(of: finding, asking: question, in: register)
    case .followUp:
      (register.findings + register.engagements.flatMap(\.findings)).filter {
        .finding($0.id) == finding.subject
      }
      .compactMap { FindingSituation($0, on: standpoint.asOf) }
      .map { [ProofInput("finding", FindingSituation.facts, $0)] }
    case .indicator: indicatorSubjects(of: finding, in: register)
    case .scopeItem: scopeSubjects(of: finding, in: register)
    case .selfAssessment: selfAssessmentSubjects(of: finding, in: register)
    case .division, .divisionRating:
      divisions.filter { .division($0.division) == finding.subject }.compactMap { result in
        register.division(result.division).map { division in
          let situation = DivisionSituation(
            division: division, counts: result.counts, findings: result.findings,
            organisationReducedPercent: summary.reducedPercent)
          return [ProofInput("division", DivisionSituation.facts, situation)]
        }
      }
    case .organisation:
      [
        [
          ProofInput(
            "organisation", OrganisationSituation.facts,
            OrganisationSituation(
              counts: PlanCounts(plans),
              findings: FindingCounts(findings.filter { $0.subject != .organisation }),
              divisions: divisions.count,
              riskIssuesWithoutPlans: register.riskIssues.count(where: \.plans.isEmpty)))
        ]
      ]
    case .claim: claimSubjects(of: finding, in: register)
    case .claimVerdict, .score, .level, .findingAge, .actionAge, .permission: []
    }
  }

  private func planSubjects(of finding: Finding, asking question: Question, in register: Register)
    -> [[ProofInput]]
  {
    guard let plan = register.plans.first(where: { $0.id == finding.plan }) else { return [] }
    let situation = PlanSituation(plan, from: standpoint)
    let facts = ProofInput("plan", PlanSituation.facts, situation)
    switch finding.subject {
    case .control(_, let id):
      return situation.controls.filter { $0.control.id == id }
        .map { [facts, ProofInput("control", ControlSituation.facts, $0)] }
    case .action(_, let id):
      return situation.actions.filter { $0.action.id == id }
        .map { [facts, ProofInput("action", ActionSituation.facts, $0)] }
    case .plan where question == .acceptance:
      return situation.acceptances.map { [facts, ProofInput("acceptance", AcceptanceSituation.facts, $0)] }
    case .plan: return [[facts]]
    case .division, .indicator, .claim, .engagement, .scopeItem, .finding, .organisation: return []
    }
  }

  private func indicatorSubjects(of finding: Finding, in register: Register) -> [[ProofInput]] {
    let levels = Dictionary(
      plans.map { ($0.plan, $0.reportedLevel) }, uniquingKeysWith: { first, _ in first }
    )
    .compactMapValues(\.self)
    return register.indicators.filter { .indicator($0.id) == finding.subject }.map { indicator in
      let situation = IndicatorSituation(
        indicator: indicator, period: standpoint.period.id,
        linkedLevels: indicator.plans.compactMap { levels[$0] })
      return [ProofInput("indicator", IndicatorSituation.facts, situation)]
    }
  }

  private func scopeSubjects(of finding: Finding, in register: Register) -> [[ProofInput]] {
    register.engagements.flatMap { engagement in
      engagement.scope.filter { .scopeItem(engagement.id, $0.number) == finding.subject }.map { item in
        [
          ProofInput(
            "engagement", EngagementSituation.facts,
            EngagementSituation(engagement: engagement, standpoint: standpoint)),
          ProofInput(
            "scope item", ScopeSituation.facts,
            ScopeSituation(item: item, engagement: engagement, asOf: standpoint.asOf)),
        ]
      }
    }
  }

  private func selfAssessmentSubjects(of finding: Finding, in register: Register) -> [[ProofInput]] {
    guard let questionnaire = register.questionnaire, case .division(let code) = finding.subject,
      let division = register.division(code),
      let result = selfAssessments.first(where: { $0.division == code })
    else { return [] }
    let situation = SelfAssessmentSituation(
      division: division, questionnaire: questionnaire,
      selfAssessment: register.selfAssessments.first {
        $0.division == code && $0.period == standpoint.period.id
      }, openFindings: result.openFindings, highFindings: result.highFindings)
    return [[ProofInput("self assessment", SelfAssessmentSituation.facts, situation)]]
  }

  private func claimSubjects(of finding: Finding, in register: Register) -> [[ProofInput]] {
    guard let report = register.published.first(where: { $0.period == standpoint.period.id }),
      let figures = try? PublishedFigures(report, in: register)
    else { return [] }
    return figures.recomputed().filter { .claim($0.claim.id) == finding.subject }.compactMap { entry in
      Number(entry.claim.claimed).map { claimed in
        let situation = ClaimSituation(
          id: entry.claim.id.text, section: entry.claim.section, statement: entry.claim.statement,
          claimed: claimed, decimals: entry.claim.decimals, exact: entry.exact, origin: entry.claim.origin)
        return [ProofInput("claim", ClaimSituation.facts, situation)]
      }
    }
  }
}
