import Diagnostics
import Foundation
import Interchange
import Register
import Spreadsheet
import TestSupport
import Testing
import XML

@Suite struct `A division's workbook` {
  private func grid(_ name: String, of workbook: Workbook) throws -> Grid {
    try Grid(try #require(workbook.sheets.first { $0.name == name }))
  }

  @Test func `has a sheet for each kind of entry, the matrix, and what is hidden`() throws {
    let workbook = try DivisionDesk.issued()
    #expect(
      workbook.sheets.map(\.name) == [
        "เริ่มที่นี่", "แผนงาน", "การควบคุม", "แผนการแก้ไข", "ข้อตรวจพบ", "เกณฑ์ระดับ", "_lists", "_sopthan",
      ])
    #expect(workbook.sheets.filter(\.isHidden).map(\.name) == ["_lists", "_sopthan"])
    #expect(workbook.sheets.allSatisfy { $0.protection != nil })
    // Only respondents are asked, and nobody gets a sheet without lines.
    #expect(
      try DivisionDesk.issued("NTH").sheets.map(\.name) == [
        "เริ่มที่นี่", "แผนงาน", "ประเมินตนเอง", "เกณฑ์ระดับ", "_lists", "_sopthan",
      ])
  }

  @Test func `locks every cell but those that are filled in`() throws {
    let workbook = try DivisionDesk.issued()
    for sheet in workbook.sheets {
      let grid = try Grid(sheet)
      let open = grid.rows.flatMap(\.cells).count { !$0.style.isLocked }
      let expected = ["เริ่มที่นี่": 4, "แผนงาน": 10, "การควบคุม": 6, "แผนการแก้ไข": 7, "ข้อตรวจพบ": 8]
      #expect(open == expected[sheet.name] ?? 0, "\(sheet.name)")
    }
  }

  @Test func `closes what is already before the head`() throws {
    var register = try DivisionDesk.register()
    let plan = try DivisionDesk.place(of: "FIN-01", in: register)
    register.plans[plan].assessments = [
      PlanAssessment(
        period: try SmallRegister.period("2560-Q2"), state: .submitted,
        division: Judgement(
          score: Score(likelihood: 4, consequence: 3), by: PersonID("FIN-1"),
          on: try SmallRegister.day("2017-03-01")), auditor: nil, source: .illustrative)
    ]
    let plans = try grid("แผนงาน", of: try DivisionDesk.issued(register: register))
    let row = try #require(plans.row(beginning: "FIN-01"))
    #expect(plans.rows[row].cells.allSatisfy { $0.style.isLocked })
    #expect(plans.shown(row)[5...7] == ["4", "3", "●●● สูง (สูง)"])
    // The other plan stays open.
    #expect(plans.rows[row + 1].cells.count { !$0.style.isLocked } == 5)
  }

  @Test func `guides in Thai and refuses in Thai`() throws {
    let workbook = try DivisionDesk.issued()
    for sheet in workbook.sheets {
      for rule in sheet.validations {
        #expect(rule.prompt?.text.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) } == true)
        #expect(rule.refusal?.text.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) } == true)
        #expect(rule.prompt.map { $0.text.utf16.count <= 255 && $0.title.utf16.count <= 32 } == true)
      }
    }
    let plans = try #require(workbook.sheets.first { $0.name == "แผนงาน" })
    #expect(plans.validations.contains { $0.rule == .listFrom(range: "List_Scores") })
    #expect(plans.validations[0].prompt?.text == "1 โอกาส 1\n2 โอกาส 2\n3 โอกาส 3\n4 โอกาส 4\n5 โอกาส 5")
  }

  @Test func `counts what is still blank, and shows how much is done`() throws {
    let workbook = try DivisionDesk.issued()
    let cover = try grid("เริ่มที่นี่", of: workbook)
    let lines = cover.rows.map { $0.cells.map(\.shown) }
    // Likelihood, consequence and reason of two plans; the progress of one action; one response.
    #expect(lines.contains { $0.starts(with: ["", "แผนงาน", "6", "0"]) })
    #expect(lines.contains { $0.starts(with: ["", "แผนการแก้ไข", "1", "0"]) })
    #expect(lines.contains { $0.starts(with: ["", "ข้อตรวจพบ", "1", "0"]) })
  }

  @Test func `writes what begins like a formula as text`() throws {
    var register = try DivisionDesk.register()
    let plan = try DivisionDesk.place(of: "FIN-01", in: register)
    let titles = ["=1+1", "+1", "-1", "@SUM(A1)"]
    for title in titles {
      register.plans[plan].title = Text(thai: title, english: title)
      let parts = try #require(zipParts(try DivisionDesk.bytes(try DivisionDesk.issued(register: register))))
      let sheet = try readDocument(try #require(parts["xl/worksheets/sheet2.xml"]), file: "s")
      let cells = try #require(sheet.first(named: "sheetData")).children.flatMap { Array($0.children) }
      #expect(cells.contains { $0.first(named: "is")?.first(named: "t")?.text == title }, "\(title)")
      #expect(!cells.contains { $0.first(named: "f")?.text == String(title.dropFirst()) }, "\(title)")
    }
  }

  @Test func `comes out byte for byte the same each time`() throws {
    #expect(
      try DivisionDesk.bytes(try DivisionDesk.issued()) == DivisionDesk.bytes(try DivisionDesk.issued()))
  }

  @Test func `may be issued for the quarter that follows, and for no other`() throws {
    #expect(try DivisionDesk.desk(period: "2560-Q3").book.sheets.count == 8)
    for (period, code) in [("2560-Q4", "register.unknown-period"), ("2560-Q1", "register.unknown-period")] {
      let problems = try #require(throws: Problems.self) { try DivisionDesk.issued(period: period) }
      #expect(problems.diagnostics.map(\.code) == [code])
    }
    let problems = try #require(throws: Problems.self) { try DivisionDesk.issued("FIM") }
    #expect(problems.diagnostics.map(\.hint?.english) == ["did you mean \"FIN\"?"])
  }

  @Test func `is mended in a fresh copy that holds the entries and each problem on its cell`() throws {
    let register = try DivisionDesk.register()
    var desk = try DivisionDesk.desk()
    try desk.scoreOnePlan()
    try desk.enter("plans", "FIN-01", "likelihood", .number("9"))
    let refused = try #require(throws: RefusedWorkbook.self) { try register.returnedWorkbook(desk.book) }
    let copy = try SmallAssessment.assessed(of: register).divisionWorkbook(mending: refused)
    #expect(copy.sheets[1].name == "สิ่งที่ต้องแก้")
    let problems = try Grid(copy.sheets[1])
    #expect(problems.shown(4)[1...2] == ["แผนงาน · FIN-01\nโอกาส", "แผนงาน!F8"])
    let plans = try #require(copy.sheets.first { $0.name == "แผนงาน" })
    #expect(plans.notes.map { "\($0.row) \($0.column)" } == ["7 5"])
    #expect(plans.notes[0].text.contains("\"9\" lies outside of 1 to 5"))
    // Mended, it comes home.
    var second = Desk(book: try readWorkbook(try DivisionDesk.bytes(copy), file: "FIN.xlsx"))
    try second.enter("plans", "FIN-01", "likelihood", .number("4"))
    var first = try DivisionDesk.desk()
    try first.scoreOnePlan()
    #expect(
      try register.returnedWorkbook(second.book).commands == register.returnedWorkbook(first.book).commands)
  }
}
