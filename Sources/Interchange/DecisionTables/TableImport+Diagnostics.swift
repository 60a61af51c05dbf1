import DMN
import Diagnostics

extension Diagnostic {
  static func wrongHitPolicy(_ text: String, at place: Location) -> Diagnostic {
    let known = HitPolicy.all.map(\.letter).joined(separator: ", ")
    return Diagnostic(
      at: place, code: "table.hit-policy",
      Message(thai: "\"\(text)\" ไม่ใช่นโยบายการเลือกแถว", english: "\"\(text)\" is no hit policy"),
      hint: Message(thai: "ใช้ \(known)", english: "use one of \(known)"))
  }

  static func changedHeading(_ text: String, wanted: String, at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "table.heading",
      text.isEmpty
        ? Message(thai: "หัวคอลัมน์ \"\(wanted)\" หายไป", english: "the heading \"\(wanted)\" is missing")
        : Message(
          thai: "หัวคอลัมน์เป็น \"\(text)\" แต่แบบจำลองมี \"\(wanted)\"",
          english: "the heading is \"\(text)\", but the model has \"\(wanted)\""),
      hint: Message(
        thai: "คืนหัวคอลัมน์เดิม; เพิ่มหรือเปลี่ยนคอลัมน์ในแบบจำลองก่อน แล้วส่งออกตารางใหม่",
        english: "put it back; columns are added and renamed in the model, and the table exported anew"))
  }

  static func outsideOfTable(_ text: String, at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "table.outside",
      Message(
        thai: "\"\(text)\" อยู่นอกคอลัมน์ของตาราง", english: "\"\(text)\" stands outside of the table's columns"),
      hint: Message(thai: "ลบเซลล์นี้", english: "clear the cell"))
  }

  static func notANumber(_ text: String, at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "table.row-number",
      Message(thai: "\"\(text)\" ไม่ใช่เลขแถว", english: "\"\(text)\" is no number of a row"),
      hint: Message(thai: "เว้นว่างสำหรับแถวใหม่", english: "leave it empty for a new row"))
  }

  static func blankOutput(at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "table.blank-output",
      Message(thai: "ผลลัพธ์ว่างอยู่", english: "the output is empty"),
      hint: Message(
        thai: "เขียนค่า เช่น \"high\" ในเครื่องหมายคำพูด หรือ null",
        english: "write a value, texts in quotes, or null"))
  }

  static func noRules(at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "table.no-rules",
      Message(thai: "ตารางไม่มีแถวเลย", english: "the table has no rows"),
      hint: Message(thai: "แถวแรกของเกณฑ์อยู่ที่แถวนี้", english: "the first rule stands in this row"))
  }

  static func errorValue(_ word: String, at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "table.error-value",
      Message(thai: "เซลล์แสดงข้อผิดพลาด \(word)", english: "the cell shows the error \(word)"),
      hint: Message(thai: "พิมพ์ค่าแทนสูตร", english: "type a value in place of the formula"))
  }

  static func unknownTable(_ name: String, known: [String], at place: Location) -> Diagnostic {
    let nearest = nearestName(to: name, among: known)
    return Diagnostic(
      at: place, code: "table.unknown",
      Message(
        thai: "แบบจำลองไม่มีตารางเดียวในชื่อ \"\(name)\"",
        english: "the model has no single table of the name \"\(name)\""),
      hint: nearest.map { Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?") }
        ?? Message(
          thai: "ตารางที่มี: \(known.joined(separator: ", "))",
          english: "it has \(known.joined(separator: ", "))"))
  }

  static func notReplaceable(_ what: Message, at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "table.not-replaceable", what,
      hint: Message(thai: "แก้ไขในแบบจำลองโดยตรง", english: "change it in the model itself"))
  }
}
