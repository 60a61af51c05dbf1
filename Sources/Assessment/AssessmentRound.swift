import DMN
import FEEL
import Register

/// The second half of an assessment: what follows from all plans together.
struct AssessmentRound {
  let register: Register
  let standpoint: Standpoint
  let plans: [PlanResult]
  private let issued: [FindingSituation]
  private let history: FindingHistory
  private var judge: Judge
  private let slices: [PlanJudgements]
  private var findings: [Finding] = []
  private var seen: Set<FindingID> = []

  /// The rows that everything reached, if the slices were watched.
  var coverage: RowCoverage? {
    guard var all = judge.coverage else { return nil }
    for slice in slices.compactMap(\.coverage) { all.add(slice) }
    return all
  }

  init(
    register: Register, standpoint: Standpoint, judge: Judge, issued: [FindingSituation],
    history: FindingHistory, slices: [PlanJudgements]
  ) {
    self.register = register
    self.standpoint = standpoint
    self.judge = judge
    self.issued = issued
    self.history = history
    self.slices = slices
    plans = slices.flatMap(\.plans)
    let count = slices.reduce(0) { $0 + $1.findings.count }
    findings.reserveCapacity(count)
    seen.reserveCapacity(count)
  }

  mutating func assessment(published: PublishedReport?, figures: PublishedFigures?) -> Assessment {
    let period = standpoint.period.id
    let summary = summary()
    for slice in slices { for finding in slice.findings { add(finding) } }
    add(judge.followUp(of: issued))
    add(judge.scope(of: register.engagements, from: standpoint))
    let levels = results(of: register.indicators.flatMap(\.plans)).compactMapValues(\.reportedLevel)
    let (indicators, indicatorFindings) = judge.indicators(of: register, in: period, levels: levels)
    add(indicatorFindings)
    let reconciliation = figures.flatMap { figures in
      published.map {
        Reconciliation(
          $0, figures: figures, summary: summary, register: register, judge: &judge)
      }
    }
    add(reconciliation?.findings ?? [])
    addRaisedByHand()
    let (selfAssessments, selfAssessmentFindings) = judge.selfAssessments(
      of: register, in: period, findings: findings)
    add(selfAssessmentFindings)
    let divisions = judgeDivisions(reducedPercent: summary.reducedPercent)
    judgeOrganisation()
    let heatMap = heatMapCells(plans, judge: &judge)
    let ordered = inOrderOfReport(findings)
    let actions = slices.flatMap(\.actions)
    let followUp = FollowUpStatus(
      findings: ordered, issued: issued, actions: actions, divisions: register.divisions.map(\.code),
      asOf: standpoint.asOf, judge: &judge)
    return Assessment(
      register: register.id, standpoint: standpoint, rulesVersion: judge.rules.version, summary: summary,
      plans: plans, movement: movementCells(plans), heatMap: heatMap, findings: ordered,
      withdrawn: withdrawn(), divisions: divisions, indicators: indicators,
      claims: reconciliation?.claims ?? [], figures: reconciliation?.figures ?? [],
      riskIssues: riskIssues(), engagements: engagements(), selfAssessments: selfAssessments,
      actions: actions, acceptanceRequests: acceptanceRequests(), followUp: followUp,
      rules: ruleUse(ordered), laterEntries: laterEntries(), errors: slices.flatMap(\.errors) + judge.errors)
  }

  private mutating func add(_ raw: [RawFinding]) {
    for raw in raw { add(history.finding(raw)) }
  }

  private mutating func add(_ finding: Finding) {
    if seen.insert(finding.id).inserted { findings.append(finding) }
  }

  private mutating func addRaisedByHand() {
    for engagement in register.engagements {
      for finding in engagement.findings where finding.rule == nil {
        guard let situation = FindingSituation(finding, on: standpoint.asOf), situation.isOpen,
          seen.insert(finding.id).inserted
        else { continue }
        findings.append(Finding(finding, status: .raised, subject: .engagement(engagement.id)))
      }
    }
  }

  private mutating func summary() -> Summary {
    var required: [Level: Bool] = [:]
    var carries: [Level: Bool] = [:]
    for level in Level.allCases {
      let answers = judge.answer(.level, about: level.rawValue, [.string(level.rawValue)])
      required[level] = answers[0].bool
      carries[level] = answers[1].bool
    }
    return Summary(plans, controlRequired: required, carriesResidualRisk: carries)
  }

  private mutating func judgeDivisions(reducedPercent: Number?) -> [DivisionResult] {
    var planCounts: [DivisionCode: PlanCounts] = [:]
    for plan in plans { planCounts[plan.division, default: PlanCounts()].add(plan) }
    var findingCounts: [DivisionCode: FindingCounts] = [:]
    for finding in findings {
      if let division = finding.division { findingCounts[division, default: FindingCounts()].add(finding) }
    }
    return register.divisions.map { division in
      let situation = DivisionSituation(
        division: division, counts: planCounts[division.code] ?? PlanCounts(),
        findings: findingCounts[division.code] ?? FindingCounts(),
        organisationReducedPercent: reducedPercent)
      let facts = DivisionSituation.facts.context(of: situation)
      let rating = judge.answer(.divisionRating, about: division.code.text, [facts]).first.flatMap(
        Rating.init)
      add(
        judge.hits(.division, about: division.code.text, [facts]).map {
          RawFinding(
            hit: $0, question: .division, subject: .division(division.code), division: division.code,
            plan: nil, origin: division.origin)
        })
      return DivisionResult(
        division: division.code, counts: situation.counts, findings: situation.findings, rating: rating)
    }
  }

