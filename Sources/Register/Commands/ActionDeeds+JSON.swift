import FEEL
public import JSON

extension ActionAddition: FieldCoded {
  public static let fields: [Field] = [
    Field("holder", .name(.actionHolder), "แผนงานหรือข้อตรวจพบ", "the plan or finding that it repairs"),
    Field("description", .text, "สิ่งที่จะทำ", "what is to be done"),
    Field("owner", .name(.person), "ผู้รับผิดชอบ", "by whom"),
    Field("due", .name(.date), "กำหนดเสร็จ", "until when"),
  ]

  public init?(_ values: FieldValues) {
    guard let holder = values.string("holder").map(ActionReference.Holder.init),
      let description = values.text("description"), let owner = values.identifier("owner", as: PersonID.self),
      let due = values.date("due")
    else { return nil }
    self.init(holder: holder, description: description, owner: owner, due: due)
  }

  public var json: JSON {
    [
      "holder": .string(holder.description), "description": description.json, "owner": .string(owner.text),
      "due": .string(due.description),
    ]
  }
}

extension ActionProgress: FieldCoded {
  public static let fields: [Field] = [
    .action, Field("percent", .whole(0...100), "ความคืบหน้าเป็นร้อยละ", "how much is done, in percent"), .note,
  ]

  public init?(_ values: FieldValues) {
    guard let action = values.action, let percent = values.int("percent") else { return nil }
    self.init(action: action, percent: percent, note: values.text("note"))
  }

  public var json: JSON {
    ["action": .string(action.description), "percent": .integer(percent), "note": note?.json]
  }
}

extension ActionExtension: FieldCoded {
  public static let fields: [Field] = [
    .action, Field("to", .name(.date), "กำหนดเสร็จใหม่", "the new due date"),
    Field("requestedBy", .name(.person), "ผู้ขอ ไม่ใช่ผู้อนุมัติ", "who asked; never who grants"), .reason,
  ]

  public init?(_ values: FieldValues) {
    guard let action = values.action, let to = values.date("to"),
      let requestedBy = values.identifier("requestedBy", as: PersonID.self),
      let reason = values.text("reason")
    else { return nil }
    self.init(action: action, to: to, requestedBy: requestedBy, reason: reason)
  }

  public var json: JSON {
    [
      "action": .string(action.description), "to": .string(to.description),
      "requestedBy": .string(requestedBy.text), "reason": reason.json,
    ]
  }
}

extension ActionCompletion: FieldCoded {
  public static let fields: [Field] = [.action, .note, .evidence]

  public init?(_ values: FieldValues) {
    guard let action = values.action, let evidence = values.list("evidence", of: Evidence.self) else {
      return nil
    }
    self.init(action: action, note: values.text("note"), evidence: evidence)
  }

  public var json: JSON {
    ["action": .string(action.description), "note": note?.json, "evidence": .list(evidence)]
  }
}

extension ActionRemark: FieldCoded {
  public static let fields: [Field] = [.action, .note]

  public init?(_ values: FieldValues) {
    guard let action = values.action else { return nil }
    self.init(action: action, note: values.text("note"))
  }

  public var json: JSON { ["action": .string(action.description), "note": note?.json] }
}

extension FieldValues {
  fileprivate var action: ActionReference? { string("action").flatMap { ActionReference($0) } }
}
