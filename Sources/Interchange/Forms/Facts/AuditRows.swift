import Assessment
import FEEL
import Register

/// An open finding of the unit.
struct FindingRow {
  let unit: FormUnit
  let finding: Finding

  var row: FactRow {
    FactRow(
      kind: .findings, label: finding.id.text, division: finding.division,
      values: Self.facts.map { $0.value(self) })
  }

  static let facts: [FormFact<FindingRow>] = [
    FormFact("finding id", "รหัสข้อตรวจพบ", "id of the finding", from: .internalAudit) {
      .string($0.finding.id.text)
    },
    FormFact("finding", "ข้อตรวจพบ", "title of the finding", from: .internalAudit) {
      $0.unit.text($0.finding.elements.title)
    },
    FormFact("criteria", "หลักเกณฑ์", "criteria", from: .internalAudit) {
      $0.unit.text($0.finding.elements.criteria)
    },
    FormFact("condition", "สิ่งที่ตรวจพบ", "condition", from: .internalAudit) {
      $0.unit.text($0.finding.elements.condition)
    },
    FormFact("root cause", "สาเหตุ", "root cause", from: .internalAudit) {
      $0.unit.text($0.finding.elements.cause)
    },
    FormFact("effect", "ผลกระทบ", "effect", from: .internalAudit) {
      $0.unit.text($0.finding.elements.effect)
    },
    FormFact("recommendation", "ข้อเสนอแนะ", "recommendation", from: .internalAudit) {
      $0.unit.text($0.finding.elements.recommendation)
    },
    FormFact(
      "significance", "ความสำคัญ: highest, high, medium, low", "significance: highest, high, medium, low",
      from: .internalAudit
    ) {
      .string($0.finding.significance.rawValue)
    },
    FormFact("significance name", "ชื่อระดับความสำคัญ", "name of the significance", from: .internalAudit) {
      $0.unit.name(of: $0.finding.significance)
    },
    FormFact("first raised", "งวดที่พบครั้งแรก", "period in which it was first raised", from: .internalAudit) {
      .string(DateWording.long($0.finding.firstRaised, in: $0.unit.language))
    },
    FormFact(
      "finding state", "สถานะข้อตรวจพบ เช่น issued, responded",
      "state of the finding, such as issued or responded; null before it is issued", from: .internalAudit
    ) {
      .text($0.finding.issued?.state.rawValue)
    },
  ]
}

/// Something that internal audit observed in its review of the unit's evaluation.
struct ObservationRow {
  let unit: FormUnit
  let observation: ReviewObservation

  var row: FactRow {
    FactRow(
      kind: .observations, label: "\(observation.number). \(observation.risk.in(unit.language))",
      division: unit.division?.code, values: Self.facts.map { $0.value(self) })
  }

  static let facts: [FormFact<ObservationRow>] = [
    FormFact("observation number", "เลขที่ของข้อสังเกต", "number of the observation", from: .internalAudit) {
      .count($0.observation.number)
    },
    FormFact("observed risk", "ความเสี่ยงที่สังเกตเห็น", "the risk that was observed", from: .internalAudit) {
      $0.unit.text($0.observation.risk)
    },
    FormFact(
      "observed improvement", "การควบคุมหรือการปรับปรุงที่เสนอ", "the control or improvement that answers it",
      from: .internalAudit
    ) {
      $0.unit.text($0.observation.improvement)
    },
  ]
}
