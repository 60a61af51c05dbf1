import Assessment
import Diagnostics
import Foundation
import Interchange
import Pages
import Register
import Testing

@Suite struct `A table` {
  private func keys(_ query: String, of name: TableName = .plans, in language: Language = .thai) throws
    -> [String]
  {
    let listing = try #require(try Stage.quarters.get().last).listing(name)
    let request = TableRequest(Query(encoded: query), for: listing)
    return Selection(listing, request, in: language).rows.map(listing.key)
  }

  @Test(arguments: [
    ("", 116), ("level=highest", 2), ("residual=yes&level=high", 22),
    ("level=highest&level=high&residual=yes", 24),
    ("opening=highest", 14), ("opening=high", 39), ("opening=medium", 34), ("opening=low", 29),
    ("control=yes", 87), ("residual=yes", 71), ("control=yes&movement=down", 57),
    ("control=no&reassessed=no", 22),
    ("unapproved=yes", 8), ("level=nonsense", 0), ("nonsense=high", 116), ("level=", 116),
  ])
  func `has the rows that its filters select`(query: String, count: Int) throws {
    #expect(try keys(query).count == count)
  }

  @Test func `finds parts of Thai words, English words in any case, and marks typed in another order`() throws
  {
    #expect(try keys("q=NTH-01") == ["NTH-01"])
    #expect(try keys("q=nth-01") == ["NTH-01"])
    let thai = "พื้นที่สูง"
    let found = try keys("q=" + (thai.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""))
    #expect(found.contains("NTH-01"))
    // ที่อยู่อาศัย, and the same with the tone mark typed before the vowel below.
    let right = "q=%E0%B8%AD%E0%B8%A2%E0%B8%B9%E0%B9%88%E0%B8%AD%E0%B8%B2%E0%B8%A8%E0%B8%B1%E0%B8%A2"
    let wrong = "q=%E0%B8%AD%E0%B8%A2%E0%B9%88%E0%B8%B9%E0%B8%AD%E0%B8%B2%E0%B8%A8%E0%B8%B1%E0%B8%A2"
    #expect(try keys(right).count > 0)
    #expect(try keys(wrong) == keys(right))
    #expect(try keys("q=highlands%20NORTHERN") == ["NTH-01"])
  }

  @Test func `is sorted by a column both ways, with what is absent behind`() throws {
    let up = try keys("sort=now", of: .plans)
    let down = try keys("sort=now&order=desc", of: .plans)
    let quarter = try #require(try Stage.quarters.get().last)
    #expect(quarter.assessed.result(PlanID(up[0]))?.reportedLevel == .low)
    #expect(quarter.assessed.result(PlanID(down[0]))?.reportedLevel == .highest)
    let late = try keys("sort=daysOverdue&order=desc", of: .actions)
    let overdue = late.map { key in
      quarter.assessed.assessment.actions.first { "\($0.plan).\($0.action)" == key }.flatMap {
        $0.completedOn == nil ? $0.daysOverdue : nil
      }
    }
    let numbers = overdue.compactMap(\.self)
    #expect(numbers == numbers.sorted(by: >))
    #expect(numbers.count > 10)
    #expect(overdue.prefix(numbers.count).allSatisfy { $0 != nil })
  }

  @Test func `shows 25 rows a page, and its last page for a number beyond it`() throws {
    let first = Markup(try Stage.html("/plans/2560-Q2")).all("tr").count - 1
    let last = Markup(try Stage.html("/plans/2560-Q2?page=99"))
    #expect(first == 25)
    #expect(last.all("tr").count - 1 == 16)
    #expect(last.all("a").contains { $0["aria-current"] == "page" && $0.text == "5" })
    #expect(try Stage.html("/plans/2560-Q2?page=2").contains("แสดง 26–50 จาก 116 รายการ"))
  }

  @Test func `keeps the rest of its query in every link`() throws {
    let markup = Markup(try Stage.html("/plans/2560-Q2?residual=yes&sort=title&page=2"))
    let links = markup.targets.compactMap { Link($0) }.filter {
      $0.address.path == "/plans/2560-Q2" && $0.query["sort"] != nil
    }
    #expect(links.count > 10)
    #expect(links.filter { $0.query["residual"] == nil }.count == 1)
    #expect(markup.all("th").filter { $0["aria-sort"] != nil }.map { $0["aria-sort"] } == ["ascending"])
    #expect(markup.targets.contains("/table/2560-Q2/plans.xlsx?residual=yes&sort=title"))
  }

  @Test func `says what to do where nothing matches and where nothing is`() throws {
    #expect(try Stage.html("/plans/2560-Q2?q=zzz").contains("ไม่มีรายการที่ตรงกับเงื่อนไข จากทั้งหมด 116 รายการ"))
    #expect(try Stage.html("/changes/2560-Q0").contains("ต้นปีจึงไม่มี"))
  }

  @Test func `is taken away as CSV with the rows and the language of the page`() throws {
    let listing = try #require(try Stage.quarters.get().last).listing(.plans)
    let request = TableRequest(Query(encoded: "level=highest"), for: listing)
    let rows = Selection(listing, request, in: .thai).rows
    let names: (Level) -> Text = { Text(thai: $0 == .highest ? "สูงสุด" : "อื่น", english: $0.rawValue) }
    let thai = String(decoding: listing.csv(of: rows, in: .thai, names: names), as: UTF8.self)
    let lines = thai.split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("\u{FEFF}รหัส,ส่วนงาน,แผนงาน/โครงการ,การควบคุม,ต้นปี,"))
    #expect(lines[1].contains(",สูงสุด,"))
    let english = String(decoding: listing.csv(of: rows, in: .english, names: names), as: UTF8.self)
    #expect(english.hasPrefix("\u{FEFF}Plan,Division,Plan,Controlled,Opening,"))
  }
}

@Suite struct `Thai order` {
  @Test func `puts vowels before their consonant behind it and lets tone marks decide last`() {
    let words = ["แม่", "ไก่", "เก", "กา", "ขา", "เขา", "กะ", "ก่า", "b", "A"]
    #expect(
      words.sorted { Selection.precedes($0, $1) } == [
        "A", "b", "กะ", "กา", "ก่า", "เก", "ไก่", "ขา", "เขา", "แม่",
      ])
  }
}
