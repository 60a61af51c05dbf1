import Assessment
import FEEL
import Register

/// A finding, with what had become of it by the day of the assessment.
struct FindingRow {
  let unit: FormUnit
  let id: FindingID
  let division: DivisionCode?
  let significance: Level
  let elements: FindingElements
  let firstRaised: PeriodID
  /// As it stood on the day of the assessment; nil before the finding is issued.
  let issued: IssuedFinding?

  init(unit: FormUnit, finding: Finding) {
    self.unit = unit
    id = finding.id
    division = finding.division
    significance = finding.significance
    elements = finding.elements
    firstRaised = finding.firstRaised
    issued = finding.issued?.standing(on: unit.standpoint.asOf)
  }

  /// Nil for a finding that was issued later, or is a draft.
  init?(unit: FormUnit, issued: IssuedFinding) {
    guard let standing = issued.standing(on: unit.standpoint.asOf), standing.state != .draft else {
      return nil
    }
    self.unit = unit
    id = standing.id
    division = standing.division
    significance = standing.significance
    elements = standing.elements
    firstRaised = standing.firstRaised
    self.issued = standing
  }

  private var response: ManagementResponse? { issued?.response }
  private var isOpen: Bool { issued.map { $0.state != .closed && $0.state != .withdrawn } ?? true }

  func row(_ kind: RowKind) -> FactRow {
    let values = Self.facts.map { $0.value(self) }
    func inner(_ kind: RowKind, _ own: [Value]) -> FactRow {
      FactRow(kind: kind, label: id.text, division: division, values: values + own)
    }
    var row = FactRow(kind: kind, label: id.text, division: division, values: values)
    row.inner[.findingActions] = (issued?.actions ?? []).map { action in
      let own = ActionRow(unit: unit, action: action)
      var row = inner(.findingActions, ActionRow.facts.map { $0.value(own) })
      row.planOwner = action.owner
      row.actionOwner = action.owner
      return row
    }
    row.inner[.followUps] = (issued?.followUps ?? []).map { followUp in
      let own = FollowUpRow(unit: unit, followUp: followUp)
      return inner(.followUps, FollowUpRow.facts.map { $0.value(own) })
    }
    return row
  }

  static let facts: [FormFact<FindingRow>] = content + judgement + course

  private static let content: [FormFact<FindingRow>] = [
    FormFact("finding id", "รหัสข้อตรวจพบ", "id of the finding", from: .internalAudit) {
      .string($0.id.text)
    },
    FormFact("finding", "ข้อตรวจพบ", "title of the finding", from: .internalAudit) {
      $0.unit.text($0.elements.title)
    },
    FormFact("criteria", "หลักเกณฑ์", "criteria", from: .internalAudit) {
      $0.unit.text($0.elements.criteria)
    },
    FormFact("condition", "สิ่งที่ตรวจพบ", "condition", from: .internalAudit) {
      $0.unit.text($0.elements.condition)
    },
    FormFact("root cause", "สาเหตุ", "root cause", from: .internalAudit) {
      $0.unit.text($0.elements.cause)
    },
    FormFact("effect", "ผลกระทบ", "effect", from: .internalAudit) {
      $0.unit.text($0.elements.effect)
    },
    FormFact("recommendation", "ข้อเสนอแนะ", "recommendation", from: .internalAudit) {
      $0.unit.text($0.elements.recommendation)
    },
  ]

