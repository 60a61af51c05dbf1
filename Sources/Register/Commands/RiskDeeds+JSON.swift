import FEEL
public import JSON

extension RiskAcceptance: FieldCoded {
  public static let fields: [Field] = [
    .plan, Field("authority", .choice(of: Authority.self), "ผู้มีอำนาจ", "with whose authority"),
    Field(
      "level", .choice(of: Level.self), "ระดับที่ยอมรับ คือระดับที่รายงาน",
      "the level that is accepted: the reported one"),
    .optional("expires", .name(.date), "วันสิ้นสุด", "the day on which it ends"), .minute, .reason,
  ]

  public init?(_ values: FieldValues) {
    guard let plan = values.identifier("plan", as: PlanID.self),
      let authority = values.choice("authority", of: Authority.self),
      let level = values.choice("level", of: Level.self), let reason = values.text("reason")
    else { return nil }
    self.init(
      plan: plan, authority: authority, level: level, expires: values.date("expires"),
      minute: values.string("minute"), reason: reason)
  }

  public var json: JSON {
    [
      "plan": .string(plan.text), "authority": .string(authority.rawValue),
      "level": .string(level.rawValue), "expires": .name(expires), "minute": .name(minute),
      "reason": reason.json,
    ]
  }
}

extension AcceptanceLapse: FieldCoded {
  public static let fields: [Field] = [
    .plan,
    Field("decidedOn", .name(.date), "วันที่ยอมรับ", "the day on which the acceptance was decided"), .note,
  ]

  public init?(_ values: FieldValues) {
    guard let plan = values.identifier("plan", as: PlanID.self), let decidedOn = values.date("decidedOn")
    else { return nil }
    self.init(plan: plan, decidedOn: decidedOn, note: values.text("note"))
  }

  public var json: JSON {
    ["plan": .string(plan.text), "decidedOn": .string(decidedOn.description), "note": note?.json]
  }
}

extension EngagementAdvance: FieldCoded {
  public static let fields: [Field] = [
    .engagement, Field("state", .choice(of: EngagementState.self), "ขั้นถัดไป", "the state it moves to"),
  ]

  public init?(_ values: FieldValues) {
    guard let engagement = values.identifier("engagement", as: EngagementID.self),
      let state = values.choice("state", of: EngagementState.self)
    else { return nil }
    self.init(engagement: engagement, state: state)
  }

  public var json: JSON { ["engagement": .string(engagement.text), "state": .string(state.rawValue)] }
}

extension ScopeItemConclusion: FieldCoded {
  public static let fields: [Field] = [
    .engagement, Field("item", .whole(1...9999), "ขอบเขตข้อที่", "the number of the scope item"),
    Field("conclusion", .choice(of: ScopeConclusion.self), "ข้อสรุป", "the conclusion"),
    .optional("text", .text, "คำอธิบายข้อสรุป", "the conclusion in words"),
  ]

  public init?(_ values: FieldValues) {
    guard let engagement = values.identifier("engagement", as: EngagementID.self),
      let item = values.int("item"), let conclusion = values.choice("conclusion", of: ScopeConclusion.self)
    else { return nil }
    self.init(engagement: engagement, item: item, conclusion: conclusion, text: values.text("text"))
  }

  public var json: JSON {
    [
      "engagement": .string(engagement.text), "item": .integer(item),
      "conclusion": .string(conclusion.rawValue), "text": text?.json,
    ]
  }
}
