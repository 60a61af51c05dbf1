import Assessment
import Register

extension CommitteePack {
  /// The words of the tables as the tool uses them.
  var definitions: [Term] {
    let residual = assessment.summary.rows.filter { $0.residual != nil }.map { assessed.name(of: $0.level) }
    let thaiLevels = residual.map(\.thai).joined(separator: " ")
    let englishLevels = residual.map { $0.english.lowercased() }.joined(separator: ", ")
    return [
      Term(
        Text(thai: "ประเมิน", english: "Assessed"),
        Text(
          thai: "ระดับจากการประเมินต้นปีงบประมาณ (งวด Q0)",
          english: "The level of the opening assessment of the fiscal year (period Q0).")),
      Term(
        Text(thai: "มีการควบคุม", english: "Controlled"),
        Text(
          thai: "แผนงาน/โครงการที่ทะเบียนระบุว่าอยู่ภายใต้การควบคุมภายใน",
          english: "The register says that the plan is under internal control.")),
      Term(
        Text(thai: "คงเหลือ", english: "Residual"),
        Text(
          thai:
            "แผนที่ระดับในงวดนี้ยังมีความเสี่ยงตามชุดเกณฑ์ (\(thaiLevels)) ไม่ว่าจะอยู่ภายใต้การควบคุมหรือไม่",
          english:
            "The plan’s level in the period still carries risk by the rule pack (\(englishLevels)), controlled or not."
        )),
      Term(
        Text(thai: "ลดลง", english: "Reduced"),
        Text(
          thai: "แผนที่มีการควบคุมซึ่งระดับในงวดนี้ต่ำกว่าระดับต้นปี; ร้อยละคิดจากแผนที่มีการควบคุม",
          english: "A controlled plan below its opening level; the percentage is of the controlled plans.")),
      Term(
        Text(thai: "ยังไม่ประเมิน", english: "Unrated"),
        Text(
          thai: "แผนที่มีการควบคุมแต่ไม่มีผลประเมินในงวดนี้ ไม่ยกระดับเดิมมาใช้ และไม่นับเป็นคงเหลือหรือลดลง",
          english:
            "A controlled plan without an assessment in the period; nothing is carried forward, and it counts neither as residual nor as reduced."
        )),
      Term(
        Text(thai: "ไม่ได้ประเมินซ้ำ", english: "Not re-assessed"),
        Text(
          thai: "แผนนอกการควบคุมที่ไม่มีผลประเมินในงวดนี้ จึงคงระดับต้นปี",
          english: "A plan outside control without an assessment in the period keeps its opening level.")),
      Term(
        Text(thai: "ระดับที่รายงาน", english: "Reported level"),
        Text(
          thai: "ระดับของผู้ตรวจสอบภายในถ้ามี มิฉะนั้นเป็นระดับของส่วนงาน; คอลัมน์ “ผู้ประเมิน” บอกว่าเป็นของใคร",
          english:
            "The auditor’s level where there is one, else the division’s; “Judged by” says whose it is.")),
      Term(
        Text(thai: "ต่ำสุดที่รับรองได้", english: "Lowest justified"),
        Text(
          thai: "ระดับต่ำสุดที่ผลทดสอบการควบคุมรองรับ; คะแนนที่ต่ำกว่านี้เป็นข้อตรวจพบ แต่คะแนนไม่ถูกแก้",
          english:
            "The lowest level that the tested controls support; a score below it is a finding, and the score stays."
        )),
      Term(
        Text(thai: "เป้ารวมยอดยกมา", english: "Carried target"),
        Text(
          thai: "เป้าหมายไตรมาสเมื่อรวมส่วนที่ไตรมาสก่อนขาด หรือหักส่วนที่เกิน; ไม่ต่ำกว่าศูนย์",
          english:
            "The quarter’s target with what earlier quarters fell short of or exceeded; never below zero.")),
    ]
  }
}
