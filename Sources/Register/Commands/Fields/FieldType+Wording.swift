public import Diagnostics

extension FieldType {
  /// What may stand there, with an article: `a whole number from 0 to 100`.
  public var wording: Message {
    switch self {
    case .text: Message(thai: "ข้อความสองภาษา", english: "a text in both languages")
    case .words: Message(thai: "ข้อความที่ไม่ว่าง", english: "a string that is not blank")
    case .whole(let range):
      Message(
        thai: "จำนวนเต็ม \(range.lowerBound) ถึง \(range.upperBound)",
        english: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .boolean: Message(thai: "true หรือ false", english: "true or false")
    case .choice(let choices):
      Message(
        thai: "คำหนึ่งใน \(choices.joined(separator: ", "))",
        english: "one of \(choices.joined(separator: ", "))")
    case .name(let form): form.wording
    case .list(let type):
      Message(
        thai: "รายการของ\(type.wording.thai)", english: "a list, each \(type.wording.english)")
    case .object(let fields):
      Message(
        thai: "ออบเจกต์ที่มี \(fields.map(\.name).joined(separator: ", "))",
        english: "an object of \(fields.map(\.name).joined(separator: ", "))")
    }
  }

  /// How it looks: `{"th": "…", "en": "…"}`, `2560-Q2`.
  public var example: String {
    switch self {
    case .text: "{\"th\": \"…\", \"en\": \"…\"}"
    case .words: "\"…\""
    case .whole(let range): String(range.lowerBound)
    case .boolean: "true"
    case .choice(let choices): "\"\(choices.first ?? "")\""
    case .name(let form): "\"\(form.example)\""
    case .list(let type): "[\(type.example)]"
    case .object(let fields):
      "{" + fields.filter(\.isRequired).map { "\"\($0.name)\": \($0.type.example)" }.joined(separator: ", ")
        + "}"
    }
  }
}

extension NameForm {
  public var wording: Message {
    switch self {
    case .date: Message(thai: "วันที่แบบ ค.ศ.", english: "a day of the common era")
    case .period: Message(thai: "งวด", english: "a period")
    case .division: Message(thai: "รหัสส่วนงาน", english: "a division's code")
    case .plan: Message(thai: "รหัสแผนงาน", english: "a plan's id")
    case .control: Message(thai: "รหัสการควบคุม", english: "a control's id")
    case .rule: Message(thai: "รหัสกฎ", english: "a rule's id")
    case .register: Message(thai: "รหัสทะเบียน", english: "a register's id")
    case .actionNumber: Message(thai: "เลขที่การปรับปรุง", english: "an action's number")
    case .source: Message(thai: "ที่มา", english: "a source")
    case .action: Message(thai: "รหัสการปรับปรุง", english: "an action's id")
    case .person: Message(thai: "รหัสบุคคล", english: "a person's id")
    case .finding: Message(thai: "รหัสข้อตรวจพบ", english: "a finding's id")
    case .engagement: Message(thai: "รหัสงานตรวจสอบ", english: "an engagement's id")
    case .topic: Message(thai: "รหัสหัวข้อประเมิน", english: "a topic's id")
    case .subject: Message(thai: "รหัสของสิ่งที่ตรวจพบ", english: "the id of what a finding is about")
    case .actionHolder:
      Message(thai: "รหัสแผนงานหรือข้อตรวจพบ", english: "the id of a plan or of a finding")
    case .evidenceHolder:
      Message(thai: "รหัสของสิ่งที่หลักฐานรองรับ", english: "the name of what evidence proves")
    case .rulesVersion: Message(thai: "รุ่นของชุดกฎ", english: "a version of the rule pack")
    case .path: Message(thai: "ชื่อแฟ้มภายในทะเบียน", english: "a path inside the register")
    case .sha256: Message(thai: "ค่า SHA-256 ฐานสิบหก", english: "a SHA-256 in lower-case hexadecimal")
    case .mediaType: Message(thai: "ชนิดของเอกสาร", english: "a media type")
    case .indicator: Message(thai: "รหัสตัวชี้วัด", english: "an indicator's id")
    case .riskIssue: Message(thai: "รหัสประเด็นความเสี่ยง", english: "a risk issue's id")
    case .decimal: Message(thai: "จำนวนเป็นตัวเลข", english: "a number in digits")
    }
  }

  public var example: String {
    switch self {
    case .date: "2017-03-31"
    case .period: "2560-Q2"
    case .division: "FIN"
    case .plan: "FIN-03"
    case .control: "K1"
    case .rule: "R-14"
    case .register: "codi-2560"
    case .actionNumber: "A2"
    case .source: "recorded"
    case .action: "FIN-03.A2"
    case .person: "FIN-head"
    case .finding: "2560-Q1/FIN-03/R-14"
    case .engagement: "ENG-2560-1"
    case .topic: "T1"
    case .subject, .actionHolder: "FIN-03"
    case .evidenceHolder: "FIN-03/2560-Q2 division"
    case .rulesVersion: "2560.1"
    case .path: "rules/2560.1/levels.dmn"
    case .sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    case .mediaType: "application/pdf"
    case .indicator: "IND-1.1"
    case .riskIssue: "RI-1"
    case .decimal: "1250.5"
    }
  }
}
