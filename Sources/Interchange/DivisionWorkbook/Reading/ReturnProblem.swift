import Diagnostics
import Register

/// What is wrong with a workbook as a whole, or with one of its lines.
enum ReturnProblem: Sendable, Hashable {
  case notIssued
  case newer(Int)
  case altered
  case macros
  case externalLinks
  case otherRegister(String, wanted: String)
  case otherDivision(DivisionCode, wanted: DivisionCode)
  case otherPeriod(PeriodID, wanted: PeriodID)
  case unchanged
  /// Everything that was entered stands in the register already.
  case onRecord
  /// The period of a workbook that was issued in advance.
  case notOpen(PeriodID)
  case missingSheet(InputTable)
  case missingColumn(InputTable, InputField)
  case missingLine(InputTable, String)
  case doubleLine(String)
  case unknownLine(String, nearest: String?)
  case locked(issued: String)
  case cleared(issued: String)
  case conflict(fact: Text, issued: Text, now: Text, yours: Text?)
  case gone(String)
  case noDocument(String, folder: String)
  case documentElsewhere(String)

  func diagnostic(at place: Location) -> Diagnostic {
    Diagnostic(
      [.unchanged, .onRecord].contains(self) ? .warning : .error, at: place, code: "workbook.\(code)",
      message, hint: hint)
  }

  private var code: String {
    switch self {
    case .notIssued: "not-issued"
    case .newer: "newer-version"
    case .altered: "altered"
    case .macros: "macros"
    case .externalLinks: "external-links"
    case .otherRegister: "other-register"
    case .otherDivision: "other-division"
    case .otherPeriod: "other-period"
    case .unchanged: "unchanged"
    case .onRecord: "on-record"
    case .notOpen: "period-not-open"
    case .missingSheet: "missing-sheet"
    case .missingColumn: "missing-column"
    case .missingLine: "missing-line"
    case .doubleLine: "double-line"
    case .unknownLine: "unknown-line"
    case .locked: "locked"
    case .cleared: "cleared"
    case .conflict, .gone: "conflict"
    case .noDocument: "no-document"
    case .documentElsewhere: "document-elsewhere"
    }
  }

  private var message: Message {
    switch self {
    case .notIssued:
      Message(
        thai: "ไม่พบแผ่นซ่อนที่บอกว่าสมุดงานนี้ออกจากระบบ",
        english: "the hidden sheet that tells what was issued is not there")
    case .newer(let version):
      Message(
        thai: "สมุดงานออกด้วยรูปแบบ \(version) ซึ่งใหม่กว่าโปรแกรมนี้",
        english: "the workbook was issued in format \(version), which is newer than this program")
    case .altered:
      Message(thai: "แผ่นซ่อนถูกแก้ไข", english: "the hidden sheet was changed")
    case .macros: Message(thai: "สมุดงานมีมาโคร", english: "the workbook carries macros")
    case .externalLinks:
      Message(thai: "สมุดงานดึงค่าจากสมุดงานอื่น", english: "the workbook takes values from other workbooks")
    case .otherRegister(let found, let wanted):
      Message(
        thai: "สมุดงานเป็นของทะเบียน \"\(found)\" ไม่ใช่ \"\(wanted)\"",
        english: "the workbook belongs to the register \"\(found)\", not to \"\(wanted)\"")
    case .otherDivision(let found, let wanted):
      Message(
        thai: "สมุดงานเป็นของส่วนงาน \(found) ไม่ใช่ \(wanted)",
        english: "the workbook is that of division \(found), not of \(wanted)")
    case .otherPeriod(let found, let wanted):
      Message(
        thai: "สมุดงานเป็นของงวด \(found) ไม่ใช่ \(wanted)",
        english: "the workbook is for period \(found), not for \(wanted)")
    case .unchanged:
      Message(
        thai: "ไม่มีช่องใดเปลี่ยนจากวันที่ออกสมุดงาน", english: "no cell was changed since the workbook was issued")
    case .onRecord:
      Message(
        thai: "ทุกช่องที่กรอกบันทึกไว้ในทะเบียนแล้ว",
        english: "everything that was entered stands in the register already")
    case .notOpen(let period):
      Message(thai: "งวด \(period) ยังไม่เปิด", english: "period \(period) is not open yet")
    case .missingSheet(let table):
      Message(
        thai: "ไม่พบแผ่น “\(table.sheetName)”", english: "the sheet “\(table.sheetName)” is not there")
    case .missingColumn(let table, let field):
      Message(
        thai: "แผ่นนี้ไม่มีคอลัมน์ “\(field.title(in: table).thai)”",
        english: "the sheet has no column “\(field.title(in: table).english)”")
    case .missingLine(_, let id): Message(thai: "ไม่พบแถวของ \(id)", english: "the line of \(id) is not there")
    case .doubleLine(let id):
      Message(thai: "มีแถวของ \(id) มากกว่าหนึ่งแถว", english: "there is more than one line of \(id)")
    case .unknownLine(let id, _):
      Message(
        thai: "\"\(id.excerpt)\" ไม่ใช่รหัสที่ออกไป",
        english: "\"\(id.excerpt)\" is none of the ids that were issued")
    case .locked(let issued):
      Message(
        thai: "ช่องที่ล็อกไว้ถูกเปลี่ยน เดิมเป็น \"\(issued.excerpt)\"",
        english: "a locked cell was changed; it was \"\(issued.excerpt)\"")
    case .cleared(let issued):
      Message(
        thai: "ลบค่าที่บันทึกไว้แล้ว \"\(issued.excerpt)\"",
        english: "what is on record, \"\(issued.excerpt)\", was cleared")
    case .conflict(let fact, let issued, let now, let yours):
      Message(
        thai:
          "ทะเบียนเปลี่ยนไปหลังออกสมุดงาน: \(fact.thai) เดิม \(issued.thai) บัดนี้ \(now.thai)\(yours.map { " ท่านกรอก \($0.thai)" } ?? "")",
        english:
          "the register changed since the workbook was issued: the \(fact.english.lowercased()) was \(issued.english) and is now \(now.english)\(yours.map { "; you entered \($0.english)" } ?? "")"
      )
    case .gone(let id):
      Message(
        thai: "\(id) ปิดหรือถูกถอนไปแล้วหลังออกสมุดงาน",
        english: "\(id) was closed or taken out since the workbook was issued")
    case .noDocument(let reference, let folder):
      Message(
        thai: "ไม่พบเอกสาร \"\(reference.excerpt)\" ใน \(folder)",
        english: "the document \"\(reference.excerpt)\" is not in \(folder)")
    case .documentElsewhere(let reference):
      Message(
        thai: "เอกสาร \"\(reference.excerpt)\" อยู่หลัง URL จึงไม่มีสิ่งที่พิสูจน์ว่าไม่ถูกเปลี่ยนภายหลัง",
        english:
          "the document \"\(reference.excerpt)\" lies behind a URL, and nothing would show a later change")
    }
  }

