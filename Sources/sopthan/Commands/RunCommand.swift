import ArgumentParser
import Assessment
import Diagnostics
import Interchange
import Register
import Shell

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "The main job: check a register, assess a period, write every export.",
    discussion: """
      Writes the committee's workbook (XLSX and SpreadsheetML), the assessment (XML and JSON) and the report \
      (HTML). The same input gives the same bytes. Either all files are written or none.

      Example: sopthan run registers/codi-2560 --period 2560-Q2 --out exports/codi-2560-q2
      """)

  @OptionGroup var options: RegisterOptions
  @Option(name: .long, help: "The folder to write to.", completion: .directory) var out: String
  @Option(
    name: .long,
    help: "Exit with code 1 if a finding is at least this significant: highest, high, medium or low.")
  var failOn: Level?
  @OptionGroup var export: ExportActor
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let job = try AssessmentJob(options, comparing: true, language: language)
      var written: [String] = []
      try export.recording(in: options.register) {
        written = try Exports(job.assessed).write(to: out)
        return (written, job.assessment.standpoint.period.id)
      }
      Terminal.print(SummaryText(job.assessed, language: language).text)
      Terminal.print("\n" + Terminal.styled(language == .thai ? "แฟ้มที่เขียน" : "Files written", .bold))
      for path in written { Terminal.print("  \(path)") }
      try job.failIfFound(failOn)
    }
  }
}
