import FEEL
import Register
import Testing
import Workflow

/// Plans enter, change and end with periods.
@Suite struct `A plan` {
  static let record = """
    <plan id="FIN-02" category="operations" riskCategory="financial" underControl="true" owner="FIN-1" source="illustrative">
      <title><th>แผน</th><en>plan</en></title>
      <objective><th>จุดหมาย</th><en>aim</en></objective>
      <risk/>
      <inherent fiscalYear="2560" likelihood="3" consequence="3" source="illustrative"/>
    </plan>
    """

  static func opening(
    new: [PlanAddition] = [], changed: [PlanChange] = [], dropped: [PlanDrop] = []
  ) -> Deed {
    .openPeriod(
      PeriodOpening(
        period: Workplace.period("2560-Q3"), assessmentDue: Workplace.day("2017-06-23"),
        rulesVersion: "2560.1",
        new: new, changed: changed, dropped: dropped))
  }

  static let addition = PlanAddition(division: DivisionCode("FIN"), record: record)
  static let change = PlanChange(
    plan: PlanID("FIN-01"), record: record.replacing("FIN-02", with: "FIN-01"),
    reason: Workplace.text("clearer"))
  static let drop = PlanDrop(plan: PlanID("NTH-01"), reason: Workplace.text("merged"))

  @Test func `is carried forward, changed, dropped or new when a period opens`() throws {
    let events = try Workplace.decide(
      "ADMIN", Self.opening(new: [Self.addition], changed: [Self.change], dropped: [Self.drop]))
    guard case .periodOpened(let opened)? = events.first else {
      Issue.record("\(events)")
      return
    }
    #expect(opened.unchanged.map(\.text) == ["AUD-01"])
    #expect(
      Array(events.dropFirst()) == [
        .planDropped(Self.drop, last: Workplace.period("2560-Q2")), .planChanged(Self.change),
        .planAdded(Self.addition, from: Workplace.period("2560-Q3")),
      ])
  }

  @Test func `is not changed by whoever judges it`() throws {
    #expect(
      try Workplace.refusals("IA-head", Self.opening(changed: [Self.change])) == [
        "role: error: the role reviewingAuditor may not write a plan anew: no row of the table of permissions allows it Hint: allowed to administrator"
      ])
  }

  @Test func `enters with what is wrong in its record told`() throws {
    let bad = PlanAddition(
      division: DivisionCode("FIN"), record: Self.record.replacing("owner=\"FIN-1\"", with: "owner=\"FIN-7\"")
    )
    let told = try Workplace.refusals("ADMIN", .addPlan(bad))
    #expect(told.count == 1)
    #expect(told.first?.contains("\"FIN-7\" is not a person of the register") == true, "\(told)")
    #expect(try Workplace.refusals("ADMIN", .addPlan(Self.addition)) == [])
  }

  @Test func `that has ended is neither changed, nor scored, nor in the way of a closing`() throws {
    let register = Workplace.register.with { $0.plans[0].last = Workplace.period("2560-Q1") }
    let held = "plan: error: plan \"FIN-01\" is not held in 2560-Q2 Hint: its last period is 2560-Q1"
    #expect(try Workplace.refusals("ADMIN", .changePlan(Self.change), in: register) == [held])
    let score = DivisionScore(
      assessment: Workplace.reference("FIN-01"), score: Score(likelihood: 2, consequence: 2))
    #expect(try Workplace.refusals("FIN-1", .scoreAsDivision(score), in: register) == [held])
    let closing = Deed.closePeriod(PeriodClosing(period: Workplace.period("2560-Q2")))
    #expect(
      try Workplace.refusals("AC-chair", closing, in: register) == [
        "period: error: the assessments for 2560-Q2 of NTH-01, AUD-01 are not approved Hint: have them approved first"
      ])
  }

  @Test func `is named once in an opening`() throws {
    let drop = PlanDrop(plan: PlanID("FIN-01"), reason: Workplace.text("merged"))
    #expect(
      try Workplace.refusals("ADMIN", Self.opening(changed: [Self.change], dropped: [drop])) == [
        "dropped: error: plan \"FIN-01\" is named twice"
      ])
  }
}
