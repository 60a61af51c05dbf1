import FEEL
public import Register

/// What a command names, found in the register or refused with the nearest name.
extension Decision {
  mutating func period(_ id: PeriodID, at field: String = "period") -> Period? {
    if let period = register.period(id) { return period }
    refuse(.unknown(.period, id.description, among: register.periods.map(\.id.description)), at: field)
    return nil
  }

  mutating func person(_ id: PersonID, at field: String) -> Person? {
    if let person = register.people.first(where: { $0.id == id }) { return person }
    refuse(.unknown(.person, id.text, among: register.people.map(\.id.text)), at: field)
    return nil
  }

  mutating func division(_ code: DivisionCode, at field: String = "division") -> Division? {
    if let division = register.division(code) { return division }
    refuse(.unknown(.division, code.text, among: register.divisions.map(\.code.text)), at: field)
    return nil
  }

  mutating func plan(_ id: PlanID, at field: String = "plan") -> Plan? {
    if let plan = register.plans.first(where: { $0.id == id }) { return plan }
    refuse(.unknown(.plan, id.text, among: register.plans.map(\.id.text)), at: field)
    return nil
  }

  mutating func engagement(_ id: EngagementID) -> Engagement? {
    if let engagement = register.engagements.first(where: { $0.id == id }) { return engagement }
    refuse(.unknown(.engagement, id.text, among: register.engagements.map(\.id.text)), at: "engagement")
    return nil
  }

  mutating func indicator(_ id: IndicatorID) -> Indicator? {
    if let indicator = register.indicators.first(where: { $0.id == id }) { return indicator }
    refuse(.unknown(.indicator, id.text, among: register.indicators.map(\.id.text)), at: "indicator")
    return nil
  }

  mutating func riskIssue(_ id: RiskIssueID) -> RiskIssue? {
    if let issue = register.riskIssues.first(where: { $0.id == id }) { return issue }
    refuse(.unknown(.riskIssue, id.text, among: register.riskIssues.map(\.id.text)), at: "issue")
    return nil
  }

  mutating func finding(_ id: FindingID, at field: String = "finding") -> IssuedFinding? {
    if let finding = register.issued(id) { return finding }
    refuse(.unknown(.finding, id.text, among: register.issuedFindings.map(\.id.text)), at: field)
    return nil
  }

  mutating func action(_ reference: ActionReference, at field: String = "action") -> ActionSubject? {
    switch reference.holder {
    case .plan(let id):
      guard let plan = plan(id, at: field) else { return nil }
      return action(reference, among: plan.actions, at: field).map {
        ActionSubject(name: reference.description, action: $0, division: plan.division, finding: nil)
      }
    case .finding(let id):
      guard let finding = finding(id, at: field) else { return nil }
      return action(reference, among: finding.actions, at: field).map { action in
        // What belongs to no single division is repaired by whoever owns the action.
        let division =
          finding.division
          ?? action.owner.flatMap { owner in register.people.first { $0.id == owner }?.division }
        return ActionSubject(
          name: reference.description, action: action, division: division, finding: finding)
      }
    }
  }

  private mutating func action(
    _ reference: ActionReference, among actions: [Action], at field: String
  ) -> Action? {
    if let action = actions.first(where: { $0.id == reference.action }) { return action }
    let known = actions.map { ActionReference(holder: reference.holder, action: $0.id).description }
    refuse(.unknown(.action, reference.description, among: known), at: field)
    return nil
  }

  /// The assessment's plan and period, and the assessment if there is one.
  mutating func assessment(
    _ reference: AssessmentReference, at fields: (plan: String, period: String) = ("plan", "period")
  ) -> AssessmentSubject? {
    let plan = plan(reference.plan, at: fields.plan)
    let period = period(reference.period, at: fields.period)
    guard let plan, let period else { return nil }
    if !plan.isHeld(in: period.id) {
      refuse(.planNotHeld(plan.id, period.id, last: plan.last), at: fields.plan)
    }
    if day < period.from { refuse(.beforePeriod(day, period.id, from: period.from), at: "effective") }
    return AssessmentSubject(plan: plan, period: period, assessment: plan.assessment(in: period.id))
  }
}

/// An action with what it belongs to.
struct ActionSubject {
  /// `FIN-03.A2`
  var name: String
  var action: Action
  var division: DivisionCode?
  /// The finding that it repairs; nil for an action of a plan.
  var finding: IssuedFinding?
}

struct AssessmentSubject {
  var plan: Plan
  var period: Period
  var assessment: PlanAssessment?

  /// `FIN-03 2560-Q2`
  var name: String { "\(plan.id) \(period.id)" }
}

extension Register {
  /// Every finding that was put down: of divisions, of the organisation, and of engagements.
  public var issuedFindings: [IssuedFinding] { findings + engagements.flatMap(\.findings) }

  /// A finding that was put down, wherever it stands.
  public func issued(_ id: FindingID) -> IssuedFinding? { existingPlace(of: id).map { self[$0] } }

  public func action(_ reference: ActionReference) -> Action? {
    actions(of: reference.holder).first { $0.id == reference.action }
  }

  /// The id that a new action gets: one after the highest.
  func nextAction(of holder: ActionReference.Holder) -> ActionID {
    let highest = actions(of: holder).compactMap { Int($0.id.text.dropFirst()) }.max() ?? 0
    return ActionID("A\(highest + 1)")
  }

  /// None for a holder that is not known.
  private func actions(of holder: ActionReference.Holder) -> [Action] {
    switch holder {
    case .plan(let plan): plans.first { $0.id == plan }?.actions ?? []
    case .finding(let finding): issued(finding)?.actions ?? []
    }
  }
}
