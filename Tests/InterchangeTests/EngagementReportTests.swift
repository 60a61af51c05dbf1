import Diagnostics
import FEEL
import Interchange
import Register
import Spreadsheet
import Testing

/// Words of the first register's file of engagements, typed from there.
private enum Said {
  static let elements = [
    "ข้อตรวจพบที่ 3: เอกสารประกอบการเบิกจ่ายและการติดตามการเบิกจ่ายงบประมาณสนับสนุนยังมีจุดอ่อน",
    "2560-Q2/ENG-2560-2/3 · สำนักการเงินและบัญชี · แจ้งวันที่ 20 กุมภาพันธ์ 2560",
    "ระเบียบการเงินของสถาบันกำหนดให้หลักฐานประกอบการเบิกจ่ายครบถ้วนก่อนอนุมัติจ่าย",
    "งบประมาณที่สนับสนุนองค์กรชุมชนยังมีจุดอ่อนในการจัดทำเอกสารประกอบการเบิกจ่าย",
    "สำนักงานภาคใช้รายการตรวจเอกสารต่างกัน และทะเบียนติดตามงบประมาณยังเป็นแฟ้มแยกของแต่ละภาค",
    "อาจจ่ายเงินโดยไม่มีหลักฐานครบถ้วน และไม่ทราบงวดที่ค้างรายงานผลได้ทันเวลา",
    "ใช้รายการตรวจเอกสารชุดเดียวทุกภาค และรวมทะเบียนติดตามงบประมาณสนับสนุนไว้ในระบบเดียว",
    "เหตุผล: เห็นด้วยกับรายการตรวจเอกสารชุดเดียว ส่วนระบบติดตามต้องรอการพัฒนา",
    "ผู้อำนวยการสำนักการเงินและบัญชี วันที่ 17 มีนาคม 2560",
    "1. ประกาศใช้รายการตรวจเอกสารประกอบการเบิกจ่ายชุดเดียวทั้ง 5 ภาค ผู้รับผิดชอบ: หัวหน้างานการเงินจ่าย กำหนดเสร็จ: 28 เมษายน 2560 (ขยายเวลา 1 ครั้ง) ความคืบหน้า: 70%",
    "2. จัดทำทะเบียนกลางติดตามการเบิกจ่ายและการรายงานผลของงบประมาณสนับสนุน",
    "30 มีนาคม 2560: สุ่มตรวจใบสำคัญของภาคเหนือ 20 ชุดหลังใช้รายการตรวจชุดเดียว เอกสารครบ 18 ชุด",
  ]
  static let labels = [
    "หลักเกณฑ์", "สิ่งที่ตรวจพบ", "สาเหตุ", "ผลกระทบ", "ความสำคัญ", "ข้อเสนอแนะ", "ความเห็นฝ่ายบริหาร", "แผนการแก้ไข",
    "ผลการติดตาม", "สถานะ",
  ]
  static let earlierOfPersonnel = [
    "2560-Q1/NTH-04/R-01", "2560-Q1/NES-04/R-08", "2560-Q1/NES-05/R-12", "2560-Q1/CWS-01/R-19",
    "2560-Q1/BKE-05/R-03", "2560-Q1/STH-01/R-16", "2560-Q1/HRM-01/R-13",
  ]
}

@Suite struct `The report on an engagement` {
  @Test func `has every element of a finding, its response, its actions and its follow-up`() throws {
    let report = try Engagements.report("ENG-2560-2")
    let sheets = try report.sheetTexts().joined().squeezed
    let page = report.htmlText.squeezed
    for words in Said.elements + Said.labels {
      #expect(sheets.contains(words.squeezed), "\(words)")
      #expect(page.contains(words.squeezed), "\(words)")
    }
    let findings = try #require(report.workbook.sheets.first { $0.name == "ข้อตรวจพบ" })
    let labels = try Grid(findings).rows.map { $0.cells.first?.shown }
    for label in Said.labels { #expect(labels.count { $0 == label } == 3, "\(label)") }
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func `holds the same words in the workbook and on the page`(number: Int) throws {
    for language in Language.allCases {
      let report = try Engagements.report("ENG-2560-\(number)", in: language)
      let sheets = try report.sheetTexts().joined().squeezed.unicodeScalars.sorted()
      let page = report.htmlText.squeezed.unicodeScalars.sorted()
      let isSame = sheets == page
      #expect(isSame && sheets.count > 500)
    }
  }

  /// Five have a conclusion; the sixth, on the regional offices, has none yet.
  @Test func `tells each scope item with its conclusion, and which has none`() throws {
    let report = try Engagements.report("ENG-2560-1")
    let table = try #require(report.table(headed: "ขอบเขต"))
    #expect(
      table.map { $0[2] } == [
        "เป็นที่น่าพอใจ\n17 กุมภาพันธ์ 2560", "ควรปรับปรุง\n17 กุมภาพันธ์ 2560", "ควรปรับปรุง\n21 กุมภาพันธ์ 2560",
        "เป็นที่น่าพอใจ\n21 กุมภาพันธ์ 2560", "ไม่น่าพอใจ\n24 กุมภาพันธ์ 2560", "ยังไม่ได้ระบุ",
      ])
    #expect(
      report.htmlText.contains("เป็นที่น่าพอใจ 2 ข้อ ควรปรับปรุง 2 ข้อ ไม่น่าพอใจ 1 ข้อ ยังไม่สรุป 1 ข้อ"))
  }

