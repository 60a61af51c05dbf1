import Register
import Testing
import Workflow

/// Every pair of a state and a deed, decided by somebody who may: impossible exactly where the table has no row.
@Suite struct `A move` {
  static let assessmentKinds: [Deed.Kind] = [
    .scoreAsDivision, .submitAssessment, .confirmAssessment, .scoreAsAuditor, .approveAssessment,
    .returnAssessment,
  ]

  @Test(arguments: [nil] + AssessmentState.allCases, assessmentKinds)
  func `of an assessment is possible exactly where a row stands`(from: AssessmentState?, kind: Deed.Kind)
    throws
  {
    let deed = try #require(Workplace.assessmentDeed(kind))
    let register = Workplace.register.assessed(from)
    // Who returns an assessment depends on its state.
    let actor = kind == .returnAssessment && from == .submitted ? "FIN-head" : Workplace.actor(of: kind)
    try expect(StateMachines.assessment, from, kind, actor, deed, in: register)
  }

  @Test(
    arguments: ActionState.allCases,
    [.progressAction, .extendAction, .attachEvidence, .completeAction, .verifyAction, .reopenAction]
      as [Deed.Kind])
  func `of an action is possible exactly where a row stands`(from: ActionState, kind: Deed.Kind) throws {
    let deed = try #require(Workplace.actionDeed(kind))
    try expect(
      StateMachines.action, from, kind, Workplace.actor(of: kind), deed, in: Workplace.register.acting(from))
  }

  @Test(
    arguments: FindingState.allCases,
    [.respondToFinding, .followUpFinding, .closeFinding, .addAction, .issueFinding, .withdrawFinding]
      as [Deed.Kind])
  func `of a finding is possible exactly where a row stands`(from: FindingState, kind: Deed.Kind) throws {
    let deed = try #require(Workplace.findingDeed(kind))
    try expect(
      StateMachines.finding, from, kind, Workplace.actor(of: kind), deed, in: Workplace.register.finding(from)
    )
  }

  @Test(arguments: FindingState.allCases)
  func `of a finding's action needs a finding under repair`(state: FindingState) throws {
    let register = Workplace.register.with {
      var finding = Workplace.finding(state)
      finding.actions = [Workplace.action("A1", owner: "FIN-2", as: .open)]
      $0.findings = [finding]
    }
    let deed = try #require(Workplace.actionDeed(.progressAction, "2560-Q1/FIN-01/R-14.A1"))
    try expect(StateMachines.finding, state, .progressAction, "FIN-1", deed, in: register)
  }

  @Test(arguments: EngagementState.allCases, EngagementState.allCases)
  func `of an engagement is possible exactly where a row stands`(from: EngagementState, to: EngagementState)
    throws
  {
    let register = Workplace.register.with { $0.engagements[0].state = from }
    let id = EngagementID("ENG-2560-1")
    let told = try Workplace.refusals(
      "IA-head", .advanceEngagement(EngagementAdvance(engagement: id, state: to)), in: register)
    let rows = StateMachines.engagement.moves(from: from, by: .advanceEngagement)
    #expect(told.isEmpty == rows.contains { $0.to == to }, "\(told)")
    let conclusion = ScopeItemConclusion(engagement: id, item: 1, conclusion: .satisfactory, text: nil)
    let inField: [EngagementState] = [.fieldwork, .reported]
    #expect(
      try Workplace.refusals("IA-1", .concludeScopeItem(conclusion), in: register).isEmpty
        == inField.contains(from))
  }

  @Test(arguments: ["2560-Q1", "2560-Q2", "2560-Q3"])
  func `of a period opens what is not there and closes what is open`(id: String) throws {
    let state = Workplace.register.period(Workplace.period(id))?.state
    let opening = PeriodOpening(
      period: Workplace.period(id), assessmentDue: Workplace.day("2017-06-23"), rulesVersion: "2560.1")
    let opened = try Workplace.refusals("IA-head", .openPeriod(opening))
    #expect(
      opened.contains { $0.contains("it is not possible to open a period") } == (state != nil), "\(opened)")
    let closed = try Workplace.refusals("AC-chair", .closePeriod(PeriodClosing(period: Workplace.period(id))))
    #expect(
      closed.contains { $0.contains("it is not possible to close a period") } == (state == .closed),
      "\(closed)"
    )
  }

  @Test func `that is impossible is told with the state and with what would be possible`() throws {
    let deed = try #require(Workplace.assessmentDeed(.approveAssessment))
    #expect(
      try Workplace.refusals("IA-second", deed, in: Workplace.register.assessed(.submitted)) == [
        "plan: error: \"FIN-01 2560-Q2\" is submitted: it is not possible to approve an assessment Hint: possible from there: \"confirm assessment\", \"return assessment\""
      ])
  }

  private func expect<State>(
    _ machine: StateMachine<State>, _ from: State?, _ kind: Deed.Kind, _ actor: String, _ deed: Deed,
    in register: Register
  ) throws {
    let told = try Workplace.refusals(actor, deed, in: register)
    let isPossible = !told.contains { $0.contains("it is not possible to") }
    #expect(isPossible == !machine.moves(from: from, by: kind).isEmpty, "\(told)")
  }
}
