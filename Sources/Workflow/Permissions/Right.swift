public import Diagnostics
public import Register

/// What the rule pack's table of permissions is asked about: a deed, where it matters with what it is done to.
public struct Right: Sendable, Hashable {
  /// In the words of the table: `return reviewed assessment`.
  public let words: String
  public let title: Message

  public init(_ deed: Deed.Kind) {
    words = deed.rawValue
    title = deed.wording
  }

  private init(_ words: String, english: String? = nil, _ thai: String) {
    self.words = words
    title = Message(thai: thai, english: english ?? words)
  }

  static let attachDivisionEvidence = Right("attach division evidence", "แนบหลักฐานของส่วนงาน")
  static let attachAuditEvidence = Right("attach audit evidence", "แนบหลักฐานของผู้ตรวจสอบ")
  static let amendPeriod = Right("amend period", english: "amend a closed period", "แก้ไขงวดที่ปิดแล้ว")
  static let importRegister = Right("import register", english: "import a register", "นำเข้าทะเบียน")

  static func returnAssessment(in state: AssessmentState) -> Right {
    Right(
      "return \(state.rawValue) assessment", english: "return a \(state.rawValue) assessment",
      "ส่งคืนการประเมินที่\(state.title.thai)")
  }

  /// Everything that the table is asked about.
  public static let all: [Right] =
    Deed.Kind.allCases.filter { $0 != .returnAssessment && $0 != .attachEvidence }.map { Right($0) }
    + [AssessmentState.submitted, .confirmed, .reviewed, .approved].map { returnAssessment(in: $0) }
    + [attachDivisionEvidence, attachAuditEvidence, amendPeriod, importRegister]
}
