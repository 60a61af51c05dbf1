import Assessment
import FEEL
import Register

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
