import ArgumentParser
import Diagnostics
import Shell
import Store

struct JournalRebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Make the stored register anew from the entries.",
    discussion: """
      The entries are what counts; the register beside them is made from them. This is for a journal whose stored \
      register does not agree with its entries, as `journal verify` tells.

      Example: sopthan journal rebuild register.sqlite
      """)

  @OptionGroup var options: JournalOptions

  func run() throws {
    try running(in: options.language) {
      let journal = try options.open(for: .writing)
      try journal.rebuild()
      let head = try journal.head()
      Terminal.print(
        options.language == .thai
          ? "สร้างทะเบียนใหม่จาก \(head.sequence) รายการแล้ว"
          : "Made the register anew from \(head.sequence) entries.")
    }
  }
}
