import Register
import TestSupport
import Testing

/// Counts taken from the register's files by another program.
@Suite struct `A register as it stood when a period ended` {
  @Test func `holds nothing of a later day or period`() throws {
    let register = try firstRegister()
    let period = try #require(PeriodID("2560-Q1"))
    let standing = try #require(register.standing(at: period))
    let plans = standing.plans
    let actions = plans.flatMap(\.actions)
    #expect(standing.periods.map(\.id.description) == ["2560-Q0", "2560-Q1"])
    #expect(plans.count == 116)
    #expect(plans.flatMap(\.controls).flatMap(\.tests).count == 258)
    #expect(plans.flatMap(\.assessments).count == 206)
    #expect(actions.count == 94)
    #expect(actions.flatMap(\.progress).count == 80)
    #expect(actions.flatMap(\.extensions).count == 4)
    #expect(actions.count { $0.completion != nil } == 11)
    #expect(actions.count { $0.verification != nil } == 2)
    #expect(plans.flatMap(\.acceptances).count == 1)
    #expect(standing.selfAssessments.count == 5)
    #expect(standing.findings.count == 1)
    #expect(standing.published.isEmpty)
    #expect(standing.engagements.count == 5)
    #expect(standing.engagements.allSatisfy { $0.state == .planned && $0.findings.isEmpty })
  }

  @Test(arguments: ["2560-Q0", "2560-Q1", "2560-Q2"])
  func `is a sound register in itself`(period: String) throws {
    let id = try #require(PeriodID(period))
    let standing = try #require(firstRegister().standing(at: id))
    let read = try readRegister(files: standing.write())
    #expect(read.plans.count == 116)
    #expect(read.periods.last?.id.description == period)
  }

  @Test func `has no plan that entered later and knows of no end that came later`() throws {
    let register = try SmallRegister.read()
    let opening = try #require(PeriodID("2560-Q0").flatMap { register.standing(at: $0) })
    let second = try #require(PeriodID("2560-Q2").flatMap { register.standing(at: $0) })
    #expect(opening.plans.map(\.id.text) == ["FIN-01", "NTH-01"])
    #expect(second.plans.map(\.id.text) == ["FIN-01", "FIN-02", "NTH-01"])
    #expect(second.plans.map(\.last) == [nil, nil, nil])
    #expect(second.plans[0].acceptances.map(\.lapsedOn) == [nil])
    #expect(throws: Never.self) { try readRegister(files: opening.write()) }
  }

  /// 188 published figures; the five engagements keep what they observed.
  @Test func `may keep what no command records`() throws {
    let period = try #require(PeriodID("2560-Q0"))
    let standing = try #require(firstRegister().standing(at: period, keepsResults: true))
    let read = try readRegister(files: standing.write())
    #expect(read.published.first?.figures.count == 188)
    #expect(read.indicators.contains { $0.results.contains { $0.period.quarter == 2 } })
    #expect(read.engagements.contains { !$0.observations.isEmpty })
    #expect(read.plans.allSatisfy { $0.assessments.count == 1 })
  }

  @Test func `does not exist for a period that the register lacks`() throws {
    let period = try #require(PeriodID("2561-Q1"))
    #expect(try firstRegister().standing(at: period) == nil)
  }

  private func firstRegister() throws -> Register {
    try readRegister(
      files: try Project.files(below: Project.register).map { path in
        (path: path, bytes: try Project.bytes("registers/codi-2560/\(path)"))
      })
  }
}
