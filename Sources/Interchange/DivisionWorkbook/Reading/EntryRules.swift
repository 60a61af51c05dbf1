import Diagnostics
import Register

/// Entries that can be read one by one but make no sense together.
enum LineProblem: Sendable, Hashable {
  /// Something else on the line needs this cell.
  case needed(InputField, InputTable, because: Text)
  case neededOnCover(CoverEntry, because: Text)
  case notLater(due: String)
  case neitherDesignNorOperation
  case notOfDivision(String, DivisionCode)

  func diagnostic(at place: Location) -> Diagnostic {
    Diagnostic(at: place, code: "workbook.\(code)", message, hint: hint)
  }

  private var code: String {
    switch self {
    case .needed, .neededOnCover: "blank"
    case .notLater: "not-later"
    case .neitherDesignNorOperation: "blank"
    case .notOfDivision: "unknown-person"
    }
  }

  private var message: Message {
    switch self {
    case .needed(let field, let table, let reason):
      Message(
        thai: "ช่อง “\(field.title(in: table).thai)” ว่าง แต่\(reason.thai)",
        english: "“\(field.title(in: table).english)” is blank, but \(reason.english)")
    case .neededOnCover(let line, let reason):
      Message(
        thai: "ช่อง “\(line.label.thai)” ว่าง แต่\(reason.thai)",
        english: "“\(line.label.english)” is blank, but \(reason.english)")
    case .notLater(let due):
      Message(
        thai: "วันที่ขอขยายไม่หลังกำหนดเดิม \(due)", english: "the new day is not after the present one, \(due)")
    case .neitherDesignNorOperation:
      Message(
        thai: "มีการทดสอบแต่ไม่มีผลด้านใดเลย", english: "a test is told of, but no result of it")
    case .notOfDivision(let person, let division):
      Message(
        thai: "\"\(person)\" ไม่ใช่บุคลากรของส่วนงาน \(division)",
        english: "\"\(person)\" is not of division \(division)")
    }
  }

  private var hint: Message {
    switch self {
    case .needed, .neededOnCover: Message(thai: "กรอกช่องนี้", english: "fill it in")
    case .notLater: Message(thai: "ใส่วันที่หลังจากนั้น", english: "give a later day")
    case .neitherDesignNorOperation:
      Message(
        thai: "เลือกผลของการออกแบบหรือการปฏิบัติอย่างน้อยหนึ่งด้าน",
        english: "choose a result for design, operation or both")
    case .notOfDivision:
      Message(thai: "เลือกจากรายการของส่วนงาน", english: "name somebody from the division's list")
    }
  }
}
