import FEEL
import Interchange
import Spreadsheet
import Testing

@Suite struct `The committee pack` {
  let workbook: Workbook
  let grids: [Grid]

  init() throws {
    workbook = try SmallAssessment.assessed.get().committeePack
    grids = try workbook.sheets.map(Grid.init)
  }

  private func grid(_ name: String) throws -> Grid {
    try #require(grids.first { $0.sheet.name == name })
  }

  @Test func `has its sheets in the order in which they are read, the evidence after what a committee reads`()
  {
    #expect(
      workbook.sheets.map(\.name) == [
        "สารบัญ", "สรุป", "การเปลี่ยนแปลง", "ความเสี่ยงคงเหลือ", "การติดตาม", "เสนอคณะกรรมการ", "ส่วนงาน",
        "แผนภาพความเสี่ยง",
        "แผนการแก้ไข", "ข้อตรวจพบ", "แผนทั้งหมด", "ตัวชี้วัด", "งานตรวจสอบ", "ประเด็นความเสี่ยง",
        "ประเมินตนเอง", "กระทบยอดรายงาน", "เกณฑ์", "วิธีการและสัญลักษณ์", "ที่มาของข้อมูล",
      ])
  }

  @Test func `has names of sheets that every program takes`() {
    for name in workbook.sheets.map(\.name) {
      #expect(name.utf16.count <= 31 && !name.contains { "[]:*?/\\'".contains($0) }, "\(name)")
    }
  }

  @Test func `stores with every formula the value that the formula gives`() {
    var count = 0
    for grid in grids {
      let spreadsheeter = Spreadsheeter(grids, home: grid.sheet.name)
      for cell in grid.rows.flatMap(\.cells) {
        guard let formula = cell.formula else { continue }
        count += 1
        #expect(spreadsheeter.compute(formula) == cell.shown, "\(grid.sheet.name): \(formula)")
      }
    }
    #expect(count > 100)
  }

  @Test func `prints the summary as published, with a dash where a count has no meaning`() throws {
    let summary = try grid("สรุป")
    let first = try #require(summary.row(beginning: "●●●● "))
    let rows = (first...first + 6).map { Array(summary.shown($0).prefix(4)) }
    #expect(
      rows == [
        ["●●●● สูงสุด (สูงสุด)", "1", "1", "0"], ["●●● สูง (สูง)", "1", "1", "3"],
        ["●● ปานกลาง (ปานกลาง)", "2", "2", "0"], ["● ต่ำ (ต่ำ)", "1", "–", "–"], ["รวม Total", "5", "4", "3"],
        ["มีการควบคุมแต่ยังไม่ประเมิน · Controlled, unrated", "", "", "1"],
        ["แผนที่ความเสี่ยงลดลง · Plans reduced", "", "", "1"],
      ])
    #expect(summary.shown(first + 7)[3] == "25")
  }

  @Test func `follows the controlled plans from their opening level, unrated ones in a column of their own`()
    throws
  {
    let summary = try grid("สรุป")
    let heading = try #require(summary.row(beginning: "จาก"))
    #expect(summary.shown(heading)[5] == "ยังไม่ประเมิน Unrated")
    let rows = (heading + 1...heading + 5).map { Array(summary.shown($0)[1...6]) }
    #expect(
      rows == [
        ["0", "1", "0", "0", "0", "1"], ["0", "1", "0", "0", "0", "1"], ["0", "1", "0", "0", "1", "2"],
        ["0", "0", "0", "0", "0", "0"], ["0", "3", "0", "0", "1", "4"],
      ])
  }

  @Test func `places every plan with a score on the heat map, its level readable without colour`() throws {
    let map = try grid("แผนภาพความเสี่ยง")
    let total = try #require(map.row(beginning: "รวม"))
    #expect(map.shown(total) == ["รวม Total", "4", "", "", "", "", "", "รวม Total", "5"])
    let likely = try #require(map.row(beginning: "4 โอกาส 4"))
    #expect(map.shown(likely)[1...5] == ["0", "0", "1", "1", "0"])
    #expect(map.shown(likely + 1)[1...5] == ["● ต่ำ", "●● ปานกลาง", "●●● สูง", "●●● สูง", "●●●● สูงสุด"])
  }

  @Test func `answers first what is left, what moved, who is late and what is asked`() throws {
    let cover = try grid("สารบัญ")
    let first = try #require(cover.row(beginning: "เหลือความเสี่ยง"))
    let numbers = (first..<first + 13).map { cover.shown($0)[2] }
    // Left: all, highest, high; moved: reduced, percent, up and down since the period before; late: by the current
    // and the first due date, divisions, days; asked: acceptances, findings.
    #expect(numbers == ["3", "0", "3", "1", "25", "1", "1", "1", "1", "1", "121", "0", "1"])
  }

  @Test func `leads from the contents to every other sheet`() throws {
    let cover = try grid("สารบัญ")
    let targets = Set(
      cover.rows.flatMap(\.cells).compactMap { cell in
        if case .link(let target, _) = cell.value { target } else { nil }
      })
    #expect(targets.isSuperset(of: workbook.sheets.dropFirst().map { "'\($0.name)'!A1" }))
  }

  @Test func `lists the plans that carry residual risk by level and by division in the register's order`()
    throws
  {
    let residual = try grid("ความเสี่ยงคงเหลือ")
    let filter = try #require(residual.sheet.filter)
    #expect(
      (filter.firstRow + 1...filter.lastRow).map { residual.shown($0)[0] } == ["NTH-01", "NTH-03", "FIN-01"])
  }

  @Test func `leads from a plan's id to its row among all plans`() throws {
    let residual = try grid("ความเสี่ยงคงเหลือ")
    let all = try grid("แผนทั้งหมด")
    for cell in residual.rows.compactMap(\.cells.first) {
      guard case .link(let target, let text) = cell.value else { continue }
      let place = try #require(target.split(separator: "!").last)
      #expect(target.hasPrefix("'แผนทั้งหมด'!") && all[String(place)]?.shown == text)
    }
  }

  @Test func `leaves a text that looks like a formula a text`() throws {
    let plans = try grid("แผนทั้งหมด")
    let cells = plans.rows.flatMap(\.cells).filter { $0.shown == "=1+1" }
    #expect(cells.map(\.value) == [.text("=1+1")])
  }

  @Test func `lists late actions before open ones`() throws {
    let actions = try grid("แผนการแก้ไข")
    let late = try #require(actions.row(beginning: "FIN-01.A1"))
    #expect(actions.shown(late)[2] == "! ล่าช้า Late" && actions.shown(late)[5] == "121")
    #expect(actions.rows[late].cells[3].value == .date(Day(year: 2016, month: 11, day: 30)))
  }

  @Test func `follows up by the bands of the rule pack, empty ones included`() throws {
    let followUp = try grid("การติดตาม")
    let unissued = try #require(followUp.row(beginning: "ยังไม่แจ้งส่วนงาน"))
    #expect(followUp.shown(unissued)[1...5] == ["1", "0", "1", "0", "2"])
    #expect(followUp.shown(unissued + 6)[1...5] == ["1", "0", "1", "0", "2"])
    let undated = try #require(followUp.row(beginning: "ไม่มีกำหนด"))
    #expect((undated...undated + 6).map { followUp.shown($0)[1] } == ["0", "0", "0", "0", "0", "1", "1"])
    let late = try #require(followUp.row(beginning: "FIN การเงิน"))
    #expect(followUp.shown(late)[1...3] == ["FIN-01.A1", "121", "121"])
    #expect(followUp.sheet.charts.map(\.series.count) == [4, 2])
  }

  @Test func `tells of every plan that moved since the period before why`() throws {
    let changes = try grid("การเปลี่ยนแปลง")
    let up = try #require(changes.row(beginning: "NTH-03"))
    #expect(
      Array(changes.shown(up)[3...6]) == [
        "●● ปานกลาง (ปานกลาง)", "●●● สูง (สูง)", "▲ เพิ่มขึ้น Up", "คะแนนเปลี่ยน",
      ])
    let down = try #require(changes.row(beginning: "FIN-01"))
    #expect(up < down && changes.shown(down)[5] == "▼ ลดลง Down")
    let rescored = try #require(
      changes.rows.firstIndex { $0.cells.contains { $0.shown.hasPrefix("คะแนนเปลี่ยน ·") } })
    #expect(changes.shown(rescored)[7] == "3")
  }

  @Test func `says so where there is no period before`() throws {
    let assessed = try SmallAssessment.assessed.get()
    let alone = AssessedRegister(
      register: assessed.register, assessment: assessed.assessment, rules: try SmallAssessment.rules(),
      toolVersion: "1.2.3")
    let sheet = try #require(alone.committeePack.sheets.first { $0.name == "การเปลี่ยนแปลง" })
    #expect(try Grid(sheet).row(beginning: "ไม่มีงวดก่อน") != nil)
    #expect(alone.document.json().isEmpty == false)
  }

  @Test func `asks for what there is to decide, and says where there is nothing`() throws {
    let requests = try grid("เสนอคณะกรรมการ")
    #expect(requests.row(beginning: "ไม่มีความเสี่ยงที่รอการยอมรับ") != nil)
    #expect(requests.row(beginning: "2560-Q2/FIN-01/R-01") != nil)
    let lapsed = try #require(requests.row(beginning: "FIN-01"))
    #expect(requests.shown(lapsed)[6] == "30")
    #expect(requests.row(beginning: "FIN-01.A1") != nil)
  }

  @Test func `marks a rating that was not given and leaves it out of the means`() throws {
    let ratings = try grid("ประเมินตนเอง")
    let row = try #require(ratings.row(beginning: "A2"))
    #expect(ratings.shown(row)[3...6] == ["4", "ไม่ตอบ", "4", "–"])
    #expect(ratings.shown(row + 1)[3...4] == ["3.5", "4"])
  }

  @Test func `holds printed numbers against recomputed ones`() throws {
    let claims = try grid("กระทบยอดรายงาน")
    let filter = try #require(claims.sheet.filter)
    #expect(
      claims.shown(filter.firstRow + 1)[3...6] == ["33.34", "33.33", "✗ ไม่ตรงกัน Disagrees", "100 / 3"])
    #expect(claims.rows.contains { $0.cells.count > 6 && $0.cells[1].shown == "ic.total" })
  }

  @Test func `names every rule, also those that never fired`() throws {
    let rules = try grid("เกณฑ์")
    let fired = try #require(rules.row(beginning: "R-01"))
    let silent = try #require(rules.row(beginning: "R-02"))
    #expect(rules.shown(fired)[4] == "1" && rules.shown(silent)[4] == "0")
    let filter = try #require(rules.sheet.filter)
    #expect(filter.lastRow - filter.firstRow == (try SmallAssessment.assessed.get().rules.count))
  }

  @Test func `says what it was made from`() throws {
    let provenance = try grid("ที่มาของข้อมูล")
    let file = try #require(provenance.row(beginning: "divisions/FIN.xml"))
    #expect(provenance.shown(file)[1...2] == ["10", String(repeating: "a", count: 64)])
    #expect(provenance.shown(file + 2)[1] == "42")
    let texts = provenance.rows.flatMap(\.cells).map(\.shown)
    for text in ["small", "2560.1", "sopthan 1.2.3", "31 มีนาคม 2560 (2017-03-31)", "7"] {
      #expect(texts.contains(text), "\(text)")
    }
  }

  @Test func `is dated by the day of the assessment`() {
    #expect(workbook.properties.created == Day(year: 2017, month: 3, day: 31))
  }
}
