import ArgumentParser
import Diagnostics
import FEEL
import Interchange
import Register
import Shell
import Spreadsheet

struct ImportTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Take plans, controls and actions from a spreadsheet or CSV file into a register.",
    discussion: """
      A mapping (registers/schema/mapping.xsd, an example in registers/mappings) says which column is which field. \
      Every problem is told at its sheet!cell, and then nothing is written. What the table does not say stays absent; \
      columns that no field takes, skipped rows, constants and defaults are told. Documentation/Import.md tells more.

      --preview shows the columns with what they seem to hold and a suggested field, and imports nothing.

      Example: sopthan import table old.xlsx --preview --draft mapping.xml
      Example: sopthan import table old.xlsx --mapping mapping.xml --into registers/ours --dry-run
      """)

  @Argument(
    help: "The spreadsheet (.xlsx) or text file (.csv).", completion: .file(extensions: ["xlsx", "csv"]))
  var file: String
  @Option(name: .long, help: "The mapping.", completion: .file(extensions: ["xml"])) var mapping: String?
  @Option(name: .long, help: "The register's folder, to which the plans are added.", completion: .directory)
  var into: String?
  @Option(
    name: .long, help: "A folder for the register with the plans; the one of --into stays as it is.",
    completion: .directory)
  var out: String?
  @Option(
    name: .long, help: "The journal in which the plans are recorded, in place of --into.", completion: .file()
  )
  var journal: String?
  @Option(name: .long, help: "Who adds the plans to the journal: a person of the register.") var actor:
    String?
  @Option(name: .long, help: "The business day of the journal's entries, YYYY-MM-DD. Default: today.")
  var effective: CalendarDate?
  @Option(name: .long, help: "The sheet, in place of the mapping's.") var sheet: String?
  @Option(
    name: .long, help: "Of a text file: utf-8, utf-16 or tis-620 (windows-874). Default: what its bytes show."
  )
  var encoding: TextEncoding?
  @Option(name: .long, help: "Of a text file: comma, semicolon or tab. Default: what stands most often.")
  var separator: FieldSeparator?
  @Flag(name: .long, help: "Check everything and write nothing.") var dryRun = false
  @Flag(name: .long, help: "Show what the columns hold, and what does not fit.") var preview = false
  @Option(
    name: .long, help: "With --preview: a file for a mapping with the suggested fields.",
    completion: .file(extensions: ["xml"]))
  var draft: String?
  @OptionGroup var language: LanguageOption

  func validate() throws {
    if draft != nil, !preview { throw ValidationError("--draft goes with --preview") }
    if preview {
      if out != nil || journal != nil {
        throw ValidationError("--preview imports nothing; leave --out and --journal away")
      }
      return
    }
    guard mapping != nil else { throw ValidationError("Give --mapping, or --preview to see the columns.") }
    guard (into == nil) != (journal == nil) else {
      throw ValidationError("Give --into or --journal, one of them.")
    }
    if journal != nil, out != nil { throw ValidationError("--out goes with --into") }
    if journal != nil, actor == nil { throw ValidationError("--journal needs --actor") }
    if journal == nil, actor != nil || effective != nil {
      throw ValidationError("--actor and --effective go with --journal")
    }
  }

  func run() throws {
    let language = language.language
    try running(in: language) {
      let workbook = try readTable(
        try FileSystem.read(file), file: file, encoding: encoding, separator: separator)
      let mapping = try mapping.map { try readMapping(try FileSystem.read($0), file: $0) }
      if preview { return try show(workbook, mapping, in: language) }
      guard let mapping else { return }
      let job = TableImportJob(
        workbook: workbook, mapping: mapping, sheet: sheet, isRehearsal: dryRun, language: language)
      if let journal, let actor {
        try job.record(in: journal, by: actor, on: effective)
      } else if let into {
        try job.write(into: into, out: out)
      }
    }
  }

  private func show(_ workbook: ReadWorkbook, _ mapping: Mapping?, in language: Language) throws {
    let preview = try TablePreview(workbook, mapping: mapping, sheet: sheet)
    Terminal.print(TablePreviewText(preview, language: language).text)
    var problems = preview.problems
    if let mapping, let into {
      let register = try LoadedRegister(folder: into, language: language).register
      do throws(Problems) {
        problems += try register.importing(workbook, by: mapping, sheet: sheet).notes
      } catch {
        problems += error.diagnostics
      }
    }
    report(problems, in: language)
    if let draft {
      try writeWhole(draft) { try $0.write(preview.draft(id: "draft"), as: $1) }
      Terminal.print(draft)
    }
    if problems.hasErrors { throw ExitCode.notAcceptable }
  }
}
