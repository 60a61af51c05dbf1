import FEEL
public import JSON
public import Register

extension Signature: FieldCoded {
  public static let fields = [
    Field("signed", .name(.sha256), "ค่า SHA-256 ของสิ่งที่ลงนาม", "the digest of what was signed")
  ]

  public init?(_ values: FieldValues) {
    guard let sha256 = values.string("signed") else { return nil }
    self.init(sha256: sha256)
  }

  public var json: JSON { ["signed": .string(sha256)] }
}

extension RegisterImport: FieldCoded {
  public static let fields = [
    Field("register", .name(.register), "รหัสทะเบียน", "the register's id"),
    Field("files", .list(of: FileDigest.self), "แฟ้มของทะเบียน", "the files of the register"),
  ]

  public init?(_ values: FieldValues) {
    guard let register = values.string("register"), let files = values.list("files", of: FileDigest.self)
    else { return nil }
    self.init(register: register, files: files)
  }

  public var json: JSON { ["register": .string(register), "files": .array(files.map(\.json))] }
}

extension PeriodOpened: FieldCoded {
  public static let fields = [
    Field("period", .name(.period), "งวด", "the period"),
    Field("from", .name(.date), "วันแรก", "its first day"),
    Field("to", .name(.date), "วันสุดท้าย", "its last day"),
    Field(
      "assessmentDue", .name(.date), "วันสุดท้ายที่ประเมินทันเวลา",
      "the last day on which an assessment is in time"),
    Field(
      "rulesVersion", .name(.rulesVersion), "รุ่นของชุดกฎที่ใช้",
      "the version of the rule pack that judges it"),
    .optional(
      "unchanged", .list(.name(.plan)), "แผนงานที่ยกมาโดยไม่เปลี่ยน", "plans carried forward as they were"),
  ]

  public init?(_ values: FieldValues) {
    guard let id = values.period("period"), let from = values.date("from"), let to = values.date("to"),
      let due = values.date("assessmentDue"), let rules = values.string("rulesVersion")
    else { return nil }
    self.init(
      period: Period(
        id: id, from: from, to: to, assessmentDue: due, state: .open, rulesVersion: rules,
        source: .recorded),
      unchanged: values.identifiers("unchanged"))
  }

  public var json: JSON {
    [
      "period": .string(period.id.description), "from": .string(period.from.description),
      "to": .string(period.to.description), "assessmentDue": .string(period.assessmentDue.description),
      "rulesVersion": .string(period.rulesVersion), "unchanged": .names(unchanged),
    ]
  }
}

extension PeriodClosed: FieldCoded {
  public static let fields = [
    Field("period", .name(.period), "งวด", "the period"),
    .optional("minute", .words, "เลขที่มติ", "the minute in which the committee took note"),
    Field("rulesVersion", .name(.rulesVersion), "รุ่นของชุดกฎ", "the version of the rule pack"),
    Field("toolVersion", .words, "รุ่นของโปรแกรม", "the version of the tool"),
    .optional("inputs", .list(of: FileDigest.self), "แฟ้มที่ใช้ประเมิน", "the files that were assessed"),
    .optional("exports", .list(of: FileDigest.self), "แฟ้มที่ออกในวันปิด", "the renderings of that day"),
  ]

  public init?(_ values: FieldValues) {
    guard let period = values.period("period"), let rules = values.string("rulesVersion"),
      let tool = values.string("toolVersion"), let inputs = values.list("inputs", of: FileDigest.self),
      let exports = values.list("exports", of: FileDigest.self)
    else { return nil }
    self.init(
      period: period, minute: values.string("minute"), rulesVersion: rules, toolVersion: tool,
      inputs: inputs, exports: exports)
  }

  public var json: JSON {
    [
      "period": .string(period.description), "minute": .name(minute),
      "rulesVersion": .string(rulesVersion), "toolVersion": .string(toolVersion),
      "inputs": .list(inputs), "exports": .list(exports),
    ]
  }
}

extension ExportMade: FieldCoded {
  public static let fields = [
    Field("period", .name(.period), "งวด", "the period"),
    Field(
      "frozen", .boolean, "เป็นแฟ้มที่เก็บไว้เมื่อปิดงวด",
      "whether they are the files stored when the period was closed"),
    Field("files", .list(of: FileDigest.self), "แฟ้มที่ออก", "the files"),
  ]

  public init?(_ values: FieldValues) {
    guard let period = values.period("period"), let isFrozen = values.bool("frozen"),
      let files = values.list("files", of: FileDigest.self)
    else { return nil }
    self.init(period: period, isFrozen: isFrozen, files: files)
  }

  public var json: JSON {
    [
      "period": .string(period.description), "frozen": .boolean(isFrozen),
      "files": .array(files.map(\.json)),
    ]
  }
}