  private static let judgement: [FormFact<FindingRow>] = [
    FormFact(
      "significance", "ความสำคัญ: highest, high, medium, low", "significance: highest, high, medium, low",
      from: .internalAudit
    ) {
      .string($0.significance.rawValue)
    },
    FormFact("significance name", "ชื่อระดับความสำคัญ", "name of the significance", from: .internalAudit) {
      $0.unit.name(of: $0.significance)
    },
    FormFact(
      "finding division", "ชื่อส่วนงานของข้อตรวจพบ",
      "name of the finding's division; null where it is of no single one",
      from: .internalAudit
    ) { row in
      .text(row.division.map { row.unit.assessed.name(of: $0).in(row.unit.language) })
    },
    FormFact("first raised", "งวดที่พบครั้งแรก", "period in which it was first raised", from: .internalAudit) {
      .string(DateWording.long($0.firstRaised, in: $0.unit.language))
    },
    FormFact(
      "finding state", "สถานะข้อตรวจพบ เช่น issued, responded",
      "state of the finding, such as issued or responded; null before it is issued", from: .internalAudit
    ) {
      .text($0.issued?.state.rawValue)
    },
    FormFact(
      "finding state name", "ชื่อสถานะข้อตรวจพบ", "name of the finding's state; null before it is issued",
      from: .internalAudit
    ) {
      $0.unit.name(of: $0.issued?.state)
    },
    FormFact(
      "open", "ข้อตรวจพบยังไม่ปิดหรือไม่", "whether the finding is neither closed nor withdrawn",
      from: .internalAudit
    ) {
      .boolean($0.isOpen)
    },
    FormFact(
      "illustrative", "เป็นข้อมูลสมมุติหรือไม่", "whether the record is made up for illustration",
      from: .registerKeeper
    ) {
      .boolean($0.issued?.source == .illustrative)
    },
  ]

  /// From the issue to the end.
  private static let course: [FormFact<FindingRow>] = [
    FormFact("issued on", "วันที่แจ้งข้อตรวจพบ", "day on which the finding was issued", from: .internalAudit) {
      .day($0.issued?.issuedOn)
    },
    FormFact(
      "response due", "กำหนดตอบ", "day until which management answers", from: .internalAudit
    ) {
      .day($0.issued?.responseDue)
    },
    FormFact(
      "response", "ความเห็นฝ่ายบริหาร: agree, partlyAgree, disagree",
      "management's response: agree, partlyAgree, disagree", from: .divisionHead
    ) {
      .text($0.response?.kind.rawValue)
    },
    FormFact("response name", "ชื่อความเห็นฝ่ายบริหาร", "name of management's response", from: .divisionHead) {
      $0.unit.name(of: $0.response?.kind)
    },
    FormFact("response reason", "เหตุผลของความเห็น", "reason of the response", from: .divisionHead) {
      $0.unit.text($0.response?.reason)
    },
    FormFact("response by", "ตำแหน่งผู้ตอบ", "position of who answered", from: .divisionHead) {
      $0.unit.name(of: $0.response?.by)
    },
    FormFact("response on", "วันที่ตอบ", "day of the response", from: .divisionHead) { .day($0.response?.on) },
    FormFact(
      "action count", "จำนวนแผนการแก้ไข", "number of actions", from: .divisionHead
    ) { .count($0.issued?.actions.count ?? 0) },
    FormFact("follow up count", "จำนวนครั้งที่ติดตาม", "number of follow-ups", from: .internalAudit) {
      .count($0.issued?.followUps.count ?? 0)
    },
    FormFact("closed on", "วันที่ปิดข้อตรวจพบ", "day on which the finding was closed", from: .internalAudit) {
      .day($0.issued?.closedOn)
    },
  ]
}

/// What the auditor saw of a finding's repair on a day.
struct FollowUpRow {
  let unit: FormUnit
  let followUp: FollowUp

  static let facts: [FormFact<FollowUpRow>] = [
    FormFact("followed up on", "วันที่ติดตาม", "day of the follow-up", from: .internalAudit) {
      .day($0.followUp.on)
    },
    FormFact(
      "followed up by", "ตำแหน่งผู้ติดตาม", "position of who followed it up", from: .internalAudit
    ) {
      $0.unit.name(of: $0.followUp.by)
    },
    FormFact("follow up note", "ผลการติดตาม", "what was seen", from: .internalAudit) {
      $0.unit.text($0.followUp.note)
    },
  ]
}