  @Test func `gives units that are only counted no names`() throws {
    let report = try Engagements.report("ENG-2560-4")
    let auditees = report.paragraphs.drop { $0 != "3. หน่วยรับตรวจ" }.dropFirst().prefix {
      !$0.hasPrefix("4. ข้อ")
    }
    #expect(Array(auditees) == ["1. สำนักงานภาคเหนือ", "2. สำนักงานภาคใต้", "3. หน่วยงานส่วนกลาง จำนวน 11 หน่วยงาน"])
    let assessed = try FirstRegister.assessed.get()
    let engagement = try Engagements.engagement("ENG-2560-4", in: assessed)
    #expect(assessed.recipients(of: engagement).map(\.code.text) == ["NTH", "STH"])
  }

  @Test func `says what nobody stated, where it is missing, and who can supply it`() throws {
    let assessed = try FirstRegister.assessed(in: "2560-Q2") { register in
      register.engagements[4].findings[0].elements.cause = nil
      register.engagements[4].findings[0].elements.effect = nil
    }
    let report = try Engagements.report("ENG-2560-5", from: assessed)
    let rows = try #require(report.table(headed: "องค์ประกอบ"))
    #expect(rows.first { $0[0] == "สาเหตุ" }?[1] == "ยังไม่ได้ระบุ")
    #expect(rows.first { $0[0] == "ผลกระทบ" }?[1] == "ยังไม่ได้ระบุ")
    let gaps = report.gaps.map { "\($0.subject ?? "") | \($0.section) | \($0.missing) | \($0.supplier)" }
    #expect(
      gaps == [
        "2560-Q2/ENG-2560-5/1 | สาเหตุ | สาเหตุ | ผู้ตรวจสอบภายในผู้สอบทานงานตรวจสอบ",
        "2560-Q2/ENG-2560-5/1 | ผลกระทบ | ผลกระทบ | ผู้ตรวจสอบภายในผู้สอบทานงานตรวจสอบ",
        "2560-Q2/ENG-2560-5/1 | ความเห็นฝ่ายบริหาร | ชื่อความเห็นฝ่ายบริหาร | ผู้จัดการสำนักงานภาคเหนือ",
      ])
    let english = try Engagements.report("ENG-2560-5", in: .english, from: assessed)
    #expect(english.table(headed: "Element")?.first { $0[0] == "Root cause" }?[1] == "not stated")
  }

  @Test func `has nothing missing where all is stated`() throws {
    #expect(try Engagements.report("ENG-2560-2").gaps == [])
  }

  /// On 12 March the fund and credit office had not answered yet, and nobody had followed anything up.
  @Test func `tells what was known on its day`() throws {
    let assessed = try FirstRegister.assessed(in: "2560-Q2", on: "2017-03-12")
    let report = try Engagements.report("ENG-2560-2", from: assessed)
    let rows = try #require(report.table(headed: "องค์ประกอบ"))
    let responses = rows.filter { $0[0] == "ความเห็นฝ่ายบริหาร" }.map { $0[1].split(separator: "\n")[0] }
    #expect(responses == ["เห็นด้วย", "ยังไม่ได้ระบุ", "ยังไม่ได้ระบุ"])
    #expect(rows.filter { $0[0] == "สถานะ" }.map { $0[1] } == ["ตอบแล้ว", "แจ้งแล้ว", "แจ้งแล้ว"])
    #expect(rows.filter { $0[0] == "ผลการติดตาม" }.allSatisfy { $0[1] == "ยังไม่มีการติดตาม" })
    let before = try FirstRegister.assessed(in: "2560-Q2", on: "2017-02-19")
    let engagement = try Engagements.engagement("ENG-2560-2", in: before)
    #expect(before.recipients(of: engagement).isEmpty)
    #expect(try Engagements.report("ENG-2560-2", from: before).table(headed: "องค์ประกอบ") == nil)
  }

  @Test func `leaves drafts out, and tells an unfinished engagement from one without findings`() throws {
    let assessed = try FirstRegister.assessed(in: "2560-Q2") { $0.engagements[4].findings[0].state = .draft }
    let report = try Engagements.report("ENG-2560-5", from: assessed)
    #expect(!report.htmlText.contains("2560-Q2/ENG-2560-5/1"))
    #expect(report.htmlText.contains("ไม่มีข้อตรวจพบที่แจ้งในงานตรวจสอบนี้"))
    let unfinished = try Engagements.report("ENG-2560-4")
    #expect(unfinished.htmlText.contains("งานตรวจสอบยังไม่แล้วเสร็จ"))
    #expect(!unfinished.htmlText.contains("ไม่มีข้อตรวจพบที่แจ้งในงานตรวจสอบนี้"))
  }

  @Test func `follows up earlier findings of its auditees that were open when its period began`() throws {
    let ids = { (report: FilledForm) in
      (report.table(headed: "ข้อตรวจพบ") ?? []).compactMap { $0[0].split(separator: "\n").dropFirst().first }
    }
    #expect(try ids(Engagements.report("ENG-2560-1")) == Said.earlierOfPersonnel.map { $0[...] })
    let day = try SmallRegister.day("2016-12-31")
    let closed = try FirstRegister.assessed(in: "2560-Q2") { register in
      guard let index = register.findings.firstIndex(where: { $0.id.text == "2560-Q1/BKE-05/R-03" }) else {
        return
      }
      register.findings[index].issuedOn = day
      register.findings[index].closedOn = day
    }
    let left = Said.earlierOfPersonnel.filter { !$0.contains("BKE") }
    #expect(try ids(Engagements.report("ENG-2560-1", from: closed)) == left.map { $0[...] })
  }

  @Test func `prints on A4, each sheet with the headings of its table`() throws {
    let sheets = try Engagements.report("ENG-2560-2").workbook.sheets
    #expect(
      sheets.map(\.name) == ["รายงานผลการตรวจสอบ", "วัตถุประสงค์", "ขอบเขตและข้อสรุป", "ข้อตรวจพบ", "การติดตาม"])
    let headings = try sheets.map { sheet in
      try sheet.print.repeatedRows.map { try Grid(sheet).shown($0.lowerBound).filter { !$0.isEmpty } }
    }
    #expect(
      headings == [
        nil, ["ผู้ตรวจสอบ", "ผู้สอบทาน"], ["ข้อ", "ขอบเขต", "ข้อสรุป", "คำอธิบาย"], ["องค์ประกอบ", "รายละเอียด"],
        ["ข้อตรวจพบ", "ความสำคัญ", "ความเห็นและผลการติดตาม", "สถานะ"],
      ])
    for sheet in sheets {
      #expect(!sheet.print.isLandscape)
      #expect(sheet.widths.reduce(0) { $0 + $1 * 7 + 5 } <= 6.5 * 96)
    }
    // No finding and none of earlier periods: no page for them.
    let bare = try FirstRegister.assessed(in: "2560-Q2") { $0.findings = [] }
    #expect(try Engagements.report("ENG-2560-3", from: bare).workbook.sheets.count == 3)
  }

  @Test func `has Thai digits but in ids`() throws {
    let report = try Engagements.report("ENG-2560-2", thaiDigits: true)
    #expect(report.htmlText.contains("๒๘ เมษายน ๒๕๖๐ (ขยายเวลา ๑ ครั้ง) ความคืบหน้า: ๗๐%"))
    #expect(report.htmlText.contains("2560-Q2/ENG-2560-2/3"))
  }
}

