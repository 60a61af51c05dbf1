import FEEL
import Testing

@Suite struct `A duration` {
  @Test(arguments: [
    ("PT4S", "PT4S"), ("PT0S", "PT0S"), ("PT0.S", "PT0S"), ("PT0M", "PT0S"), ("P0D", "PT0S"),
    ("-PT0S", "PT0S"),
    ("-PT1H2M", "-PT1H2M"), ("PT1000M", "PT16H40M"), ("PT555M", "PT9H15M"), ("PT24H", "P1D"),
    ("PT240H", "P10D"),
    ("PT3600S", "PT1H"), ("P2DT274M", "P2DT4H34M"), ("PT0.123456789S", "PT0.123456789S"),
    ("-PT1.50S", "-PT1.5S"),
    ("P1DT0.000000001S", "P1DT0.000000001S"),
  ])
  func `of days and time prints normalised`(text: String, printed: String) throws {
    #expect(try #require(DaysTimeDuration(text)).description == printed)
    #expect(YearsMonthsDuration(text) == nil)
  }

  @Test(arguments: [
    ("P1Y2M", "P1Y2M"), ("-P1Y", "-P1Y"), ("P100M", "P8Y4M"), ("-P100M", "-P8Y4M"), ("P26M", "P2Y2M"),
    ("P999999999M", "P83333333Y3M"), ("-P99999999Y", "-P99999999Y"), ("P0Y", "P0M"), ("-P0M", "P0M"),
  ])
  func `of years and months prints normalised`(text: String, printed: String) throws {
    #expect(try #require(YearsMonthsDuration(text)).description == printed)
    #expect(DaysTimeDuration(text) == nil)
  }

  @Test(arguments: [
    "", "P", "P0", "1Y", "1D", "P1H", "P1S", "PT", "P1DT", "P1Y1D", "P1M1Y", "PT1M1H", "PT1.5H", "P1.5D",
    "PT.5S",
    "2012T-12-2511:00:00Z", "--P1D", "P-1D", "+P1D", "p1d", "P1D ", "P1Y2Y", "PT1S1S",
    "P1234567890123456789D",
    "P999999999999999999D",
  ])
  func `has no other notation`(text: String) {
    #expect(DaysTimeDuration(text) == nil)
    #expect(YearsMonthsDuration(text) == nil)
  }

  @Test(
    arguments: [
      ("P10D", "2.5", "P25D", "P4D"), ("P1D", "-10", "-P10D", "-PT2H24M"), ("PT1H", "0", "PT0S", nil),
      ("PT1S", "1E30", nil, "PT0S"),
    ] as [(String, String, String?, String?)])
  func `of days and time is multiplied and divided`(
    text: String, factor: String, product: String?, quotient: String?
  ) throws {
    let duration = try #require(DaysTimeDuration(text))
    let factor = try #require(Number(factor))
    #expect(duration.multiplied(by: factor)?.description == product)
    #expect(duration.divided(by: factor)?.description == quotient)
  }

  @Test(
    arguments: [
      ("P1Y11M", "-2.5", "-P4Y9M", "-P9M"), ("P10Y11M", "2.5", "P27Y3M", "P4Y4M"), ("P1M", "0", "P0M", nil),
      ("P1M", "1E30", nil, "P0M"),
    ] as [(String, String, String?, String?)])
  func `of years and months is multiplied and divided down to whole months`(
    text: String, factor: String, product: String?, quotient: String?
  ) throws {
    let duration = try #require(YearsMonthsDuration(text))
    let factor = try #require(Number(factor))
    #expect(duration.multiplied(by: factor)?.description == product)
    #expect(duration.divided(by: factor)?.description == quotient)
  }

  @Test func `divided by one of its kind is a number`() throws {
    #expect(try #require(YearsMonthsDuration("P10Y")).divided(by: #require(YearsMonthsDuration("P5Y"))) == 2)
    #expect(try #require(DaysTimeDuration("P1D")).divided(by: #require(DaysTimeDuration("PT12H"))) == 2)
    #expect(try #require(DaysTimeDuration("P1D")).divided(by: DaysTimeDuration(seconds: 0)) == nil)
  }

  @Test(arguments: [
    ("2015-01-21", "2016-01-21", "P1Y"), ("2016-01-21", "2015-01-21", "-P1Y"),
    ("2016-01-01", "2016-01-01", "P0M"),
    ("2016-09-30", "2017-12-28", "P1Y2M"), ("2014-12-31", "-2019-10-01", "-P4033Y2M"),
    ("2017-09-05", "-2019-10-01", "-P4035Y11M"), ("2011-12-31", "2017-08-10", "P5Y7M"),
    ("2017-02-28", "2019-07-23", "P2Y4M"),
  ])
  func `between dates counts whole months`(from: String, to: String, duration: String) throws {
    #expect(
      try YearsMonthsDuration(from: #require(CalendarDate(from)), to: #require(CalendarDate(to))).description
        == duration)
  }
}
