import FEEL
import Testing

@Suite struct `A calendar date` {
  @Test(arguments: [
    "2017-03-31", "2016-02-29", "0000-01-01", "-0001-12-31", "-2016-01-30", "999999999-12-31",
    "-999999999-01-01",
    "12345-01-01",
  ])
  func `prints as it is read`(text: String) throws {
    #expect(try #require(CalendarDate(text)).description == text)
  }

  @Test(arguments: [
    "", "2017-3-31", "2017-02-29", "2017-13-01", "2017-00-10", "2017-01-32", "017-01-01", "01211-12-31",
    "+2012-12-25",
    "9999999999-12-25", "2017-03-31T", "2012-12-2", "--2012-12-12", "2012/12/12", "2017-03-31 ", "２０１７-03-31",
  ])
  func `refuses what is no day`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(
    arguments: [
      ("2017-03-31", 1, "2017-04-01"), ("2016-02-28", 1, "2016-02-29"), ("2017-01-01", -1, "2016-12-31"),
      ("1970-01-01", -719_528, "0000-01-01"), ("999999999-12-31", 1, nil), ("-999999999-01-01", -1, nil),
      ("2017-01-01", Int.max, nil), ("2017-01-01", Int.min, nil),
    ] as [(String, Int, String?)])
  func `adds days`(text: String, days: Int, result: String?) throws {
    #expect(try #require(CalendarDate(text)).adding(days: days)?.description == result)
  }

  @Test(
    arguments: [
      ("2017-01-31", 1, "2017-02-28"), ("2016-01-31", 1, "2016-02-29"), ("2017-03-31", -1, "2017-02-28"),
      ("2017-12-15", 1, "2018-01-15"), ("2017-01-15", -1, "2016-12-15"), ("0000-01-01", -1, "-0001-12-01"),
      ("999999999-12-01", 1, nil), ("2017-01-01", Int.max, nil), ("2017-01-01", Int.min, nil),
    ] as [(String, Int, String?)])
  func `adds months and stays within the month`(text: String, months: Int, result: String?) throws {
    #expect(try #require(CalendarDate(text)).adding(months: months)?.description == result)
  }

  // Weeks by ISO 8601, from the table of leap weeks: 2005-01-01 is W53 of 2004, 2008-12-29 is W01 of 2009.
  @Test(arguments: [
    ("2017-03-31", 5, 90, 13), ("2005-01-01", 6, 1, 53), ("2005-01-02", 7, 2, 53), ("2005-12-31", 6, 365, 52),
    ("2007-01-01", 1, 1, 1), ("2007-12-31", 1, 365, 1), ("2008-12-28", 7, 363, 52), ("2008-12-29", 1, 364, 1),
    ("2009-12-31", 4, 365, 53), ("2010-01-03", 7, 3, 53), ("2016-03-01", 2, 61, 9),
    ("2019-09-17", 2, 260, 38),
    ("1969-12-28", 7, 362, 52),
  ])
  func `knows its weekday, day of the year and week`(text: String, weekday: Int, dayOfYear: Int, week: Int)
    throws
  {
    let date = try #require(CalendarDate(text))
    #expect(date.weekday == weekday)
    #expect(date.dayOfYear == dayOfYear)
    #expect(date.weekOfYear == week)
  }

  @Test(arguments: [
    ("2013-08-24", "2017-12-15", 51), ("2017-12-15", "2013-08-24", -51), ("2017-01-31", "2017-02-28", 0),
    ("2017-02-28", "2017-01-31", 0), ("2016-01-21", "2015-01-21", -12),
  ])
  func `counts whole months between dates`(from: String, to: String, months: Int) throws {
    #expect(try #require(CalendarDate(to)).months(since: #require(CalendarDate(from))) == months)
  }
}
