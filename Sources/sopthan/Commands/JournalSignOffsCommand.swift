import ArgumentParser
import Diagnostics
import Interchange
import Register
import Shell
import Store
import Workflow

struct JournalSignOffsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-offs",
    abstract: "Who signed what, and whether it still says what was signed.",
    discussion: """
      A confirmation, an approval, a verification, an extension, an acceptance and a closing store the SHA-256 of what \
      was signed. A sign-off is stale when that has changed since, or no longer bears the name.

      Exit code 1 with --stale if there is any.

      Example: sopthan journal sign-offs register.sqlite --stale
      """)

  @OptionGroup var options: JournalOptions
  @Flag(name: .long, help: "Only those that are stale.") var stale = false

  func run() throws {
    let language = options.language
    try running(in: language) {
      let journal = try options.open(for: .reading)
      var occurrences: [Occurrence] = []
      try journal.forEachEntry { entry, _ in occurrences.append(try Occurrence(entry)) }
      let all = signOffs(in: occurrences, on: try journal.register())
      let shown = stale ? all.filter(\.isStale) : all
      var columns = Columns(alignRight: [0])
      for signOff in shown {
        columns.add(
          "\(signOff.sequence)", DateWording.long(signOff.on, in: language), signOff.by.text,
          signOff.kind.name(in: language), signOff.subject,
          signOff.isStale ? Terminal.styled(language == .thai ? "เปลี่ยนไปแล้ว" : "stale", .red) : "")
      }
      if !shown.isEmpty { Terminal.print(columns.text) }
      let count = all.count(where: \.isStale)
      Terminal.print(
        language == .thai
          ? "ลงนามแล้ว \(all.count) รายการ เปลี่ยนไปหลังลงนาม \(count)"
          : "\(all.count) sign-offs, \(count) stale")
      if stale, count > 0 { throw ExitCode.found }
    }
  }
}

extension SignOff.Kind {
  fileprivate func name(in language: Language) -> String {
    switch (self, language) {
    case (.confirmed, .thai): "ยืนยันการประเมิน"
    case (.approved, .thai): "อนุมัติการประเมิน"
    case (.verified, .thai): "ยืนยันผลการแก้ไข"
    case (.extended, .thai): "ขยายเวลา"
    case (.accepted, .thai): "ยอมรับความเสี่ยง"
    case (.closed, .thai): "ปิดข้อตรวจพบ"
    case (.confirmed, .english): "confirmed"
    case (.approved, .english): "approved"
    case (.verified, .english): "verified"
    case (.extended, .english): "extended"
    case (.accepted, .english): "accepted"
    case (.closed, .english): "closed"
    }
  }
}
