import ArgumentParser
import Assessment
import Diagnostics
import FEEL
import Interchange
import Register
import Shell

struct WorkbookIssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Write the workbook of a division, or of all, to be filled in for a period.",
    discussion: """
      The period is open, or the one after the register's last, which may be issued in advance. The same input gives \
      the same bytes.

      Example: sopthan workbook issue registers/codi-2560 --division FIN --period 2560-Q3 --out FIN-2560-Q3.xlsx
      Example: sopthan workbook issue registers/codi-2560 --all --period 2560-Q3 --out workbooks
      """)

  @OptionGroup var options: RegisterOptions
  @Option(name: .long, help: "The division's code.") var division: String?
  @Flag(name: .long, help: "Every division; --out is then a folder.") var all = false
  @Option(name: .long, help: "The workbook to write, or with --all the folder.") var out: String
  @OptionGroup var export: ExportActor
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard all != (division != nil) else { throw ValidationError("Give either --division or --all.") }
  }

  func run() throws {
    try running(in: language.language) {
      let loaded = try LoadedRegister(folder: options.register, language: language.language)
      let issue = try WorkbookIssue(loaded, period: options.period, asOf: options.asOf)
      try export.recording(in: options.register) {
        guard all else {
          let workbook = try issue.assessed.divisionWorkbook(
            of: DivisionCode(division ?? ""), for: issue.period)
          try writeWhole(out) { try $0.write(workbook, as: $1) }
          return ([out], issue.period)
        }
        let written = try issue.writeAll(to: out)
        for path in written { Terminal.print(path) }
        return (written, issue.period)
      }
    }
  }
}