  private var hint: Message? {
    switch self {
    case .notIssued:
      Message(
        thai: "ใช้สมุดงานที่ออกด้วย sopthan workbook issue และอย่าลบแผ่นที่ซ่อนไว้",
        english: "use a workbook that sopthan workbook issue wrote, and keep its hidden sheets")
    case .newer: Message(thai: "ใช้โปรแกรมรุ่นใหม่", english: "use a newer version of the program")
    case .altered:
      Message(
        thai: "ออกสมุดงานใหม่แล้วคัดลอกข้อมูลไปกรอก", english: "have a new one issued, and copy the entries into it"
      )
    case .macros: Message(thai: "บันทึกเป็น .xlsx ที่ไม่มีมาโคร", english: "save it as .xlsx without macros")
    case .externalLinks:
      Message(thai: "วางเป็นค่าแทนการเชื่อมโยง", english: "paste the values in place of the links")
    case .otherRegister, .otherDivision, .otherPeriod:
      Message(thai: "ตรวจว่าเลือกแฟ้มถูก", english: "check that this is the right file")
    case .notOpen(let period):
      Message(
        thai: "เปิดงวดก่อนด้วยคำสั่ง \"open period\" แล้วนำเข้าอีกครั้ง",
        english: "have \(period) opened first (the command \"open period\"), and import it again")
    case .unchanged, .onRecord: Message(thai: "ไม่มีอะไรต้องบันทึก", english: "there is nothing to record")
    case .missingSheet, .missingColumn:
      Message(
        thai: "คัดลอกคืนจากสมุดงานที่ออกให้ หรือขอสมุดงานใหม่",
        english: "copy it back from the workbook that was issued, or have a new one issued")
    case .missingLine:
      Message(
        thai: "คืนแถวเดิม; แถวที่ไม่มีอะไรเปลี่ยนให้เว้นไว้ตามเดิม",
        english: "put the line back; leave it as it was where nothing changed")
    case .doubleLine: Message(thai: "เหลือไว้แถวเดียว", english: "keep one of them")
    case .unknownLine(_, let nearest):
      nearest.map { Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?") }
        ?? Message(
          thai: "ลบแถวนี้; รายการใหม่ให้แจ้งผู้ตรวจสอบภายใน",
          english: "remove the line; tell internal audit of what is new")
    case .locked(let issued):
      Message(
        thai: issued.isEmpty ? "ลบค่าในช่องนี้" : "คืนค่าเดิม \"\(issued.excerpt)\"",
        english: issued.isEmpty ? "clear the cell" : "put \"\(issued.excerpt)\" back")
    case .cleared(let issued):
      Message(
        thai: "ใส่ค่าใหม่ หรือคืนค่าเดิม \"\(issued.excerpt)\"",
        english: "give a new value, or put \"\(issued.excerpt)\" back")
    case .conflict, .gone:
      Message(
        thai: "ดูค่าปัจจุบันในสมุดงานฉบับใหม่ แล้วกรอกอีกครั้งถ้ายังต้องการเปลี่ยน",
        english: "look at the present value in a fresh copy, and enter the change there if it is still wanted"
      )
    case .noDocument:
      Message(
        thai: "วางแฟ้มไว้ที่นั่น หรือแก้ที่อยู่ให้ตรงกับแฟ้ม",
        english: "put the file there, or name the place where it is")
    case .documentElsewhere:
      Message(
        thai: "บันทึกเป็นแฟ้มไว้ในโฟลเดอร์ทะเบียนแล้วใช้ที่อยู่ของแฟ้ม",
        english: "save it as a file below the register's folder and name that")
    }
  }
}
