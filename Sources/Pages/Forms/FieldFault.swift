import Diagnostics
import Register

/// Why what was typed into a field can not be taken.
enum FieldFault: Sendable, Hashable {
  case missing
  case notWhole(String, ClosedRange<Int>)
  case outOfRange(String, ClosedRange<Int>)
  case notAChoice(String)
  case malformed(String, NameForm)
  /// A character that a register can not keep.
  case unwritable
  case unknownDeed(String)
}

extension FieldFault {
  /// - Parameter field: what the field means, as the form names it.
  func problem(at name: String, meaning field: Message) -> Attempt.Problem {
    Attempt.Problem(field: name, message(field), hint: hint)
  }

  /// Of the form as a whole.
  var problem: Attempt.Problem {
    Attempt.Problem(field: nil, message(Message(thai: "", english: "")), hint: hint)
  }

  private func message(_ field: Message) -> Message {
    switch self {
    case .missing:
      Message(thai: "ยังไม่ได้กรอก: \(field.thai)", english: "nothing is entered: \(field.english)")
    case .notWhole(let text, _):
      Message(
        thai: "\"\(text.excerpt)\" ไม่ใช่จำนวนเต็ม", english: "\"\(text.excerpt)\" is no whole number")
    case .outOfRange(let text, let range):
      Message(
        thai: "\"\(text.excerpt)\" อยู่นอกช่วง \(range.lowerBound)–\(range.upperBound)",
        english: "\"\(text.excerpt)\" lies outside of \(range.lowerBound) to \(range.upperBound)")
    case .notAChoice(let text):
      Message(
        thai: "\"\(text.excerpt)\" ไม่ใช่ตัวเลือกของช่องนี้", english: "\"\(text.excerpt)\" is not among the choices"
      )
    case .malformed(let text, let form):
      Message(
        thai: "\"\(text.excerpt)\" ไม่ใช่\(form.wording.thai)",
        english: "\"\(text.excerpt)\" is not \(form.wording.english)")
    case .unwritable:
      Message(
        thai: "มีอักขระควบคุมซึ่งทะเบียนเก็บไม่ได้",
        english: "there is a control character, which a register can not keep")
    case .unknownDeed(let text):
      Message(
        thai: "ไม่รู้จักคำสั่ง \"\(text.excerpt)\"", english: "\"\(text.excerpt)\" is nothing that can be done")
    }
  }

  private var hint: Message? {
    switch self {
    case .missing: nil
    case .notWhole(_, let range), .outOfRange(_, let range):
      Message(
        thai: "กรอกจำนวนเต็ม \(range.lowerBound) ถึง \(range.upperBound)",
        english: "enter a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .notAChoice: Message(thai: "เลือกจากรายการ", english: "choose one of those listed")
    case .malformed(_, let form):
      Message(thai: "เขียนเช่น \(form.example)", english: "write it like \(form.example)")
    case .unwritable: Message(thai: "พิมพ์ข้อความใหม่", english: "type the text anew")
    case .unknownDeed:
      Message(thai: "กลับไปที่หน้าเดิมแล้วลองใหม่", english: "go back to the page and try again")
    }
  }
}

extension String {
  /// The first 60 characters of what somebody typed, for a message.
  fileprivate var excerpt: String { count <= 60 ? self : "\(prefix(60))…" }
}
