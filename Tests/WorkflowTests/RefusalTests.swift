import FEEL
import Register
import Testing
import Workflow

/// Commands that can not be, each with everything that is said against it.
@Suite struct `A refusal` {
  struct Bad: Sendable, CustomTestStringConvertible {
    let title: String
    let actor: String
    let deed: Deed
    var on = "2017-04-10"
    var register = Workplace.register
    let told: [String]
    var testDescription: String { title }
  }

  @Test(arguments: people + assessments + actions + findings + risks + reports)
  func `names the place, the fact and what to do`(bad: Bad) throws {
    #expect(try Workplace.refusals(bad.actor, bad.deed, on: bad.on, in: bad.register) == bad.told)
  }

  static let submit = Deed.submitAssessment(Workplace.reference("FIN-01"))

  static let people: [Bad] = [
    Bad(
      title: "somebody unknown", actor: "FIN-hed", deed: submit,
      register: Workplace.register.assessed(.draft),
      told: [
        "actor: error: \"FIN-hed\" is not a person of the register Hint: did you mean \"FIN-head\"?"
      ]),
    Bad(
      title: "a day ahead", actor: "FIN-1", deed: submit, on: "2017-07-01",
      register: Workplace.register.assessed(.draft),
      told: [
        "effective: error: the effective day 2017-07-01 lies after today, 2017-06-30 Hint: give today or an earlier day"
      ]),
  ]

  static let assessments: [Bad] = [
    Bad(
      title: "an unknown plan and an unknown period at once", actor: "FIN-1",
      deed: .submitAssessment(Workplace.reference("FIN-91", "2560-Q4")),
      told: [
        "period: error: \"2560-Q4\" is not a period of the register Hint: did you mean \"2560-Q0\"?",
        "plan: error: \"FIN-91\" is not a plan of the register Hint: did you mean \"FIN-01\"?",
      ]),
    Bad(
      title: "scores off the scale and evidence without a digest", actor: "FIN-1",
      deed: .scoreAsDivision(
        DivisionScore(
          assessment: Workplace.reference("FIN-01"), score: Score(likelihood: 0, consequence: 6),
          evidence: [Workplace.evidence("evidence/b.pdf", digest: nil), Workplace.evidence(digest: "ABC")])),
      told: [
        "evidence: error: \"ABC\", given for evidence \"evidence/a.pdf\", is not a SHA-256 Hint: give what sha256sum prints of the document: 64 lower-case hexadecimal digits",
        "evidence: error: evidence \"evidence/b.pdf\" has no SHA-256 Hint: give what sha256sum prints of the document: 64 lower-case hexadecimal digits",
        "score: error: consequence 6 is not a step of the scale Hint: use 1 to 5",
        "score: error: likelihood 0 is not a step of the scale Hint: use 1 to 5",
      ]),
    Bad(
      title: "a score before the period", actor: "FIN-1",
      deed: .scoreAsDivision(
        DivisionScore(
          assessment: AssessmentReference(plan: PlanID("FIN-01"), period: Workplace.period("2560-Q3")),
          score: Score(likelihood: 2, consequence: 2))), on: "2017-03-31",
      register: Workplace.register.with {
        $0.periods.append(Workplace.period("2560-Q3", "2017-04-01", "2017-06-30", .open))
      },
      told: [
        "effective: error: the effective day 2017-03-31 lies before period 2560-Q3, which begins on 2017-04-01 Hint: give that day or a later one"
      ]),
    Bad(
      title: "a draft without a score", actor: "FIN-1", deed: submit,
      register: Workplace.register.assessed(.draft).with { $0.plans[0].assessments[2].division = nil },
      told: ["plan: error: \"FIN-01 2560-Q2\" has no judgement yet Hint: score or test it first"]),
    Bad(
      title: "another score of the auditor's without a reason", actor: "IA-1",
      deed: .scoreAsAuditor(
        AuditorScore(assessment: Workplace.reference("FIN-01"), score: Score(likelihood: 2, consequence: 3))),
      register: Workplace.register.assessed(.confirmed),
      told: [
        "reason: error: no reason is given although the score differs from the division's Hint: give a reason"
      ]),
    Bad(
      title: "a confirmation before the score", actor: "FIN-head",
      deed: .confirmAssessment(Workplace.reference("FIN-01")), on: "2017-03-19",
      register: Workplace.register.assessed(.submitted),
      told: [
        "effective: error: the effective day 2017-03-19 lies before the score, of 2017-03-20 Hint: give that day or a later one"
      ]),
    Bad(
      title: "an unknown control", actor: "IA-1",
      deed: .testControl(
        ControlTesting(plan: PlanID("FIN-01"), control: ControlID("K7"), design: .effective, operating: nil)),
      told: [
        "control: error: \"FIN-01.K7\" is not a control of the register Hint: did you mean \"FIN-01.K1\"?"
      ]),
    Bad(
      title: "a test that rates nothing", actor: "IA-1",
      deed: .testControl(
        ControlTesting(plan: PlanID("FIN-01"), control: ControlID("K1"), design: nil, operating: nil)),
      told: [
        "design: error: the test rates neither design nor operation Hint: give design, operating, or both"
      ]),
    Bad(
      title: "answers of no respondent on no topic, off the scale", actor: "FIN-1",
      deed: .answerQuestionnaire(
        QuestionnaireAnswer(
          division: DivisionCode("FIN"), period: Workplace.period("2560-Q2"),
          answers: [
            TopicAnswer(topic: "A1", quantity: 6, quality: nil),
            TopicAnswer(topic: "B1", quantity: 1, quality: nil),
          ]
        )),
      told: [
        "answers: error: A1 quantity 6 is not a rating Hint: use 1 to 5",
        "answers: error: \"B1\" is not a topic of the register Hint: did you mean \"A1\"?",
        "division: error: \"FIN\" is not a respondent of the questionnaire of the register Hint: known are NTH",
      ]),
  ]

