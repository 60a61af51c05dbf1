import FEEL
public import JSON

extension IndicatorReport: FieldCoded {
  public static let fields: [Field] = [
    Field("indicator", .name(.indicator), "ตัวชี้วัด", "the indicator"), .period,
    .optional(
      "value", .name(.decimal), "ผลของไตรมาสนั้นไตรมาสเดียว", "the result of that quarter alone, in digits"),
    .optional("text", .text, "ผลเป็นคำ", "the result in words"),
  ]

  public init?(_ values: FieldValues) {
    guard let indicator = values.identifier("indicator", as: IndicatorID.self),
      let period = values.period("period")
    else { return nil }
    self.init(
      indicator: indicator, period: period, value: values.string("value").flatMap { Number($0) },
      text: values.text("text"))
  }

  public var json: JSON {
    [
      "indicator": .string(indicator.text), "period": .string(period.description),
      "value": value.map { .string($0.description) }, "text": text?.json,
    ]
  }
}

extension RiskIssueReport: FieldCoded {
  public static let fields: [Field] = [
    Field("issue", .name(.riskIssue), "ประเด็นความเสี่ยง", "the risk issue"), .period,
    Field("text", .text, "ผลของไตรมาส", "what the quarter brought"),
  ]

  public init?(_ values: FieldValues) {
    guard let issue = values.identifier("issue", as: RiskIssueID.self), let period = values.period("period"),
      let text = values.text("text")
    else { return nil }
    self.init(issue: issue, period: period, text: text)
  }

  public var json: JSON {
    ["issue": .string(issue.text), "period": .string(period.description), "text": text.json]
  }
}

extension ObservationNote: FieldCoded {
  public static let fields: [Field] = [
    .engagement, Field("text", .text, "ข้อสังเกต", "what was seen"),
  ]

  public init?(_ values: FieldValues) {
    guard let engagement = values.identifier("engagement", as: EngagementID.self),
      let text = values.text("text")
    else { return nil }
    self.init(engagement: engagement, text: text)
  }

  public var json: JSON { ["engagement": .string(engagement.text), "text": text.json] }
}
