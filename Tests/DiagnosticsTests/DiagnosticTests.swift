import Diagnostics
import Testing

@Suite struct `A diagnostic` {
  private func diagnostic(
    _ severity: Severity = .error, line: Int = 12, code: String = "register.unknown", hint: Bool = true
  ) -> Diagnostic {
    Diagnostic(
      severity, at: .text(file: "divisions/FIN.xml", line: line, column: 5), code: code,
      Message(thai: "ไม่มีหน่วยงาน \"FN\"", english: "\"FN\" is not a division"),
      hint: hint ? Message(thai: "หมายถึง \"FIN\"?", english: "did you mean \"FIN\"?") : nil)
  }

  @Test func `is one line: place, weight, fact, hint`() {
    #expect(
      diagnostic().text(in: .english)
        == "divisions/FIN.xml:12:5: error: \"FN\" is not a division Hint: did you mean \"FIN\"?")
    #expect(
      diagnostic().text(in: .thai)
        == "divisions/FIN.xml:12:5: ข้อผิดพลาด: ไม่มีหน่วยงาน \"FN\" คำแนะนำ: หมายถึง \"FIN\"?")
  }

  @Test func `without a hint ends with the fact`() {
    #expect(
      diagnostic(.warning, hint: false).text(in: .english)
        == "divisions/FIN.xml:12:5: warning: \"FN\" is not a division")
  }

  static let words: [(severity: Severity, thai: String, english: String)] = [
    (.note, "หมายเหตุ", "note"), (.warning, "คำเตือน", "warning"), (.error, "ข้อผิดพลาด", "error"),
  ]

  @Test(arguments: words)
  func `weighs in both languages`(severity: Severity, thai: String, english: String) {
    #expect(severity.word(in: .thai) == thai)
    #expect(severity.word(in: .english) == english)
  }

  @Test func `weighs more as an error than as a warning, and that more than as a note`() {
    #expect(Severity.allCases.shuffled().sorted() == [.note, .warning, .error])
  }

  @Test func `stands among others in the order of places, then of codes`() {
    let problems = Problems([
      diagnostic(line: 30), diagnostic(line: 4, code: "register.repeated"),
      diagnostic(line: 4, code: "register.absent"),
    ])
    #expect(
      problems.diagnostics.map { "\($0.location) \($0.code)" } == [
        "divisions/FIN.xml:4:5 register.absent", "divisions/FIN.xml:4:5 register.repeated",
        "divisions/FIN.xml:30:5 register.unknown",
      ])
  }

  @Test func `that only warns is no error`() {
    #expect(![diagnostic(.warning), diagnostic(.note)].hasErrors)
    #expect([diagnostic(.warning), diagnostic(.error)].hasErrors)
    #expect(![Diagnostic]().hasErrors)
  }
}
