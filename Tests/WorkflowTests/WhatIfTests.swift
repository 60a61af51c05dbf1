import Assessment
import Diagnostics
import FEEL
import Register
import Testing
import Workflow

@Suite struct `Supposing` {
  private func suppose(_ deeds: Deed..., in register: Register = Workplace.register.assessed(.approved))
    throws
    -> Supposition
  {
    let period = try #require(register.period(Workplace.period("2560-Q2")))
    return try Workflow.suppose(
      deeds, on: register, from: Standpoint(period: period), by: try Workplace.rules.get())
  }

  @Test func `nothing changes nothing`() throws {
    let supposition = try suppose()
    #expect(supposition.impact.isNone)
    #expect(supposition.register == Workplace.register.assessed(.approved))
  }

  @Test func `another likelihood moves what is reported, whoever reported it, and nothing else`() throws {
    let register = Workplace.register.assessed(.approved)
    let deed = register.rescoring(Workplace.reference("FIN-01"), to: Score(likelihood: 5, consequence: 5))
    let supposition = try suppose(deed)
    let plan = try #require(supposition.impact.plans.first)
    #expect(supposition.impact.plans.map(\.plan.text) == ["FIN-01"])
    let reported = try #require(plan.levels.first { $0.name == "reportedLevel" })
    #expect(reported.level.before == .medium && reported.level.after == .highest)
    let assessment = try #require(
      supposition.register.plans[0].assessment(in: Workplace.period("2560-Q2")))
    #expect(assessment.state == .approved)
    #expect(assessment.auditor?.endorsedBy == PersonID("IA-head"))
    #expect(assessment.division?.score == Score(likelihood: 2, consequence: 2))
  }

  @Test func `a control that fails raises the lowest justified level`() throws {
    let supposition = try suppose(
      .testControl(
        ControlTesting(plan: PlanID("FIN-01"), control: ControlID("K1"), design: nil, operating: .ineffective)
      ))
    let plan = try #require(supposition.impact.plans.first)
    let justified = try #require(plan.levels.first { $0.name == "lowestJustifiedLevel" })
    #expect(try #require(justified.level.before) < (try #require(justified.level.after)))
    #expect(!supposition.impact.gained.isEmpty)
  }

  @Test func `a completed action takes its finding away`() throws {
    // Due on 15 March, the action of FIN-01 is overdue at the quarter's end.
    let action = Workplace.action("FIN-01.A1")
    let supposition = try suppose(
      .completeAction(ActionCompletion(action: action, note: nil, evidence: [Workplace.evidence()])))
    #expect(supposition.impact.lost.contains { $0.subjectText == "FIN-01.A1" })
    #expect(supposition.before.findings.contains { $0.subjectText == "FIN-01.A1" })
  }

  @Test func `needs no permission and knows no closed period`() throws {
    let register = Workplace.register.assessed(.approved).with { $0.periods[2].state = .closed }
    let deed = register.rescoring(Workplace.reference("FIN-01"), to: Score(likelihood: 1, consequence: 1))
    #expect(!(try suppose(deed, in: register).impact.isNone))
  }

  @Test func `tells everything that does not fit`() throws {
    do {
      _ = try suppose(
        .scoreAsDivision(
          DivisionScore(
            assessment: Workplace.reference("FIN-01"), score: Score(likelihood: 6, consequence: 1))),
        .closePeriod(PeriodClosing(period: Workplace.period("2560-Q2"))),
        .progressAction(ActionProgress(action: Workplace.action("FIN-01.A9"), percent: 5, note: nil)))
      Issue.record("supposed")
    } catch let problems as Problems {
      #expect(
        problems.diagnostics.map(\.code).sorted() == [
          "journal.unknown-name", "workflow.not-supposed", "workflow.score-out-of-range",
        ])
    }
  }
}
