import FEEL
import Testing

/// A local time in a zone and the offset it has there. Source: `zdump -v` of tzdata and, for the clock changes,
/// the rules of the countries.
struct ZonedMoment: CustomTestStringConvertible {
  let text: String
  let offset: Int

  var testDescription: String { text }

  static let all: [ZonedMoment] = [
    .init(text: "2018-12-08T00:00:00@Europe/Paris", offset: 3600),
    .init(text: "2018-10-08T00:00:00@Europe/Paris", offset: 7200),
    .init(text: "2017-03-26T01:59:59@Europe/Paris", offset: 3600),
    // The clock goes from 2 to 3: half past two never is, and keeps the offset from before.
    .init(text: "2017-03-26T02:30:00@Europe/Paris", offset: 3600),
    .init(text: "2017-03-26T03:00:00@Europe/Paris", offset: 7200),
    // It goes back from 3 to 2: half past two comes twice, and the first is meant.
    .init(text: "2017-10-29T02:30:00@Europe/Paris", offset: 7200),
    .init(text: "2017-10-29T03:00:00@Europe/Paris", offset: 3600),
    .init(text: "1900-01-01T00:00:00@Europe/Paris", offset: 561),
    .init(text: "2100-07-01T00:00:00@Europe/Paris", offset: 7200),
    .init(text: "2100-01-01T00:00:00@Europe/Paris", offset: 3600),
    .init(text: "999999999-12-31T23:59:59@Europe/Paris", offset: 3600),
    .init(text: "-999999999-01-01T00:00:00@Europe/Paris", offset: 561),
    .init(text: "2021-01-01T10:10:10@Australia/Melbourne", offset: 39_600),
    .init(text: "2021-07-01T10:10:10@Australia/Melbourne", offset: 36_000),
    .init(text: "2200-01-01T10:10:10@Australia/Melbourne", offset: 39_600),
    .init(text: "2200-07-01T10:10:10@Australia/Melbourne", offset: 36_000),
    .init(text: "2017-03-31T08:30:00@Asia/Bangkok", offset: 25_200),
    .init(text: "2017-03-31T08:30:00@Asia/Dhaka", offset: 21_600),
    .init(text: "2017-03-31T08:30:00@Asia/Kathmandu", offset: 20_700),
    .init(text: "2050-07-01T00:00:00@America/St_Johns", offset: -9000),
    .init(text: "2050-07-01T00:00:00@Etc/GMT+5", offset: -18_000),
  ]
}

@Suite struct `A zone` {
  @Test(arguments: ZonedMoment.all)
  func `gives each local time its offset`(moment: ZonedMoment) throws {
    let value = try #require(DateTime(moment.text, zones: .system))
    #expect(value.offset == moment.offset)
    #expect(value.description == moment.text)
  }

  @Test(arguments: [
    "xyz/abc", "", "../../etc/passwd", "Europe/../Europe/Paris", "/etc/localtime", "Europe/Paris/",
    "Europe//Paris",
    "tzdata.zi", "Europe", "Europe/Paris\u{0}", "zone1970.tab",
  ])
  func `is unknown under any other name`(identifier: String) {
    #expect(Time("13:20:00@\(identifier)", zones: .system) == nil)
  }

  @Test func `is unknown when no database is given`() {
    #expect(Time("13:20:00@Europe/Paris") == nil)
  }

  @Test func `is refused when its file is cut short or garbled`() throws {
    let rules = "TZif2".utf8 + [UInt8](repeating: 0, count: 39)
    #expect(ZoneRules(identifier: "A", tzif: []) == nil)
    #expect(ZoneRules(identifier: "A", tzif: Array(rules)) == nil)
    #expect(ZoneRules(identifier: "A", tzif: [UInt8](repeating: 0xFF, count: 200)) == nil)
    var huge = Array(rules)
    huge.replaceSubrange(32..<36, with: [0x7F, 0xFF, 0xFF, 0xFF])
    #expect(ZoneRules(identifier: "A", tzif: huge + huge) == nil)
  }
}
