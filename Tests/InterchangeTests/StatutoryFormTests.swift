import Diagnostics
import FEEL
import Interchange
import Register
import Spreadsheet
import Testing

/// Columns and sections as the domain facts list them, typed from there.
struct StatutoryForm: Sendable, CustomTestStringConvertible {
  let id: String
  let regime: Int
  let levels: [FormLevel]
  let name: String
  let title: String
  /// Headings of columns and words of sections, in the order in which they are read.
  let sections: [String]

  var testDescription: String { id }

  private static let both: [FormLevel] = [.organisation, .division]
  private static let signature = ["ลายมือชื่อ", "ตำแหน่ง", "วันที่"]
  private static let reporter = ["ชื่อผู้รายงาน", "ตำแหน่ง", "วันที่"]
  private static let components = [
    "องค์ประกอบของการควบคุมภายใน", "ผลการประเมิน/ข้อสรุป", "(1)", "(2)", "1. สภาพแวดล้อมการควบคุม",
    "2. การประเมินความเสี่ยง", "3. กิจกรรมการควบคุม", "4. สารสนเทศและการสื่อสาร", "5. กิจกรรมการติดตามผล",
    "ผลการประเมินโดยรวม",
  ]
  private static let process =
    "กระบวนการปฏิบัติงาน/โครงการ/กิจกรรม/ด้านของงานที่ประเมินและวัตถุประสงค์ของการควบคุม"
  private static let followUp = [
    process, "ความเสี่ยงที่ยังมีอยู่", "งวด/เวลาที่พบจุดอ่อน", "การปรับปรุงการควบคุม", "กำหนดเสร็จ/ผู้รับผิดชอบ",
    "หมายเหตุ", "สถานะการดำเนินการ", "วิธีการติดตามและสรุปผลการประเมิน/ข้อคิดเห็น", "(1)", "(8)",
  ]

  static let all = [
    StatutoryForm(
      id: "po1", regime: 2544, levels: [.organisation], name: "ปอ.1",
      title: "หนังสือรับรองการประเมินผลการควบคุมภายใน", sections: ["เรียน", "อนึ่ง"] + signature),
    StatutoryForm(
      id: "po2", regime: 2544, levels: [.organisation], name: "ปอ.2",
      title: "รายงานผลการประเมินองค์ประกอบของการควบคุมภายใน", sections: components + reporter),
    StatutoryForm(
      id: "po3", regime: 2544, levels: [.organisation], name: "ปอ.3",
      title: "รายงานแผนการปรับปรุงการควบคุมภายใน",
      sections: [
        process, "ความเสี่ยงที่ยังมีอยู่", "งวด/เวลาที่พบจุดอ่อน", "การปรับปรุงการควบคุม", "กำหนดเสร็จ/ผู้รับผิดชอบ",
        "หมายเหตุ", "(1)", "(6)",
      ] + signature),
    StatutoryForm(
      id: "po3-follow-up", regime: 2544, levels: [.organisation], name: "ติดตาม ปอ.3",
      title: "รายงานผลการติดตามการปฏิบัติตามแผนการปรับปรุงการควบคุมภายใน", sections: followUp + signature),
    StatutoryForm(
      id: "ps", regime: 2544, levels: [.organisation], name: "ปส.",
      title: "รายงานผลการสอบทานการประเมินผลการควบคุมภายในของผู้ตรวจสอบภายใน",
      sections: ["เรียน", "มีข้อสังเกตที่มีนัยสำคัญ"] + signature),
    StatutoryForm(
      id: "py1", regime: 2544, levels: [.division], name: "ปย.1",
      title: "รายงานผลการประเมินองค์ประกอบของการควบคุมภายใน", sections: components + reporter),
    StatutoryForm(
      id: "py2", regime: 2544, levels: [.division], name: "ปย.2",
      title: "รายงานการประเมินผลและการปรับปรุงการควบคุมภายใน",
      sections: [
        process, "การควบคุมที่มีอยู่", "การประเมินผลการควบคุม", "ความเสี่ยงที่ยังมีอยู่", "การปรับปรุงการควบคุม",
        "กำหนดเสร็จ/ผู้รับผิดชอบ", "หมายเหตุ", "(1)", "(7)",
      ] + reporter),
    StatutoryForm(
      id: "py2-follow-up", regime: 2544, levels: [.division], name: "ติดตาม ปย.2",
      title: "รายงานผลการติดตามการประเมินผลและการปรับปรุงการควบคุมภายใน", sections: followUp + reporter),
    StatutoryForm(
      id: "pk1", regime: 2561, levels: [.organisation], name: "ปค.1",
      title: "หนังสือรับรองการประเมินผลการควบคุมภายใน (ระดับหน่วยงานของรัฐ)",
      sections: [
        "เรียน", "การดำเนินงาน", "การรายงาน", "การปฏิบัติตามกฎหมาย", "อย่างไรก็ดี",
        "1. ความเสี่ยงที่มีอยู่ที่ต้องกำหนดปรับปรุง", "2. การปรับปรุงการควบคุมภายใน",
      ] + signature),
    StatutoryForm(
      id: "pk4", regime: 2561, levels: both, name: "ปค.4", title: "รายงานการประเมินองค์ประกอบของการควบคุมภายใน",
      sections: ["หน่วยงาน", "สำหรับระยะเวลาการดำเนินงานสิ้นสุด"] + components + signature),
    StatutoryForm(
      id: "pk5", regime: 2561, levels: both, name: "ปค.5", title: "รายงานการประเมินผลการควบคุมภายใน",
      sections: [
        "ภารกิจตามกฎหมายที่จัดตั้งหน่วยงานของรัฐหรือภารกิจตามแผนการดำเนินการหรือภารกิจอื่น ๆ ที่สำคัญ/วัตถุประสงค์",
        "ความเสี่ยง", "การควบคุมภายในที่มีอยู่", "การประเมินผลการควบคุมภายใน", "ความเสี่ยงที่ยังมีอยู่",
        "การปรับปรุงการควบคุมภายใน", "หน่วยงานที่รับผิดชอบ/กำหนดเสร็จ", "(1)", "(7)",
      ] + signature),
    StatutoryForm(
      id: "pk5-follow-up", regime: 2561, levels: both, name: "แบบติดตาม ปค.5",
      title: "แบบติดตามการปรับปรุงการควบคุมภายใน",
      sections: [
        "ภารกิจ/วัตถุประสงค์", "ความเสี่ยงที่ยังมีอยู่", "การปรับปรุงการควบคุมภายใน", "หน่วยงานที่รับผิดชอบ",
        "สถานะการดำเนินการ", "ปัญหาอุปสรรคและแนวทางแก้ไข",
      ] + signature),
    StatutoryForm(
      id: "pk6", regime: 2561, levels: [.organisation], name: "ปค.6",
      title: "รายงานการสอบทานการประเมินผลการควบคุมภายในของผู้ตรวจสอบภายใน",
      sections: [
        "เรียน", "การดำเนินงาน", "การรายงาน", "การปฏิบัติตามกฎหมาย", "1. ความเสี่ยง",
        "2. การควบคุมภายในและ(หรือ)การปรับปรุงการควบคุมภายใน",
      ] + signature),
  ]
}

