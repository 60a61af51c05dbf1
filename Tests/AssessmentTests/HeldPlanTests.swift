import Assessment
import FEEL
import Foundation
import Register
import TestSupport
import Testing

/// Three plans of two divisions: FIN-01 and NTH-01 from the beginning, FIN-02 from the first quarter to the second.
@Suite struct `An assessment of the small register` {
  @Test(arguments: [
    ("2560-Q0", ["FIN-01", "NTH-01"]), ("2560-Q1", ["FIN-01", "FIN-02", "NTH-01"]),
    ("2560-Q2", ["FIN-01", "FIN-02", "NTH-01"]),
  ])
  func `counts the plans that its period holds and no others`(name: String, expected: [String]) throws {
    let assessment = try assessment(in: name, register: Self.register())
    #expect(assessment.plans.map(\.plan.text) == expected)
    #expect(assessment.divisions.map(\.counts.plans) == [expected.count - 1, 1])
    #expect(assessment.findings.allSatisfy { $0.plan == nil || expected.contains($0.plan?.text ?? "") })
  }

  @Test func `leaves out a plan from the period after its last`() throws {
    var register = try Self.register()
    register.plans[2].last = PeriodID("2560-Q1")
    let assessment = try assessment(in: "2560-Q2", register: register)
    #expect(assessment.plans.map(\.plan.text) == ["FIN-01", "FIN-02"])
    #expect(assessment.divisions.map(\.counts.plans) == [2, 0])
  }

  @Test(arguments: [("2017-03-30", 1), ("2017-03-31", 0), ("2017-04-01", 0)])
  func `has no acceptance in force from the day on which it lapsed`(day: String, inForce: Int) throws {
    var register = try Self.register()
    register.plans[0].acceptances[0].lapsedOn = CalendarDate("2017-03-31")
    let assessment = try assessment(in: "2560-Q2", register: register, asOf: day)
    #expect(assessment.plans.first?.acceptancesInForce == inForce)
  }

  private static func register() throws -> Register {
    let folder = "Tests/Fixtures/small-register"
    return try readRegister(
      files: Project.files(below: Project.root.appending(path: folder)).map {
        ($0, try Project.bytes("\(folder)/\($0)"))
      })
  }

  private func assessment(in name: String, register: Register, asOf day: String? = nil) throws -> Assessment {
    let period = try #require(register.periods.first { $0.id.description == name })
    let standpoint = Standpoint(period: period, asOf: day.flatMap { CalendarDate($0) })
    return try assess(register, from: standpoint, by: CODI.rules.get())
  }
}
