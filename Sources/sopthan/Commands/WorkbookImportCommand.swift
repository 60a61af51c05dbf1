import ArgumentParser
import Diagnostics
import Interchange
import JSON
import Register
import Shell
import Spreadsheet
import Store

struct WorkbookImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring workbooks that divisions returned home into the journal.",
    discussion: """
      Each workbook is compared with what was issued and with the register as it is now; what the division changed \
      becomes commands, decided by permissions, moves, four eyes and period locks. All of all workbooks is recorded in \
      one transaction, or nothing. Every problem of every workbook is told at its sheet!cell, also what changed in the \
      register since the workbook was issued; with --mend a fresh copy is written for each division: its entries filled \
      in, each problem as a note on its cell and all on a sheet of their own. What is on record already is not recorded \
      again.

      --dry-run goes the very same way and records nothing. With --register and --commands in place of --journal the \
      commands are written to a file, one JSON object a line.

      Documents that the workbooks name must be there: their digests are recorded.

      Example: sopthan workbook import returned/*.xlsx --journal register.sqlite --dry-run --mend mend
      Example: sopthan workbook import returned/*.xlsx --register registers/codi-2560 --commands commands.jsonl
      """)

  @Argument(help: "The workbooks.", completion: .file(extensions: ["xlsx"])) var files: [String]
  @Option(name: .long, help: "The journal to record in.", completion: .file()) var journal: String?
  @Option(name: .long, help: "Seconds to wait while another program writes to the journal.")
  var wait: Double = 10
  @Option(name: .long, help: "A register's folder, where there is no journal.", completion: .directory)
  var register: String?
  @Option(name: .long, help: "The file to write the commands to, with --register.") var commands: String?
  @Flag(name: .long, help: "Check and decide everything, and record nothing.") var dryRun = false
  @Option(name: .long, help: "The period that the workbooks must be for.") var period: PeriodID?
  @Option(name: .long, help: "The division that the workbook must be of.") var division: String?
  @Option(name: .long, help: "The division's officer, where the workbook does not name one.") var officer:
    String?
  @Option(name: .long, help: "The division's head, where the workbook does not name one.") var head: String?
  @Option(
    name: .long,
    help:
      "The folder that references of evidence start from. Default: the register's, or that of the journal.",
    completion: .directory)
  var documents: String?
  @Option(name: .long, help: "A folder for copies to be mended.", completion: .directory) var mend: String?
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (journal == nil) != (register == nil) else {
      throw ValidationError("Give either --journal or --register.")
    }
    if journal != nil, commands != nil {
      throw ValidationError("--commands goes with --register; a journal records them.")
    }
    guard journal != nil || commands != nil || dryRun else {
      throw ValidationError("Give --commands or --dry-run.")
    }
    guard wait >= 0, wait <= 86_400 else { throw ValidationError("--wait takes 0 to 86400 seconds") }
  }

  func run() throws {
    try running(in: language.language) {
      if let journal {
        try record(in: journal)
      } else if let register {
        try writeCommands(register)
      }
    }
  }

  private var expectation: ReturnExpectation {
    ReturnExpectation(
      division: division.map(DivisionCode.init), period: period, officer: officer.map(PersonID.init),
      head: head.map(PersonID.init),
      isForRecord: journal != nil)
  }

  private func record(in path: String) throws {
    let journal = try Journal(opening: path, for: .writing, patience: wait)
    let performance = Performance(
      on: journal, today: try Clock.today(), filesIn: ".", language: language.language)
    var homecoming = JournalReturns(
      WorkbookFiles(files), expecting: expectation,
      documents: DocumentFolder(path: documents ?? folder(of: path)))
    do {
      let entries = try homecoming.record(by: performance, isRehearsal: dryRun)
      guard let returns = homecoming.returns else { return }
      report(returns.workbooks.flatMap(\.notes), in: language.language)
      Terminal.print(
        ReturnText(language: language.language).text(
          of: returns, entries: entries, hash: dryRun ? nil : try journal.head().hash))
    } catch let problems as Problems {
      if let returns = homecoming.returns { try writeCopies(of: returns, from: path) }
      throw problems
    }
  }

  private func writeCommands(_ path: String) throws {
    let loaded = try LoadedRegister(folder: path, language: language.language)
    let returns = try WorkbookReturns(
      WorkbookFiles(files), register: loaded.register, expecting: expectation,
      documents: DocumentFolder(path: documents ?? (FileSystem.isFile(path) ? folder(of: path) : path)))
    try writeCopies(of: returns, from: path)
    guard returns.problems.isEmpty else { throw Problems(returns.problems) }
    report(returns.workbooks.flatMap(\.notes), in: language.language)
    if let commands, !dryRun {
      let lines = returns.commands.flatMap { $0.json.canonical + [UInt8(ascii: "\n")] }
      try writeWhole(commands) { try $0.write(lines, as: $1) }
    }
    Terminal.print(ReturnText(language: language.language).commands(of: returns))
  }

  private func folder(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/")
  }

  private func writeCopies(of returns: WorkbookReturns, from path: String) throws {
    guard let mend, !returns.refused.isEmpty else { return }
    let loaded = try LoadedRegister(folder: path, language: language.language)
    var issues: [PeriodID: WorkbookIssue] = [:]
    let written = try OutputFolder.writing(to: mend) { output in
      for refused in returns.refused {
        let issue =
          try issues[refused.period] ?? WorkbookIssue(loaded, period: refused.period, asOf: nil)
        issues[refused.period] = issue
        try output.write(
          try issue.assessed.divisionWorkbook(mending: refused),
          as: "\(refused.division)-\(refused.period).xlsx")
      }
    }
    for path in written { Terminal.print(path) }
  }
}
