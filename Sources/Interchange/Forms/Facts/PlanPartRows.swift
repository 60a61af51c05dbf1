import Assessment
import FEEL
import Register

/// A cause of a plan's risk.
struct CauseRow {
  let unit: FormUnit
  let cause: Cause

  static let facts: [FormFact<CauseRow>] = [
    FormFact("cause number", "เลขที่ของสาเหตุ", "number of the cause", from: .planOwner) {
      .count($0.cause.number)
    },
    FormFact("cause", "สาเหตุ", "cause", from: .planOwner) { $0.unit.text($0.cause.text) },
  ]
}

/// A control of a plan, with its last tests known on the day of the assessment.
struct ControlRow {
  let unit: FormUnit
  let control: Control

  private var design: ControlTest? { control.tests.last { $0.design != nil && unit.isKnown($0.on) } }
  var operating: ControlTest? { control.tests.last { $0.operating != nil && unit.isKnown($0.on) } }

  static let facts: [FormFact<ControlRow>] = [
    FormFact("control id", "รหัสการควบคุม", "id of the control", from: .planOwner) {
      .string($0.control.id.text)
    },
    FormFact("control", "กิจกรรมการควบคุม", "control activity", from: .planOwner) {
      $0.unit.text($0.control.title)
    },
    FormFact("control owner", "ตำแหน่งผู้รับผิดชอบการควบคุม", "position of the control's owner", from: .planOwner) {
      $0.unit.name(of: $0.control.owner)
    },
    FormFact(
      "design", "ผลการออกแบบ: effective, partlyEffective, ineffective",
      "design effectiveness: effective, partlyEffective, ineffective", from: .internalAudit
    ) { .text($0.design?.design?.rawValue) },
    FormFact(
      "operating", "ผลการปฏิบัติ: effective, partlyEffective, ineffective",
      "operating effectiveness: effective, partlyEffective, ineffective", from: .internalAudit
    ) { .text($0.operating?.operating?.rawValue) },
    FormFact("tested on", "วันที่ทดสอบล่าสุด", "day of the last test of its operation", from: .internalAudit) {
      .day($0.operating?.on)
    },
  ]
}

/// An improvement of a plan, or a step against a finding, as known on the day of the assessment.
struct ActionRow {
  let unit: FormUnit
  let action: Action

  private var progress: Progress? { action.progress.last { unit.isKnown($0.on) } }
  private var completion: Attestation? { action.completion.flatMap { unit.isKnown($0.on) ? $0 : nil } }
  private var verification: Attestation? { action.verification.flatMap { unit.isKnown($0.on) ? $0 : nil } }
  private var extensions: [Extension] { action.extensions.filter { unit.isKnown($0.on) } }
  private var due: CalendarDate? { extensions.last?.to ?? action.originalDue }

  /// How far it is, against the due date that is in force.
  private var status: String {
    if let done = completion?.on {
      guard let due else { return "done" }
      return done <= due ? "done on time" : "done late"
    }
    return (progress?.percent ?? 0) > 0 ? "under way" : "not started"
  }

  static let facts: [FormFact<ActionRow>] = plan + outcome

  private static let plan: [FormFact<ActionRow>] = [
    FormFact("action id", "รหัสการปรับปรุง", "id of the action", from: .planOwner) {
      .string($0.action.id.text)
    },
    FormFact("action", "การปรับปรุงการควบคุม", "what is to be done", from: .planOwner) {
      $0.unit.text($0.action.description)
    },
    FormFact("opened", "วันที่กำหนดการปรับปรุง", "day on which the action was opened", from: .planOwner) {
      .day($0.action.opened)
    },
    FormFact("due", "กำหนดเสร็จ", "due date in force", from: .planOwner) { .day($0.due) },
    FormFact("original due", "กำหนดเสร็จเดิม", "due date first agreed", from: .planOwner) {
      .day($0.action.originalDue)
    },
    FormFact("extension count", "จำนวนครั้งที่ขยายเวลา", "number of extensions", from: .planOwner) {
      .count($0.extensions.count)
    },
    FormFact(
      "extension reason", "เหตุผลของการขยายเวลาครั้งล่าสุด", "reason of the last extension", from: .actionOwner
    ) {
      $0.unit.text($0.extensions.last?.reason)
    },
    FormFact("action owner", "ผู้รับผิดชอบการปรับปรุง", "position of the action's owner", from: .planOwner) {
      $0.unit.name(of: $0.action.owner)
    },
  ]

  private static let outcome: [FormFact<ActionRow>] = [
    FormFact(
      "status", "สถานะ: not started, under way, done on time, done late, done (ไม่มีกำหนดเสร็จ)",
      "not started, under way, done on time, done late, done (without due date)", from: .actionOwner
    ) { .string($0.status) },
    FormFact("percent", "ความคืบหน้าร้อยละ", "progress in percent", from: .actionOwner) {
      .count($0.completion == nil ? $0.progress?.percent : 100)
    },
    FormFact(
      "reported on", "วันที่รายงานความคืบหน้าล่าสุด", "day of the last report of progress", from: .actionOwner
    ) {
      .day($0.progress?.on)
    },
    FormFact("note", "รายงานความคืบหน้าล่าสุด", "what was last reported", from: .actionOwner) {
      $0.unit.text($0.progress?.note)
    },
    FormFact("completed on", "วันที่เสร็จ", "day of completion", from: .actionOwner) {
      .day($0.completion?.on)
    },
    FormFact("completion note", "บันทึกเมื่อเสร็จ", "what was noted at completion", from: .actionOwner) {
      $0.unit.text($0.completion?.note)
    },
    FormFact("verified on", "วันที่ยืนยันผล", "day of verification", from: .internalAudit) {
      .day($0.verification?.on)
    },
    FormFact("verification note", "ผลการยืนยัน", "what the verification found", from: .internalAudit) {
      $0.unit.text($0.verification?.note)
    },
  ]
}
