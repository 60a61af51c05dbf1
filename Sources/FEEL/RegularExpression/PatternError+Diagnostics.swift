internal import Diagnostics

extension PatternError {
  var message: Message {
    let place = offset + 1
    return switch reason {
    case .unknownFlag(let flag):
      Message(
        thai: "ไม่รู้จักตัวเลือก \"\(flag)\" ใช้ได้เฉพาะ s m i x q",
        english: "\"\(flag)\" is no flag; the flags are s, m, i, x and q.")
    case .unexpected(let character):
      Message(
        thai: "รูปแบบค้นหาไม่ควรมี \"\(character)\" ที่อักขระ \(place)",
        english:
          "\"\(character)\" cannot stand at character \(place) of the pattern; a literal one is written \"\\\(character)\"."
      )
    case .unexpectedEnd:
      Message(thai: "รูปแบบค้นหาจบก่อนครบ", english: "The pattern ends too early.")
    case .unknownEscape(let character):
      Message(
        thai: "ไม่รู้จัก \"\\\(character)\" ที่อักขระ \(place) ของรูปแบบค้นหา",
        english: "\"\\\(character)\" at character \(place) of the pattern means nothing.")
    case .unknownProperty(let name):
      Message(
        thai: "ไม่รู้จักหมวดหรือกลุ่มอักขระ \"\(name)\"",
        english: "\"\(name)\" is neither a Unicode category nor a block.")
    case .nothingToRepeat:
      Message(
        thai: "ไม่มีสิ่งให้ทำซ้ำที่อักขระ \(place) ของรูปแบบค้นหา",
        english: "There is nothing to repeat at character \(place) of the pattern.")
    case .badQuantifier:
      Message(
        thai: "จำนวนครั้งที่อักขระ \(place) ของรูปแบบค้นหาต้องเขียน {n} {n,} หรือ {n,m}",
        english: "The count at character \(place) of the pattern is written {n}, {n,} or {n,m}.")
    case .badRange:
      Message(
        thai: "ช่วงอักขระที่อักขระ \(place) ของรูปแบบค้นหาไม่ถูกต้อง",
        english:
          "The range at character \(place) of the pattern does not ascend from one character to another.")
    case .emptyClass:
      Message(
        thai: "ชุดอักขระที่อักขระ \(place) ของรูปแบบค้นหาว่างเปล่า",
        english: "The character class at character \(place) of the pattern is empty.")
    case .noSuchGroup(let group):
      Message(
        thai: "ไม่มีกลุ่ม \(group) ที่ปิดแล้วก่อนอักขระ \(place) ของรูปแบบค้นหา",
        english: "No group \(group) is closed before character \(place) of the pattern.")
    case .tooLarge:
      Message(thai: "รูปแบบค้นหาใหญ่เกินไป", english: "The pattern is too large.")
    case .matchesEmptyString:
      Message(
        thai: "รูปแบบค้นหาต้องไม่ตรงกับข้อความว่าง",
        english: "The pattern must not match the empty string.")
    case .badReplacement:
      Message(
        thai: "ในข้อความแทนที่ ใช้ $ ตามด้วยตัวเลข หรือเขียน \\$ และ \\\\",
        english:
          "In the replacement \"$\" is followed by a digit, or written \"\\$\", and \"\\\" is written \"\\\\\"."
      )
    }
  }
}
