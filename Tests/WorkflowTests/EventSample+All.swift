import FEEL
import Register
import Workflow

extension EventSample {
  /// One of every kind, with every field that it may have.
  static let all =
    ofPeriods + ofAssessments + ofFindings + ofActions + ofRisks + ofReports + ofAccess

  private static let sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
  private static let signature = Signature(sha256: sha256)
  private static let signed = #""signed":"\#(sha256)""#
  private static let reason = text("ระเบียบใหม่", "New rules")
  private static let reasonJSON = #""reason":{"th":"ระเบียบใหม่","en":"New rules"}"#
  private static let note = text("ตรวจแล้ว", "Seen")
  private static let noteJSON = #""note":{"th":"ตรวจแล้ว","en":"Seen"}"#
  private static let file = FileDigest(path: "register.xml", byteCount: 4, sha256: sha256)
  private static let fileJSON = #"{"path":"register.xml","byteCount":4,"sha256":"\#(sha256)"}"#

  private static let ofAccess = [
    EventSample(
      .signedIn(SignIn(means: .password, address: "10.0.0.7")), "signed in",
      #"{"means":"password","address":"10.0.0.7"}"#),
    EventSample(
      .signedOut(SignOut(cause: .forced, person: PersonID("FIN-1"))), "signed out",
      #"{"cause":"forced","person":"FIN-1"}"#),
    EventSample(
      .signInRefused(SignInRefusal(cause: .unknownAccount, address: "10.0.0.7")), "sign-in refused",
      #"{"cause":"unknown account","address":"10.0.0.7"}"#),
    EventSample(
      .commandRefused(
        CommandRefusal(
          deed: "close period", problems: ["role: workflow.not-permitted", "period: workflow.blank"])),
      "command refused",
      #"{"deed":"close period","problems":["role: workflow.not-permitted","period: workflow.blank"]}"#),
  ]

  private static let ofPeriods = [
    EventSample(
      .registerImported(RegisterImport(register: "codi-2560", files: [file])), "register imported",
      #"{"register":"codi-2560","files":[\#(fileJSON)]}"#),
    EventSample(
      .rulesAdopted(RulesAdoption(version: "2560.2", files: [file], reason: reason)), "rules adopted",
      #"{"version":"2560.2","files":[\#(fileJSON)],\#(reasonJSON)}"#),
    EventSample(
      .periodOpened(
        PeriodOpened(
          period: Period(
            id: period("2560-Q3"), from: date("2017-04-01"), to: date("2017-06-30"),
            assessmentDue: date("2017-07-15"), state: .open, rulesVersion: "2560.1", source: .recorded),
          unchanged: [PlanID("FIN-01"), PlanID("NTH-01")])), "period opened",
      #"{"period":"2560-Q3","from":"2017-04-01","to":"2017-06-30","assessmentDue":"2017-07-15","rulesVersion":"2560.1","unchanged":["FIN-01","NTH-01"]}"#
    ),
    EventSample(
      .periodAmended(Amendment(period: period("2560-Q1"), reason: reason)), "period amended",
      #"{"period":"2560-Q1",\#(reasonJSON)}"#),
    EventSample(
      .periodClosed(
        PeriodClosed(
          period: period("2560-Q2"), minute: "4/2560", rulesVersion: "2560.1", toolVersion: "1.0",
          inputs: [file], exports: [file])), "period closed",
      #"{"period":"2560-Q2","minute":"4/2560","rulesVersion":"2560.1","toolVersion":"1.0","inputs":[\#(fileJSON)],"exports":[\#(fileJSON)]}"#
    ),
    EventSample(
      .planAdded(
        PlanAddition(division: DivisionCode("FIN"), record: "<plan id=\"FIN-03\"/>"),
        from: period("2560-Q3")), "plan added",
      #"{"division":"FIN","record":"<plan id=\"FIN-03\"/>","from":"2560-Q3"}"#),
    EventSample(
      .planChanged(PlanChange(plan: PlanID("FIN-02"), record: "<plan/>", reason: reason)), "plan changed",
      #"{"plan":"FIN-02","record":"<plan/>",\#(reasonJSON)}"#),
    EventSample(
      .planDropped(PlanDrop(plan: PlanID("NTH-01"), reason: reason), last: period("2560-Q2")),
      "plan dropped", #"{"plan":"NTH-01",\#(reasonJSON),"last":"2560-Q2"}"#),
    EventSample(
      .exportMade(ExportMade(period: period("2560-Q2"), isFrozen: true, files: [file])), "export made",
      #"{"period":"2560-Q2","frozen":true,"files":[\#(fileJSON)]}"#),
  ]

  private static let fin1 = AssessmentReference(plan: PlanID("FIN-01"), period: period("2560-Q2"))
  private static let fin1JSON = #""plan":"FIN-01","period":"2560-Q2""#
  private static let evidence = Evidence(reference: "evidence/a.pdf", title: text("คู่มือ", "Manual"))
  private static let evidenceJSON = #"{"reference":"evidence/a.pdf","title":{"th":"คู่มือ","en":"Manual"}}"#

  private static let ofAssessments = [
    EventSample(
      .planAssessed(DivisionScore(assessment: fin1, score: Score(likelihood: 4, consequence: 3))),
      "plan assessed", #"{\#(fin1JSON),"score":{"likelihood":4,"consequence":3}}"#),
    EventSample(.assessmentSubmitted(fin1), "assessment submitted", "{\(fin1JSON)}"),
    EventSample(
      .assessmentConfirmed(fin1, signed: signature), "assessment confirmed", "{\(fin1JSON),\(signed)}"),
    EventSample(
      .assessmentReviewed(AuditorScore(assessment: fin1, score: nil, evidence: [evidence])),
      "assessment reviewed", #"{\#(fin1JSON),"evidence":[\#(evidenceJSON)]}"#),
    EventSample(
      .assessmentApproved(fin1, signed: signature), "assessment approved", "{\(fin1JSON),\(signed)}"),
    EventSample(
      .assessmentReturned(AssessmentReturn(assessment: fin1, reason: reason)), "assessment returned",
      "{\(fin1JSON),\(reasonJSON)}"),
    EventSample(
      .controlTested(
        ControlTesting(plan: PlanID("FIN-01"), control: ControlID("K1"), design: nil, operating: .ineffective)
      ),
      "control tested", #"{"plan":"FIN-01","control":"K1","operating":"ineffective"}"#),
    EventSample(
      .evidenceAttached(
        EvidenceAttachment(
          holder: .action(ActionReference(holder: .plan(PlanID("FIN-01")), action: ActionID("A1"))),
          evidence: evidence)),
      "evidence attached", #"{"holder":"FIN-01.A1","evidence":\#(evidenceJSON)}"#),
    EventSample(
      .questionnaireAnswered(
        QuestionnaireAnswer(
          division: DivisionCode("NTH"), period: period("2560-Q2"),
          answers: [TopicAnswer(topic: "A1", quantity: 4, quality: nil)])),
      "questionnaire answered",
      #"{"division":"NTH","period":"2560-Q2","answers":[{"topic":"A1","quantity":4}]}"#),
  ]

  private static let finding = FindingID("2560-Q2/FIN-01/R-14")
  private static let findingJSON = #""finding":"2560-Q2/FIN-01/R-14""#
  private static let elements = FindingElements(
    title: text("ก", "a"), criteria: text("ข", "b"), condition: text("ค", "c"), cause: text("ง", "d"),
    effect: nil, recommendation: nil)
  private static let elementsJSON =
    #""elements":{"title":{"th":"ก","en":"a"},"criteria":{"th":"ข","en":"b"},"condition":{"th":"ค","en":"c"},"cause":{"th":"ง","en":"d"}}"#

  private static let ofFindings = [
    EventSample(
      .findingRaised(
        FindingRaising(
          engagement: EngagementID("ENG-2560-1"), subject: "ORG", division: nil, significance: .low,
          elements: elements), id: FindingID("2560-Q2/ENG-2560-1/2")),
      "finding raised",
      #"{"engagement":"ENG-2560-1","subject":"ORG","significance":"low",\#(elementsJSON),"id":"2560-Q2/ENG-2560-1/2"}"#
    ),
    EventSample(
      .findingIssued(
        IssuedFinding(
          id: finding, rule: RuleID("R-14"), subject: "FIN-01", division: DivisionCode("FIN"),
          firstRaised: period("2560-Q2"), issuedOn: date("2017-04-20"), responseDue: date("2017-05-20"),
          significance: .highest, elements: elements, state: .issued,
          returns: FindingID("2560-Q1/FIN-01/R-14"), source: .recorded)),
      "finding issued",
      #"{"id":"2560-Q2/FIN-01/R-14","rule":"R-14","subject":"FIN-01","division":"FIN","firstRaised":"2560-Q2","issuedOn":"2017-04-20","responseDue":"2017-05-20","significance":"highest",\#(elementsJSON),"returns":"2560-Q1/FIN-01/R-14","source":"recorded"}"#
    ),
    EventSample(
      .findingWithdrawn(FindingRemark(finding: finding, note: note)), "finding withdrawn",
      "{\(findingJSON),\(noteJSON)}"),
    EventSample(
      .responseGiven(FindingResponse(finding: finding, kind: .disagree, reason: reason)), "response given",
      #"{\#(findingJSON),"kind":"disagree",\#(reasonJSON)}"#),
    EventSample(
      .findingFollowedUp(FindingRemark(finding: finding, note: note)), "finding followed up",
      "{\(findingJSON),\(noteJSON)}"),
    EventSample(
      .findingClosed(FindingRemark(finding: finding, note: nil), signed: signature), "finding closed",
      "{\(findingJSON),\(signed)}"),
  ]

  private static let action = ActionReference(holder: .finding(finding), action: ActionID("A1"))
  private static let actionJSON = #""action":"2560-Q2/FIN-01/R-14.A1""#

  private static let ofActions = [
    EventSample(
      .actionAdded(
        ActionAddition(
          holder: .finding(finding), description: text("ทำคู่มือ", "Write a manual"),
          owner: PersonID("FIN-1"), due: date("2017-06-30")), id: ActionID("A1")),
      "action added",
      #"{"holder":"2560-Q2/FIN-01/R-14","description":{"th":"ทำคู่มือ","en":"Write a manual"},"owner":"FIN-1","due":"2017-06-30","id":"A1"}"#
    ),
    EventSample(
      .actionProgressed(ActionProgress(action: action, percent: 0, note: nil)), "action progressed",
      #"{\#(actionJSON),"percent":0}"#),
    EventSample(
      .actionExtended(
        ActionExtension(
          action: action, to: date("2017-07-31"), requestedBy: PersonID("FIN-1"), reason: reason),
        from: date("2017-06-30"), signed: signature),
      "action extended",
      #"{\#(actionJSON),"to":"2017-07-31","requestedBy":"FIN-1",\#(reasonJSON),"from":"2017-06-30",\#(signed)}"#
    ),
    EventSample(
      .actionCompleted(ActionCompletion(action: action, note: note, evidence: [evidence])),
      "action completed", #"{\#(actionJSON),\#(noteJSON),"evidence":[\#(evidenceJSON)]}"#),
    EventSample(
      .actionVerified(ActionRemark(action: action, note: note), signed: signature), "action verified",
      "{\(actionJSON),\(noteJSON),\(signed)}"),
    EventSample(
      .actionReopened(ActionRemark(action: action, note: note)), "action reopened",
      "{\(actionJSON),\(noteJSON)}"),
  ]

  private static let ofRisks = [
    EventSample(
      .riskAccepted(
        RiskAcceptance(
          plan: PlanID("FIN-01"), authority: .board, level: .highest, expires: date("2017-09-30"),
          minute: "3/2560", reason: reason), signed: signature),
      "risk accepted",
      #"{"plan":"FIN-01","authority":"board","level":"highest","expires":"2017-09-30","minute":"3/2560",\#(reasonJSON),\#(signed)}"#
    ),
    EventSample(
      .acceptanceLapsed(AcceptanceLapse(plan: PlanID("FIN-01"), decidedOn: date("2017-01-20"), note: nil)),
      "acceptance lapsed", #"{"plan":"FIN-01","decidedOn":"2017-01-20"}"#),
    EventSample(
      .engagementAdvanced(EngagementAdvance(engagement: EngagementID("ENG-2560-1"), state: .closed)),
      "engagement advanced", #"{"engagement":"ENG-2560-1","state":"closed"}"#),
    EventSample(
      .scopeItemConcluded(
        ScopeItemConclusion(
          engagement: EngagementID("ENG-2560-1"), item: 2, conclusion: .satisfactory, text: note)),
      "scope item concluded",
      #"{"engagement":"ENG-2560-1","item":2,"conclusion":"satisfactory","text":{"th":"ตรวจแล้ว","en":"Seen"}}"#
    ),
  ]

  private static let ofReports = [
    EventSample(
      .observationNoted(ObservationNote(engagement: EngagementID("ENG-2560-1"), text: reason), number: 3),
      "observation noted",
      #"{"engagement":"ENG-2560-1","text":{"th":"ระเบียบใหม่","en":"New rules"},"number":3}"#),
    EventSample(
      .indicatorReported(
        IndicatorReport(
          indicator: IndicatorID("IND-1.1"), period: period("2560-Q2"), value: Number("1250.5"), text: nil)),
      "indicator reported", #"{"indicator":"IND-1.1","period":"2560-Q2","value":"1250.5"}"#),
    EventSample(
      .riskIssueReported(
        RiskIssueReport(issue: RiskIssueID("RI-1"), period: period("2560-Q2"), text: reason)),
      "risk issue reported",
      #"{"issue":"RI-1","period":"2560-Q2","text":{"th":"ระเบียบใหม่","en":"New rules"}}"#),
  ]
}