@Suite struct `The statutory forms of the first register` {
  @Test func `are those of both regimes, each for the levels that it has`() throws {
    let found = try FirstRegister.forms.get().filter { $0.regime != nil }.sorted { $0.id < $1.id }
    let expected = StatutoryForm.all.sorted { $0.id < $1.id }
    #expect(found.map(\.id) == expected.map(\.id))
    #expect(found.map(\.regime) == expected.map(\.regime))
    #expect(found.map(\.levels) == expected.map(\.levels))
    #expect(found.map(\.name.thai) == expected.map(\.name))
    #expect(found.map(\.title.thai) == expected.map(\.title))
  }

  @Test(arguments: StatutoryForm.all)
  func `have every column and section, in the workbook and on the page`(form: StatutoryForm) throws {
    for level in form.levels {
      let filled = try FirstRegister.filled(form.id, for: level == .division ? "FIN" : nil)
      let sheet = try filled.sheetTexts().joined(separator: "\n").squeezed
      let page = filled.htmlText.squeezed
      for section in form.sections {
        #expect(sheet.contains(section.squeezed), "\(section)")
        #expect(page.contains(section.squeezed), "\(section)")
      }
    }
  }

  @Test(arguments: StatutoryForm.all)
  func `hold the same words in the workbook and on the page`(form: StatutoryForm) throws {
    for language in Language.allCases {
      let filled = try FirstRegister.filled(
        form.id, for: form.levels == [.division] ? "FIN" : nil, in: language)
      // Long texts are parted among rows of the sheet, so letters are counted.
      let sheet = try filled.sheetTexts().joined().squeezed.unicodeScalars.sorted()
      let page = filled.htmlText.squeezed.unicodeScalars.sorted()
      let isSame = sheet == page
      #expect(isSame && sheet.count > 500)
    }
  }

  @Test func `number the principles both ways`() throws {
    let words = try FirstRegister.filled("pk4").htmlText
    let numbers = [
      "1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "4.1", "4.2", "4.3",
      "5.1", "5.2",
    ]
    for (index, number) in numbers.enumerated() {
      #expect(words.contains(" \(number) "))
      #expect(words.contains("(หลักการที่ \(index + 1))"))
    }
  }

  /// 71 plans carry residual risk, as the report publishes; 24 of them are high or highest; 87 are under control.
  @Test func `list as many risks as the report counts`() throws {
    let plan = try Grid(FirstRegister.filled("po3").workbook.sheets[0])
    #expect(try rows(of: FirstRegister.filled("po3")) == 71)
    #expect(plan.rows.count > 71)
    let certificate = try FirstRegister.filled("pk1").htmlText
    #expect(certificate.contains("1.24 ") && !certificate.contains("1.25 "))
    var controlled = 0
    let assessed = try FirstRegister.assessed.get()
    for division in assessed.register.divisions {
      controlled += try rows(of: FirstRegister.filled("pk5", for: division.code.text))
    }
    #expect(controlled == 87)
  }

  private func rows(of form: FilledForm) -> Int {
    let html = String(decoding: form.html, as: UTF8.self)
    return html.split(separator: "<tbody>").dropFirst().first.map { body in
      body.split(separator: "</tbody>")[0].split(separator: "<tr>").count { $0.contains("<td") }
    } ?? 0
  }
}
