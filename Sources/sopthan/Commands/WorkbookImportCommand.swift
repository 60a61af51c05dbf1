import ArgumentParser
import Diagnostics
import Interchange
import JSON
import Register
import Shell
import Spreadsheet

struct WorkbookImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read workbooks that divisions returned, and give the commands that they come to.",
    discussion: """
      Each workbook is compared with what was issued and with the register as it is now. Every problem of every \
      workbook is told at its sheet!cell, and then nothing is written but, with --mend, a fresh copy for each division: \
      its entries filled in, each problem as a note on its cell and all on a sheet of their own.

      Example: sopthan workbook import returned/*.xlsx --register registers/codi-2560 --commands commands.jsonl
      """)

  @Argument(help: "The workbooks.", completion: .file(extensions: ["xlsx"])) var files: [String]
  @Option(name: .long, help: "The register's folder.", completion: .directory) var register: String
  @Option(name: .long, help: "The file to write the commands to, one JSON object a line.") var commands:
    String?
  @Flag(name: .long, help: "Check everything and write nothing.") var dryRun = false
  @Option(name: .long, help: "The period that the workbooks must be for.") var period: PeriodID?
  @Option(name: .long, help: "The division's officer, where the workbook does not name one.") var officer:
    String?
  @Option(name: .long, help: "The division's head, where the workbook does not name one.") var head: String?
  @Option(name: .long, help: "A folder for copies to be mended.", completion: .directory) var mend: String?
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard commands != nil || dryRun else { throw ValidationError("Give --commands or --dry-run.") }
  }

  func run() throws {
    let language = language.language
    try running(in: language) {
      let loaded = try LoadedRegister(folder: register, language: language)
      let returns = try WorkbookReturns(
        files, register: loaded.register,
        expecting: ReturnExpectation(
          period: period, officer: officer.map(PersonID.init), head: head.map(PersonID.init)))
      if let mend, !returns.refused.isEmpty { try writeCopies(of: returns, loaded, to: mend) }
      guard returns.problems.isEmpty else { throw Problems(returns.problems) }
      report(returns.accepted.flatMap(\.notes), in: language)
      if let commands, !dryRun {
        let lines = returns.commands.flatMap { $0.json.canonical + [UInt8(ascii: "\n")] }
        try writeWhole(commands) { try $0.write(lines, as: $1) }
      }
      for workbook in returns.accepted { Terminal.print(summary(of: workbook, in: language)) }
    }
  }

  private func summary(of workbook: ReturnedWorkbook, in language: Language) -> String {
    let count = workbook.commands.count
    return language == .thai
      ? "\(workbook.division) \(workbook.period): \(count) คำสั่ง"
      : "\(workbook.division) \(workbook.period): \(count) \(count == 1 ? "command" : "commands")"
  }

  private func writeCopies(of returns: WorkbookReturns, _ loaded: LoadedRegister, to folder: String) throws {
    let written = try OutputFolder.writing(to: folder) { output in
      for refused in returns.refused {
        let issue = try WorkbookIssue(loaded, period: refused.period, asOf: nil)
        try output.write(
          try issue.assessed.divisionWorkbook(mending: refused),
          as: "\(refused.division)-\(refused.period).xlsx")
      }
    }
    for path in written { Terminal.print(path) }
  }
}
