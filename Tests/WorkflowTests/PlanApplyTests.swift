import Diagnostics
import FEEL
import Register
import Testing
import Workflow

@Suite struct `Plans and periods in the journal` {
  private static let third = PeriodOpened(
    period: Period(
      id: period("2560-Q3"), from: date("2017-04-01"), to: date("2017-06-30"),
      assessmentDue: date("2017-07-15"), state: .open, rulesVersion: "2560.1", source: .recorded),
    unchanged: [PlanID("FIN-01")])

  static func record(_ id: String, controls: String = "", more: String = "") -> String {
    """
    <plan id="\(id)" category="operations" riskCategory="financial" underControl="true" owner="FIN-1" source="recorded">
      <title><th>ก</th><en>New title</en></title>
      <objective><th>ข</th><en>b</en></objective>
      <risk><cause number="1"><th>ค</th><en>c</en></cause></risk>
      <inherent fiscalYear="2560" likelihood="2" consequence="2" source="recorded"/>\(controls)\(more)
    </plan>
    """
  }

  static func control(_ id: String) -> String {
    #"<control id="\#(id)" nature="preventive" mode="manual" frequency="daily" key="true" covers="1" source="recorded"><title><th>ง</th><en>Check</en></title></control>"#
  }

  @Test func `a period is opened behind the last and closed`() throws {
    var register = try Register.small()
    try register.apply(.periodOpened(Self.third), by: "IA-2", on: "2017-04-01")
    #expect(register.periods.map(\.id.description) == ["2560-Q0", "2560-Q1", "2560-Q2", "2560-Q3"])
    #expect(register.periods.map(\.state) == [.closed, .closed, .open, .open])
    let closed = PeriodClosed(
      period: period("2560-Q2"), minute: nil, rulesVersion: "2560.1", toolVersion: "1", inputs: [],
      exports: [])
    try register.apply(.periodClosed(closed), by: "AC", on: "2017-05-01")
    #expect(register.periods.map(\.state) == [.closed, .closed, .closed, .open])
  }

  @Test func `a new plan stands behind those of its division, from its first period on`() throws {
    var register = try Register.small()
    let addition = PlanAddition(division: DivisionCode("FIN"), record: Self.record("FIN-03"))
    try register.apply(.planAdded(addition, from: period("2560-Q2")), by: "IA-2", on: "2017-04-01")
    #expect(register.plans.map(\.id.text) == ["FIN-01", "FIN-02", "FIN-03", "NTH-01"])
    #expect(register.plan("FIN-03")?.first == period("2560-Q2"))
    #expect(register.plan("FIN-03")?.title.english == "New title")
  }

  @Test func `a changed plan keeps its history and the tests of controls that stay`() throws {
    var register = try Register.small()
    let before = try #require(register.plan("FIN-01"))
    let change = PlanChange(
      plan: PlanID("FIN-01"),
      record: Self.record("FIN-01", controls: Self.control("K1") + Self.control("K2")),
      reason: text("ก", "a"))
    try register.apply(.planChanged(change), by: "IA-2", on: "2017-04-01")
    let after = try #require(register.plan("FIN-01"))
    #expect(after.title.english == "New title")
    #expect(after.inherent.map(\.score) == [Score(likelihood: 2, consequence: 2)])
    #expect(after.controls.map(\.title.english) == ["Check", "Check"])
    #expect(after.controls.map(\.tests.count) == [2, 0])
    #expect(after.controls[0].tests == before.controls[0].tests)
    #expect(after.assessments == before.assessments)
    #expect(after.actions == before.actions)
    #expect(after.acceptances == before.acceptances)
  }

  @Test func `a dropped plan stays with its last period`() throws {
    var register = try Register.small()
    let drop = PlanDrop(plan: PlanID("NTH-01"), reason: text("ก", "a"))
    try register.apply(.planDropped(drop, last: period("2560-Q2")), by: "IA-2", on: "2017-04-01")
    #expect(register.plan("NTH-01")?.last == period("2560-Q2"))
    #expect(register.plans.count == 3)
  }
}
