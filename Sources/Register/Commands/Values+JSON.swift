import FEEL
public import JSON

extension Score: FieldCoded {
  public static let fields = [
    Field("likelihood", .whole(1...5), "โอกาส", "likelihood"),
    Field("consequence", .whole(1...5), "ผลกระทบ", "consequence"),
  ]

  public init?(_ values: FieldValues) {
    guard let likelihood = values.int("likelihood"), let consequence = values.int("consequence") else {
      return nil
    }
    self.init(likelihood: likelihood, consequence: consequence)
  }

  public var json: JSON { ["likelihood": .integer(likelihood), "consequence": .integer(consequence)] }
}

extension Evidence: FieldCoded {
  public static let fields = [
    Field("reference", .words, "แฟ้มภายในทะเบียน หรือ URL", "a path inside the register, or a URL"),
    Field("title", .text, "ชื่อเอกสาร", "what the document is called"),
    .optional("sha256", .name(.sha256), "ค่า SHA-256 ของเอกสาร", "the document's digest"),
    .optional("byteCount", .whole(0...999_999_999_999_999), "ขนาดเป็นไบต์", "its size in bytes"),
    .optional("mediaType", .name(.mediaType), "ชนิดของเอกสาร", "its media type"),
    .optional("on", .name(.date), "วันที่ของเอกสาร", "the document's day"),
  ]

  public init?(_ values: FieldValues) {
    guard let reference = values.string("reference"), let title = values.text("title") else { return nil }
    self.init(
      reference: reference, title: title, sha256: values.string("sha256"),
      byteCount: values.int("byteCount"), mediaType: values.string("mediaType"), on: values.date("on"))
  }

  public var json: JSON {
    [
      "reference": .string(reference), "title": title.json, "sha256": .name(sha256),
      "byteCount": byteCount.map { .integer($0) }, "mediaType": .name(mediaType), "on": .name(on),
    ]
  }
}

extension FileDigest: FieldCoded {
  public static let fields = [
    Field("path", .name(.path), "ชื่อแฟ้ม", "where it stands"),
    Field("byteCount", .whole(0...999_999_999_999_999), "ขนาดเป็นไบต์", "its size in bytes"),
    Field("sha256", .name(.sha256), "ค่า SHA-256", "its digest"),
  ]

  public init?(_ values: FieldValues) {
    guard let path = values.string("path"), let byteCount = values.int("byteCount"),
      let sha256 = values.string("sha256")
    else { return nil }
    self.init(path: path, byteCount: byteCount, sha256: sha256)
  }

  public var json: JSON {
    ["path": .string(path), "byteCount": .integer(byteCount), "sha256": .string(sha256)]
  }
}

extension FindingElements: FieldCoded {
  public static let fields = [
    Field("title", .text, "ชื่อข้อตรวจพบ", "what it is called"),
    Field("criteria", .text, "หลักเกณฑ์", "what should be"),
    Field("condition", .text, "ข้อเท็จจริง", "what is"),
    .optional("cause", .text, "สาเหตุ", "why the two differ"),
    .optional("effect", .text, "ผลกระทบ", "what may come of it"),
    .optional("recommendation", .text, "ข้อเสนอแนะ", "what to do about it"),
  ]

  public init?(_ values: FieldValues) {
    guard let title = values.text("title"), let criteria = values.text("criteria"),
      let condition = values.text("condition")
    else { return nil }
    self.init(
      title: title, criteria: criteria, condition: condition, cause: values.text("cause"),
      effect: values.text("effect"), recommendation: values.text("recommendation"))
  }

  public var json: JSON {
    [
      "title": title.json, "criteria": criteria.json, "condition": condition.json, "cause": cause?.json,
      "effect": effect?.json, "recommendation": recommendation?.json,
    ]
  }
}
