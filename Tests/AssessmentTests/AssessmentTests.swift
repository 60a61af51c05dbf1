import Assessment
import FEEL
import Register
import TestSupport
import Testing

@Suite struct `An assessment` {
  @Test(arguments: [1, 2, 7, 116])
  func `does not depend on how the plans are sliced`(size: Int) throws {
    let sliced = try CODI.assessment(of: "2560-Q2") { count, worker in
      stride(from: 0, to: count, by: size).map { worker($0 / size)($0..<min(count, $0 + size)) }
    }
    #expect(sliced == (try CODI.assessment.get()))
  }

  @Test(arguments: ["2560-Q0", "2560-Q1", "2560-Q2"])
  func `evaluates every rule on every subject without an error`(period: String) throws {
    let errors = try CODI.assessment(of: period).errors
    #expect(errors.isEmpty, "\(errors.prefix(3))")
  }

  @Test func `of the opening has moved nothing`() throws {
    let opening = try CODI.assessment(of: "2560-Q0")
    #expect(opening.summary.reduced == 0)
    #expect(opening.movement.allSatisfy { $0.from == $0.to })
    #expect(opening.summary.rows.map(\.assessed) == [14, 39, 34, 29])
    #expect(opening.summary.totalResidual == 87)
  }

  @Test func `of the first quarter shows ups and downs`() throws {
    let first = try CODI.assessment(of: "2560-Q1")
    #expect(first.plans.contains { $0.movement == .up })
    #expect(first.plans.contains { $0.movement == .down })
  }

  @Test func `leaves out what is dated after its day, and says how much that is`() throws {
    let register = try CODI.register.get()
    let period = try #require(register.periods.first { $0.id.description == "2560-Q2" })
    let rules = try CODI.rules.get()
    let day = try #require(CalendarDate(year: 2017, month: 1, day: 31))
    let early = try assess(register, from: Standpoint(period: period, asOf: day), by: rules)
    let late = try CODI.assessment.get()
    #expect(early.laterEntries > late.laterEntries)
    #expect(early.actions.count <= late.actions.count)
    #expect(early.actions.allSatisfy { $0.completedOn.map { $0 <= day } ?? true })
  }

  @Test func `counts in the heat map every plan that has a score`() throws {
    let assessment = try CODI.assessment.get()
    #expect(assessment.heatMap.count == 25)
    #expect(assessment.heatMap.reduce(0) { $0 + $1.current.count } == 116)
    #expect(assessment.heatMap.reduce(0) { $0 + $1.opening.count } == 116)
    for cell in assessment.heatMap where !cell.current.isEmpty {
      for plan in cell.current {
        #expect(assessment.plans.first { $0.plan == plan }?.reportedLevel == cell.level, "\(plan)")
      }
    }
  }

  /// Carried targets as the report prints them; its 9 and 63 are what is left of the year.
  @Test(arguments: [
    ("IND-1", "5114", nil as String?), ("IND-1.4", "190", nil), ("IND-2", "100", "9"),
    ("IND-4.1.1", "282", nil), ("IND-4.1.2", "491", nil), ("IND-4.2", "140", "63"), ("IND-4.3", "1350", nil),
  ])
  func `carries an indicator's shortfall or surplus into the quarter`(
    id: String, carried: String, left: String?
  ) throws {
    let result = try #require(try CODI.assessment.get().indicators.first { $0.indicator.text == id })
    #expect(result.carriedTarget == Number(carried))
    if let left { #expect(result.leftOfYear == Number(left)) }
  }

  /// The lights that the report prints follow from the share of the year.
  @Test(arguments: [
    ("IND-1", IndicatorLight.yellow), ("IND-1.5", .green), ("IND-2", .green), ("IND-3.1", .red),
    ("IND-4.1.1", .red),
    ("IND-4.2", .green), ("IND-4.3", .yellow),
  ])
  func `gives an indicator its light`(id: String, light: IndicatorLight) throws {
    let result = try #require(try CODI.assessment.get().indicators.first { $0.indicator.text == id })
    #expect(result.light == light)
  }
}
