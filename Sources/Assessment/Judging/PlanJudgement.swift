import DMN
import FEEL
import Register

/// What a slice of the register's plans came to.
public struct PlanJudgements: Sendable {
  var plans: [PlanResult] = []
  var findings: [Finding] = []
  var actions: [ActionResult] = []
  /// Entries dated after the day of the assessment.
  var laterEntries = 0
  var errors: [RuleError] = []
  var coverage: RowCoverage?

  init(_ plans: ArraySlice<Plan>, from standpoint: Standpoint, history: FindingHistory, judge: inout Judge) {
    self.plans.reserveCapacity(plans.count)
    for plan in plans { add(plan, from: standpoint, history: history, judge: &judge) }
    errors = judge.errors
    coverage = judge.coverage
  }

  /// Adds everything that follows from one plan alone.
  private mutating func add(
    _ plan: Plan, from standpoint: Standpoint, history: FindingHistory, judge: inout Judge
  ) {
    let situation = PlanSituation(plan, from: standpoint)
    let facts = PlanSituation.facts.context(of: situation)
    var run = judge.start(about: plan.id.text, facts)
    let answer = PlanAnswer(values: run.outcome.values)
    let result = PlanResult(situation, answer: answer)
    plans.append(result)
    laterEntries += situation.laterEntries
    for action in situation.actions { actions.append(ActionResult(action, of: plan)) }

    func add(_ hits: [RuleHit], _ question: Question, _ subject: Subject, at origin: Origin) {
      for hit in hits {
        findings.append(
          history.finding(
            RawFinding(
              hit: hit, question: question, subject: subject, division: plan.division, plan: plan.id,
              origin: origin)))
      }
    }
    add(judge.hits(in: answer.findings), .plan, .plan(plan.id), at: result.origin)
    for control in situation.controls {
      let subject = Subject.control(plan.id, control.control.id)
      let hits = judge.hits(
        .control, about: subject.text, of: ControlSituation.facts.context(of: control), after: &run)
      add(hits, .control, subject, at: control.control.origin)
    }
    for action in situation.actions {
      let subject = Subject.action(plan.id, action.action.id)
      let hits = judge.hits(
        .action, about: subject.text, of: ActionSituation.facts.context(of: action), after: &run)
      add(hits, .action, subject, at: action.action.origin)
    }
    for acceptance in situation.acceptances {
      let hits = judge.hits(
        .acceptance, about: plan.id.text, of: AcceptanceSituation.facts.context(of: acceptance), after: &run)
      add(hits, .acceptance, .plan(plan.id), at: acceptance.acceptance.origin)
    }
  }
}

extension PlanResult {
  init(_ situation: PlanSituation, answer: PlanAnswer) {
    let plan = situation.plan
    let reported = situation.current?.reported
    let keepsOpening = reported == nil && !plan.isUnderControl
    self.init(
      plan: plan.id, division: plan.division, inherentLevel: answer.inherentLevel,
      assessedLevel: answer.assessedLevel, previousLevel: answer.previousLevel,
      divisionLevel: answer.divisionLevel, auditorLevel: answer.auditorLevel,
      reportedLevel: answer.reportedLevel,
      reportedScore: reported?.score ?? (keepsOpening ? situation.opening?.reported?.score : nil),
      openingScore: situation.opening?.reported?.score,
      reportedBy: reported == nil ? nil : (situation.current?.auditor == nil ? .division : .auditor),
      isReassessed: reported != nil, isUnderControl: plan.isUnderControl,
      controlRequired: answer.controlRequired, carriesResidualRisk: answer.carriesResidualRisk,
      lowestJustifiedLevel: answer.lowestJustifiedLevel, movement: answer.movement,
      movementSincePrevious: answer.movementSincePrevious, state: situation.current?.state,
      duties: answer.duties, openActions: situation.actions.count(where: \.isOpen),
      overdueActions: situation.actions.count(where: \.isOverdue),
      acceptancesInForce: situation.acceptances.count(where: \.isInForce),
      lastControlTest: situation.controls.compactMap(\.lastTest).max(),
      origin: reported?.origin ?? plan.origin)
  }
}

extension ActionResult {
  init(_ situation: ActionSituation, of plan: Plan) {
    self.init(
      plan: plan.id, division: plan.division, action: situation.action.id,
      owner: situation.action.owner, originalDue: situation.action.originalDue, due: situation.due,
      extensions: situation.extensions.count, percent: situation.lastProgress?.percent,
      completedOn: situation.completion?.on, verifiedOn: situation.verification?.on,
      daysOverdue: situation.daysOverdue, daysOverdueOriginally: situation.daysOverdueOriginally,
      origin: situation.action.origin)
  }
}
