import ArgumentParser
import Diagnostics
import Shell
import Store

struct JournalBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy a journal as it stands at one moment, and check the copy.",
    discussion: """
      Others may go on writing meanwhile. Copying the file by other means may miss what lies beside it in its log. A \
      file that exists already is never replaced.

      Example: sopthan journal backup register.sqlite --out backups/register-2017-04-01.sqlite
      """)

  @OptionGroup var options: JournalOptions
  @Option(name: .long, help: "The copy to make.", completion: .file()) var out: String

  func run() throws {
    try running(in: options.language) {
      let found = try options.open(for: .reading).backup(to: out).verify()
      guard found.diagnostics.isEmpty else { throw Problems(found.diagnostics) }
      Terminal.print(
        options.language == .thai
          ? "สำเนา \(out) ครบถ้วน: \(found.entries) รายการ แฮชท้ายสมุด \(found.head ?? "")"
          : "The copy \(out) is whole: \(found.entries) entries. Its head is \(found.head ?? "")")
    }
  }
}
