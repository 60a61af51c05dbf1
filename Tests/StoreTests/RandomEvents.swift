import FEEL
import Register
import Workflow

/// Events in the order in which they come to somebody's mind; those that do not fit the register are passed over.
struct RandomEvents {
  private var random: SplitMix
  private var number = 0

  init(seed: UInt64) { random = SplitMix(state: seed) }

  /// The next event that fits.
  mutating func next(for register: Register) throws -> (event: Event, actor: PersonID) {
    let actor = PersonID("FIN-head")
    while true {
      number += 1
      guard let event = try candidate(for: register) else { continue }
      var tried = register
      do {
        try tried.apply(event, by: actor, on: SampleJournal.day())
        return (event, actor)
      } catch {
        continue
      }
    }
  }

  private mutating func candidate(for register: Register) throws -> Event? {
    guard let plan = random.pick(register.plans), let period = register.periods.last else { return nil }
    let assessment = AssessmentReference(plan: plan.id, period: period.id)
    let action = random.pick(register.openActions)
    let note = Text(thai: "ครั้งที่ \(number) \"<&>\"", english: "number \(number) \"<&>\"")
    let evidence = Evidence(
      reference: "evidence/\(number).pdf", title: note,
      sha256: String(repeating: "0", count: 60) + "\(1000 + number % 9000)")
    let finding = random.pick(register.findings)?.id
    switch random.below(16) {
    case 0: return .planAssessed(DivisionScore(assessment: assessment, score: score(), reason: note))
    case 1: return .assessmentSubmitted(assessment)
    case 2: return .assessmentReviewed(AuditorScore(assessment: assessment, score: score(), reason: note))
    case 3:
      return action.map { .actionProgressed(ActionProgress(action: $0, percent: number % 100, note: note)) }
    case 4:
      return action.map { .actionCompleted(ActionCompletion(action: $0, note: note, evidence: [evidence])) }
    case 5:
      return action.map { .evidenceAttached(EvidenceAttachment(holder: .action($0), evidence: evidence)) }
    case 6:
      let holder = ActionReference.Holder.plan(plan.id)
      return .actionAdded(
        ActionAddition(holder: holder, description: note, owner: PersonID("FIN-1"), due: try later()),
        id: ActionID("A\(plan.actions.count + 1)"))
    case 7:
      return .riskAccepted(
        RiskAcceptance(
          plan: plan.id, authority: .director, level: .high, expires: try later(), minute: nil, reason: note),
        signed: Signature(sha256: String(repeating: "ab", count: 32)))
    case 8: return random.pick(plan.controls).map { tested($0, of: plan, note) }
    case 9: return finding.map { .findingFollowedUp(FindingRemark(finding: $0, note: note)) }
    case 10:
      return finding.map { .responseGiven(FindingResponse(finding: $0, kind: .partlyAgree, reason: note)) }
    case 11, 12:
      return .findingIssued(try issued(plan, in: period.id, note, isOfDivision: random.below(2) == 0))
    case 13:
      return random.pick(register.engagements).flatMap { engagement in
        engagement.scope.first.map {
          .scopeItemConcluded(
            ScopeItemConclusion(
              engagement: engagement.id, item: $0.number, conclusion: .needsImprovement, text: note))
        }
      }
    case 14: return register.periods.count > 5 ? nil : try opened(after: period)
    default: return .exportMade(ExportMade(period: period.id, isFrozen: false, files: []))
    }
  }

  private mutating func score() -> Score {
    Score(likelihood: 1 + random.below(5), consequence: 1 + random.below(5))
  }

  private func later() throws -> CalendarDate {
    try SampleJournal.day(after: 90)
  }

  private func tested(_ control: Control, of plan: Plan, _ note: Text) -> Event {
    .controlTested(
      ControlTesting(
        plan: plan.id, control: control.id, design: .effective, operating: .partlyEffective, note: note))
  }

  private func issued(_ plan: Plan, in period: PeriodID, _ note: Text, isOfDivision: Bool) throws
    -> IssuedFinding
  {
    let subject = isOfDivision ? plan.id.text : "ORG"
    let rule = RuleID("R-\(10 + number % 60)")
    return IssuedFinding(
      id: FindingID("\(period)/\(subject)/\(rule)"), rule: rule, subject: subject,
      division: isOfDivision ? plan.division : nil, firstRaised: period, issuedOn: try SampleJournal.day(),
      responseDue: try later(), significance: .medium,
      elements: FindingElements(
        title: note, criteria: note, condition: note, cause: note, effect: note, recommendation: note),
      state: .issued, response: nil, actions: [], followUps: [], closedOn: nil, returns: nil,
      source: .recorded)
  }

  private func opened(after last: Period) throws -> Event? {
    guard let id = PeriodID(fiscalYear: last.id.fiscalYear, quarter: last.id.quarter + 1),
      let from = CalendarDate(daysSinceEpoch: last.to.daysSinceEpoch + 1),
      let to = CalendarDate(daysSinceEpoch: last.to.daysSinceEpoch + 91)
    else { return nil }
    return .periodOpened(
      PeriodOpened(
        period: Period(
          id: id, from: from, to: to, assessmentDue: to, state: .open, rulesVersion: last.rulesVersion,
          source: .recorded), unchanged: []))
  }
}