  static let actions: [Bad] = [
    Bad(
      title: "an unknown action", actor: "FIN-1",
      deed: .progressAction(ActionProgress(action: Workplace.action("FIN-01.A7"), percent: 101, note: nil)),
      told: [
        "action: error: \"FIN-01.A7\" is not an action of the register Hint: did you mean \"FIN-01.A1\"?",
        "percent: error: 101 is not a share in percent Hint: use 0 to 100",
      ]),
    Bad(
      title: "an extension to an earlier date", actor: "FIN-head",
      deed: .extendAction(
        ActionExtension(
          action: Workplace.action("FIN-01.A1"), to: Workplace.day("2017-03-15"),
          requestedBy: PersonID("FIN-1"),
          reason: Workplace.text("delay"))),
      told: [
        "to: error: the new due date 2017-03-15 does not lie after the present one, 2017-03-15 Hint: give a day after 2017-03-15"
      ]),
    Bad(
      title: "an extension without a reason, asked for by nobody", actor: "FIN-head",
      deed: .extendAction(
        ActionExtension(
          action: Workplace.action("FIN-01.A1"), to: Workplace.day("2017-03-16"),
          requestedBy: PersonID("FIN-7"),
          reason: Text(thai: " ", english: ""))),
      told: [
        "reason: error: reason is blank",
        "requestedBy: error: \"FIN-7\" is not a person of the register Hint: did you mean \"FIN-1\"?",
      ]),
    Bad(
      title: "a completion without evidence", actor: "FIN-1",
      deed: .completeAction(ActionCompletion(action: Workplace.action("FIN-01.A1"), note: nil)),
      told: [
        "evidence: error: nothing proves that \"FIN-01.A1\" is complete Hint: give evidence, or attach it to the action"
      ]),
    Bad(
      title: "an action that an auditor would own, due before it begins", actor: "FIN-1",
      deed: .addAction(
        ActionAddition(
          holder: .plan(PlanID("FIN-01")), description: Workplace.text("repair"), owner: PersonID("IA-1"),
          due: Workplace.day("2017-04-09"))),
      told: [
        "due: error: 2017-04-09 lies before the effective day, 2017-04-10 Hint: give 2017-04-10 or a later day",
        "owner: error: \"IA-1\" (auditor) may not repair what is FIN's Hint: name an owner in that division",
      ]),
    Bad(
      title: "an action opened again without a word", actor: "IA-1",
      deed: .reopenAction(ActionRemark(action: Workplace.action("FIN-01.A1"), note: nil)),
      register: Workplace.register.acting(.completed),
      told: ["note: error: to open a completed action again needs a note Hint: give a note"]),
  ]

