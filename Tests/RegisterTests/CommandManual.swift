import Diagnostics
import Register

/// Documentation/Commands.md, from the forms that the reader itself goes by; the examples are those of the tests.
enum CommandManual {
  static var text: String {
    """
    # คำสั่ง · Commands

    แฟ้มคำสั่งมีคำสั่งหนึ่งคำสั่งต่อหนึ่งบรรทัด เป็นออบเจกต์ JSON ช่องข้อมูลที่ไม่มีค่าให้ละไว้ ห้ามใส่ค่าว่าง

    A command file has one command a line, a JSON object. A field without a value is left out, never blank.

    เอกสารนี้สร้างจากแบบของคำสั่งในโปรแกรม · This page is made from the forms that the program itself reads by:
    `SOPTHAN_RECORD_DOCUMENTS=1 swift test --filter CommandManualTests` writes it anew and fails, so that the change is looked at.

    ## ทุกคำสั่ง · Every command

    \(table(Deed.form(of: .closePeriod).filter { !PeriodClosing.fields.contains($0) }))

    ## ส่วนประกอบ · Parts

    \(parts.map { "### \($0)\n\n\(table($1))" }.joined(separator: "\n\n"))

    ## สิ่งที่ทำได้ · Deeds

    \(Deed.Kind.allCases.map(section).joined(separator: "\n\n"))

    """
  }

  private static let parts: [(String, [Field])] = [
    ("คะแนน · score", Score.fields), ("หลักฐาน · evidence", Evidence.fields),
    ("สาระของข้อตรวจพบ · elements of a finding", FindingElements.fields),
    ("คำตอบ · answer", TopicAnswer.fields), ("แผนงานใหม่ · new plan", PlanAddition.fields),
    ("แผนงานที่เปลี่ยน · changed plan", PlanChange.fields), ("แผนงานที่สิ้นสุด · dropped plan", PlanDrop.fields),
    ("แฟ้ม · file", FileDigest.fields), ("การแก้ไขงวดที่ปิดแล้ว · amendment", Amendment.fields),
  ]

  private static func section(_ kind: Deed.Kind) -> String {
    let common = Deed.form(of: .closePeriod).filter { !PeriodClosing.fields.contains($0) }
    let examples = CommandSample.all.filter { $0.deed.kind == kind }.map(\.line).joined(separator: "\n")
    return """
      ### \(kind.rawValue)

      \(kind.wording.thai) · \(kind.wording.english)

      \(table(Deed.form(of: kind).filter { !common.contains($0) }))

      ```json
      \(examples)
      ```
      """
  }

  private static func table(_ fields: [Field]) -> String {
    let rows = fields.map { field in
      let need = field.isRequired ? "ต้องมี · required" : "ไม่บังคับ · optional"
      let type = "\(field.type.wording.thai) · \(field.type.wording.english)"
      return "| `\(field.name)` | \(need) | \(type) | \(field.meaning.thai) · \(field.meaning.english) |"
    }
    return """
      | ช่องข้อมูล · field | | ค่า · value | ความหมาย · meaning |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))
      """
  }
}
