public import Diagnostics
import FEEL
public import JSON

extension Command {
  /// One flat object: who, when and what, beside the fields of the deed.
  public var json: JSON { deed.json.adding(CommandHead(self).json) }

  /// Reads a command.
  ///
  /// - Throws: every problem of every field, at `location`.
  public init(_ json: JSON, at location: Location) throws(Problems) {
    guard case .object(let object) = json, case .string(let word)? = object["deed"],
      let kind = Deed.Kind(rawValue: word)
    else {
      throw Problems(CommandHead.problemsBeforeDeed(of: json).map { $0.diagnostic(at: location) })
    }
    let values = try FieldValues(checking: json, against: Deed.form(of: kind), at: location)
    guard let head = CommandHead(values), let deed = Deed(kind, values) else {
      throw .undecodable(at: location)
    }
    self.init(
      actor: head.actor, role: head.role, effective: head.effective, deed: deed,
      amendment: head.amendment)
  }
}

extension Deed {
  /// The fields of a command that does such a deed: those that every command has, then those of the deed.
  public static func form(of kind: Kind) -> [Field] { CommandHead.fields + kind.fields }
}

/// What every command says beside the fields of its deed.
private struct CommandHead: FieldCoded {
  var actor: PersonID
  var role: Role
  var effective: CalendarDate
  var kind: Deed.Kind
  var amendment: Amendment?

  static let fields = [
    Field("actor", .name(.person), "ผู้ทำ", "who acts"),
    Field("role", .choice(of: Role.self), "บทบาทที่ใช้", "in which role"),
    Field(
      "effective", .name(.date), "วันที่มีผล ไม่หลังวันที่บันทึก",
      "the business day; never after the day of recording"),
    Field("deed", .choice(of: Deed.Kind.self), "สิ่งที่ทำ", "what is done"),
    .optional(
      "amends", .object(Amendment.self), "งวดที่ปิดแล้วซึ่งขอแก้ พร้อมเหตุผล",
      "the closed period that is amended, and why"),
  ]

  init(_ command: Command) {
    actor = command.actor
    role = command.role
    effective = command.effective
    kind = command.deed.kind
    amendment = command.amendment
  }

  init?(_ values: FieldValues) {
    guard let actor = values.identifier("actor", as: PersonID.self),
      let role = values.choice("role", of: Role.self),
      let effective = values.date("effective"), let kind = values.choice("deed", of: Deed.Kind.self)
    else { return nil }
    self.actor = actor
    self.role = role
    self.effective = effective
    self.kind = kind
    amendment = values.object("amends")
  }

  var json: JSON {
    [
      "actor": .string(actor.text), "role": .string(role.rawValue),
      "effective": .string(effective.description), "deed": .string(kind.rawValue),
      "amends": amendment?.json,
    ]
  }

  /// The problems of a command whose deed is not known, so that nothing can be said of its other fields.
  static func problemsBeforeDeed(of json: JSON) -> [FieldProblem] {
    fields.problems(ofWhole: json).filter {
      if case .unknown = $0 { false } else { true }
    }
  }
}

extension Amendment: FieldCoded {
  public static let fields = [
    Field("period", .name(.period), "งวดที่ปิดแล้ว", "the closed period"),
    Field("reason", .text, "เหตุผล", "why it is changed"),
  ]

  public init?(_ values: FieldValues) {
    guard let period = values.period("period"), let reason = values.text("reason") else { return nil }
    self.init(period: period, reason: reason)
  }

  public var json: JSON { ["period": .string(period.description), "reason": reason.json] }
}
