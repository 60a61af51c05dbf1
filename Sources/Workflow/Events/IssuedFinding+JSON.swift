import FEEL
public import JSON
public import Register

/// A finding as it is put before those it concerns: its state is `issued`, and it has no response, no actions and no
/// follow-up yet.
extension IssuedFinding: FieldCoded {
  public static let fields = [
    Field("id", .name(.finding), "รหัสข้อตรวจพบ", "its id"),
    .optional(
      "rule", .name(.rule), "กฎที่ให้ ไม่มีถ้าผู้ตรวจสอบตั้งเอง", "the rule that gives it; absent where raised by hand"),
    Field("subject", .name(.subject), "สิ่งที่ตรวจพบ", "what it is about"),
    .optional("division", .name(.division), "ส่วนงานที่ต้องตอบ", "the division that answers"),
    Field("firstRaised", .name(.period), "งวดที่พบครั้งแรก", "the period in which it was first raised"),
    Field("issuedOn", .name(.date), "วันที่ออก", "the day of issue"),
    .optional("responseDue", .name(.date), "วันครบกำหนดตอบ", "the day by which management is to respond"),
    Field("significance", .choice(of: Level.self), "ความสำคัญ", "how much it weighs"),
    Field("elements", .object(FindingElements.self), "สาระของข้อตรวจพบ", "the elements of the finding"),
    .optional("returns", .name(.finding), "ข้อตรวจพบเดิมที่เกิดซ้ำ", "the earlier finding that it repeats"),
    Field("source", .name(.source), "ที่มา", "who vouches for it"),
  ]

  public init?(_ values: FieldValues) {
    guard let id = values.identifier("id", as: FindingID.self), let subject = values.string("subject"),
      let firstRaised = values.period("firstRaised"), let issuedOn = values.date("issuedOn"),
      let significance = values.choice("significance", of: Level.self),
      let elements = values.object("elements", of: FindingElements.self),
      let source = values.string("source").flatMap(Source.init)
    else { return nil }
    self.init(
      id: id, rule: values.identifier("rule"), subject: subject, division: values.identifier("division"),
      firstRaised: firstRaised, issuedOn: issuedOn, responseDue: values.date("responseDue"),
      significance: significance, elements: elements, state: .issued,
      returns: values.identifier("returns"), source: source)
  }

  public var json: JSON {
    [
      "id": .string(id.text), "rule": .name(rule), "subject": .string(subject), "division": .name(division),
      "firstRaised": .string(firstRaised.description), "issuedOn": .string(issuedOn.description),
      "responseDue": .name(responseDue), "significance": .string(significance.rawValue),
      "elements": elements.json, "returns": .name(returns), "source": .string(source.text),
    ]
  }
}
