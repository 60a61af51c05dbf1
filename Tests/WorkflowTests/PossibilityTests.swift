import Assessment
import Diagnostics
import FEEL
import Register
import Testing
import Workflow

/// What somebody could do now follows from the moves, the rule pack's permissions and four eyes, and from nothing else.
@Suite struct `What is possible` {
  struct Case: Sendable, CustomTestStringConvertible {
    let title: String
    let actor: String
    let register: Register
    let expected: [Deed.Kind]
    var testDescription: String { title }

    init(_ title: String, _ actor: String, _ register: Register, _ expected: [Deed.Kind]) {
      self.title = title
      self.actor = actor
      self.register = register
      self.expected = expected
    }
  }

  static func possibilities(
    of actor: String, in register: Register, today: String = "2017-04-10", assessment: Assessment? = nil
  ) throws -> Possibilities {
    let role = register.people.first { $0.id.text == actor }?.role ?? .auditor
    return Possibilities(
      of: PersonID(actor), as: role, on: register, by: try Workplace.rules.get(),
      at: Occasion(today: Workplace.day(today)), assessment: assessment)
  }

  static let assessments: [Case] = [
    Case("an officer scores a plan that nobody scored", "FIN-1", Workplace.register, [.scoreAsDivision]),
    Case(
      "an officer scores anew and submits a draft", "FIN-1", Workplace.register.assessed(.draft),
      [.scoreAsDivision, .submitAssessment]),
    Case("an officer of another division can do nothing", "NTH-1", Workplace.register.assessed(.draft), []),
    Case(
      "the head confirms or returns what was submitted", "FIN-head", Workplace.register.assessed(.submitted),
      [.confirmAssessment, .returnAssessment]),
    Case(
      "a head who scored can only return it", "FIN-head",
      Workplace.register.assessed(.submitted).with { scored(&$0, by: "FIN-head") }, [.returnAssessment]),
    Case("the officer waits for the head", "FIN-1", Workplace.register.assessed(.submitted), []),
    Case(
      "an auditor reviews or returns what was confirmed", "IA-2", Workplace.register.assessed(.confirmed),
      [.scoreAsAuditor, .returnAssessment]),
    Case(
      "an auditor reviews anew what was reviewed", "IA-2", Workplace.register.assessed(.reviewed),
      [.scoreAsAuditor]),
    Case(
      "a reviewing auditor approves or returns what was reviewed", "IA-head",
      Workplace.register.assessed(.reviewed), [.approveAssessment, .returnAssessment]),
    Case(
      "a reviewing auditor who reviewed can not approve", "IA-head",
      Workplace.register.assessed(.reviewed).with { reviewed(&$0, by: "IA-head") }, [.returnAssessment]),
    Case("the committee reads", "AC-chair", Workplace.register.assessed(.confirmed), []),
    Case(
      "nobody scores in a closed period", "FIN-1",
      Workplace.register.assessed(.draft).with { $0.periods[2].state = .closed }, []),
    Case("a stranger can do nothing", "NOBODY", Workplace.register.assessed(.draft), []),
  ]

