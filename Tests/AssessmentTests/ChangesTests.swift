import Assessment
import FEEL
import Register
import Testing

/// The literals were counted in the register's XML by a script of its own, without this tool.
@Suite struct `Changes between two periods` {
  private func changes(from: String = "2560-Q1", to: String = "2560-Q2") throws -> Changes {
    Changes(from: try CODI.assessment(of: from), to: try CODI.assessment(of: to))
  }

  private func plans(with cause: ChangeCause, in changes: Changes) -> [String] {
    changes.plans.filter { $0.causes.contains(cause) }.map(\.plan.text)
  }

  @Test func `tell what rose, fell and stayed`() throws {
    let changes = try changes()
    #expect(changes.counts.up == 5 && changes.counts.down == 42 && changes.counts.unchanged == 69)
    #expect(
      changes.plans.filter { $0.movement == .up }.map(\.plan.text) == [
        "CWS-01", "FIN-01", "ADM-06", "CCS-05", "STR-02",
      ])
  }

  @Test func `agree with the published movement when they begin at the opening`() throws {
    let counts = try changes(from: "2560-Q0").counts
    #expect(counts.down == 57 && counts.up == 0)
  }

  @Test func `give every plan its causes`() throws {
    let changes = try changes()
    #expect(plans(with: .rescored, in: changes).count == 47)
    let tested = changes.plans.filter { $0.causes.contains(.controlTested) && $0.movement != .unchanged }
    #expect(tested.count == 45)
    #expect(
      plans(with: .accepted, in: changes) == ["ITC-04", "FIN-07", "FCR-02", "HOU-01", "STR-02", "WEL-03"])
    #expect(plans(with: .acceptanceEnded, in: changes) == ["NES-02"])
    #expect(plans(with: .ruleChanged, in: changes).isEmpty)
    #expect(changes.plans.allSatisfy { !$0.causes.isEmpty })
    #expect(changes.causes.map(\.cause) == ChangeCause.allCases)
    #expect(changes.causes.first { $0.cause == .accepted }?.plans == 6)
  }

  @Test func `name a plan that came or went`() throws {
    let (before, after) = (try CODI.assessment(of: "2560-Q1"), try CODI.assessment.get())
    var without = after
    without.plans.removeAll { $0.plan == PlanID("FIN-01") }
    let dropped = Changes(from: before, to: without)
    #expect(plans(with: .dropped, in: dropped) == ["FIN-01"])
    #expect(dropped.plans.last?.levelTo == nil && dropped.plans.last?.movement == nil)
    let added = Changes(from: without, to: after)
    #expect(added.plans.map(\.plan.text) == ["FIN-01"])
    #expect(added.plans.map(\.causes) == [[.added]])
  }

  @Test func `blame the rules only where another version gives the same score another level`() throws {
    let before = try CODI.assessment.get()
    var after = before
    after.plans[0].reportedLevel = .low
    #expect(Changes(from: before, to: after).plans.isEmpty)
    after.rulesVersion = "2561.1"
    #expect(Changes(from: before, to: after).plans.map(\.causes) == [[.ruleChanged]])
    after.plans[0].reportedScore = Score(likelihood: 1, consequence: 1)
    #expect(Changes(from: before, to: after).plans.map(\.causes) == [[.rescored]])
  }

  @Test func `of a period with itself are none`() throws {
    let assessment = try CODI.assessment.get()
    let none = Changes(from: assessment, to: assessment)
    #expect(none.plans.isEmpty && none.findings.raised.isEmpty && none.findings.gone.isEmpty)
    #expect(none.counts.unchanged == 116)
    #expect(none.findings.continuing == assessment.findings.count)
  }
}
