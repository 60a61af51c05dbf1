import FEEL
import Register
import Testing

@Suite struct `A period` {
  @Test(arguments: [
    ("2560-Q0", 2560, 0), ("2560-Q4", 2560, 4), ("1000-Q1", 1000, 1), ("9999-Q2", 9999, 2),
  ])
  func `is written as its year and quarter`(text: String, year: Int, quarter: Int) {
    #expect(PeriodID(text) == PeriodID(fiscalYear: year, quarter: quarter))
    #expect(PeriodID(text)?.description == text)
  }

  @Test(arguments: [
    "", "2560", "2560-Q", "2560-Q5", "2560-Q-", "2560-q1", "0000-Q1", "256-Q1", "2560-Q10", "2560_Q1",
    " 2560-Q1", "2560-Q1 ", "๒๕๖๐-Q1",
  ])
  func `has no other form`(text: String) {
    #expect(PeriodID(text) == nil)
  }

  @Test func `follows the one before it, down to the opening assessment`() {
    let second = PeriodID("2560-Q2")
    #expect(second?.previous == PeriodID("2560-Q1"))
    #expect(second?.opening == PeriodID("2560-Q0"))
    #expect(second?.opening.previous == nil)
  }
}

@Suite struct `A fiscal year` {
  struct Bounds: Sendable, CustomTestStringConvertible {
    var year: Int
    var startMonth: Int
    var from: String
    var to: String
    var thirdQuarter: String
    var testDescription: String { "\(year) from month \(startMonth)" }
  }

  @Test(arguments: [
    Bounds(year: 2560, startMonth: 10, from: "2016-10-01", to: "2017-09-30", thirdQuarter: "2017-06-30"),
    Bounds(year: 2569, startMonth: 10, from: "2025-10-01", to: "2026-09-30", thirdQuarter: "2026-06-30"),
    Bounds(year: 2560, startMonth: 1, from: "2017-01-01", to: "2017-12-31", thirdQuarter: "2017-09-30"),
    Bounds(year: 2559, startMonth: 4, from: "2015-04-01", to: "2016-03-31", thirdQuarter: "2015-12-31"),
    Bounds(year: 2559, startMonth: 12, from: "2015-12-01", to: "2016-11-30", thirdQuarter: "2016-08-31"),
  ])
  func `is named by the year of the Buddhist era it ends in`(bounds: Bounds) {
    let year = FiscalYear(bounds.year, startMonth: bounds.startMonth)
    #expect(year?.from.description == bounds.from)
    #expect(year?.to.description == bounds.to)
    #expect(year?.quarter(3)?.to.description == bounds.thirdQuarter)
    #expect(year.flatMap { $0.quarter(0) }?.from == nil)
    #expect(year.flatMap { $0.quarter(5) }?.from == nil)
  }

  @Test func `needs a month that exists`() {
    #expect(FiscalYear(2560, startMonth: 0) == nil)
    #expect(FiscalYear(2560, startMonth: 13) == nil)
    #expect(FiscalYear(0, startMonth: 10) == nil)
  }
}
