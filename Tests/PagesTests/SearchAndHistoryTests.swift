import Diagnostics
import FEEL
import JSON
import Pages
import Register
import Testing
import Workflow

@Suite struct `Search` {
  @Test func `finds plans, findings and actions by any of their words`() throws {
    let html = try Stage.html("/search?q=FIN-01")
    #expect(html.contains("แผนงาน/โครงการ (1)"))
    #expect(html.contains("href=\"/plan/FIN-01\""))
    #expect(html.contains("href=\"/finding/2560-Q2/FIN-01/R-17\""))
    #expect(html.contains("href=\"/action/FIN-01/A2\""))
    #expect(try Stage.html("/search?q=fin-01%20R-17").contains("ข้อตรวจพบ (1)"))
  }

  @Test func `shows people of a division what is their division's, and nothing else`() throws {
    #expect(try Stage.html("/search?q=FIN-01", as: Stage.officer).contains("href=\"/plan/FIN-01\""))
    #expect(try Stage.html("/search?q=NTH-01", as: Stage.officer).contains("ไม่พบ “NTH-01”"))
    #expect(try Stage.html("/search?q=NTH-01").contains("href=\"/plan/NTH-01\""))
  }
}

@Suite struct `A history` {
  private func entry(_ sequence: Int, _ kind: String, _ payload: JSON, recorded: String) throws -> Entry {
    Entry(
      sequence: sequence, recorded: recorded,
      effective: try #require(CalendarDate(year: 2017, month: 1, day: 4)), actor: PersonID("IA-1"),
      role: .auditor,
      kind: kind, payload: payload)
  }

  @Test func `tells in sentences who did what, the latest first`() throws {
    var scene = try Stage.scene("/history/engagement/ENG-2560-1")
    let entries = [
      try entry(
        7, "engagement advanced", ["engagement": "ENG-2560-1", "state": "fieldwork"],
        recorded: "2017-01-04T08:15:30.123Z"),
      try entry(
        9, "engagement advanced", ["engagement": "ENG-2560-1", "state": "reported"],
        recorded: "2017-01-09T08:15:30.123Z"),
    ]
    let thai = String(
      decoding: try #require(scene.overviewPage(entries: { entries })).body, as: UTF8.self)
    let items = thai.slice(from: "<ol class=\"history\"", to: "</ol>").split(separator: "<li").dropFirst()
    #expect(
      items.map { ("<li" + $0).words } == [
        "4 ม.ค. 2560 ผู้ตรวจสอบภายใน สายการเงินและสินเชื่อ (ผู้ตรวจสอบภายใน) เลื่อนงานตรวจสอบ ENG-2560-1 เป็นรายงานแล้ว บันทึกเมื่อ 9 ม.ค. 2560",
        "4 ม.ค. 2560 ผู้ตรวจสอบภายใน สายการเงินและสินเชื่อ (ผู้ตรวจสอบภายใน) เลื่อนงานตรวจสอบ ENG-2560-1 เป็นกำลังตรวจ",
      ])
    scene.viewer.language = .english
    let english = String(
      decoding: try #require(scene.overviewPage(entries: { entries })).body, as: UTF8.self)
    #expect(english.words.contains("moved the engagement ENG-2560-1 on to reported recorded 9 Jan 2017"))
  }

  @Test func `says the kind of an entry that it does not know`() throws {
    let scene = try Stage.scene("/history")
    let entries = [try entry(3, "moon landed", [:], recorded: "2017-01-04T08:15:30.123Z")]
    let html = String(
      decoding: try #require(scene.overviewPage(entries: { entries })).body, as: UTF8.self)
    #expect(html.contains("moon landed"))
  }
}
