import ArgumentParser
import Diagnostics
import Interchange
import JSON
import Register
import Shell
import Store
import Workflow

struct JournalRenderAnewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render-anew",
    abstract: "Assess and render a closed period again with this program, and tell every difference.",
    discussion: """
      The register is the one that was frozen when the period was closed; with --amended it is the register as it \
      stands now, amendments included. The rule pack is the one of that day, or the version given by --rules, which \
      the journal must hold. Nothing in the journal changes; what was frozen stays what is issued.

      Exit code 1 if anything differs.

      Example: sopthan journal render-anew register.sqlite --period 2560-Q2 --rules 2560.2 --out anew
      """)

  @OptionGroup var options: JournalOptions
  @Option(name: .long, help: "The closed period, such as 2560-Q2.") var period: PeriodID
  @Option(name: .long, help: "A version of the rule pack. Default: the one of the day.") var rules: String?
  @Flag(name: .long, help: "Take the register as it stands now, with amendments.") var amended = false
  @Option(name: .long, help: "A folder to write the new renderings to.", completion: .directory)
  var out: String?
  @OptionGroup var export: ExportActor

  func validate() throws {
    if export.actor != nil, out == nil { throw ValidationError("--actor goes with --out.") }
  }

  func run() throws {
    let language = options.language
    try running(in: language) {
      let journal = try options.open(for: .reading)
      let frozen = try ClosedPeriod(period, in: journal)
      let current = try journal.files()
      let inputs = amended ? current : try frozen.contents(of: frozen.closed.inputs, in: journal)
      // A version of the rules that came later stands among the current files only.
      let paths = Set(inputs.map(\.path))
      let later = current.filter { !paths.contains($0.path) && $0.path.hasPrefix("rules/") }
      let loaded = try LoadedRegister(RegisterFiles(inputs + later), language: language)
      let job = try AssessmentJob(loaded, period: period, rules: rules, comparing: true, language: language)
      let made = try Exports(job.assessed).rendered()
      let comparison = try RenderingComparison(
        frozen: frozen.contents(of: frozen.closed.exports, in: journal), made: made)
      if let out {
        try export.recording(in: options.journal) {
          let written = try OutputFolder.writing(to: out) { output in
            for file in made { try output.write(file.bytes, as: file.path) }
          }
          return (written, period)
        }
      }
      Terminal.print(ClosedPeriodText(frozen, language: language).text)
      Terminal.print(RenderingComparisonText(comparison, language: language).text)
      if !comparison.isSame { throw ExitCode.found }
    }
  }
}
