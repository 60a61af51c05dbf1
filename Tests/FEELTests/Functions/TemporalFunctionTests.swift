import Testing

@Suite struct `Functions of dates and times` {
  // Cases 0095 to 0097, 0100 and 1115 to 1121 of the conformance kit.
  static let calls: [Call] = [
    .init("date(\"2017-01-01\")", "2017-01-01"), .init("date(2017, 12, 31)", "2017-12-31"),
    .init("date(2017, 12, 32)", "null"), .init("date(-2017, 1, 1)", "-2017-01-01"),
    .init("date(2017, -8, 2)", "null"),
    .init("date(2017.5, 1, 1)", "null"), .init("date(1E30, 1, 1)", "null"),
    .init("date(\"2012-12-25T\")", "null"),
    .init("date(date and time(\"2017-09-06T09:45:30@Asia/Dhaka\"))", "2017-09-06"),
    .init("date(null)", "null"),
    .init("time(\"10:20:00@Europe/Paris\")", "10:20:00@Europe/Paris"),
    .init("time(date(\"2017-08-10\"))", "00:00:00Z"),
    .init("time(11, 59, 45, null)", "11:59:45"), .init("time(11, 59, 45)", "11:59:45"),
    .init("time(11, 59, 45, @\"PT0H\")", "11:59:45Z"),
    .init("time(11, 59, 45, @\"-PT2H45M55S\")", "11:59:45-02:45:55"),
    .init("time(12, 59, 1.3, @\"-PT1H\")", "12:59:01.3-01:00"), .init("time(-24, 59, 45)", "null"),
    .init("time(23, 59, 60)", "null"), .init("time(1, 2, -0.5)", "null"),
    .init("time(1, 2, 3, @\"PT19H\")", "null"),
    .init("time(null, 11, 45, null)", "null"), .init("time(\"13:20:00@xyz/abc\")", "null"),
    .init("date and time(\"2017-12-31T24:00:00\")", "2018-01-01T00:00:00"),
    .init("date and time(date(\"2017-01-01\"), time(\"23:59:01Z\"))", "2017-01-01T23:59:01Z"),
    .init(
      "date and time(@\"2017-09-05T10:20:00@Europe/Paris\", @\"09:15:30+02:00\")", "2017-09-05T09:15:30+02:00"
    ),
    .init("date and time(\"2011-12-03T10:15:30+01:00@Europe/Paris\")", "null"),
    .init("date and time(2017)", "null"),
    .init("duration(\"P26M\")", "P2Y2M"), .init("duration(\"PT0.S\")", "PT0S"),
    .init("duration(\"P1Y1D\")", "null"),
    .init("years and months duration(@\"2011-12-22\", @\"2013-08-24\")", "P1Y8M"),
    .init("years and months duration(@\"2014-12-31T23:59:59\", @\"-2019-10-01T12:32:59\")", "-P4033Y2M"),
    .init("day of year(@\"2020-12-31T10:10:10\")", "366"),
    .init("day of week(@\"2019-09-17\")", "\"Tuesday\""),
    .init("month of year(date: @\"2019-09-17\")", "\"September\""),
    .init("week of year(@\"2005-01-01\")", "53"),
    .init("week of year(@\"2003-12-29\")", "1"), .init("day of year(\"foo\")", "null"),
    .init("now()", "2017-03-31T08:30:00+07:00"), .init("today()", "2017-03-31"), .init("today(1)", "null"),
    .init("@\"2021-01-02\" - @\"PT1H\"", "2021-01-01"), .init("@\"2021-01-02\" - @\"-PT1H\"", "2021-01-02"),
    .init("@\"P1D\" + @\"10:15:00+11:00\"", "10:15:00+11:00"), .init("1.5 * @\"P4DT1H\"", "P6DT1H30M"),
    .init("@\"P1Y11M\" * -2.5", "-P4Y9M"), .init("@\"P10D\" / @\"P0D\"", "null"),
    .init("@\"P1Y\" + @\"P1D\"", "null"),
    .init("@\"2021-01-02\" - @\"2021-01-01T10:10:10@Australia/Melbourne\"", "P1DT49M50S"),
    .init("@\"2021-01-02\" - @\"2021-01-01T10:10:10\"", "null"),
    .init("@\"999999999-12-31\" + @\"P1D\"", "null"),
    .init("@\"10:30:00+05:00\".time offset", "PT5H"),
    .init("@\"2018-12-10T10:30:00@Etc/UTC\".timezone", "\"Etc/UTC\""),
    .init("@\"2018-07-10T10:30:00@Europe/Paris\".time offset", "PT2H"), .init("@\"2018-12-10\".weekday", "1"),
    .init("@\"10:30:01.5\".second", "1.5"), .init("@\"-P1DT2H\".hours", "-2"),
    .init("@\"-P1Y2M\".months", "-2"),
    .init("@\"P1Y\".hours", "null"),
  ]

  @Test(arguments: calls)
  func `give what the standard says`(call: Call) throws {
    #expect(try call.evaluated() == call.value)
  }
}
