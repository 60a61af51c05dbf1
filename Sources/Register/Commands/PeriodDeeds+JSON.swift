import FEEL
public import JSON

extension PeriodOpening: FieldCoded {
  public static let fields: [Field] = [
    .period,
    Field(
      "assessmentDue", .name(.date), "วันสุดท้ายที่ประเมินทันเวลา", "the last day on which an assessment is in time"),
    Field(
      "rulesVersion", .name(.rulesVersion), "รุ่นของชุดกฎที่ใช้", "the version of the rule pack that judges it"),
    .optional("new", .list(of: PlanAddition.self), "แผนงานใหม่", "plans that enter"),
    .optional("changed", .list(of: PlanChange.self), "แผนงานที่เปลี่ยน", "plans that are written anew"),
    .optional("dropped", .list(of: PlanDrop.self), "แผนงานที่สิ้นสุด", "plans that end"),
  ]

  public init?(_ values: FieldValues) {
    guard let period = values.period("period"), let due = values.date("assessmentDue"),
      let rules = values.string("rulesVersion"), let new = values.list("new", of: PlanAddition.self),
      let changed = values.list("changed", of: PlanChange.self),
      let dropped = values.list("dropped", of: PlanDrop.self)
    else { return nil }
    self.init(
      period: period, assessmentDue: due, rulesVersion: rules, new: new, changed: changed, dropped: dropped)
  }

  public var json: JSON {
    [
      "period": .string(period.description), "assessmentDue": .string(assessmentDue.description),
      "rulesVersion": .string(rulesVersion), "new": .list(new), "changed": .list(changed),
      "dropped": .list(dropped),
    ]
  }
}

extension PlanAddition: FieldCoded {
  public static let fields: [Field] = [
    Field("division", .name(.division), "ส่วนงาน", "the division"), .record,
  ]

  public init?(_ values: FieldValues) {
    guard let division = values.identifier("division", as: DivisionCode.self),
      let record = values.string("record")
    else { return nil }
    self.init(division: division, record: record)
  }

  public var json: JSON { ["division": .string(division.text), "record": .string(record)] }
}

extension PlanChange: FieldCoded {
  public static let fields: [Field] = [.plan, .record, .reason]

  public init?(_ values: FieldValues) {
    guard let plan = values.identifier("plan", as: PlanID.self), let record = values.string("record"),
      let reason = values.text("reason")
    else { return nil }
    self.init(plan: plan, record: record, reason: reason)
  }

  public var json: JSON {
    ["plan": .string(plan.text), "record": .string(record), "reason": reason.json]
  }
}

extension PlanDrop: FieldCoded {
  public static let fields: [Field] = [.plan, .reason]

  public init?(_ values: FieldValues) {
    guard let plan = values.identifier("plan", as: PlanID.self), let reason = values.text("reason") else {
      return nil
    }
    self.init(plan: plan, reason: reason)
  }

  public var json: JSON { ["plan": .string(plan.text), "reason": reason.json] }
}

extension RulesAdoption: FieldCoded {
  public static let fields: [Field] = [
    Field("version", .name(.rulesVersion), "รุ่น", "the version"),
    Field("files", .list(of: FileDigest.self), "แฟ้มของชุดกฎ", "the files of the rule pack"),
    .reason,
  ]

  public init?(_ values: FieldValues) {
    guard let version = values.string("version"), let files = values.list("files", of: FileDigest.self),
      let reason = values.text("reason")
    else { return nil }
    self.init(version: version, files: files, reason: reason)
  }

  public var json: JSON {
    ["version": .string(version), "files": .array(files.map(\.json)), "reason": reason.json]
  }
}

extension PeriodClosing: FieldCoded {
  public static let fields: [Field] = [.period, .minute]

  public init?(_ values: FieldValues) {
    guard let period = values.period("period") else { return nil }
    self.init(period: period, minute: values.string("minute"))
  }

  public var json: JSON { ["period": .string(period.description), "minute": .name(minute)] }
}