/// Forms about the engagements of the first register.
enum Engagements {
  static func engagement(_ id: String, in assessed: AssessedRegister) throws -> Engagement {
    guard let found = assessed.register.engagements.first(where: { $0.id.text == id }) else {
      throw SmallRegister.Unreadable(text: id)
    }
    return found
  }

  static func report(
    _ id: String, in language: Language = .thai, thaiDigits: Bool = false,
    from assessed: AssessedRegister? = nil
  ) throws -> FilledForm {
    let assessed = try assessed ?? FirstRegister.assessed.get()
    return try FirstRegister.form("engagement-report").filled(
      from: assessed, on: engagement(id, in: assessed), for: nil, in: language, usesThaiDigits: thaiDigits)
  }

  static func extract(
    _ id: String, for division: String, in language: Language = .thai, by form: Form? = nil,
    from assessed: AssessedRegister? = nil
  ) throws -> FilledForm {
    let assessed = try assessed ?? FirstRegister.assessed.get()
    guard let division = assessed.division(DivisionCode(division)) else {
      throw SmallRegister.Unreadable(text: division)
    }
    return try (form ?? FirstRegister.form("engagement-extract")).filled(
      from: assessed, on: engagement(id, in: assessed), for: division, in: language, usesThaiDigits: false)
  }
}
