public import JSON
public import Register

extension SignIn: FieldCoded {
  public static let fields = [
    Field("means", .choice(of: SignInMeans.self), "วิธีพิสูจน์ตัวตน", "how they proved who they are"),
    .optional("address", .words, "ที่อยู่เครือข่าย", "the network address"),
  ]

  public init?(_ values: FieldValues) {
    guard let means = values.choice("means", of: SignInMeans.self) else { return nil }
    self.init(means: means, address: values.string("address"))
  }

  public var json: JSON { ["means": .string(means.rawValue), "address": .name(address)] }
}

extension SignOut: FieldCoded {
  public static let fields = [
    Field("cause", .choice(of: SignOutCause.self), "เหตุที่ออก", "why the session ended"),
    .optional("person", .name(.person), "ของผู้ใด ถ้าไม่ใช่ผู้ทำเอง", "whose, if not the actor's own"),
  ]

  public init?(_ values: FieldValues) {
    guard let cause = values.choice("cause", of: SignOutCause.self) else { return nil }
    self.init(cause: cause, person: values.identifier("person"))
  }

  public var json: JSON { ["cause": .string(cause.rawValue), "person": .name(person)] }
}

extension SignInRefusal: FieldCoded {
  public static let fields = [
    Field("cause", .choice(of: SignInRefusalCause.self), "เหตุที่ไม่ให้เข้า", "why they were not let in"),
    .optional("address", .words, "ที่อยู่เครือข่าย", "the network address"),
  ]

  public init?(_ values: FieldValues) {
    guard let cause = values.choice("cause", of: SignInRefusalCause.self) else { return nil }
    self.init(cause: cause, address: values.string("address"))
  }

  public var json: JSON { ["cause": .string(cause.rawValue), "address": .name(address)] }
}

extension CommandRefusal: FieldCoded {
  public static let fields = [
    Field("deed", .words, "สิ่งที่ขอทำ", "what was wanted"),
    Field("problems", .list(.words), "เหตุที่ปฏิเสธ", "why it was refused"),
  ]

  public init?(_ values: FieldValues) {
    guard let deed = values.string("deed") else { return nil }
    self.init(deed: deed, problems: values.words("problems"))
  }

  public var json: JSON {
    ["deed": .string(deed), "problems": .array(problems.map { .string($0) })]
  }
}
