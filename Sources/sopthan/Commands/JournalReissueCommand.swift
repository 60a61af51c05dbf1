import ArgumentParser
import Diagnostics
import Register
import Shell
import Store
import Workflow

struct JournalReissueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reissue",
    abstract: "Write the exports of a closed period as they were on the day it was closed.",
    discussion: """
      The bytes come from the journal: neither a newer rule pack nor a newer program changes them. Amendments that \
      were made since are told, but they are not in these files; `sopthan journal render-anew` shows what they change.

      Example: sopthan journal reissue register.sqlite --period 2560-Q2 --out exports/2560-Q2
      """)

  @OptionGroup var options: JournalOptions
  @Option(name: .long, help: "The closed period, such as 2560-Q2.") var period: PeriodID
  @Option(name: .long, help: "The folder to write to.", completion: .directory) var out: String
  @OptionGroup var export: ExportActor

  func run() throws {
    let language = options.language
    try running(in: language) {
      let journal = try options.open(for: .reading)
      let frozen = try ClosedPeriod(period, in: journal)
      let files = try frozen.contents(of: frozen.closed.exports, in: journal)
      var written: [String] = []
      try export.recording(in: options.journal, isFrozen: true) {
        written = try OutputFolder.writing(to: out) { output in
          for file in files { try output.write(file.bytes, as: file.path) }
        }
        return (written, period)
      }
      Terminal.print(ClosedPeriodText(frozen, language: language).text)
      for path in written { Terminal.print("  \(path)") }
    }
  }
}
