import Diagnostics
import FEEL
import Register
import Testing
import Workflow

/// A record that is no plan that could be added to division FIN, and what must be said of it.
struct BadRecord: Sendable, CustomTestStringConvertible {
  var title: String
  var record: String
  var told: [String]

  var testDescription: String { title }

  private static let good = `Plans and periods in the journal`.record("FIN-03")
  private static func changed(_ old: String, _ new: String) -> String {
    good.replacing(old, with: new, maxReplacements: 1)
  }

  static let all = [
    BadRecord(title: "nothing", record: "\n", told: ["record register.other-record"]),
    BadRecord(title: "words", record: "FIN-03", told: ["record xml.invalid"]),
    BadRecord(title: "broken XML", record: "<plan", told: ["record:2:1 xml.syntax"]),
    BadRecord(
      title: "two plans", record: "\(good)\n\(good)", told: ["record:7:1 register.other-record"]),
    BadRecord(
      title: "a self-assessment", record: #"<selfAssessment period="2560-Q2" source="recorded"/>"#,
      told: ["record:1:1 register.other-record"]),
    BadRecord(
      title: "a second division behind the plan",
      record: #"\#(good)</division><division xmlns="urn:sopthan:register:1" code="NTH">"#,
      told: ["record:6:19 xml.syntax"]),
    BadRecord(
      title: "a plan of another division", record: changed("FIN-03", "NTH-03"),
      told: ["record:1:1 register.plan-outside-division"]),
    BadRecord(
      title: "an id that is taken", record: changed("FIN-03", "FIN-02"), told: ["record journal.exists"]),
    BadRecord(
      title: "an owner whom nobody knows", record: changed("owner=\"FIN-1\"", "owner=\"FIN-9\""),
      told: ["record:1:1 register.unknown-person"]),
    BadRecord(
      title: "a likelihood of 6", record: changed("likelihood=\"2\"", "likelihood=\"6\""),
      told: ["record:5:79 xml.invalid"]),
    BadRecord(
      title: "a plan with its periods", record: changed("owner=", "first=\"2560-Q1\" owner="),
      told: ["record:1:1 register.history-in-record"]),
    BadRecord(
      title: "a plan with an assessment",
      record: changed(
        "</plan>", "<assessment period=\"2560-Q2\" state=\"draft\" source=\"recorded\"/></plan>"),
      told: ["record:6:1 register.history-in-record"]),
    BadRecord(
      title: "a control with a test",
      record: changed(
        "</plan>",
        `Plans and periods in the journal`.control("K1").replacing(
          "</control>",
          with: "<test on=\"2017-01-01\" design=\"effective\" source=\"recorded\"/></control>")
          + "</plan>"),
      told: ["record:6:149 register.history-in-record"]),
  ]
}

@Suite struct `The record of a new plan` {
  @Test(arguments: BadRecord.all)
  func `is refused at its own line and column`(bad: BadRecord) throws {
    var register = try Register.small()
    let before = register
    let addition = PlanAddition(division: DivisionCode("FIN"), record: bad.record)
    let problems = #expect(throws: Problems.self) {
      try register.apply(
        .planAdded(addition, from: period("2560-Q2")), by: PersonID("IA-2"), on: date("2017-04-01"))
    }
    #expect(problems?.diagnostics.map { "\($0.location) \($0.code)" } == bad.told)
    #expect(register == before)
  }

  @Test func `of a changed plan may not lose a control that a finding speaks of`() throws {
    var register = try Register.small()
    register.findings[0].subject = "FIN-01.K1"
    let change = PlanChange(
      plan: PlanID("FIN-01"), record: `Plans and periods in the journal`.record("FIN-01"),
      reason: text("ก", "a"))
    let problems = #expect(throws: Problems.self) {
      try register.apply(.planChanged(change), by: PersonID("IA-2"), on: date("2017-04-01"))
    }
    #expect(
      problems?.diagnostics.map(\.message.english) == [
        "finding \"2560-Q1/FIN-01/R-14\" speaks of control \"FIN-01.K1\", which would be gone"
      ])
  }
}
