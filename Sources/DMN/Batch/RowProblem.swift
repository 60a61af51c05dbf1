internal import Diagnostics
internal import FEEL

/// Why a row of a batch cannot be evaluated.
enum RowProblem: Error, Sendable, Hashable {
  case fields(given: Int, expected: Int)
  case quote
  case notText
  case notJSON(offset: Int)
  case nameTwice(String)
  /// Not of the input's type.
  case value(input: String, text: String, type: FEELType)
  /// Of the type, but not among its allowed values.
  case notAllowed(input: String, text: String)
}

extension RowProblem {
  func diagnostic(at place: Location) -> Diagnostic {
    switch self {
    case .fields(let given, let expected):
      Diagnostic(
        at: place, code: "batch.fields",
        Message(
          thai: "แถวมี \(given) ช่อง แต่หัวตารางมี \(expected)",
          english: "the row has \(given) fields, the header \(expected)"))
    case .quote:
      Diagnostic(
        at: place, code: "batch.quote",
        Message(
          thai: "เครื่องหมายคำพูดไม่ครบคู่หรืออยู่ผิดที่", english: "a quotation mark is not closed or out of place"),
        hint: Message(
          thai: "ใส่ \" คร่อมทั้งช่อง และเขียน \"\" แทน \" ข้างใน",
          english: "put \" around the whole field, and write \"\" for a \" inside"))
    case .notText:
      Diagnostic(
        at: place, code: "batch.not-utf8",
        Message(thai: "แถวไม่ใช่ข้อความ UTF-8", english: "the row is not UTF-8 text"),
        hint: Message(thai: "บันทึกแฟ้มเป็น UTF-8", english: "save the file as UTF-8"))
    case .notJSON(let offset):
      Diagnostic(
        at: place, code: "batch.not-json",
        Message(
          thai: "แถวไม่ใช่วัตถุ JSON (ไบต์ที่ \(offset + 1))",
          english: "the line is not a JSON object (at byte \(offset + 1))"))
    case .nameTwice(let name):
      Diagnostic(
        at: place, code: "batch.name-twice",
        Message(thai: "\"\(name)\" มีสองครั้งในแถว", english: "\"\(name)\" is given twice"))
    case .value(let input, let text, let type):
      Diagnostic(
        at: place, code: "batch.value",
        Message(
          thai: "\(input): \"\(text)\" ไม่ใช่ค่าชนิด \(type)",
          english: "\(input): \"\(text)\" is not a \(type)"))
    case .notAllowed(let input, let text):
      Diagnostic(
        at: place, code: "batch.not-allowed",
        Message(
          thai: "\(input): \"\(text)\" ไม่อยู่ในค่าที่แบบจำลองอนุญาต",
          english: "\(input): \"\(text)\" is not among the values that the model allows"))
    }
  }
}
