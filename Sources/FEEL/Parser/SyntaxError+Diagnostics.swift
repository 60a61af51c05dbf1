import Diagnostics

extension SyntaxError {
  func diagnostic(in source: Source) -> Diagnostic {
    Diagnostic(
      at: .expression(offset: offset, text: source.text, within: source.location), code: "feel.syntax",
      message, hint: hint)
  }

  private var message: Message {
    switch reason {
    case .unterminatedString:
      Message(thai: "ข้อความไม่มีเครื่องหมาย \" ปิดท้าย", english: "the string has no closing \"")
    case .unterminatedComment:
      Message(thai: "หมายเหตุไม่มี */ ปิดท้าย", english: "the comment has no closing */")
    case .empty: Message(thai: "นิพจน์ว่างเปล่า", english: "the expression is empty")
    case .expected(let expected, ""):
      Message(
        thai: "นิพจน์จบก่อนถึง\(expected.thai)",
        english: "the expression ends where \(expected.english) should stand")
    case .expected(let expected, let found):
      Message(
        thai: "พบ \"\(found)\" ในที่ซึ่งควรเป็น\(expected.thai)",
        english: "\"\(found)\" stands where \(expected.english) should stand")
    case .badNumber(let text):
      Message(
        thai: "\"\(text)\" ไม่ใช่ตัวเลขที่แทนค่าได้", english: "\"\(text)\" is not a number that can be represented")
    case .unknownType(let name):
      Message(thai: "ไม่รู้จักชนิดข้อมูล \"\(name)\"", english: "\"\(name)\" is not a type")
    case .tooDeep:
      Message(thai: "นิพจน์ซ้อนกันลึกเกินไป", english: "the expression is nested too deeply")
    case .tooComplex:
      Message(thai: "นิพจน์ซับซ้อนเกินไป", english: "the expression is too complex to read")
    }
  }

  private var hint: Message? {
    switch reason {
    case .empty:
      Message(
        thai: "เขียน null หรือ - ถ้าไม่ต้องการเงื่อนไข", english: "write null, or - for a cell without a condition")
    case .unknownType(let name):
      nearestName(to: name, among: FEELType.spellings.map { $0.parts.joined(separator: " ") }).map {
        Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?")
      }
    case .expected(.end, let found) where found == "=" || found == "&":
      Message(
        thai: "เปรียบเทียบด้วย = ตัวเดียว และใช้ and", english: "compare with a single =, and write and for &&")
    case .tooDeep, .tooComplex:
      Message(thai: "แยกเป็นหลายรายการหรือหลายการตัดสินใจ", english: "split it into several entries or decisions")
    case .unterminatedString, .unterminatedComment:
      Message(thai: "เติมเครื่องหมายปิด", english: "add the closing sign")
    case .expected(let expected, _):
      Message(thai: "เติม\(expected.thai)ที่ตำแหน่งนี้", english: "write \(expected.english) here")
    case .badNumber: nil
    }
  }
}

extension SyntaxError.Expected {
  fileprivate var thai: String {
    switch self {
    case .expression: "นิพจน์"
    case .name: "ชื่อ"
    case .type: "ชนิดข้อมูล"
    case .comparison: "การเปรียบเทียบ"
    case .end: "ตัวดำเนินการหรือจุดจบของนิพจน์"
    case .sign(let sign): " \"\(sign)\""
    case .word(let word): " \"\(word)\""
    }
  }

  fileprivate var english: String {
    switch self {
    case .expression: "an expression"
    case .name: "a name"
    case .type: "a type"
    case .comparison: "a comparison"
    case .end: "an operator or the end"
    case .sign(let sign): "\"\(sign)\""
    case .word(let word): "\"\(word)\""
    }
  }
}

extension Parser {
  /// What a strict reader says of the names that nothing declares.
  func unknownNames(in source: Source) -> [Diagnostic] {
    unknown.map { unknown in
      let others = unknown.isEntry ? [] : names.scope.variables.map(\.name) + Builtins.sortedNames
      let nearest = nearestName(to: unknown.name, among: unknown.candidates + others)
      return Diagnostic(
        at: .expression(offset: unknown.offset, text: source.text, within: source.location),
        code: "feel.unknown-name",
        Message(
          thai: "ไม่มีสิ่งใดชื่อ \"\(unknown.name)\"", english: "nothing here is named \"\(unknown.name)\""),
        hint: nearest.map {
          Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?")
        })
    }
  }
}
