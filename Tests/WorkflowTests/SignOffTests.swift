import FEEL
import Register
import Testing
import Workflow

/// A name under a record counts as long as the record says what was signed.
@Suite struct `A sign-off` {
  /// Decides, applies, and gives what the journal would hold.
  private static func act(
    _ actor: String, _ deed: Deed, on day: String = "2017-04-10", _ register: inout Register,
    _ log: inout [Occurrence]
  ) throws {
    let role = try #require(register.people.first { $0.id.text == actor }?.role)
    for event in try Workplace.decide(actor, deed, on: day, in: register) {
      try register.apply(event, by: PersonID(actor), on: Workplace.day(day))
      log.append(
        Occurrence(
          sequence: log.count + 1, actor: PersonID(actor), role: role, effective: Workplace.day(day),
          event: event))
    }
  }

  struct Signing: Sendable, CustomTestStringConvertible {
    let title: String
    let actor: String
    let deed: Deed
    let register: Register
    let subject: String
    /// What changes that was signed.
    let change: @Sendable (inout Register) -> Void
    var testDescription: String { title }
  }

  static let signings: [Signing] = [
    Signing(
      title: "confirmed", actor: "FIN-head", deed: .confirmAssessment(Workplace.reference("FIN-01")),
      register: Workplace.register.assessed(.submitted), subject: "FIN-01/2560-Q2"
    ) { $0.plans[0].assessments[2].division?.score.likelihood = 1 },
    Signing(
      title: "approved", actor: "IA-head", deed: .approveAssessment(Workplace.reference("FIN-01")),
      register: Workplace.register.assessed(.reviewed), subject: "FIN-01/2560-Q2"
    ) { $0.plans[0].assessments[2].auditor?.evidence.append(Workplace.evidence()) },
    Signing(
      title: "verified", actor: "IA-1",
      deed: .verifyAction(ActionRemark(action: Workplace.action("FIN-01.A1"), note: nil)),
      register: Workplace.register.acting(.completed), subject: "FIN-01.A1"
    ) { $0.plans[0].actions[0].description = Workplace.text("another repair") },
    Signing(
      title: "extended", actor: "FIN-head",
      deed: .extendAction(
        ActionExtension(
          action: Workplace.action("FIN-01.A1"), to: Workplace.day("2017-05-31"),
          requestedBy: PersonID("FIN-1"),
          reason: Workplace.text("delay"))), register: Workplace.register, subject: "FIN-01.A1 2017-05-31"
    ) { $0.plans[0].actions[0].extensions[0].reason = Workplace.text("another reason") },
    Signing(
      title: "accepted", actor: "DIR", deed: Workplace.acceptance(), register: Workplace.register,
      subject: "FIN-01"
    ) { $0.plans[0].risk.event = Workplace.text("another event") },
    Signing(
      title: "closed", actor: "IA-head",
      deed: .closeFinding(
        FindingRemark(finding: FindingID("2560-Q1/FIN-01/R-14"), note: Workplace.text("done"))),
      register: Workplace.register.finding(.verified), subject: "2560-Q1/FIN-01/R-14"
    ) { $0.findings[0].elements.condition = Workplace.text("another condition") },
  ]

  @Test(arguments: signings)
  func `goes stale when what was signed changes, and not before`(signing: Signing) throws {
    var register = signing.register
    var log: [Occurrence] = []
    try Self.act(signing.actor, signing.deed, &register, &log)
    let fresh = try #require(signOffs(in: log, on: register).first)
    #expect(fresh.kind.rawValue == signing.title)
    #expect(fresh.subject == signing.subject)
    #expect(fresh.by == PersonID(signing.actor))
    #expect(fresh.signature.sha256.utf8.count == 64)
    #expect(!fresh.isStale)
    // Something else of the same plan changes.
    register.plans[0].title = Workplace.text("another title")
    #expect(signOffs(in: log, on: register).map(\.isStale) == [false])
    signing.change(&register)
    #expect(signOffs(in: log, on: register).map(\.isStale) == [true])
  }

  @Test func `outlives the steps that follow it`() throws {
    var register = Workplace.register.assessed(.submitted)
    var log: [Occurrence] = []
    try Self.act("FIN-head", .confirmAssessment(Workplace.reference("FIN-01")), &register, &log)
    try Self.act(
      "IA-1",
      .scoreAsAuditor(
        AuditorScore(
          assessment: Workplace.reference("FIN-01"), score: Score(likelihood: 3, consequence: 3),
          reason: Workplace.text("worse"))), &register, &log)
    try Self.act("IA-head", .approveAssessment(Workplace.reference("FIN-01")), &register, &log)
    #expect(signOffs(in: log, on: register).map(\.isStale) == [false, false])
    #expect(signOffs(in: log, on: register).map(\.kind) == [.confirmed, .approved])
  }

  @Test func `falls with a return, and is replaced by the next one`() throws {
    var register = Workplace.register.assessed(.reviewed)
    var log: [Occurrence] = []
    try Self.act("IA-head", .approveAssessment(Workplace.reference("FIN-01")), &register, &log)
    let back = AssessmentReturn(assessment: Workplace.reference("FIN-01"), reason: Workplace.text("a doubt"))
    try Self.act("IA-head", .returnAssessment(back), &register, &log)
    #expect(signOffs(in: log, on: register).map(\.isStale) == [true])
    try Self.act("IA-second", .approveAssessment(Workplace.reference("FIN-01")), &register, &log)
    let standing = signOffs(in: log, on: register)
    #expect(standing.map(\.isStale) == [false])
    #expect(standing.map(\.by.text) == ["IA-second"])
    #expect(standing.map(\.sequence) == [3])
  }

  @Test func `is read from entries of the journal`() throws {
    var register = Workplace.register.assessed(.submitted)
    var log: [Occurrence] = []
    try Self.act("FIN-head", .confirmAssessment(Workplace.reference("FIN-01")), &register, &log)
    let event = try #require(log.first?.event)
    let entry = Entry(
      sequence: 1, recorded: "2017-04-10T08:00:00.000Z", effective: Workplace.day("2017-04-10"),
      actor: PersonID("FIN-head"), role: .divisionHead, kind: event.kind, payload: event.payload)
    #expect(try Occurrence(entry) == log.first)
  }

  @Test func `is over bytes that anybody can write down`() throws {
    let judgement = Judgement(
      score: Score(likelihood: 2, consequence: 3), by: PersonID("FIN-1"), on: Workplace.day("2017-03-20"),
      endorsedBy: PersonID("FIN-head"), endorsedOn: Workplace.day("2017-03-21"))
    let record = SignedRecord.confirmation(of: judgement, PlanID("FIN-01"), Workplace.period("2560-Q2"))
    #expect(
      String(decoding: record.xml, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <signed xmlns="urn:sopthan:register:1" what="confirmation" subject="FIN-01/2560-Q2">
          <division likelihood="2" consequence="3" by="FIN-1" on="2017-03-20"/>
        </signed>

        """)
  }
}
