import Diagnostics

extension JournalProblem {
  func diagnostic(at location: Location) -> Diagnostic {
    Diagnostic(at: location, code: "journal.\(code)", message, hint: hint)
  }

  private var code: String {
    switch self {
    case .unknownKind: "unknown-kind"
    }
  }

  private var message: Message {
    switch self {
    case .unknownKind(let kind):
      Message(thai: "ไม่รู้จักรายการชนิด \"\(kind)\"", english: "\"\(kind)\" is no kind of entry")
    }
  }

  private var hint: Message? {
    switch self {
    case .unknownKind(let kind):
      if let nearest = nearestName(to: kind, among: EventKind.allCases.map(\.rawValue)) {
        Message(thai: "หมายถึง \"\(nearest)\" หรือไม่", english: "did you mean \"\(nearest)\"?")
      } else {
        Message(
          thai: "สมุดรายการอาจเขียนโดยรุ่นที่ใหม่กว่า", english: "the journal may come from a newer version")
      }
    }
  }
}
