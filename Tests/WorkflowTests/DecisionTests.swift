import FEEL
import Register
import Testing
import Workflow

/// What is allowed becomes an event with what had to be settled.
@Suite struct `A decision` {
  struct Good: Sendable, CustomTestStringConvertible {
    let title: String
    let actor: String
    let deed: Deed
    var register = Workplace.register
    var testDescription: String { title }
  }

  static let simple: [Good] =
    [
      Good(
        title: "a control tested", actor: "IA-2",
        deed: .testControl(
          ControlTesting(
            plan: PlanID("FIN-01"), control: ControlID("K1"), design: nil, operating: .ineffective))),
      Good(
        title: "a control of internal audit's own tested by the committee", actor: "AC-chair",
        deed: .testControl(
          ControlTesting(plan: PlanID("AUD-01"), control: ControlID("K1"), design: nil, operating: .effective)
        )),
      Good(
        title: "evidence of a test", actor: "IA-1",
        deed: .attachEvidence(
          EvidenceAttachment(
            holder: .control(PlanID("FIN-01"), ControlID("K1")), evidence: Workplace.evidence()))),
      Good(
        title: "evidence of the division's judgement", actor: "FIN-head",
        deed: .attachEvidence(
          EvidenceAttachment(
            holder: .judgement(Workplace.reference("FIN-01"), isAuditors: false),
            evidence: Workplace.evidence())),
        register: Workplace.register.assessed(.submitted)),
      Good(
        title: "the questionnaire answered", actor: "NTH-2",
        deed: .answerQuestionnaire(
          QuestionnaireAnswer(
            division: DivisionCode("NTH"), period: Workplace.period("2560-Q2"),
            answers: [TopicAnswer(topic: "A1", quantity: 5, quality: 1)]))),
      Good(title: "an acceptance by the director", actor: "DIR", deed: Workplace.acceptance()),
      Good(
        title: "a plan dropped", actor: "ADMIN",
        deed: .dropPlan(PlanDrop(plan: PlanID("FIN-01"), reason: Workplace.text("merged")))),
      Good(
        title: "a finding withdrawn whose rule fires no longer", actor: "IA-head",
        deed: .withdrawFinding(FindingRemark(finding: FindingID("2560-Q1/FIN-01/R-14"), note: nil))),
      Good(
        title: "an acceptance lapsed the day after its last", actor: "ADMIN",
        deed: .lapseAcceptance(
          AcceptanceLapse(plan: PlanID("FIN-01"), decidedOn: Workplace.day("2017-01-20"))),
        register: accepted(until: "2017-04-09")),
    ]

  @Test(arguments: simple)
  func `lets pass what somebody may do`(good: Good) throws {
    #expect(try Workplace.refusals(good.actor, good.deed, in: good.register) == [])
    #expect(try Workplace.decide(good.actor, good.deed, in: good.register).count == 1)
  }

  @Test func `does not let an acceptance lapse on its last day`() throws {
    let lapse = AcceptanceLapse(plan: PlanID("FIN-01"), decidedOn: Workplace.day("2017-01-20"))
    #expect(
      try Workplace.refusals("ADMIN", .lapseAcceptance(lapse), in: Self.accepted(until: "2017-04-10")) == [
        "plan: error: \"FIN-01 2017-01-20\" is in force: it is not possible to put on record that an acceptance has lapsed Hint: possible from there: \"accept risk\""
      ])
  }

  @Test func `numbers a new action after the highest one`() throws {
    let addition = ActionAddition(
      holder: .plan(PlanID("FIN-01")), description: Workplace.text("repair"), owner: PersonID("FIN-1"),
      due: Workplace.day("2017-05-31"))
    let register = Workplace.register.with { $0.plans[0].actions[0].id = ActionID("A7") }
    #expect(
      try Workplace.decide("FIN-1", .addAction(addition), in: register) == [
        .actionAdded(addition, id: ActionID("A8"))
      ])
  }

  @Test func `numbers a finding raised by hand within its engagement`() throws {
    let raising = FindingRaising(
      engagement: EngagementID("ENG-2560-1"), subject: "FIN-01", division: DivisionCode("FIN"),
      significance: .high,
      elements: Workplace.finding(.draft).elements)
    #expect(
      try Workplace.decide("IA-1", .raiseFinding(raising)) == [
        .findingRaised(raising, id: FindingID("2560-Q2/ENG-2560-1/1"))
      ])
    let register = Workplace.register.with {
      var earlier = Workplace.finding(.issued)
      earlier.id = FindingID("2560-Q2/ENG-2560-1/4")
      $0.engagements[0].findings = [earlier]
    }
    #expect(
      try Workplace.decide("IA-1", .raiseFinding(raising), in: register) == [
        .findingRaised(raising, id: FindingID("2560-Q2/ENG-2560-1/5"))
      ])
  }

  @Test func `takes what a rule's finding says from the assessment of its day`() throws {
    let issue = FindingIssue(
      finding: FindingID("2560-Q2/FIN-01/R-27"), responseDue: Workplace.day("2017-05-10"))
    guard case .findingIssued(let issued)? = try Workplace.decide("IA-1", .issueFinding(issue)).first else {
      Issue.record("not issued")
      return
    }
    #expect(issued.id == issue.finding)
    #expect(issued.rule == RuleID("R-27"))
    #expect(issued.subject == "FIN-01")
    #expect(issued.division == DivisionCode("FIN"))
    #expect(issued.firstRaised == Workplace.period("2560-Q2"))
    #expect(issued.issuedOn == Workplace.day("2017-04-10"))
    #expect(issued.responseDue == Workplace.day("2017-05-10"))
    #expect(issued.state == .issued)
    #expect(!issued.elements.condition.english.isEmpty)
  }

  @Test func `issues a finding raised by hand as it was written`() throws {
    let register = Workplace.register.with {
      var draft = Workplace.finding(.draft)
      draft.rule = nil
      draft.id = FindingID("2560-Q2/ENG-2560-1/1")
      $0.engagements[0].findings = [draft]
    }
    guard
      case .findingIssued(let issued)? = try Workplace.decide(
        "IA-1", .issueFinding(FindingIssue(finding: FindingID("2560-Q2/ENG-2560-1/1"))), in: register
      ).first
    else {
      Issue.record("not issued")
      return
    }
    #expect(issued.state == .issued)
    #expect(issued.issuedOn == Workplace.day("2017-04-10"))
    #expect(issued.elements == Workplace.finding(.draft).elements)
  }

  static func accepted(until expires: String) -> Register {
    Workplace.register.with {
      $0.plans[0].acceptances = [
        Acceptance(
          on: Workplace.day("2017-01-20"), by: PersonID("DIR"), authority: .director, level: .medium,
          expires: Workplace.day(expires), minute: nil, reason: Workplace.text("dear"), source: .illustrative)
      ]
    }
  }
}
