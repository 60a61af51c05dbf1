import FEEL
import Testing

@Suite struct `A time` {
  @Test(arguments: [
    ("01:02:03", "01:02:03"), ("11:22:33.444", "11:22:33.444"), ("11:22:33.123456789", "11:22:33.123456789"),
    ("11:22:33.10", "11:22:33.1"), ("23:59:00Z", "23:59:00Z"), ("11:22:33+00:00", "11:22:33Z"),
    ("11:22:33-00:00", "11:22:33Z"), ("11:59:00-02:01", "11:59:00-02:01"),
    ("11:59:45-02:45:55", "11:59:45-02:45:55"),
    ("10:00:00+18:00", "10:00:00+18:00"), ("24:00:00", "00:00:00"), ("13:20:00z", "13:20:00Z"),
    ("00:01:00@Europe/Paris", "00:01:00@Europe/Paris"),
    ("11:20:00@Asia/Dhaka", "11:20:00@Asia/Dhaka"),
  ])
  func `prints what it read`(text: String, printed: String) throws {
    #expect(try #require(Time(text, zones: .system)).description == printed)
  }

  @Test(arguments: [
    "", "23:59:60", "24:00:01", "24:01:00", "24:00:00.1", "00:60:00", "00:00:61", "7:00:00", "07:1:00",
    "07:01:2",
    "13:20:00@xyz/abc", "13:20:00+5:00", "13:20:00+5", "13:20:00+02:00@Europe/Paris", "7:20", "07:2",
    "11:30:00T",
    "2012T-12-2511:00:00Z", "13:20:00+19:00", "13:20:00+18:00:01", "13:20:00+05:0", "13:20:00+05:60",
    "13:20:00.",
    "13:20:00 Z", "13:20:00ZZ", "-13:20:00", "13:20:00+05", "๑๓:20:00",
  ])
  func `refuses what no clock shows`(text: String) {
    #expect(Time(text, zones: .system) == nil)
  }

  @Test(arguments: [
    ("10:30:00", "10:30:00", true), ("10:30:00.0001", "10:30:00.0002", true), ("10:30:00", "10:30:01", false),
    ("10:30:00+02:00", "08:30:00Z", true), ("10:30:00", "10:30:00Z", false),
    ("10:30:00@Europe/Paris", "10:30:00@Europe/Paris", true), ("10:30:00@Europe/Paris", "10:30:00", false),
    ("10:30:00+02:00", "10:30:00@Europe/Paris", false),
    ("10:30:00@Europe/Paris", "10:30:00@Asia/Dhaka", false),
    ("10:30:00@Etc/UTC", "10:30:00Z", true),
  ])
  func `equals another to the second`(left: String, right: String, equal: Bool) throws {
    let left = try #require(Time(left, zones: .system))
    let right = try #require(Time(right, zones: .system))
    #expect(left.equals(right) == equal)
    #expect(right.equals(left) == equal)
  }

  @Test(
    arguments: [
      ("10:30:00", "10:30:01", true), ("10:30:01", "10:30:00", false), ("10:00:00+07:00", "04:00:00Z", true),
      ("10:30:00", "10:30:00Z", nil), ("10:30:00@Europe/Paris", "11:30:00@Europe/Paris", true),
      ("10:30:00@Europe/Paris", "10:30:00Z", nil),
    ] as [(String, String, Bool?)])
  func `precedes another if both can be set on one line`(left: String, right: String, answer: Bool?) throws {
    #expect(
      try #require(Time(left, zones: .system)).precedes(#require(Time(right, zones: .system))) == answer)
  }

  @Test(arguments: [
    ("10:15:00", "PT1H", "11:15:00"),
    ("10:15:00@Australia/Melbourne", "-PT1H", "09:15:00@Australia/Melbourne"),
    ("10:15:00+11:00", "P1D", "10:15:00+11:00"), ("23:59:59.5", "PT0.5S", "00:00:00"),
    ("00:00:00", "-PT1S", "23:59:59"),
    ("12:00:00", "P99999999999999DT1H", "13:00:00"),
  ])
  func `goes round at midnight`(text: String, duration: String, result: String) throws {
    let time = try #require(Time(text, zones: .system))
    #expect(try time.adding(#require(DaysTimeDuration(duration))).description == result)
  }

  @Test(
    arguments: [
      ("10:10:10", "11:10:10", "-PT1H"), ("10:10:10+11:00", "09:10:10+11:00", "PT1H"),
      ("10:10:10@Australia/Melbourne", "11:10:10@Australia/Melbourne", "-PT1H"),
      ("10:00:00Z", "10:00:00+07:00", "PT7H"),
      ("10:00:00", "10:00:00Z", nil), ("10:00:00@Europe/Paris", "10:00:00Z", nil),
    ] as [(String, String, String?)])
  func `is so much after another`(left: String, right: String, duration: String?) throws {
    let left = try #require(Time(left, zones: .system))
    #expect(try left.duration(since: #require(Time(right, zones: .system)))?.description == duration)
  }
}
