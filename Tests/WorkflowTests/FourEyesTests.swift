import Register
import Testing
import Workflow

/// Who made something never checks it, whatever role the person has by now.
@Suite struct `The checker` {
  struct Pair: Sendable, CustomTestStringConvertible {
    let title: String
    /// Who may not, though the role would allow it.
    let maker: String
    /// Who may.
    let other: String
    let deed: Deed
    let register: Register
    let told: String
    var testDescription: String { title }
  }

  static let pairs: [Pair] = [
    Pair(
      title: "the head who scored does not confirm", maker: "FIN-head", other: "FIN-deputy",
      deed: .confirmAssessment(Workplace.reference("FIN-01")),
      register: judged(.submitted) { $0.division?.by = PersonID("FIN-head") }, told: "scored it"),
    Pair(
      title: "the auditor who scored for the division does not review", maker: "IA-2", other: "IA-1",
      deed: .scoreAsAuditor(AuditorScore(assessment: Workplace.reference("FIN-01"), score: nil)),
      register: judged(.confirmed) { $0.division?.by = PersonID("IA-2") }, told: "scored it"),
    Pair(
      title: "the auditor who confirmed does not review", maker: "IA-2", other: "IA-1",
      deed: .scoreAsAuditor(AuditorScore(assessment: Workplace.reference("FIN-01"), score: nil)),
      register: judged(.confirmed) { $0.division?.endorsedBy = PersonID("IA-2") }, told: "confirmed it"),
    Pair(
      title: "the auditor who owns the plan does not review", maker: "IA-2", other: "IA-1",
      deed: .scoreAsAuditor(AuditorScore(assessment: Workplace.reference("FIN-01"), score: nil)),
      register: Workplace.register.assessed(.confirmed).with { $0.plans[0].owner = PersonID("IA-2") },
      told: "owns the plan"),
    Pair(
      title: "who reviewed does not approve", maker: "IA-second", other: "IA-head",
      deed: .approveAssessment(Workplace.reference("FIN-01")),
      register: judged(.reviewed) { $0.auditor?.by = PersonID("IA-second") }, told: "reviewed it"),
    Pair(
      title: "who scored does not approve", maker: "IA-second", other: "IA-head",
      deed: .approveAssessment(Workplace.reference("FIN-01")),
      register: judged(.reviewed) { $0.division?.by = PersonID("IA-second") }, told: "scored it"),
    Pair(
      title: "who confirmed does not approve", maker: "IA-second", other: "IA-head",
      deed: .approveAssessment(Workplace.reference("FIN-01")),
      register: judged(.reviewed) { $0.division?.endorsedBy = PersonID("IA-second") }, told: "confirmed it"),
    Pair(
      title: "who completed does not verify", maker: "IA-2", other: "IA-1",
      deed: .verifyAction(ActionRemark(action: Workplace.action("FIN-01.A1"), note: nil)),
      register: repaired { $0.completion?.by = PersonID("IA-2") }, told: "reported it complete"),
    Pair(
      title: "who owns the action does not verify", maker: "IA-2", other: "IA-1",
      deed: .verifyAction(ActionRemark(action: Workplace.action("FIN-01.A1"), note: nil)),
      register: repaired { $0.owner = PersonID("IA-2") }, told: "owns the action"),
    Pair(
      title: "who asked for time does not grant it", maker: "FIN-head", other: "DIR",
      deed: .extendAction(
        ActionExtension(
          action: Workplace.action("FIN-01.A1"), to: Workplace.day("2017-05-31"),
          requestedBy: PersonID("FIN-head"),
          reason: Workplace.text("delay"))),
      register: Workplace.register, told: "asked for it"),
    Pair(
      title: "who owns the action does not grant time", maker: "FIN-head", other: "DIR",
      deed: .extendAction(
        ActionExtension(
          action: Workplace.action("FIN-01.A1"), to: Workplace.day("2017-05-31"),
          requestedBy: PersonID("FIN-2"),
          reason: Workplace.text("delay"))),
      register: Workplace.register.with { $0.plans[0].actions[0].owner = PersonID("FIN-head") },
      told: "owns the action"),
    Pair(
      title: "who owns the plan does not accept its risk", maker: "DIR", other: "DIR-deputy",
      deed: Workplace.acceptance(), register: Workplace.register.with { $0.plans[0].owner = PersonID("DIR") },
      told: "owns the plan"),
    Pair(
      title: "who owns the control does not test it", maker: "IA-2", other: "IA-1",
      deed: .testControl(
        ControlTesting(plan: PlanID("FIN-01"), control: ControlID("K1"), design: nil, operating: .effective)),
      register: Workplace.register.with { $0.plans[0].controls[0].owner = PersonID("IA-2") },
      told: "owns the control"),
    Pair(
      title: "who responded does not close", maker: "IA-second", other: "IA-head",
      deed: .closeFinding(FindingRemark(finding: FindingID("2560-Q1/FIN-01/R-14"), note: nil)),
      register: Workplace.register.finding(.verified).with {
        $0.findings[0].response?.by = PersonID("IA-second")
      }, told: "responded to it"),
    Pair(
      title: "who repaired does not close", maker: "IA-second", other: "IA-head",
      deed: .closeFinding(FindingRemark(finding: FindingID("2560-Q1/FIN-01/R-14"), note: nil)),
      register: Workplace.register.finding(.verified).with {
        $0.findings[0].actions[0].completion?.by = PersonID("IA-second")
      }, told: "reported it complete"),
  ]

  @Test(arguments: pairs)
  func `is never the maker`(pair: Pair) throws {
    let register = pair.register.with {
      let head = Person(
        id: PersonID("FIN-deputy"), division: DivisionCode("FIN"), role: .divisionHead,
        name: Workplace.text("deputy"), source: .illustrative)
      let director = Person(
        id: PersonID("DIR-deputy"), division: nil, role: .director, name: Workplace.text("deputy"),
        source: .illustrative)
      $0.people += [head, director]
    }
    #expect(
      try Workplace.refusals(pair.maker, pair.deed, in: register) == [
        "actor: error: \"\(pair.maker)\" \(pair.told), and nobody checks the own work Hint: let somebody else in that role do it"
      ])
    #expect(try Workplace.refusals(pair.other, pair.deed, in: register) == [])
  }

  private static func judged(
    _ state: AssessmentState, _ change: (inout PlanAssessment) -> Void
  ) -> Register {
    Workplace.register.assessed(state).with { change(&$0.plans[0].assessments[2]) }
  }

  private static func repaired(_ change: (inout Action) -> Void) -> Register {
    Workplace.register.acting(.completed).with { change(&$0.plans[0].actions[0]) }
  }
}
