internal import Diagnostics

extension ReadingProblem {
  /// How much of a name or a text from the file stands in a message.
  fileprivate static let quoted = 60

  var message: Message {
    switch self {
    case .notAnArchive:
      Message(thai: "แฟ้มนี้ไม่ใช่สมุดงาน XLSX หรือชำรุด", english: "this is no XLSX workbook, or a damaged one")
    case .encrypted:
      Message(thai: "สมุดงานเข้ารหัสไว้", english: "the workbook is encrypted")
    case .olderFormat:
      Message(thai: "แฟ้มนี้เป็นรูปแบบเก่า (.xls)", english: "this is a file of the older format (.xls)")
    case .unsafeName(let name):
      Message(
        thai: "ส่วน \"\(name.cut(to: Self.quoted))\" มีชื่อที่ไม่ปลอดภัย",
        english: "the part \"\(name.cut(to: Self.quoted))\" has an unsafe name")
    case .repeatedName(let name):
      Message(
        thai: "มีส่วนชื่อ \"\(name.cut(to: Self.quoted))\" มากกว่าหนึ่งส่วน",
        english: "there is more than one part \"\(name.cut(to: Self.quoted))\"")
    case .tooMany(let excess, let limit): excess.message(limit: limit)
    case .missingPart(let name):
      Message(
        thai: "สมุดงานไม่มีส่วน \"\(name.cut(to: Self.quoted))\"",
        english: "the workbook lacks its part \"\(name.cut(to: Self.quoted))\"")
    case .damaged(let part, let fact):
      Message(
        thai: "ส่วน \"\(part.cut(to: Self.quoted))\" ของสมุดงานชำรุด" + (fact.map { ": \($0.thai)" } ?? ""),
        english: "the workbook's part \"\(part.cut(to: Self.quoted))\" is damaged"
          + (fact.map { ": \($0.english)" } ?? ""))
    case .brokenReference(let text, let sheet):
      Message(
        thai: "สมุดงานอ้างถึง \"\(text.cut(to: Self.quoted))\"" + (sheet.map { " บนแผ่นงาน \"\($0)\"" } ?? "")
          + " ซึ่งไม่มี",
        english: "the workbook refers to \"\(text.cut(to: Self.quoted))\""
          + (sheet.map { " on the sheet \"\($0)\"" } ?? "")
          + ", which is not there")
    case .outOfOrder:
      Message(
        thai: "เซลล์นี้อยู่ผิดลำดับ หรือมีมากกว่าหนึ่งครั้ง",
        english: "the cell stands out of order, or more than once")
    }
  }

  var hint: Message {
    switch self {
    case .encrypted: Message(thai: "บันทึกโดยไม่ใส่รหัสผ่าน", english: "save it without a password")
    case .tooMany(.textBytes, _):
      Message(thai: "ย่อข้อความ หรือแยกไว้ในหลายเซลล์", english: "shorten the text, or part it into several cells")
    case .tooMany:
      Message(thai: "ลบแผ่นงานและเซลล์ที่ไม่ใช้", english: "remove sheets and cells that are not needed")
    case .notAnArchive, .olderFormat, .unsafeName, .repeatedName, .missingPart, .damaged, .brokenReference,
      .outOfOrder:
      Message(
        thai: "เปิดในโปรแกรมตารางคำนวณแล้วบันทึกใหม่เป็น .xlsx",
        english: "open it in a spreadsheet program and save it anew as .xlsx")
    }
  }
}

extension ReadingProblem.Excess {
  fileprivate func message(limit: Int) -> Message {
    let (thai, english) =
      switch self {
      case .parts: ("ส่วนในแฟ้ม", "parts")
      case .bytes: ("ไบต์", "bytes")
      case .bytesOfPart(let name): ("ไบต์ในส่วน \"\(name)\"", "bytes in the part \"\(name)\"")
      case .sharedTexts: ("ไบต์ในข้อความที่ใช้ร่วมกัน", "bytes of texts that cells share, or too many such texts")
      case .cells: ("เซลล์ที่มีข้อมูล", "cells that hold something")
      case .merges(let sheet): ("เซลล์ผสานบนแผ่นงาน \"\(sheet)\"", "merged cells on the sheet \"\(sheet)\"")
      case .textBytes: ("ไบต์ในข้อความเดียว", "bytes in one text")
      }
    return Message(
      thai: "สมุดงานใหญ่เกินไป: มีมากกว่า \(limit) \(thai)",
      english: "the workbook is too large: more than \(limit) \(english)")
  }
}
