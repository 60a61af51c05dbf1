import FEEL
import Register

extension UnitFacts {
  /// Null in a form that is about no engagement.
  static let engagement: [FormFact<FormUnit>] = [
    FormFact("engagement id", "รหัสงานตรวจสอบ", "id of the engagement", from: .internalAudit) {
      .text($0.engagement?.id.text)
    },
    FormFact("engagement", "ชื่องานตรวจสอบ", "title of the engagement", from: .internalAudit) {
      $0.text($0.engagement?.title)
    },
    FormFact(
      "engagement objective", "วัตถุประสงค์ของงานตรวจสอบ", "objective of the engagement", from: .internalAudit
    ) {
      $0.text($0.engagement?.objective)
    },
    FormFact(
      "engagement period", "งวดของงานตรวจสอบ", "period of the engagement", from: .internalAudit
    ) { unit in
      .text(unit.engagement.map { DateWording.long($0.period, in: unit.language) })
    },
    FormFact(
      "engagement state", "สถานะงานตรวจสอบ: planned, fieldwork, reported, followUp, closed",
      "state of the engagement: planned, fieldwork, reported, followUp, closed", from: .internalAudit
    ) { .text($0.engagement?.state.rawValue) },
    FormFact(
      "engagement state name", "ชื่อสถานะงานตรวจสอบ", "name of the engagement's state", from: .internalAudit
    ) {
      $0.name(of: $0.engagement?.state)
    },
    FormFact(
      "engagement lead", "ตำแหน่งหัวหน้าสายตรวจสอบ", "position of who leads the engagement", from: .internalAudit
    ) {
      $0.name(of: $0.engagement?.lead)
    },
    FormFact(
      "audit committee", "ตำแหน่งผู้แทนคณะกรรมการตรวจสอบ", "position that stands for the audit committee",
      from: .registerKeeper
    ) { $0.name(of: $0.holder(of: .auditCommittee)?.id) },
    FormFact("board", "คณะกรรมการของหน่วยงาน", "the board", from: .registerKeeper) {
      $0.name(of: $0.holder(of: .board)?.id)
    },
  ]
}