  @Test(arguments: assessments)
  func `with an assessment`(item: Case) throws {
    #expect(
      try Self.possibilities(of: item.actor, in: item.register).deeds(on: Workplace.reference("FIN-01"))
        == item.expected)
  }

  static let findings: [Case] = [
    Case(
      "the head answers an issued finding", "FIN-head", Workplace.register.finding(.issued),
      [.respondToFinding]),
    Case("the officer does not", "FIN-1", Workplace.register.finding(.issued), []),
    Case(
      "the division plans repairs once management answered", "FIN-1", Workplace.register.finding(.responded),
      [.addAction]),
    Case(
      "the head may answer anew, and plan", "FIN-head", Workplace.register.finding(.responded),
      [.respondToFinding, .addAction]),
    Case(
      "an auditor follows up", "IA-1", Workplace.register.finding(.inProgress), [.followUpFinding]),
    Case(
      "a reviewing auditor closes what is verified, or withdraws it", "IA-head",
      Workplace.register.finding(.verified), [.followUpFinding, .closeFinding, .withdrawFinding]),
    Case("the end of a finding is its end", "IA-head", Workplace.register.finding(.closed), []),
  ]

  @Test(arguments: findings)
  func `with a finding`(item: Case) throws {
    // FIN-01 has a score that no rule of this pack finds fault with under this id, so the finding may be withdrawn.
    let finding = try #require(item.register.findings.first)
    #expect(try Self.possibilities(of: item.actor, in: item.register).deeds(on: finding) == item.expected)
  }

  @Test func `a rule's finding is not withdrawn while the assessment in hand still has it`() throws {
    let register = Workplace.register.assessed(.approved)
    let period = try #require(register.period(Workplace.period("2560-Q2")))
    let rules = try Workplace.rules.get()
    let standpoint = Standpoint(period: period, asOf: Workplace.day("2017-04-10"))
    let assessment = try assess(register, from: standpoint, by: rules)
    let given = try #require(
      assessment.findings.first { $0.rule != nil && $0.issued == nil && $0.division == DivisionCode("FIN") })
    var issued = register
    issued.findings = [
      Workplace.finding(.issued).with {
        $0.id = given.id; $0.subject = given.subjectText; $0.rule = given.rule
      }
    ]
    let head = try Self.possibilities(of: "IA-head", in: issued, assessment: assessment)
    #expect(head.deeds(on: issued.findings[0]) == [.followUpFinding])
    #expect(
      head.obstacles(to: .withdrawFinding(FindingRemark(finding: given.id, note: nil))).map(\.code) == [
        "workflow.still-given"
      ])
    #expect(try Self.possibilities(of: "IA-1", in: register, assessment: assessment).isIssuable(given))
    #expect(try !Self.possibilities(of: "FIN-head", in: register, assessment: assessment).isIssuable(given))
  }

  static let actions: [Case] = [
    Case(
      "the division reports on, completes and proves its action", "FIN-1", Workplace.register.acting(.open),
      [.progressAction, .attachEvidence, .completeAction]),
    Case(
      "the head grants time besides", "FIN-head", Workplace.register.acting(.open),
      [.progressAction, .extendAction, .attachEvidence, .completeAction]),
    Case(
      "a head who owns the action grants none", "FIN-head",
      Workplace.register.acting(.open).with { $0.plans[0].actions[0].owner = PersonID("FIN-head") },
      [.progressAction, .attachEvidence, .completeAction]),
    Case(
      "an auditor verifies or opens again what is complete", "IA-1", Workplace.register.acting(.completed),
      [.verifyAction, .reopenAction]),
    Case(
      "an auditor who completed it can only open it again", "IA-1",
      Workplace.register.acting(.completed).with { $0.plans[0].actions[0].completion?.by = PersonID("IA-1") },
      [.reopenAction]),
    Case("the other division can do nothing", "NTH-head", Workplace.register.acting(.open), []),
  ]

  @Test(arguments: actions)
  func `with an action`(item: Case) throws {
    #expect(
      try Self.possibilities(of: item.actor, in: item.register).deeds(on: Workplace.action("FIN-01.A1"))
        == item.expected)
  }

  @Test(arguments: [
    ("IA-1", EngagementState.fieldwork, [Deed.Kind.concludeScopeItem, .raiseFinding], [EngagementState]()),
    ("IA-head", .fieldwork, [.advanceEngagement, .concludeScopeItem, .raiseFinding], [.reported]),
    ("IA-head", .reported, [.advanceEngagement, .concludeScopeItem, .raiseFinding], [.followUp, .closed]),
    ("IA-head", .planned, [.advanceEngagement], [.fieldwork]), ("FIN-head", .fieldwork, [], []),
  ])
  func `with an engagement, and where it could be moved`(
    actor: String, state: EngagementState, deeds: [Deed.Kind], targets: [EngagementState]
  ) throws {
    let register = Workplace.register.with { $0.engagements[0].state = state }
    let possible = try Self.possibilities(of: actor, in: register)
    #expect(possible.deeds(on: register.engagements[0]) == deeds)
    #expect(possible.targets(of: register.engagements[0]) == targets)
  }

  @Test(arguments: [
    ("NTH-1", "NTH", true), ("NTH-head", "NTH", true), ("FIN-1", "NTH", false), ("IA-1", "NTH", false),
    ("FIN-1", "FIN", false),
  ])
  func `with a questionnaire, by a respondent's own people`(
    actor: String, division: String, isPossible: Bool
  ) throws {
    let possible = try Self.possibilities(of: actor, in: Workplace.register)
    let answers = possible.canAnswerQuestionnaire(
      of: DivisionCode(division), in: Workplace.period("2560-Q2"))
    #expect(answers == isPossible)
  }

  @Test(arguments: [
    ("IA-1", true, true), ("FIN-2", false, false), ("IA-2", true, true), ("NTH-1", false, false),
  ])
  func `with a control and its evidence`(actor: String, tests: Bool, proves: Bool) throws {
    let possible = try Self.possibilities(of: actor, in: Workplace.register)
    #expect(possible.canTest(ControlID("K1"), of: PlanID("FIN-01")) == tests)
    #expect(possible.canAttachEvidence(to: .control(PlanID("FIN-01"), ControlID("K1"))) == proves)
  }

  private static func scored(_ register: inout Register, by person: String) {
    let last = register.plans[0].assessments.count - 1
    register.plans[0].assessments[last].division?.by = PersonID(person)
  }

  private static func reviewed(_ register: inout Register, by person: String) {
    let last = register.plans[0].assessments.count - 1
    register.plans[0].assessments[last].auditor?.by = PersonID(person)
  }
}

extension IssuedFinding {
  fileprivate func with(_ change: (inout IssuedFinding) -> Void) -> IssuedFinding {
    var finding = self
    change(&finding)
    return finding
  }
}
