import FEEL
import Register
import Workflow

/// An event that does not fit the small register, and what must be said of it.
struct Misfit: Sendable, CustomStringConvertible {
  var event: Event
  var actor: String
  var day: String
  var told: String

  init(_ event: Event, by actor: String = "IA-1", on day: String = "2017-05-10", _ told: String) {
    self.event = event
    self.actor = actor
    self.day = day
    self.told = told
  }

  var description: String { told }

  private static let seal = Signature(
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
  private static func assessment(_ plan: String, _ name: String) -> AssessmentReference {
    AssessmentReference(plan: PlanID(plan), period: period(name))
  }
  private static func score(_ plan: String, _ name: String) -> Event {
    .planAssessed(
      DivisionScore(assessment: assessment(plan, name), score: Score(likelihood: 1, consequence: 1)))
  }
  private static func remark(_ finding: String, note: Text? = nil) -> FindingRemark {
    FindingRemark(finding: FindingID(finding), note: note)
  }
  private static let manual = ActionReference(holder: .plan(PlanID("FIN-01")), action: ActionID("A1"))
  private static let training = ActionReference(
    holder: .finding(FindingID("2560-Q1/FIN-01/R-14")), action: ActionID("A1"))
  private static func opened(_ name: String, _ from: String, _ to: String) -> Event {
    .periodOpened(
      PeriodOpened(
        period: Period(
          id: period(name), from: date(from), to: date(to), assessmentDue: date("2017-07-15"), state: .open,
          rulesVersion: "2560.1", source: .recorded), unchanged: []))
  }

  static let all = ofAssessments + ofPeriods + ofFindings + ofActions + ofRest

  private static let ofAssessments = [
    Misfit(
      score("FIN-10", "2560-Q2"), "plan: the register has no plan \"FIN-10\" Hint: did you mean \"FIN-01\"?"),
    Misfit(
      score("FIN-01", "2560-Q4"),
      "period: the register has no period \"2560-Q4\" Hint: did you mean \"2560-Q0\"?"),
    Misfit(score("FIN-02", "2560-Q0"), "plan: period \"2560-Q0\" does not hold plan \"FIN-02\""),
    Misfit(
      score("FIN-01", "2560-Q2"), by: "FIN-2",
      "actor: the register has no person \"FIN-2\" Hint: did you mean \"FIN-1\"?"),
    Misfit(
      .assessmentSubmitted(assessment("NTH-01", "2560-Q2")),
      "period: the register has no assessment \"NTH-01 2560-Q2\""),
    Misfit(
      .assessmentSubmitted(assessment("FIN-02", "2560-Q1")),
      "plan: the division has not scored \"FIN-02 2560-Q1\""),
    Misfit(
      .assessmentConfirmed(assessment("FIN-01", "2560-Q2"), signed: seal), on: "2017-04-06",
      "effective: 2017-04-06 lies before the score, 2017-04-07"),
    Misfit(
      .assessmentApproved(assessment("FIN-01", "2560-Q1"), signed: seal),
      "plan: no auditor has reviewed \"FIN-01 2560-Q1\""),
    Misfit(
      .assessmentReturned(
        AssessmentReturn(assessment: assessment("FIN-02", "2560-Q1"), reason: text("ก", "a"))),
      "plan: \"FIN-02 2560-Q1\" is a draft, with nothing to return"),
  ]

  private static let ofPeriods = [
    Misfit(
      opened("2560-Q2", "2017-01-01", "2017-03-31"),
      "period: period \"2560-Q2\" does not come after \"2560-Q2\""),
    Misfit(
      opened("2560-Q3", "2017-04-01", "2017-06-29"),
      "from: period \"2560-Q3\" does not have the days that the fiscal year gives it"),
    Misfit(
      opened("2561-Q0", "2017-06-30", "2017-10-31"),
      "from: period \"2561-Q0\" does not have the days that the fiscal year gives it"),
    Misfit(
      .planDropped(PlanDrop(plan: PlanID("FIN-02"), reason: text("ก", "a")), last: period("2560-Q0")),
      "plan: period \"2560-Q0\" does not hold plan \"FIN-02\""),
    Misfit(
      .planDropped(PlanDrop(plan: PlanID("FIN-01"), reason: text("ก", "a")), last: period("2560-Q1")),
      "plan: there is an assessment \"FIN-01 2560-Q2\" already"),
    Misfit(
      .planChanged(
        PlanChange(
          plan: PlanID("FIN-01"), record: `Plans and periods in the journal`.record("FIN-02"),
          reason: text("ก", "a"))), "record: the record is of plan \"FIN-02\", not of \"FIN-01\""),
  ]

  private static let elements = FindingElements(
    title: text("ก", "a"), criteria: text("ข", "b"), condition: text("ค", "c"), cause: nil, effect: nil,
    recommendation: nil)
  private static func issued(
    _ id: String, rule: String? = "R-20", subject: String = "FIN-01", on day: String = "2017-05-10"
  ) -> Event {
    .findingIssued(
      IssuedFinding(
        id: FindingID(id), rule: rule.map { RuleID($0) }, subject: subject, division: DivisionCode("FIN"),
        firstRaised: period("2560-Q2"), issuedOn: date(day), responseDue: date("2017-06-10"),
        significance: .low, elements: elements, state: .issued, source: .recorded))
  }

  private static let ofFindings = [
    Misfit(
      issued("2560-Q1/FIN-01/R-14"), "id: there is a finding \"2560-Q1/FIN-01/R-14\" already"),
    Misfit(
      issued("2560-Q2/FIN-01/R-21"),
      "finding: the register has no finding \"2560-Q2/FIN-01/R-21\" Hint: did you mean \"2560-Q1/FIN-01/R-14\"?"
    ),
    Misfit(
      issued("2560-Q2/FIN-01.K2/R-20", subject: "FIN-01.K2"),
      "subject: the register has no subject \"FIN-01.K2\" Hint: did you mean \"FIN-01\"?"),
    Misfit(
      issued("2560-Q2/FIN-01/R-20", on: "2017-06-11"),
      "responseDue: 2017-06-10 lies before the day of issue, 2017-06-11"),
    Misfit(
      .responseGiven(FindingResponse(finding: FindingID("ENG-2560-1/1"), kind: .agree, reason: nil)),
      on: "2017-03-24", "effective: 2017-03-24 lies before the day of issue, 2017-03-25"),
    Misfit(
      .findingFollowedUp(remark("ENG-2560-1/1")), "note: the follow-up of \"ENG-2560-1/1\" has no note"),
    Misfit(
      .findingClosed(remark("ENG-2560-1/2"), signed: seal),
      "finding: the register has no finding \"ENG-2560-1/2\" Hint: did you mean \"ENG-2560-1/1\"?"),
  ]

  private static let ofActions = [
    Misfit(
      .actionAdded(
        ActionAddition(
          holder: .plan(PlanID("FIN-01")), description: text("ก", "a"), owner: PersonID("FIN-1"),
          due: date("2017-06-30")), id: ActionID("A1")), "id: there is an action \"FIN-01.A1\" already"),
    Misfit(
      .actionAdded(
        ActionAddition(
          holder: .plan(PlanID("FIN-01")), description: text("ก", "a"), owner: PersonID("FIN-1"),
          due: date("2017-05-09")), id: ActionID("A2")),
      "due: 2017-05-09 lies before the opening of the action, 2017-05-10"),
    Misfit(
      .actionProgressed(ActionProgress(action: manual, percent: 1, note: nil)), on: "2016-10-31",
      "effective: 2016-10-31 lies before the opening of the action, 2016-11-01"),
    Misfit(
      .actionExtended(
        ActionExtension(
          action: manual, to: date("2017-06-30"), requestedBy: PersonID("FIN-1"), reason: text("ก", "a")),
        from: date("2017-03-15"), signed: seal),
      "from: the extension runs from 2017-03-15, but the due date is 2017-04-30"),
    Misfit(
      .actionExtended(
        ActionExtension(
          action: training, to: date("2017-06-30"), requestedBy: PersonID("FIN-1"), reason: text("ก", "a")),
        from: date("2017-03-15"), signed: seal),
      "from: the extension runs from 2017-03-15, but there is no due date"),
    Misfit(
      .actionExtended(
        ActionExtension(
          action: manual, to: date("2017-04-29"), requestedBy: PersonID("FIN-1"), reason: text("ก", "a")),
        from: date("2017-04-30"), signed: seal), "to: 2017-04-29 lies before the due date, 2017-04-30"),
    Misfit(
      .actionVerified(ActionRemark(action: training, note: nil), signed: seal),
      "action: \"2560-Q1/FIN-01/R-14.A1\" is not complete"),
    Misfit(
      .actionVerified(ActionRemark(action: manual, note: nil), signed: seal), on: "2017-03-30",
      "effective: 2017-03-30 lies before the completion, 2017-03-31"),
  ]

  private static func accepted(_ authority: Authority, expires: String) -> Event {
    .riskAccepted(
      RiskAcceptance(
        plan: PlanID("FIN-01"), authority: authority, level: .high, expires: date(expires), minute: nil,
        reason: text("ก", "a")), signed: seal)
  }

  private static let ofRest = [
    Misfit(
      accepted(.board, expires: "2017-12-31"), by: "DIR",
      "authority: \"DIR\" is a director and cannot accept as \"board\""),
    Misfit(
      accepted(.director, expires: "2017-05-09"), by: "DIR",
      "expires: 2017-05-09 lies before the decision, 2017-05-10"),
    Misfit(
      .acceptanceLapsed(AcceptanceLapse(plan: PlanID("FIN-01"), decidedOn: date("2017-01-20"), note: nil)),
      "decidedOn: the register has no acceptance of \"2017-01-20\""),
    Misfit(
      .controlTested(
        ControlTesting(plan: PlanID("FIN-01"), control: ControlID("K2"), design: .effective, operating: nil)),
      "control: the register has no control \"FIN-01.K2\" Hint: did you mean \"FIN-01.K1\"?"),
    Misfit(
      .controlTested(
        ControlTesting(plan: PlanID("FIN-01"), control: ControlID("K1"), design: nil, operating: nil)),
      "design: the test rates neither design nor operation"),
    Misfit(
      .evidenceAttached(
        EvidenceAttachment(
          holder: .control(PlanID("NTH-01"), ControlID("K1")),
          evidence: Evidence(reference: "a.pdf", title: text("ก", "a")))),
      "holder: the register has no test of control \"NTH-01.K1\""),
    Misfit(
      .questionnaireAnswered(
        QuestionnaireAnswer(
          division: DivisionCode("NTH"), period: period("2560-Q2"),
          answers: [TopicAnswer(topic: "A1", quantity: 6, quality: nil)])),
      "answers: rating 6 is not 1 to 5"),
    Misfit(
      .questionnaireAnswered(
        QuestionnaireAnswer(division: DivisionCode("FIN"), period: period("2560-Q2"), answers: [])),
      "division: the register has no respondent \"FIN\""),
    Misfit(
      .scopeItemConcluded(
        ScopeItemConclusion(
          engagement: EngagementID("ENG-2560-1"), item: 3, conclusion: .satisfactory, text: nil)),
      "item: the register has no scope item \"3\" Hint: did you mean \"1\"?"),
    Misfit(
      .indicatorReported(
        IndicatorReport(indicator: IndicatorID("IND-9"), period: period("2560-Q2"), value: 1, text: nil)),
      "indicator: the register has no indicator \"IND-9\" Hint: did you mean \"IND-1\"?"),
    Misfit(
      .riskIssueReported(
        RiskIssueReport(issue: RiskIssueID("RX-1"), period: period("2560-Q2"), text: text("ก", "a"))),
      "issue: the register has no risk issue \"RX-1\" Hint: did you mean \"RI-1\"?"),
  ]
}
