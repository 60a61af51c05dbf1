import Diagnostics
import Foundation
import Interchange
import Register
import Spreadsheet
import TestSupport

/// The risk register of a made-up agency as its spreadsheet has it: headings in two rows, merged cells, Thai digits, dates
/// of both eras, a total at the end. The mapping is the example of the documentation.
enum Riverside {
  static let mappingFile = "registers/mappings/riverside.xml"

  static func mapping(_ change: (String) -> String = { $0 }) throws -> Mapping {
    let text = String(decoding: try Project.bytes(mappingFile), as: UTF8.self)
    return try readMapping(Array(change(text).utf8), file: "mapping.xml")
  }

  static func register() throws -> Register {
    let folder = Project.root.appending(path: "Tests/Fixtures/small-register")
    return try readRegister(
      files: try Project.files(below: folder).map {
        ($0, try Project.bytes("Tests/Fixtures/small-register/\($0)"))
      })
  }

  static func workbook(_ change: (inout ReadSheet) -> Void = { _ in }) -> ReadWorkbook {
    var sheet = ReadSheet(name: "ทะเบียนความเสี่ยง")
    sheet[0, 0] = .text("ทะเบียนความเสี่ยง องค์กรริมน้ำ")
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() where !text.isEmpty {
        sheet[row + 3, column] = text.allSatisfy { ("0"..."9").contains($0) } ? .number(text) : .text(text)
      }
    }
    sheet.merges = (0..<15).filter { $0 != 7 && $0 != 8 }.map { CellRange(rows: 3...4, columns: $0...$0) }
    sheet.merges.append(CellRange(rows: 3...3, columns: 7...8))
    sheet.merges.append(CellRange(rows: 5...7, columns: 1...1))
    change(&sheet)
    return ReadWorkbook(file: "old/risk register.xlsx", sheets: [sheet])
  }

  /// From the fourth row on.
  private static let rows: [[String]] = [
    [
      "ลำดับ", "ฝ่าย", "โครงการ", "วัตถุประสงค์", "ด้าน", "สาเหตุ", "เหตุการณ์", "ระดับความเสี่ยง", "", "การควบคุมที่มีอยู่",
      "ความถี่", "การปรับปรุง", "วันที่เริ่ม", "กำหนดเสร็จ", "หมายเหตุ",
    ],
    ["", "", "", "", "", "", "", "โอกาส", "ผลกระทบ"],
    [
      "๑", "ฝ่ายการเงิน", "เบิกจ่ายเงินอุดหนุน", "เอกสารครบถ้วน", "การเงิน", "คู่มือหลายเล่ม\nเร่งส่งปลายไตรมาส",
      "จ่ายเงินโดยหลักฐานไม่ครบ", "สูงมาก", "4", "ตรวจรายการเอกสาร", "ทุกเดือน", "จัดทำคู่มือเล่มเดียว", "๑ ต.ค. ๒๕๕๙",
      "๓๐ มิถุนายน ๒๕๖๐", "-",
    ],
    ["", "", "", "", "", "", "", "", "", "=ผู้อนุมัติสองคน", "", "อบรมผู้ทำบัญชี", "42675", "31/3/2017"],
    [
      "๒", "", "ทะเบียนพัสดุ", "-พัสดุตรงทะเบียน", "", "ไม่ได้ตรวจนับ", "พัสดุหาย", "ปานกลาง", "๓", "", "", "", "", "",
      "ดูบันทึก",
    ],
    ["๓", "ฝ่ายภาคเหนือ", "จัดตั้งสภา", "จัดตั้งครบ", "กฎหมาย", "", "", "2", "น้อย", "รายงานความคืบหน้า", "ทุกเดือน"],
    ["รวม", "", "3 โครงการ"],
  ]

  /// The problems of an import, in English: place, fact and hint.
  static func problems(
    _ workbook: ReadWorkbook = workbook(), mapping change: (String) -> String = { $0 }
  ) throws -> [String] {
    do {
      _ = try register().importing(workbook, by: try mapping(change))
      return []
    } catch let problems as Problems {
      return problems.diagnostics.map { $0.text(in: .english) }
    }
  }
}
