import Diagnostics

/// Why an entry can not be taken.
enum EntryProblem: Error, Sendable, Hashable {
  case formula(String)
  case errorValue(String)
  case notWhole(String, ClosedRange<Int>)
  case outOfRange(String, ClosedRange<Int>)
  case notADate(String)
  case twoDigitYear(String)
  case unlikelyDate(String)
  case notAChoice(String, labels: [String], nearest: String?)
  case placeOnOneMachine(String)

  var code: String {
    switch self {
    case .formula: "workbook.formula"
    case .errorValue: "workbook.error-value"
    case .notWhole: "workbook.not-a-number"
    case .outOfRange: "workbook.out-of-range"
    case .notADate, .twoDigitYear, .unlikelyDate: "workbook.not-a-date"
    case .notAChoice: "workbook.not-a-choice"
    case .placeOnOneMachine: "workbook.not-a-reference"
    }
  }

  var message: Message {
    switch self {
    case .formula(let formula):
      Message(
        thai: "ช่องนี้เป็นสูตร \"=\(formula.excerpt)\"",
        english: "the cell holds the formula \"=\(formula.excerpt)\"")
    case .errorValue(let text):
      Message(
        thai: "ช่องนี้มีค่าผิดพลาด \"\(text.excerpt)\"", english: "the cell holds the error \"\(text.excerpt)\"")
    case .notWhole(let text, _):
      Message(thai: "\"\(text.excerpt)\" ไม่ใช่จำนวนเต็ม", english: "\"\(text.excerpt)\" is no whole number")
    case .outOfRange(let text, let bounds):
      Message(
        thai: "\"\(text.excerpt)\" อยู่นอกช่วง \(bounds.lowerBound)–\(bounds.upperBound)",
        english: "\"\(text.excerpt)\" lies outside of \(bounds.lowerBound) to \(bounds.upperBound)")
    case .notADate(let text):
      Message(thai: "\"\(text.excerpt)\" ไม่ใช่วันที่", english: "\"\(text.excerpt)\" is no date")
    case .twoDigitYear(let text):
      Message(
        thai: "ปีของ \"\(text.excerpt)\" ไม่ชัดเจน", english: "the year of \"\(text.excerpt)\" is not clear")
    case .unlikelyDate(let text):
      Message(
        thai: "\"\(text.excerpt)\" ไม่น่าเป็นวันที่ของงานนี้",
        english: "\"\(text.excerpt)\" is no likely date for this")
    case .notAChoice(let text, _, _):
      Message(
        thai: "\"\(text.excerpt)\" ไม่อยู่ในรายการ", english: "\"\(text.excerpt)\" is not on the list")
    case .placeOnOneMachine(let text):
      Message(
        thai: "\"\(text.excerpt)\" เป็นที่อยู่ในเครื่องของคนเดียว",
        english: "\"\(text.excerpt)\" is a place on one person's machine")
    }
  }

  var hint: Message {
    switch self {
    case .formula: Message(thai: "พิมพ์ค่าลงไปแทนสูตร", english: "type the value instead")
    case .errorValue: Message(thai: "ลบแล้วพิมพ์ค่าที่ถูกต้อง", english: "clear it and type the value")
    case .notWhole(_, let bounds), .outOfRange(_, let bounds):
      Message(
        thai: "พิมพ์จำนวนเต็ม \(bounds.lowerBound) ถึง \(bounds.upperBound)",
        english: "type a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    case .notADate:
      Message(
        thai: "พิมพ์ วัน/เดือน/ปี เช่น 30/6/2560 หรือ 2017-06-30",
        english: "type day/month/year, such as 30/6/2017 or 2017-06-30")
    case .twoDigitYear:
      Message(thai: "พิมพ์ปีสี่หลัก เช่น 30/6/2560", english: "type four digits of the year, such as 30/6/2017")
    case .unlikelyDate:
      Message(
        thai: "ใช้วันที่ระหว่าง พ.ศ. 2533 ถึง 2643", english: "give a day between 1990 and 2100")
    case .notAChoice(_, let labels, let nearest):
      nearest.map { Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?") }
        ?? Message(
          thai: "เลือก \(labels.joined(separator: " / "))",
          english: "choose \(labels.joined(separator: " / "))")
    case .placeOnOneMachine:
      Message(
        thai: "วางแฟ้มไว้ในโฟลเดอร์ทะเบียนแล้วใช้ที่อยู่ต่อจากโฟลเดอร์นั้น เช่น evidence/รายงาน.pdf",
        english:
          "put the file below the register's folder and name it from there, such as evidence/report.pdf"
      )
    }
  }

  func diagnostic(at place: Location) -> Diagnostic { Diagnostic(at: place, code: code, message, hint: hint) }
}

extension String {
  /// The first 60 characters of what somebody typed, for a message.
  var excerpt: String { count <= 60 ? self : "\(prefix(60))…" }
}
