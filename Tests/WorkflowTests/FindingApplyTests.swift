import FEEL
import Register
import Testing
import Workflow

@Suite struct `A finding in the journal` {
  private static let seal = Signature(
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
  private static let elements = FindingElements(
    title: text("ก", "a"), criteria: text("ข", "b"), condition: text("ค", "c"), cause: nil, effect: nil,
    recommendation: nil)
  private static let id = "2560-Q2/FIN-01/R-20"
  private static let issued = IssuedFinding(
    id: FindingID(id), rule: RuleID("R-20"), subject: "FIN-01", division: DivisionCode("FIN"),
    firstRaised: period("2560-Q2"), issuedOn: date("2017-04-20"), responseDue: date("2017-05-20"),
    significance: .high, elements: elements, state: .issued, source: .recorded)

  private static func action(_ number: Int) -> ActionReference {
    ActionReference(holder: .finding(FindingID(id)), action: ActionID("A\(number)"))
  }

  private static func addition(_ number: Int) -> Event {
    .actionAdded(
      ActionAddition(
        holder: .finding(FindingID(id)), description: text("ทำ", "Do"), owner: PersonID("FIN-1"),
        due: date("2017-06-30")), id: ActionID("A\(number)"))
  }

  private static func completion(_ number: Int) -> Event {
    .actionCompleted(ActionCompletion(action: action(number), note: nil))
  }

  private static func verification(_ number: Int) -> Event {
    .actionVerified(ActionRemark(action: action(number), note: nil), signed: seal)
  }

  /// Each step of one finding, and the state in which it leaves it.
  private static let steps: [(event: Event, state: FindingState)] = [
    (.findingIssued(issued), .issued),
    (.responseGiven(FindingResponse(finding: FindingID(id), kind: .agree, reason: nil)), .responded),
    (addition(1), .inProgress), (addition(2), .inProgress), (completion(1), .inProgress),
    (completion(2), .completed), (verification(1), .completed), (verification(2), .verified),
    (.actionReopened(ActionRemark(action: action(2), note: nil)), .inProgress), (completion(2), .completed),
    (verification(2), .verified),
    (
      .findingFollowedUp(FindingRemark(finding: FindingID(id), note: text("เห็น", "Seen"))), .verified
    ),
    (.findingClosed(FindingRemark(finding: FindingID(id), note: text("จบ", "Done")), signed: seal), .closed),
  ]

  @Test func `is carried along by its response and its actions`() throws {
    var register = try Register.small()
    for (number, step) in Self.steps.enumerated() {
      try register.apply(step.event, by: "IA-1", on: "2017-05-\(10 + number)")
      #expect(register.finding(Self.id)?.state == step.state, "after \(step.event.kind)")
    }
    let finding = try #require(register.finding(Self.id))
    #expect(finding.closedOn?.description == "2017-05-22")
    #expect(finding.response?.on.description == "2017-05-11")
    #expect(finding.followUps.map(\.note.english) == ["Seen", "Done"])
    #expect(finding.actions.map(\.opened.description) == ["2017-05-12", "2017-05-13"])
    #expect(finding.actions.map(\.verification?.on.description) == ["2017-05-16", "2017-05-20"])
  }

  @Test func `of a rule stands behind those of its division`() throws {
    var register = try Register.small()
    try register.apply(.findingIssued(Self.issued), by: "IA-1", on: "2017-04-20")
    #expect(
      register.findings.map(\.id.text) == ["2560-Q1/FIN-01/R-14", Self.id, "2560-Q2/ORG/R-40"])
  }

  @Test func `by hand is a draft in its engagement until it is issued`() throws {
    var register = try Register.small()
    let raising = FindingRaising(
      engagement: EngagementID("ENG-2560-1"), subject: "ENG-2560-1.S2", division: DivisionCode("FIN"),
      significance: .low, elements: Self.elements)
    let id = FindingID("2560-Q2/ENG-2560-1/2")
    try register.apply(.findingRaised(raising, id: id), by: "IA-1", on: "2017-04-10")
    #expect(register.engagements[0].findings.map(\.id.text) == ["ENG-2560-1/1", id.text])
    #expect(register.finding(id.text)?.state == .draft)
    #expect(register.finding(id.text)?.firstRaised == period("2560-Q2"))
    var issued = try #require(register.finding(id.text))
    issued.issuedOn = date("2017-04-12")
    issued.responseDue = date("2017-05-12")
    try register.apply(.findingIssued(issued), by: "IA-2", on: "2017-04-12")
    #expect(register.finding(id.text)?.state == .issued)
    #expect(register.finding(id.text)?.issuedOn.description == "2017-04-12")
    #expect(register.engagements[0].findings.count == 2)
  }

  @Test func `that is withdrawn ends on that day`() throws {
    var register = try Register.small()
    let remark = FindingRemark(finding: FindingID("ENG-2560-1/1"), note: text("ไม่พบแล้ว", "Gone"))
    try register.apply(.findingWithdrawn(remark), by: "IA-2", on: "2017-04-12")
    #expect(register.finding("ENG-2560-1/1")?.state == .withdrawn)
    #expect(register.finding("ENG-2560-1/1")?.closedOn?.description == "2017-04-12")
    #expect(register.finding("ENG-2560-1/1")?.followUps.map(\.note.english) == ["Gone"])
  }
}