  static let findings: [Bad] = [
    Bad(
      title: "a finding that no rule gives", actor: "IA-1",
      deed: .issueFinding(FindingIssue(finding: FindingID("2560-Q2/FIN-01/R-99"))),
      told: [
        "finding: error: the assessment of 2560-Q2 as of 2017-04-10 does not give \"2560-Q2/FIN-01/R-99\" Hint: did you mean \"2560-Q2/FIN-01/R-27\"?"
      ]),
    Bad(
      title: "disagreement without a reason", actor: "FIN-head",
      deed: .respondToFinding(
        FindingResponse(finding: FindingID("2560-Q1/FIN-01/R-14"), kind: .disagree, reason: nil)),
      register: Workplace.register.finding(.issued),
      told: ["reason: error: no reason is given although management does not agree Hint: give a reason"]),
    Bad(
      title: "a finding of another division's plan", actor: "IA-1",
      deed: .raiseFinding(
        FindingRaising(
          engagement: EngagementID("ENG-2560-1"), subject: "FIN-01.K1", division: DivisionCode("NTH"),
          significance: .high, elements: Workplace.finding(.draft).elements)),
      told: ["division: error: \"FIN-01.K1\" belongs to FIN, not to NTH Hint: give division FIN"]),
    Bad(
      title: "a finding on nothing, in no engagement", actor: "IA-1",
      deed: .raiseFinding(
        FindingRaising(
          engagement: EngagementID("ENG-2560-7"), subject: "FIN-01.K9", division: DivisionCode("FIN"),
          significance: .high, elements: Workplace.finding(.draft).elements)),
      told: [
        "engagement: error: \"ENG-2560-7\" is not an engagement of the register Hint: did you mean \"ENG-2560-1\"?",
        "subject: error: \"FIN-01.K9\" is not a subject of the register Hint: did you mean \"FIN-01\"?",
      ]),
    Bad(
      title: "a closing that repairs are missing for", actor: "IA-head",
      deed: .closeFinding(FindingRemark(finding: FindingID("2560-Q1/FIN-01/R-14"), note: nil)),
      register: Workplace.register.finding(.responded).with {
        $0.findings[0].actions = [Workplace.action("A1", owner: "FIN-2", as: .open)]
      },
      told: [
        "finding: error: \"2560-Q1/FIN-01/R-14\" has actions that are not verified Hint: have them verified first",
        "note: error: to close a finding needs a note Hint: give a note",
      ]),
    Bad(
      title: "an engagement that closes on open findings", actor: "IA-head",
      deed: .advanceEngagement(EngagementAdvance(engagement: EngagementID("ENG-2560-1"), state: .closed)),
      register: Workplace.register.with {
        $0.engagements[0].state = .followUp
        $0.engagements[0].findings = [Workplace.finding(.issued)]
      },
      told: [
        "state: error: \"ENG-2560-1\" has findings that are not closed: 2560-Q1/FIN-01/R-14 Hint: close or withdraw them first"
      ]),
    Bad(
      title: "an unknown scope item", actor: "IA-1",
      deed: .concludeScopeItem(
        ScopeItemConclusion(
          engagement: EngagementID("ENG-2560-1"), item: 4, conclusion: .satisfactory, text: nil)),
      told: [
        "item: error: \"ENG-2560-1.S4\" is not a scope item of the register Hint: did you mean \"ENG-2560-1.S1\"?"
      ]),
  ]

  static let reporting = Workplace.register.with {
    $0.indicators = [
      Indicator(
        id: IndicatorID("IND-1"), kind: .performance, name: Workplace.text("councils"),
        unit: Workplace.text("councils"), fiscalYear: 2560, yearTarget: 80, carriesOver: true,
        lightBase: .year, divisions: [DivisionCode("FIN")], source: .illustrative)
    ]
    $0.riskIssues = [
      RiskIssue(
        id: RiskIssueID("RI-1"), title: Workplace.text("projects"), treatment: Workplace.text("rules"),
        plans: [PlanID("FIN-01")], results: [], source: .illustrative)
    ]
  }

  static func report(_ indicator: String = "IND-1", _ period: String = "2560-Q2", value: Number? = 12)
    -> Deed
  {
    .reportIndicator(
      IndicatorReport(
        indicator: IndicatorID(indicator), period: Workplace.period(period), value: value, text: nil))
  }

