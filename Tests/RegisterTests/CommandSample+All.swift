import FEEL
import Register

extension CommandSample {
  /// At least one of every deed, with every field that it may have.
  static let all = ofPeriods + ofAssessments + ofFindings + ofActions + ofRisks + ofReports

  private static let sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
  private static let reason = text("ระเบียบใหม่", "New rules")
  private static let reasonJSON = #""reason":{"th":"ระเบียบใหม่","en":"New rules"}"#
  private static let note = text("ตรวจแล้ว", "Seen")
  private static let noteJSON = #""note":{"th":"ตรวจแล้ว","en":"Seen"}"#
  private static let fin1 = AssessmentReference(plan: PlanID("FIN-01"), period: period("2560-Q2"))
  private static let fin1JSON = #""plan":"FIN-01","period":"2560-Q2""#
  private static let evidence = Evidence(
    reference: "evidence/a.pdf", title: text("คู่มือ", "Manual"), sha256: sha256, byteCount: 4,
    mediaType: "text/plain",
    on: date("2017-03-31"))
  private static let evidenceJSON =
    #"{"reference":"evidence/a.pdf","title":{"th":"คู่มือ","en":"Manual"},"sha256":"\#(sha256)","byteCount":4,"mediaType":"text/plain","on":"2017-03-31"}"#
  private static let file = FileDigest(path: "rules/2560.2/levels.dmn", byteCount: 4, sha256: sha256)
  private static let fileJSON = #"{"path":"rules/2560.2/levels.dmn","byteCount":4,"sha256":"\#(sha256)"}"#

  private static let addition = PlanAddition(division: DivisionCode("FIN"), record: "<plan id=\"FIN-03\"/>")
  private static let additionJSON = #""division":"FIN","record":"<plan id=\"FIN-03\"/>""#
  private static let change = PlanChange(
    plan: PlanID("FIN-02"), record: "<plan id=\"FIN-02\"/>", reason: reason)
  private static let changeJSON = #""plan":"FIN-02","record":"<plan id=\"FIN-02\"/>",\#(reasonJSON)"#
  private static let drop = PlanDrop(plan: PlanID("NTH-01"), reason: reason)
  private static let dropJSON = #""plan":"NTH-01",\#(reasonJSON)"#

