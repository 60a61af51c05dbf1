import Assessment
import FEEL
import Register

/// A plan as forms ask about it.
struct PlanRow {
  let unit: FormUnit
  let plan: Plan
  let result: PlanResult?

  private var assessment: PlanAssessment? { plan.assessment(in: unit.period.id) }

  /// The period in which the earliest open finding on the plan was raised, else the opening assessment if it gave a
  /// level; nil where neither is known.
  private var found: PeriodID? {
    let raised = unit.assessed.assessment.findings.filter { $0.plan == plan.id }.map(\.firstRaised).min()
    return raised ?? (result?.assessedLevel == nil ? nil : unit.period.id.opening)
  }

  var row: FactRow {
    let values = Self.facts.map { $0.value(self) }
    let label = "\(plan.id) \(plan.title.in(unit.language))"
    func inner(_ kind: RowKind, _ own: [Value], _ name: String) -> FactRow {
      FactRow(
        kind: kind, label: "\(plan.id).\(name) \(plan.title.in(unit.language))", division: plan.division,
        planOwner: plan.owner, values: values + own)
    }
    var row = FactRow(
      kind: .plans, label: label, division: plan.division, planOwner: plan.owner, values: values)
    row.inner[.causes] = plan.risk.causes.map { cause in
      inner(.causes, CauseRow.facts.map { $0.value(CauseRow(unit: unit, cause: cause)) }, "C\(cause.number)")
    }
    row.inner[.controls] = plan.controls.map { control in
      inner(
        .controls, ControlRow.facts.map { $0.value(ControlRow(unit: unit, control: control)) },
        control.id.text)
    }
    row.inner[.actions] = plan.actions.filter { unit.isKnown($0.opened) }.map { action in
      let own = ActionRow(unit: unit, action: action)
      var row = inner(.actions, ActionRow.facts.map { $0.value(own) }, action.id.text)
      row.actionOwner = action.owner
      return row
    }
    if let state = result?.state, state != .approved { row.pendingState = state }
    return row
  }

  static let facts: [FormFact<PlanRow>] = description + judgement

  private static let description: [FormFact<PlanRow>] = [
    FormFact("plan id", "รหัสแผนงาน", "id of the plan", from: .registerKeeper) { .string($0.plan.id.text) },
    FormFact("title", "ชื่อแผนงาน/โครงการ", "title of the plan", from: .planOwner) {
      $0.unit.text($0.plan.title)
    },
    FormFact("objective", "วัตถุประสงค์", "objective", from: .planOwner) { $0.unit.text($0.plan.objective) },
    FormFact(
      "category", "ประเภทวัตถุประสงค์: operations, reporting, compliance",
      "category of the objective: operations, reporting, compliance", from: .planOwner
    ) { .string($0.plan.category.rawValue) },
    FormFact("division name", "ชื่อส่วนงานเจ้าของแผนงาน", "name of the plan's division", from: .registerKeeper) {
      .string($0.unit.assessed.name(of: $0.plan.division).in($0.unit.language))
    },
    FormFact(
      "division head", "ตำแหน่งหัวหน้าส่วนงานเจ้าของแผนงาน", "position of the head of the plan's division",
      from: .registerKeeper
    ) {
      $0.unit.name(of: $0.unit.assessed.division($0.plan.division)?.head)
    },
    FormFact("owner", "ตำแหน่งเจ้าของแผนงาน", "position of the plan's owner", from: .divisionHead) {
      $0.unit.name(of: $0.plan.owner)
    },
    FormFact("event", "เหตุการณ์ความเสี่ยง", "event of the risk statement", from: .planOwner) {
      $0.unit.text($0.plan.risk.event)
    },
    FormFact("consequence", "ผลกระทบของความเสี่ยง", "consequence of the risk statement", from: .planOwner) {
      $0.unit.text($0.plan.risk.consequence)
    },
    FormFact("under control", "มีการควบคุมภายในหรือไม่", "whether the plan is under control", from: .planOwner) {
      .boolean($0.plan.isUnderControl)
    },
    FormFact("control count", "จำนวนกิจกรรมการควบคุม", "number of controls", from: .planOwner) {
      .count($0.plan.controls.count)
    },
    FormFact(
      "effective control count", "จำนวนกิจกรรมการควบคุมที่ทดสอบแล้วได้ผล",
      "number of controls whose last test found them to operate effectively", from: .internalAudit
    ) { row in
      .count(
        row.plan.controls.count {
          ControlRow(unit: row.unit, control: $0).operating?.operating == .effective
        })
    },
    FormFact("action count", "จำนวนการปรับปรุง", "number of actions", from: .planOwner) { row in
      .count(row.plan.actions.count { row.unit.isKnown($0.opened) })
    },
  ]

  private static let judgement: [FormFact<PlanRow>] = [
    FormFact(
      "opening level", "ระดับต้นปี: highest, high, medium, low",
      "level of the opening assessment: highest, high, medium, low", from: .divisionHead
    ) { .text($0.result?.assessedLevel?.rawValue) },
    FormFact("opening level name", "ชื่อระดับต้นปี", "name of the opening level", from: .divisionHead) {
      $0.unit.name(of: $0.result?.assessedLevel)
    },
    FormFact(
      "level", "ระดับคงเหลือ: highest, high, medium, low", "residual level: highest, high, medium, low",
      from: .divisionHead
    ) { .text($0.result?.reportedLevel?.rawValue) },
    FormFact("level name", "ชื่อระดับคงเหลือ", "name of the residual level", from: .divisionHead) {
      $0.unit.name(of: $0.result?.reportedLevel)
    },
    FormFact(
      "carries residual risk", "ยังมีความเสี่ยงที่ต้องปรับปรุงตามเกณฑ์หรือไม่",
      "whether the level carries residual risk, as the rules decide", from: .divisionHead
    ) { .boolean($0.result?.carriesResidualRisk ?? false) },
    FormFact(
      "movement", "แนวโน้มจากต้นปี: down, unchanged, up", "since the start of the year: down, unchanged, up",
      from: .divisionHead
    ) {
      .text($0.result?.movement?.rawValue)
    },
    FormFact("reason", "เหตุผลของระดับคงเหลือ", "reason of the reported judgement", from: .divisionHead) {
      $0.unit.text($0.assessment?.reported?.reason)
    },
    FormFact(
      "state", "สถานะการประเมิน: draft, submitted, confirmed, reviewed, approved",
      "state of the assessment: draft, submitted, confirmed, reviewed, approved", from: .divisionHead
    ) {
      .text($0.result?.state?.rawValue)
    },
    FormFact(
      "found", "งวดที่พบจุดอ่อน: งวดแรกของข้อตรวจพบที่ยังเปิดอยู่ มิฉะนั้นต้นปีงบประมาณ",
      "when the weakness was found: the first period of its open findings, else the opening assessment",
      from: .internalAudit
    ) { row in .text(row.found.map { DateWording.long($0, in: row.unit.language) }) },
  ]
}
