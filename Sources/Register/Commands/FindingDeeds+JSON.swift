import FEEL
public import JSON

extension FindingRaising: FieldCoded {
  public static let fields: [Field] = [
    .engagement,
    Field(
      "subject", .name(.subject), "สิ่งที่ตรวจพบ: FIN-03, รหัสส่วนงาน, ENG-2560-1.S3, ORG",
      "what it is about: FIN-03, a division's code, ENG-2560-1.S3, ORG"),
    .optional("division", .name(.division), "ส่วนงานที่ต้องตอบ", "the division that answers"),
    Field("significance", .choice(of: Level.self), "ความสำคัญ", "how much it weighs"),
    Field("elements", .object(FindingElements.self), "สาระของข้อตรวจพบ", "the elements of the finding"),
  ]

  public init?(_ values: FieldValues) {
    guard let engagement = values.identifier("engagement", as: EngagementID.self),
      let subject = values.string("subject"),
      let significance = values.choice("significance", of: Level.self),
      let elements = values.object("elements", of: FindingElements.self)
    else { return nil }
    self.init(
      engagement: engagement, subject: subject, division: values.identifier("division"),
      significance: significance, elements: elements)
  }

  public var json: JSON {
    [
      "engagement": .string(engagement.text), "subject": .string(subject), "division": .name(division),
      "significance": .string(significance.rawValue), "elements": elements.json,
    ]
  }
}

extension FindingIssue: FieldCoded {
  public static let fields: [Field] = [
    .finding,
    .optional(
      "period", .name(.period), "งวดที่ประเมินพบ ถ้าไม่ระบุคืองวดในรหัส",
      "the period whose assessment gives it; that of the id where none is named"),
    .optional("responseDue", .name(.date), "วันครบกำหนดตอบ", "the day by which management is to respond"),
  ]

  public init?(_ values: FieldValues) {
    guard let finding = values.identifier("finding", as: FindingID.self) else { return nil }
    self.init(finding: finding, period: values.period("period"), responseDue: values.date("responseDue"))
  }

  public var json: JSON {
    ["finding": .string(finding.text), "period": .name(period), "responseDue": .name(responseDue)]
  }
}

extension FindingResponse: FieldCoded {
  public static let fields: [Field] = [
    .finding, Field("kind", .choice(of: ResponseKind.self), "ความเห็น", "agreed or not"),
    .optional("reason", .text, "เหตุผล ต้องมีถ้าไม่เห็นด้วยทั้งหมด", "why; needed unless management agrees"),
  ]

  public init?(_ values: FieldValues) {
    guard let finding = values.identifier("finding", as: FindingID.self),
      let kind = values.choice("kind", of: ResponseKind.self)
    else { return nil }
    self.init(finding: finding, kind: kind, reason: values.text("reason"))
  }

  public var json: JSON {
    ["finding": .string(finding.text), "kind": .string(kind.rawValue), "reason": reason?.json]
  }
}

extension FindingRemark: FieldCoded {
  public static let fields: [Field] = [.finding, .note]

  public init?(_ values: FieldValues) {
    guard let finding = values.identifier("finding", as: FindingID.self) else { return nil }
    self.init(finding: finding, note: values.text("note"))
  }

  public var json: JSON { ["finding": .string(finding.text), "note": note?.json] }
}
