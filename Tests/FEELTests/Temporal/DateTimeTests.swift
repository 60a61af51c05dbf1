import FEEL
import Testing

@Suite struct `A date and time` {
  @Test(arguments: [
    ("2017-12-31T11:22:33", "2017-12-31T11:22:33"), ("-2017-12-31T11:22:33", "-2017-12-31T11:22:33"),
    ("99999-12-31T11:22:33", "99999-12-31T11:22:33"),
    ("2017-12-31T11:22:33.345Z", "2017-12-31T11:22:33.345Z"),
    ("2017-12-31T11:22:33-01:35", "2017-12-31T11:22:33-01:35"), ("2018-12-08", "2018-12-08T00:00:00"),
    ("2017-12-31T24:00:00", "2018-01-01T00:00:00"),
    ("-999999999-12-31T23:59:59.999999999+02:00", "-999999999-12-31T23:59:59.999999999+02:00"),
    ("999999999-12-31T23:59:59.999999999@Europe/Paris", "999999999-12-31T23:59:59.999999999@Europe/Paris"),
  ])
  func `prints what it read`(text: String, printed: String) throws {
    #expect(try #require(DateTime(text, zones: .system)).description == printed)
  }

  @Test(arguments: [
    "", "2011-12-0310:15:30", "2011-12-03T10:15:30+01:00@Europe/Paris", "9999999999-12-27T11:22:33",
    "2017-13-10T11:22:33", "2017-00-10T11:22:33", "2017-13-0T11:22:33", "01211-12-31T11:22:33",
    "2017-12-31T24:00:01",
    "2017-12-31T24:01:00", "2017-12-31T00:60:00", "2017-12-31T07:1:00", "2017-12-31T13:20:00@xyz/abc",
    "2017-12-31T13:20:00+19:00", "2017-12-31T", "2017-12-31t10:00:00", "999999999-12-31T24:00:00",
  ])
  func `refuses what is no moment`(text: String) {
    #expect(DateTime(text, zones: .system) == nil)
  }

  @Test(arguments: [
    ("2018-12-08T00:00:00.0001", "2018-12-08T00:00:00", true), ("2018-12-08", "2018-12-08T00:00:00", true),
    ("2018-12-08T00:00:00+00:00", "2018-12-08T00:00:00@Etc/UTC", true),
    ("2018-02-08T00:00:00+01:00", "2018-02-08T00:00:00@Europe/Paris", true),
    ("2018-10-08T00:00:00+02:00", "2018-10-08T00:00:00@Europe/Paris", true),
    ("2018-12-08T00:00:00", "2018-12-08T00:00:00@Asia/Dhaka", false),
    ("2018-12-08T00:00:00@Europe/Paris", "2018-12-08T00:00:00@Asia/Dhaka", false),
    ("2002-04-02T12:00:00@Australia/Melbourne", "2002-04-02T12:00:00@Australia/Sydney", true),
    ("2002-04-02T23:00:00-04:00", "2002-04-03T02:00:00-01:00", true),
  ])
  func `equals another at the same instant`(left: String, right: String, equal: Bool) throws {
    let left = try #require(DateTime(left, zones: .system))
    #expect(try left.equals(#require(DateTime(right, zones: .system))) == equal)
  }

  @Test(arguments: [
    ("2021-04-02T23:00:00@Australia/Melbourne", "2021-04-02T23:00:00+11:00", false),
    ("2012-12-25T10:10:10@Australia/Melbourne", "2012-12-25T10:10:10@Australia/Melbourne", true),
    ("2012-12-25T10:10:10Z", "2012-12-25T10:10:10+00:00", true),
    ("2012-12-25T10:10:10.5", "2012-12-25T10:10:10", false),
  ])
  func `is the same as another only in the same form`(left: String, right: String, same: Bool) throws {
    let left = try #require(DateTime(left, zones: .system))
    #expect(try (left == #require(DateTime(right, zones: .system))) == same)
  }

  @Test(
    arguments: [
      ("2021-01-12T10:10:10", "P1DT1H", "2021-01-13T11:10:10"),
      ("2021-01-02T00:00:00", "-PT1S", "2021-01-01T23:59:59"),
      ("2021-01-01T10:10:10.75+11:00", "PT0.5S", "2021-01-01T10:10:11.25+11:00"),
      ("-2021-01-01T10:10:10@Australia/Melbourne", "-P1D", "-2022-12-31T10:10:10@Australia/Melbourne"),
      // An hour passes while the clock jumps two.
      ("2017-03-26T01:30:00@Europe/Paris", "PT1H", "2017-03-26T03:30:00@Europe/Paris"),
      ("999999999-12-31T23:59:59", "PT1S", nil), ("-999999999-01-01T00:00:00", "-PT1S", nil),
      ("2021-01-01T00:00:00", "P99999999999999D", nil),
    ] as [(String, String, String?)])
  func `moves by days and time`(text: String, duration: String, result: String?) throws {
    let moment = try #require(DateTime(text, zones: .system))
    #expect(try moment.adding(#require(DaysTimeDuration(duration)))?.description == result)
  }

  @Test(
    arguments: [
      ("2021-01-31T10:10:10", "P1M", "2021-02-28T10:10:10"),
      ("2020-02-29T10:10:10", "P1Y", "2021-02-28T10:10:10"),
      ("-2021-01-01T10:10:10@Australia/Melbourne", "-P1M", "-2022-12-01T10:10:10@Australia/Melbourne"),
      ("2021-01-01T00:00:00", "P999999999Y", nil),
    ] as [(String, String, String?)])
  func `moves by years and months`(text: String, duration: String, result: String?) throws {
    let moment = try #require(DateTime(text, zones: .system))
    #expect(try moment.adding(#require(YearsMonthsDuration(duration)))?.description == result)
  }

  @Test(
    arguments: [
      ("2021-01-02T10:10:10@Europe/Paris", "2021-01-01T10:10:10@Asia/Dhaka", "P1DT5H"),
      ("2021-01-02T10:10:10+01:00", "2021-01-01T10:10:10@Europe/Paris", "P1D"),
      ("2021-01-02T10:10:10@Europe/Paris", "1995-01-01T10:10:10@Europe/Paris", "P9498D"),
      ("2021-01-02T10:10:10@Europe/Paris", "2021-01-01T10:10:10", nil),
      ("2021-01-01T00:00:00", "2021-01-02T00:00:00", "-P1D"),
      ("999999999-12-31T23:59:59", "-999999999-01-01T00:00:00", "P730484999633DT23H59M59S"),
    ] as [(String, String, String?)])
  func `is so much after another`(left: String, right: String, duration: String?) throws {
    let left = try #require(DateTime(left, zones: .system))
    #expect(try left.duration(since: #require(DateTime(right, zones: .system)))?.description == duration)
  }
}