  static let reports: [Bad] = [
    Bad(
      title: "a result of the own indicator is none", actor: "FIN-1", deed: report(), register: reporting,
      told: []),
    Bad(
      title: "a result of another division's indicator", actor: "NTH-1", deed: report(), register: reporting,
      told: [
        "role: error: the role divisionOfficer may not report an indicator's result of a quarter, for division FIN: no row of the table of permissions allows it Hint: allowed to divisionOfficer of FIN, divisionHead of FIN"
      ]),
    Bad(
      title: "a result of nothing", actor: "FIN-1", deed: report(value: nil), register: reporting,
      told: [
        "value: error: the report has neither a number nor words Hint: give \"value\" or \"text\""
      ]),
    Bad(
      title: "a result of an unknown indicator", actor: "FIN-1", deed: report("IND-2"), register: reporting,
      told: [
        "indicator: error: \"IND-2\" is not an indicator of the register Hint: did you mean \"IND-1\"?"
      ]),
    Bad(
      title: "a result of a closed quarter", actor: "FIN-1", deed: report("IND-1", "2560-Q1"),
      register: reporting,
      told: [
        "period: error: period 2560-Q1 is closed Hint: amend it: give the command \"amends\" with period 2560-Q1 and a reason"
      ]),
    Bad(
      title: "a result before its quarter", actor: "FIN-1", deed: report(), on: "2016-12-31",
      register: reporting,
      told: [
        "effective: error: the effective day 2016-12-31 lies before period 2560-Q2, which begins on 2017-01-01 Hint: give that day or a later one",
        "effective: error: the effective day 2016-12-31 lies in what closed periods have reported (2560-Q1) Hint: make it effective after 2016-12-31, or amend the period: give \"amends\" with a reason",
      ]),
    Bad(
      title: "a risk issue of other divisions' plans", actor: "NTH-head",
      deed: .reportRiskIssue(
        RiskIssueReport(
          issue: RiskIssueID("RI-1"), period: Workplace.period("2560-Q2"), text: Workplace.text("done"))),
      register: reporting,
      told: [
        "role: error: the role divisionHead may not report what a quarter brought for a risk issue, for division FIN: no row of the table of permissions allows it Hint: allowed to divisionOfficer of FIN, divisionHead of FIN"
      ]),
    Bad(
      title: "an observation in an engagement that has not begun", actor: "IA-1",
      deed: .noteObservation(
        ObservationNote(engagement: EngagementID("ENG-2560-1"), text: Workplace.text("seen"))),
      register: Workplace.register.with { $0.engagements[0].state = .planned },
      told: [
        "engagement: error: \"ENG-2560-1\" is planned: it is not possible to note what an engagement saw Hint: possible from there: \"advance engagement\""
      ]),
  ]

  static let risks: [Bad] = [
    Bad(
      title: "an acceptance above authority", actor: "DIR", deed: Workplace.acceptance(.director, .highest),
      register: highest,
      told: [
        "authority: error: the level highest demands board, and director is less Hint: put it before the board"
      ]),
    Bad(
      title: "an acceptance without expiry", actor: "DIR", deed: Workplace.acceptance(expires: nil),
      told: ["expires: error: the acceptance has no last day Hint: give a day in \"expires\""]),
    Bad(
      title: "an acceptance that ends on its day", actor: "DIR",
      deed: Workplace.acceptance(expires: "2017-04-10"),
      told: [
        "expires: error: the last day 2017-04-10 does not lie after the effective day, 2017-04-10 Hint: give a day after 2017-04-10"
      ]),
    Bad(
      title: "an acceptance of another level with another's authority", actor: "DIR",
      deed: Workplace.acceptance(.board, .low),
      told: [
        "authority: error: the role director can not accept as board Hint: the authority of that role is director",
        "level: error: the level reported for 2560-Q1 is medium, not low Hint: what is accepted is medium",
      ]),
    Bad(
      title: "a lapse of what never was decided", actor: "IA-head",
      deed: .lapseAcceptance(AcceptanceLapse(plan: PlanID("FIN-01"), decidedOn: Workplace.day("2017-01-01"))),
      told: ["decidedOn: error: \"FIN-01 2017-01-01\" is not an acceptance of the register"]),
  ]

  private static let highest = Workplace.register.with {
    $0.plans[0].assessments[1].auditor?.score = Score(likelihood: 5, consequence: 5)
  }

  @Test func `of a role that is not held names the one that is`() throws {
    let command = Command(
      actor: PersonID("FIN-1"), role: .divisionHead, effective: Workplace.day("2017-04-10"),
      deed: .confirmAssessment(Workplace.reference("FIN-01")))
    #expect(throws: (any Error).self) {
      try decide(
        command, on: Workplace.register.assessed(.submitted), by: try Workplace.rules.get(),
        at: Workplace.today)
    }
    do {
      _ = try decide(
        command, on: Workplace.register.assessed(.submitted), by: try Workplace.rules.get(),
        at: Workplace.today)
    } catch {
      #expect(
        "\(error)".contains("\\\"FIN-1\\\" does not hold the role divisionHead"), "\(error)")
    }
  }
}
