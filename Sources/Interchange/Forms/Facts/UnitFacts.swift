import Assessment
import FEEL
import Register

/// What a form may ask of the organisation or division that it is filled in for.
enum UnitFacts {
  static let facts: [FormFact<FormUnit>] =
    identity + time + people + counts + evaluation + review
    + engagement

  private static let identity: [FormFact<FormUnit>] = [
    FormFact("organisation", "ชื่อหน่วยงานของรัฐ", "name of the organisation", from: .registerKeeper) {
      $0.text($0.register.organisation.name)
    },
    FormFact(
      "organisation short name", "ชื่อย่อของหน่วยงานของรัฐ", "short name of the organisation",
      from: .registerKeeper
    ) { $0.text($0.register.organisation.shortName) },
    FormFact(
      "unit", "ชื่อส่วนงาน หรือหน่วยงานของรัฐเมื่อเป็นแบบระดับหน่วยงาน",
      "name of the division, or of the organisation on its own copy", from: .registerKeeper
    ) { $0.text($0.division?.name ?? $0.register.organisation.name) },
    FormFact(
      "division code", "รหัสส่วนงาน", "code of the division; null on the organisation's copy",
      from: .registerKeeper
    ) {
      .text($0.division?.code.text)
    },
    FormFact(
      "is division", "เป็นแบบระดับส่วนงานหรือไม่", "whether this is a division's copy", from: .registerKeeper
    ) {
      .boolean($0.division != nil)
    },
  ]

  private static let time: [FormFact<FormUnit>] = [
    FormFact("fiscal year", "ปีงบประมาณ พ.ศ.", "fiscal year, B.E.", from: .registerKeeper) {
      .count($0.fiscalYear)
    },
    FormFact("fiscal year start", "วันแรกของปีงบประมาณ", "first day of the fiscal year", from: .registerKeeper)
    {
      .day($0.days?.from)
    },
    FormFact("fiscal year end", "วันสิ้นปีงบประมาณ", "last day of the fiscal year", from: .registerKeeper) {
      .day($0.days?.to)
    },
    FormFact(
      "fiscal year end day", "วันที่สิ้นปีงบประมาณ (เฉพาะวันที่)", "day of the month on which the fiscal year ends",
      from: .registerKeeper
    ) { .count($0.days.map { Int($0.to.day) }) },
    FormFact(
      "fiscal year end month", "ชื่อเดือนที่สิ้นปีงบประมาณ", "name of the month in which the fiscal year ends",
      from: .registerKeeper
    ) { unit in .text(unit.days.map { DateWording.month(of: $0.to, in: unit.language) }) },
    FormFact(
      "fiscal year end year", "ปีปฏิทินที่สิ้นปีงบประมาณ (พ.ศ. หรือ ค.ศ. ตามภาษา)",
      "calendar year in which the fiscal year ends: B.E. in Thai, C.E. in English", from: .registerKeeper
    ) { unit in .count(unit.days.map { DateWording.year(of: $0.to, in: unit.language) }) },
    FormFact("period", "งวดที่ประเมิน", "the period that was assessed", from: .registerKeeper) {
      .string(DateWording.long($0.period.id, in: $0.language))
    },
    FormFact("period end", "วันสิ้นงวด", "last day of the period", from: .registerKeeper) {
      .day($0.period.to)
    },
    FormFact("assessed on", "วันที่ใช้คำนวณกำหนดเสร็จ", "day on which due dates are reckoned", from: .registerKeeper)
    {
      .day($0.standpoint.asOf)
    },
  ]

