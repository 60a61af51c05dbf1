import ArgumentParser
import Assessment
import Diagnostics
import Interchange
import Register
import Shell

struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Assess a period and write the assessment to standard output.",
    discussion: """
      The summary table, movement, findings, ratings, indicators and claims, each with the file and line that it \
      comes from. The same names are used in JSON and in XML.

      Example: sopthan assess registers/codi-2560 --period 2560-Q2 --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, xml }

  @OptionGroup var options: RegisterOptions
  @Option(name: .long, help: "text, json or xml.") var format: Format = .text
  @Option(
    name: .long,
    help: "Exit with code 1 if a finding is at least this significant: highest, high, medium or low.")
  var failOn: Level?
  @OptionGroup var language: LanguageOption

  func run() throws {
    try running(in: language.language) {
      let job = try AssessmentJob(
        options, comparing: format != .text, language: language.language)
      switch format {
      case .text: Terminal.print(SummaryText(job.assessed, language: language.language).text)
      case .json: Terminal.print(bytes: job.assessed.document.json())
      case .xml: Terminal.print(bytes: job.assessed.document.xml(root: "assessment"))
      }
      try job.failIfFound(failOn)
    }
  }
}

extension AssessmentJob {
  /// Ends with exit code 1 when a finding is at least as significant as the caller asked to fail on.
  func failIfFound(_ level: Level?) throws {
    guard let level else { return }
    if assessment.findings.contains(where: { $0.significance >= level }) { throw ExitCode.found }
  }
}