  private static let ofPeriods = [
    CommandSample(
      .openPeriod(
        PeriodOpening(
          period: period("2560-Q3"), assessmentDue: date("2017-07-15"), rulesVersion: "2560.1",
          new: [addition], changed: [change], dropped: [drop])),
      #""period":"2560-Q3","assessmentDue":"2017-07-15","rulesVersion":"2560.1","new":[{\#(additionJSON)}],"changed":[{\#(changeJSON)}],"dropped":[{\#(dropJSON)}]"#,
      by: "IA-2", .reviewingAuditor),
    CommandSample(.addPlan(addition), additionJSON, by: "ADM", .administrator),
    CommandSample(.changePlan(change), changeJSON, by: "ADM", .administrator),
    CommandSample(.dropPlan(drop), dropJSON, by: "ADM", .administrator),
    CommandSample(
      .adoptRules(RulesAdoption(version: "2560.2", files: [file], reason: reason)),
      #""version":"2560.2","files":[\#(fileJSON)],\#(reasonJSON)"#, by: "ADM", .administrator),
    CommandSample(
      .closePeriod(PeriodClosing(period: period("2560-Q2"), minute: "4/2560")),
      #""period":"2560-Q2","minute":"4/2560""#, by: "AC", .auditCommittee),
  ]

  private static let ofAssessments = [
    CommandSample(
      .scoreAsDivision(
        DivisionScore(
          assessment: fin1, score: Score(likelihood: 4, consequence: 3), reason: reason, evidence: [evidence])
      ),
      #"\#(fin1JSON),"score":{"likelihood":4,"consequence":3},\#(reasonJSON),"evidence":[\#(evidenceJSON)]"#),
    CommandSample(.submitAssessment(fin1), fin1JSON),
    CommandSample(.confirmAssessment(fin1), fin1JSON, by: "FIN-head", .divisionHead),
    CommandSample(
      .scoreAsAuditor(AuditorScore(assessment: fin1, score: nil)), fin1JSON, by: "IA-1", .auditor),
    CommandSample(
      .scoreAsAuditor(
        AuditorScore(
          assessment: fin1, score: Score(likelihood: 1, consequence: 5), reason: reason, evidence: [evidence])
      ),
      #"\#(fin1JSON),"score":{"likelihood":1,"consequence":5},\#(reasonJSON),"evidence":[\#(evidenceJSON)]"#,
      by: "IA-1", .auditor,
      amending: Amendment(period: period("2560-Q1"), reason: reason)),
    CommandSample(.approveAssessment(fin1), fin1JSON, by: "IA-2", .reviewingAuditor),
    CommandSample(
      .returnAssessment(AssessmentReturn(assessment: fin1, reason: reason)), "\(fin1JSON),\(reasonJSON)",
      by: "FIN-head", .divisionHead),
    CommandSample(
      .testControl(
        ControlTesting(
          plan: PlanID("FIN-01"), control: ControlID("K1"), design: .effective, operating: .partlyEffective,
          note: note, evidence: [evidence])),
      #""plan":"FIN-01","control":"K1","design":"effective","operating":"partlyEffective",\#(noteJSON),"evidence":[\#(evidenceJSON)]"#,
      by: "IA-1", .auditor),
    CommandSample(
      .attachEvidence(EvidenceAttachment(holder: .judgement(fin1, isAuditors: true), evidence: evidence)),
      #""holder":"FIN-01/2560-Q2 auditor","evidence":\#(evidenceJSON)"#, by: "IA-1", .auditor),
    CommandSample(
      .attachEvidence(
        EvidenceAttachment(
          holder: .control(PlanID("FIN-01"), ControlID("K1")),
          evidence: Evidence(reference: "https://example.org/?a=1", title: text("ก", "a")))),
      #""holder":"FIN-01.K1","evidence":{"reference":"https://example.org/?a=1","title":{"th":"ก","en":"a"}}"#
    ),
    CommandSample(
      .answerQuestionnaire(
        QuestionnaireAnswer(
          division: DivisionCode("NTH"), period: period("2560-Q2"),
          answers: [
            TopicAnswer(topic: "A1", quantity: 4, quality: 3, note: note, evidence: [evidence]),
            TopicAnswer(topic: "A2", quantity: nil, quality: nil),
          ])),
      #""division":"NTH","period":"2560-Q2","answers":[{"topic":"A1","quantity":4,"quality":3,\#(noteJSON),"evidence":[\#(evidenceJSON)]},{"topic":"A2"}]"#
    ),
  ]

  private static let elements = FindingElements(
    title: text("ก", "a"), criteria: text("ข", "b"), condition: text("ค", "c"), cause: text("ง", "d"),
    effect: text("จ", "e"), recommendation: text("ฉ", "f"))
  private static let elementsJSON =
    #"{"title":{"th":"ก","en":"a"},"criteria":{"th":"ข","en":"b"},"condition":{"th":"ค","en":"c"},"cause":{"th":"ง","en":"d"},"effect":{"th":"จ","en":"e"},"recommendation":{"th":"ฉ","en":"f"}}"#
  private static let finding = FindingID("2560-Q2/FIN-01/R-14")
  private static let findingJSON = #""finding":"2560-Q2/FIN-01/R-14""#

  private static let ofFindings = [
    CommandSample(
      .raiseFinding(
        FindingRaising(
          engagement: EngagementID("ENG-2560-1"), subject: "ENG-2560-1.S1", division: DivisionCode("FIN"),
          significance: .high, elements: elements)),
      #""engagement":"ENG-2560-1","subject":"ENG-2560-1.S1","division":"FIN","significance":"high","elements":\#(elementsJSON)"#,
      by: "IA-1", .auditor),
    CommandSample(
      .issueFinding(
        FindingIssue(finding: finding, period: period("2560-Q2"), responseDue: date("2017-05-03"))),
      #"\#(findingJSON),"period":"2560-Q2","responseDue":"2017-05-03""#, by: "IA-1", .auditor),
    CommandSample(
      .withdrawFinding(FindingRemark(finding: finding, note: nil)), findingJSON, by: "IA-2", .reviewingAuditor
    ),
    CommandSample(
      .respondToFinding(FindingResponse(finding: finding, kind: .partlyAgree, reason: reason)),
      #"\#(findingJSON),"kind":"partlyAgree",\#(reasonJSON)"#, by: "FIN-head", .divisionHead),
    CommandSample(
      .followUpFinding(FindingRemark(finding: finding, note: note)), "\(findingJSON),\(noteJSON)", by: "IA-1",
      .auditor),
    CommandSample(
      .closeFinding(FindingRemark(finding: finding, note: note)), "\(findingJSON),\(noteJSON)", by: "IA-2",
      .reviewingAuditor),
  ]

  private static let action = ActionReference(holder: .finding(finding), action: ActionID("A1"))
  private static let actionJSON = #""action":"2560-Q2/FIN-01/R-14.A1""#

  private static let ofActions = [
    CommandSample(
      .addAction(
        ActionAddition(
          holder: .plan(PlanID("FIN-01")), description: text("ทำคู่มือ", "Write a manual"),
          owner: PersonID("FIN-1"), due: date("2017-06-30"))),
      #""holder":"FIN-01","description":{"th":"ทำคู่มือ","en":"Write a manual"},"owner":"FIN-1","due":"2017-06-30""#
    ),
    CommandSample(
      .progressAction(ActionProgress(action: action, percent: 40, note: note)),
      #"\#(actionJSON),"percent":40,\#(noteJSON)"#),
    CommandSample(
      .extendAction(
        ActionExtension(
          action: action, to: date("2017-07-31"), requestedBy: PersonID("FIN-1"), reason: reason)),
      #"\#(actionJSON),"to":"2017-07-31","requestedBy":"FIN-1",\#(reasonJSON)"#, by: "FIN-head", .divisionHead
    ),
    CommandSample(
      .completeAction(
        ActionCompletion(
          action: ActionReference(holder: .plan(PlanID("FIN-01")), action: ActionID("A1")), note: note,
          evidence: [evidence])),
      #""action":"FIN-01.A1",\#(noteJSON),"evidence":[\#(evidenceJSON)]"#),
    CommandSample(
      .verifyAction(ActionRemark(action: action, note: note)), "\(actionJSON),\(noteJSON)", by: "IA-1",
      .auditor),
    CommandSample(.reopenAction(ActionRemark(action: action, note: nil)), actionJSON, by: "IA-1", .auditor),
  ]

  private static let ofRisks = [
    CommandSample(
      .acceptRisk(
        RiskAcceptance(
          plan: PlanID("FIN-01"), authority: .director, level: .high, expires: date("2017-09-30"),
          minute: "3/2560", reason: reason)),
      #""plan":"FIN-01","authority":"director","level":"high","expires":"2017-09-30","minute":"3/2560",\#(reasonJSON)"#,
      by: "DIR", .director),
    CommandSample(
      .lapseAcceptance(
        AcceptanceLapse(plan: PlanID("FIN-01"), decidedOn: date("2017-01-20"), note: note)),
      #""plan":"FIN-01","decidedOn":"2017-01-20",\#(noteJSON)"#, by: "IA-1", .auditor),
    CommandSample(
      .advanceEngagement(EngagementAdvance(engagement: EngagementID("ENG-2560-1"), state: .followUp)),
      #""engagement":"ENG-2560-1","state":"followUp""#, by: "IA-2", .reviewingAuditor),
    CommandSample(
      .concludeScopeItem(
        ScopeItemConclusion(
          engagement: EngagementID("ENG-2560-1"), item: 2, conclusion: .needsImprovement, text: note)),
      #""engagement":"ENG-2560-1","item":2,"conclusion":"needsImprovement","text":{"th":"ตรวจแล้ว","en":"Seen"}"#,
      by: "IA-1", .auditor),
  ]

  private static let ofReports = [
    CommandSample(
      .noteObservation(ObservationNote(engagement: EngagementID("ENG-2560-1"), text: note)),
      #""engagement":"ENG-2560-1","text":{"th":"ตรวจแล้ว","en":"Seen"}"#, by: "IA-1", .auditor),
    CommandSample(
      .reportIndicator(
        IndicatorReport(
          indicator: IndicatorID("IND-1.1"), period: period("2560-Q2"), value: Number("1250.5"), text: note)),
      #""indicator":"IND-1.1","period":"2560-Q2","value":"1250.5","text":{"th":"ตรวจแล้ว","en":"Seen"}"#,
      by: "FIN-1", .divisionOfficer),
    CommandSample(
      .reportRiskIssue(
        RiskIssueReport(issue: RiskIssueID("RI-1"), period: period("2560-Q2"), text: note)),
      #""issue":"RI-1","period":"2560-Q2","text":{"th":"ตรวจแล้ว","en":"Seen"}"#, by: "FIN-1",
      .divisionOfficer),
  ]
}