  private mutating func judgeOrganisation() {
    let situation = OrganisationSituation(
      counts: PlanCounts(plans), findings: FindingCounts(findings), divisions: register.divisions.count,
      riskIssuesWithoutPlans: register.riskIssues.count(where: \.plans.isEmpty))
    add(
      judge.hits(.organisation, about: "ORG", [OrganisationSituation.facts.context(of: situation)]).map {
        RawFinding(
          hit: $0, question: .organisation, subject: .organisation, division: nil, plan: nil,
          origin: register.organisation.origin)
      })
  }

  /// By division in the register's order, those of no division last; within it the weightiest first.
  private func inOrderOfReport(_ findings: [Finding]) -> [Finding] {
    let order = Dictionary(
      register.divisions.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    // Findings are large, so that their numbers are put in order, and each is moved once.
    let places = findings.enumerated().map { index, finding in
      (
        division: finding.division.flatMap { order[$0] } ?? order.count, weight: -finding.significance.rank,
        index: index
      )
    }
    return places.sorted { left, right in
      if (left.division, left.weight) != (right.division, right.weight) {
        return (left.division, left.weight) < (right.division, right.weight)
      }
      let (first, second) = (findings[left.index], findings[right.index])
      return (first.subjectText, first.id.text, left.index) < (
        second.subjectText, second.id.text, right.index
      )
    }.map { findings[$0.index] }
  }

  /// Issued by a rule, still open, and not among the findings of this period.
  private func withdrawn() -> [Finding] {
    issued.filter { $0.isOpen && $0.finding.rule != nil && !seen.contains($0.finding.id) }.map {
      Finding($0.finding, status: .withdrawn, subject: .finding($0.finding.id))
    }
  }

  /// The results of those plans that something else in the register names, which are few.
  private func results(of named: [PlanID]) -> [PlanID: PlanResult] {
    let named = Set(named)
    if named.isEmpty { return [:] }
    return Dictionary(
      plans.lazy.filter { named.contains($0.plan) }.map { ($0.plan, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private func riskIssues() -> [RiskIssueResult] {
    let byID = results(of: register.riskIssues.flatMap(\.plans))
    return register.riskIssues.map { issue in
      RiskIssueResult(
        issue: issue.id, counts: PlanCounts(issue.plans.compactMap { byID[$0] }),
        result: issue.results.first { $0.period == standpoint.period.id })
    }
  }

  private func engagements() -> [EngagementResult] {
    register.engagements.filter { $0.period <= standpoint.period.id }.map { engagement in
      let situations = engagement.findings.compactMap { FindingSituation($0, on: standpoint.asOf) }
      return EngagementResult(
        engagement: engagement.id, scopeItems: engagement.scope.count,
        concluded: engagement.scope.count {
          ScopeSituation(item: $0, engagement: engagement, asOf: standpoint.asOf).conclusion != nil
        },
        openFindings: situations.count(where: \.isOpen),
        closedFindings: situations.count { !$0.isOpen })
    }
  }

  /// Plans whose duties name an authority, without an acceptance in force, that stay at highest or high.
  private func acceptanceRequests() -> [AcceptanceRequest] {
    plans.compactMap { plan in
      guard plan.carriesResidualRisk, plan.acceptancesInForce == 0, let level = plan.reportedLevel,
        let authority = plan.duties?.acceptAuthority, authority.isOversight
      else { return nil }
      return AcceptanceRequest(plan: plan.plan, division: plan.division, level: level, authority: authority)
    }
  }

  private func ruleUse(_ findings: [Finding]) -> [RuleUse] {
    var fired: [RuleID: (findings: Int, plans: Set<PlanID>)] = [:]
    for finding in findings {
      guard let rule = finding.rule else { continue }
      fired[rule, default: (0, [])].findings += 1
      if let plan = finding.plan { fired[rule]?.plans.insert(plan) }
    }
    return judge.rules.rules.map { rule in
      RuleUse(
        rule: rule.id, findings: fired[rule.id]?.findings ?? 0, plans: fired[rule.id]?.plans.count ?? 0)
    }
  }

  private func laterEntries() -> Int {
    let asOf = standpoint.asOf
    let responses = (register.findings + register.engagements.flatMap(\.findings)).count {
      $0.issuedOn > asOf || $0.response.map { $0.on > asOf } ?? false
    }
    return slices.reduce(responses) { $0 + $1.laterEntries }
  }
}

extension Rating {
  /// Nil when the decision gave no context with a rating.
  init?(_ value: Value) {
    guard case .context(let answer) = value, let code = answer["rating"]?.string else { return nil }
    func text(_ name: String) -> Text {
      Text(thai: answer["\(name) th"]?.string ?? code, english: answer["\(name) en"]?.string ?? code)
    }
    self.init(code: code, name: text("name"), reason: text("reason"))
  }
}
