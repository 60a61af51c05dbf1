import ArgumentParser
import Diagnostics
import Store

struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "A register as a journal: every change an entry that nobody can alter unseen.",
    discussion: """
      A journal is one file (SQLite). Entries are only ever added; each carries the SHA-256 of the one before it, so \
      that any later change shows. What an entry leads to, the register as it stands, lies beside the entries and can \
      be written out as a folder at any time. Every command that reads a register also reads a journal.

      Documentation/Journal.md describes the file so that it can be checked without this program.
      """,
    subcommands: [
      JournalCreateCommand.self, JournalExportCommand.self, JournalVerifyCommand.self,
      JournalHeadCommand.self, JournalLogCommand.self, JournalApplyCommand.self, JournalDoCommand.self,
      JournalSignOffsCommand.self, JournalReissueCommand.self, JournalRenderAnewCommand.self,
      JournalRebuildCommand.self,
      JournalBackupCommand.self,
    ])
}

struct JournalOptions: ParsableArguments {
  @Argument(help: "The journal's file.", completion: .file()) var journal: String
  @Option(name: .long, help: "Seconds to wait while another program writes to the journal.")
  var wait: Double = 10
  @OptionGroup var languageOption: LanguageOption

  var language: Language { languageOption.language }

  func open(for use: Journal.Use) throws(JournalFailure) -> Journal {
    try Journal(opening: journal, for: use, patience: wait)
  }

  func validate() throws {
    guard wait >= 0, wait <= 86_400 else { throw ValidationError("--wait takes 0 to 86400 seconds") }
  }
}
