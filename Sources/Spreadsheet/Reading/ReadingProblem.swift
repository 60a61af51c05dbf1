internal import Diagnostics

/// Why a workbook can not be read.
enum ReadingProblem: Error {
  case notAnArchive
  case encrypted
  case olderFormat
  case unsafeName(String)
  case tooMany(String, limit: Int)
  case missingPart(String)
  case brokenReference(String)

  func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(at: .file(file), code: "workbook.\(code)", message, hint: hint)
  }

  private var code: String {
    switch self {
    case .notAnArchive: "not-a-workbook"
    case .encrypted: "encrypted"
    case .olderFormat: "older-format"
    case .unsafeName: "unsafe-name"
    case .tooMany: "too-large"
    case .missingPart: "missing-part"
    case .brokenReference: "broken-reference"
    }
  }

  private var message: Message {
    switch self {
    case .notAnArchive:
      Message(thai: "แฟ้มนี้ไม่ใช่สมุดงาน XLSX หรือชำรุด", english: "this is no XLSX workbook, or a damaged one")
    case .encrypted:
      Message(thai: "สมุดงานเข้ารหัสไว้", english: "the workbook is encrypted")
    case .olderFormat:
      Message(thai: "แฟ้มนี้เป็นรูปแบบเก่า (.xls)", english: "this is a file of the older format (.xls)")
    case .unsafeName(let name):
      Message(thai: "ส่วน \"\(name)\" มีชื่อที่ไม่ปลอดภัย", english: "the part \"\(name)\" has an unsafe name")
    case .tooMany(let what, let limit):
      Message(
        thai: "สมุดงานใหญ่เกินไป: \(what) เกิน \(limit)",
        english: "the workbook is too large: more than \(limit) \(what)")
    case .missingPart(let name):
      Message(thai: "สมุดงานไม่มีส่วน \"\(name)\"", english: "the workbook lacks its part \"\(name)\"")
    case .brokenReference(let text):
      Message(
        thai: "สมุดงานอ้างถึง \"\(text)\" ซึ่งไม่มี",
        english: "the workbook refers to \"\(text)\", which is not there")
    }
  }

  private var hint: Message {
    switch self {
    case .encrypted: Message(thai: "บันทึกโดยไม่ใส่รหัสผ่าน", english: "save it without a password")
    case .tooMany:
      Message(thai: "ลบแผ่นงานและเซลล์ที่ไม่ใช้", english: "remove sheets and cells that are not needed")
    case .notAnArchive, .olderFormat, .unsafeName, .missingPart, .brokenReference:
      Message(
        thai: "เปิดในโปรแกรมตารางคำนวณแล้วบันทึกใหม่เป็น .xlsx",
        english: "open it in a spreadsheet program and save it anew as .xlsx")
    }
  }
}
