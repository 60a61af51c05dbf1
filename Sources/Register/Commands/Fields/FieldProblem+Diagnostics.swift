import Diagnostics
import JSON

extension FieldProblem {
  func diagnostic(at location: Location) -> Diagnostic {
    Diagnostic(at: location, code: "command.\(kind)", message, hint: hint)
  }

  private var kind: String {
    switch self {
    case .missing: "missing-field"
    case .unknown: "unknown-field"
    case .wrongType: "wrong-type"
    case .outOfRange: "out-of-range"
    case .notOneOf: "unknown-word"
    case .malformed: "malformed"
    case .blank: "blank"
    case .unwritable: "unwritable"
    case .undecodable: "undecodable"
    }
  }

  private var message: Message {
    switch self {
    case .missing(let path, _):
      Message(thai: "ไม่มี \"\(path.dotted)\"", english: "\"\(path.dotted)\" is missing")
    case .unknown(let path, _, _):
      Message(
        thai: "\"\(path.dotted)\" ไม่ใช่ชื่อช่องข้อมูลที่ใช้ที่นี่",
        english: "\"\(path.dotted)\" is not a field here")
    case .wrongType([], _, let found):
      Message(thai: "ค่าทั้งหมดเป็น\(found.noun.thai)", english: "the whole value is \(found.noun.english)")
    case .wrongType(let path, _, let found):
      Message(
        thai: "\"\(path.dotted)\" เป็น\(found.noun.thai)",
        english: "\"\(path.dotted)\" is \(found.noun.english)")
    case .outOfRange(let path, let number, _):
      Message(
        thai: "\"\(path.dotted)\" เป็น \(number) ซึ่งอยู่นอกช่วง",
        english: "\"\(path.dotted)\" is \(number), out of range")
    case .notOneOf(let path, let word, _, _):
      Message(
        thai: "\"\(path.dotted)\": ไม่รู้จัก \"\(word)\"", english: "\"\(path.dotted)\": \"\(word)\" is not known"
      )
    case .malformed(let path, let name, let form):
      Message(
        thai: "\"\(path.dotted)\": \"\(name)\" ไม่ใช่\(form.wording.thai)",
        english: "\"\(path.dotted)\": \"\(name)\" is not \(form.wording.english)")
    case .blank(let path):
      Message(thai: "\"\(path.dotted)\" ว่าง", english: "\"\(path.dotted)\" is blank")
    case .unwritable(let path, let scalar):
      Message(
        thai: "\"\(path.dotted)\" มีอักขระ \(Self.codePoint(scalar)) ซึ่งทะเบียนเก็บไม่ได้",
        english: "\"\(path.dotted)\" holds \(Self.codePoint(scalar)), which a register can not keep")
    case .undecodable:
      Message(
        thai: "อ่านคำสั่งไม่ได้ แม้ทุกช่องข้อมูลถูกแบบ",
        english: "every field has its form, but the whole could not be read")
    }
  }

  private var hint: Message? {
    switch self {
    case .missing(_, let type):
      Message(
        thai: "ต้องเป็น\(type.wording.thai) เช่น \(type.example)",
        english: "it is \(type.wording.english), such as \(type.example)")
    case .unknown(_, let nearest?, _):
      Message(thai: "หมายถึง \"\(nearest)\" หรือไม่", english: "did you mean \"\(nearest)\"?")
    case .unknown(_, nil, let known):
      Message(
        thai: "ที่ใช้ได้คือ \(known.joined(separator: ", "))",
        english: "fields are \(known.joined(separator: ", "))")
    case .wrongType(_, let type, _):
      Message(
        thai: "ต้องเป็น\(type.wording.thai) เช่น \(type.example)",
        english: "give \(type.wording.english), such as \(type.example)")
    case .outOfRange(_, _, let range):
      Message(
        thai: "ใช้ \(range.lowerBound) ถึง \(range.upperBound)",
        english: "use \(range.lowerBound) to \(range.upperBound)")
    case .notOneOf(_, _, _, let nearest?):
      Message(thai: "หมายถึง \"\(nearest)\" หรือไม่", english: "did you mean \"\(nearest)\"?")
    case .notOneOf(_, _, let choices, nil):
      Message(
        thai: "ใช้ \(choices.joined(separator: ", "))",
        english: "use one of \(choices.joined(separator: ", "))")
    case .malformed(_, _, let form):
      Message(thai: "เขียนเช่น \(form.example)", english: "write it like \(form.example)")
    case .blank: Message(thai: "เขียนข้อความ", english: "write the text")
    case .unwritable: Message(thai: "ลบอักขระนั้น", english: "take that character out")
    case .undecodable: nil
    }
  }

  /// `U+0007`
  private static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension [String] {
  /// `score.likelihood`
  fileprivate var dotted: String { joined(separator: ".") }
}

extension JSON {
  fileprivate var noun: Message {
    switch self {
    case .null: Message(thai: "ค่า null", english: "null")
    case .boolean: Message(thai: "ค่าจริงเท็จ", english: "true or false")
    case .integer: Message(thai: "จำนวนเต็ม", english: "a whole number")
    case .decimal: Message(thai: "จำนวนที่มีทศนิยม", english: "a number with a fraction")
    case .string: Message(thai: "ข้อความ", english: "a string")
    case .array: Message(thai: "รายการ", english: "a list")
    case .object: Message(thai: "ออบเจกต์", english: "an object")
    }
  }
}
