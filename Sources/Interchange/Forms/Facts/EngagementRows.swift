import FEEL
import Register

/// Who is audited in the engagement that a form is about.
struct AuditeeRow {
  let unit: FormUnit
  let auditee: Auditee

  private var division: DivisionCode? {
    if case .division(let code) = auditee { code } else { nil }
  }

  private var name: Text {
    switch auditee {
    case .division(let code): unit.assessed.name(of: code)
    case .unit(let name): name
    case .units(_, let description): description
    }
  }

  var row: FactRow {
    FactRow(
      kind: .auditees, label: name.in(unit.language), division: division,
      values: Self.facts.map { $0.value(self) })
  }

  static let facts: [FormFact<AuditeeRow>] = [
    FormFact(
      "auditee", "ชื่อหน่วยรับตรวจ หรือคำบรรยายของหน่วยที่ระบุเพียงจำนวน",
      "name of the auditee, or what is said of units that are only counted", from: .internalAudit
    ) {
      $0.unit.text($0.name)
    },
    FormFact(
      "auditee code", "รหัสส่วนงานของหน่วยรับตรวจ", "code of the division; null for units outside the register",
      from: .internalAudit
    ) { .text($0.division?.text) },
    FormFact("auditee count", "จำนวนหน่วยที่รายการนี้หมายถึง", "how many units it stands for", from: .internalAudit)
    {
      if case .units(let count, _) = $0.auditee { .count(count) } else { .count(1) }
    },
  ]
}

/// What the engagement examines; a conclusion dated after the day of the assessment is not known yet.
struct ScopeItemRow {
  let unit: FormUnit
  let item: ScopeItem

  private var isConcluded: Bool {
    item.conclusion != nil && item.concludedOn.map(unit.isKnown) ?? true
  }

  var row: FactRow {
    FactRow(
      kind: .scopeItems, label: "\(item.number). \(item.text.in(unit.language))",
      values: Self.facts.map { $0.value(self) })
  }

  static let facts: [FormFact<ScopeItemRow>] = [
    FormFact("item number", "เลขที่ของขอบเขต", "number of the scope item", from: .internalAudit) {
      .count($0.item.number)
    },
    FormFact("scope item", "ขอบเขตการตรวจสอบ", "what is examined", from: .internalAudit) {
      $0.unit.text($0.item.text)
    },
    FormFact(
      "conclusion", "ข้อสรุป: satisfactory, needsImprovement, unsatisfactory",
      "conclusion: satisfactory, needsImprovement, unsatisfactory", from: .internalAudit
    ) { .text($0.isConcluded ? $0.item.conclusion?.rawValue : nil) },
    FormFact("conclusion name", "ชื่อข้อสรุป", "name of the conclusion", from: .internalAudit) {
      $0.unit.name(of: $0.isConcluded ? $0.item.conclusion : nil)
    },
    FormFact("conclusion text", "คำอธิบายข้อสรุป", "what the conclusion says", from: .internalAudit) {
      $0.unit.text($0.isConcluded ? $0.item.conclusionText : nil)
    },
    FormFact("concluded on", "วันที่สรุป", "day of the conclusion", from: .internalAudit) {
      .day($0.isConcluded ? $0.item.concludedOn : nil)
    },
    FormFact(
      "illustrative", "ข้อสรุปเป็นข้อมูลสมมุติหรือไม่", "whether the conclusion is made up for illustration",
      from: .registerKeeper
    ) {
      .boolean($0.isConcluded && ($0.item.conclusionSource ?? $0.item.source) == .illustrative)
    },
  ]
}

/// Something significant that the engagement observed, short of a finding.
struct EngagementObservationRow {
  let unit: FormUnit
  let observation: Observation

  var row: FactRow {
    FactRow(
      kind: .engagementObservations, label: "\(observation.number)",
      values: Self.facts.map { $0.value(self) })
  }

  static let facts: [FormFact<EngagementObservationRow>] = [
    FormFact("observation number", "เลขที่ของข้อสังเกต", "number of the observation", from: .internalAudit) {
      .count($0.observation.number)
    },
    FormFact("observation", "ข้อสังเกต", "what was observed", from: .internalAudit) {
      $0.unit.text($0.observation.text)
    },
  ]
}
