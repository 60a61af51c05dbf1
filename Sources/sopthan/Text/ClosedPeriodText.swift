import Diagnostics
import Interchange
import Register
import Shell
import Store
import Workflow

/// What is said of a period that was closed: when, under which rules and program, and what was amended since.
struct ClosedPeriodText {
  private let frozen: ClosedPeriod
  private let language: Language

  init(_ frozen: ClosedPeriod, language: Language) {
    self.frozen = frozen
    self.language = language
  }

  var text: String {
    let closed = frozen.closed
    let day = DateWording.long(frozen.entry.effective, in: language)
    let minute = closed.minute.map { " (\($0))" } ?? ""
    let head =
      language == .thai
      ? "งวด \(closed.period) ปิดเมื่อ \(day)\(minute) ด้วยเกณฑ์ \(closed.rulesVersion) โปรแกรม \(closed.toolVersion) (รายการที่ \(frozen.entry.sequence))"
      : "Period \(closed.period) was closed on \(day)\(minute) under rule pack \(closed.rulesVersion) by program \(closed.toolVersion) (entry \(frozen.entry.sequence))"
    let amendments = frozen.amendments.map { entry in
      let reason = (try? entry.event).flatMap { event -> String? in
        if case .periodAmended(let amendment) = event { amendment.reason.in(language) } else { nil }
      }
      let when = DateWording.long(entry.effective, in: language)
      return language == .thai
        ? "  แก้ไขภายหลัง รายการที่ \(entry.sequence) \(when): \(reason ?? "")"
        : "  amended since, entry \(entry.sequence), \(when): \(reason ?? "")"
    }
    return ([Terminal.styled(head, .bold)] + amendments).joined(separator: "\n")
  }
}
