public import Diagnostics
import Glibc

extension WorkbookError {
  /// What went wrong, for people.
  public var message: Message {
    switch self {
    case .sheetName(let name):
      Message(
        thai: "“\(name)” ใช้เป็นชื่อแผ่นงานไม่ได้", english: "“\(name)” is not a possible name for a sheet.")
    case .duplicateSheetName(let name):
      Message(
        thai: "มีแผ่นงานชื่อ “\(name)” มากกว่าหนึ่งแผ่น",
        english: "More than one sheet is named “\(name)”.")
    case .definedName(let name):
      Message(
        thai: "“\(name)” ใช้เป็นชื่อช่วงเซลล์ไม่ได้", english: "“\(name)” is not a possible name for a range.")
    case .customProperty(let name):
      Message(
        thai: "คุณสมบัติ “\(name)” มีชื่อที่ใช้ไม่ได้หรือค่ายาวเกิน 255 ไบต์",
        english: "The property “\(name)” has no possible name, or a value of more than 255 bytes.")
    case .noSheet:
      Message(thai: "สมุดงานไม่มีแผ่นงาน", english: "The workbook has no sheet.")
    case .outOfBounds(let sheet, let what):
      Message(
        thai: "\(what) ของแผ่นงาน “\(sheet)” อยู่นอกขอบเขตของแผ่นงาน",
        english: "\(what) of the sheet “\(sheet)” lies outside of what a sheet can hold.")
    case .overlappingMerges(let sheet, let cell):
      Message(
        thai: "เซลล์ผสานของแผ่นงาน “\(sheet)” ทับกันที่ \(cell)",
        english: "Merged cells of the sheet “\(sheet)” overlap at \(cell).")
    case .notANumber(let sheet, let cell):
      Message(
        thai: "ค่าที่ \(sheet)!\(cell) ไม่ใช่จำนวน", english: "The value of \(sheet)!\(cell) is not a number.")
    case .choiceList(let sheet, let cell):
      Message(
        thai: "รายการตัวเลือกที่ \(sheet)!\(cell) ยาวเกิน 255 อักขระหรือมีจุลภาค",
        english: "The choices at \(sheet)!\(cell) are longer than 255 characters or contain a comma.")
    case .notWritten(let path, let code):
      unsafe Message(
        thai: "เขียน \(path) ไม่ได้: \(String(cString: strerror(code)))",
        english: "\(path) could not be written: \(String(cString: strerror(code))).")
    }
  }
}