  private static let people: [FormFact<FormUnit>] = [
    FormFact(
      "director", "ตำแหน่งหัวหน้าหน่วยงานของรัฐ", "position of the organisation's head", from: .registerKeeper
    ) {
      $0.name(of: $0.holder(of: .director)?.id)
    },
    FormFact(
      "head", "ตำแหน่งหัวหน้าส่วนงาน หรือหัวหน้าหน่วยงานของรัฐ",
      "position of the division's head, or of the organisation's", from: .registerKeeper
    ) { $0.name(of: $0.division?.head ?? $0.holder(of: .director)?.id) },
    FormFact("auditor", "ตำแหน่งผู้ตรวจสอบภายใน", "position of the internal auditor", from: .registerKeeper) {
      $0.name(of: $0.holder(of: .reviewingAuditor, .auditor)?.id)
    },
  ]

  private static let counts: [FormFact<FormUnit>] = [
    FormFact("plan count", "จำนวนแผนงาน/โครงการ", "number of plans", from: .registerKeeper) {
      .count($0.results.count)
    },
    FormFact(
      "controlled count", "จำนวนแผนงานที่มีการควบคุมภายใน", "number of plans under control", from: .registerKeeper
    ) {
      .count($0.results.count { $0.isUnderControl })
    },
    FormFact(
      "residual count", "จำนวนแผนงานที่ยังมีความเสี่ยงเหลืออยู่", "number of plans that carry residual risk",
      from: .registerKeeper
    ) {
      .count($0.results.count { $0.carriesResidualRisk })
    },
    FormFact(
      "reduced count", "จำนวนแผนงานที่ความเสี่ยงลดลง", "number of controlled plans whose level went down",
      from: .registerKeeper
    ) {
      .count($0.results.count { $0.isReduced })
    },
  ]

  private static let evaluation: [FormFact<FormUnit>] = [
    FormFact(
      "opinion", "ความเห็นต่อการควบคุมภายใน: adequate, adequateWithWeaknesses, inadequate",
      "verdict on internal control: adequate, adequateWithWeaknesses, inadequate", from: .evaluator
    ) { .text($0.evaluation?.opinion?.rawValue) },
    FormFact("overall", "ผลการประเมินโดยรวม", "conclusion on the whole", from: .evaluator) {
      $0.text($0.evaluation?.overall)
    },
    FormFact("evaluated by", "ตำแหน่งผู้ประเมิน", "position of the evaluator", from: .evaluator) {
      $0.name(of: $0.evaluation?.by)
    },
    FormFact("evaluated on", "วันที่ประเมิน", "day of the evaluation", from: .evaluator) {
      .day($0.evaluation?.on)
    },
    FormFact(
      "components", "องค์ประกอบห้าข้อ แต่ละข้อมี number และ conclusion",
      "the five components in order, each with number and conclusion", from: .evaluator
    ) { unit in
      .list(
        ControlComponent.allCases.map {
          numbered($0.rawValue, unit.text(unit.evaluation?.conclusion(on: $0)))
        })
    },
    FormFact(
      "principles", "หลักการสิบเจ็ดข้อ แต่ละข้อมี number และ conclusion",
      "the seventeen principles in order, each with number and conclusion", from: .evaluator
    ) { unit in
      .list(
        ControlComponent.allCases.flatMap(\.principles).map {
          numbered($0, unit.text(unit.evaluation?.conclusion(onPrinciple: $0)))
        })
    },
  ]

  private static let review: [FormFact<FormUnit>] = [
    FormFact(
      "review opinion", "ความเห็นของผู้ตรวจสอบภายใน: adequate, adequateWithWeaknesses, inadequate",
      "internal audit's verdict: adequate, adequateWithWeaknesses, inadequate", from: .internalAudit
    ) { .text($0.review?.opinion?.rawValue) },
    FormFact("reviewed by", "ตำแหน่งผู้สอบทาน", "position of the reviewer", from: .internalAudit) {
      $0.name(of: $0.review?.by)
    },
    FormFact("reviewed on", "วันที่สอบทาน", "day of the review", from: .internalAudit) {
      .day($0.review?.on)
    },
  ]

  private static func numbered(_ number: Int, _ conclusion: Value) -> Value {
    .context(Context([("number", .count(number)), ("conclusion", conclusion)]))
  }
}
