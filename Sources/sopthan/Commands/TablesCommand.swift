import ArgumentParser
import Diagnostics
import Interchange
import Shell

struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Write every table of a period's assessment as CSV or JSON Lines.",
    discussion: """
      A file for each list of the assessment: plans, findings, actions, divisions, indicators, claims, … Columns have \
      the names of assessment.json. CSV is UTF-8 with a byte order mark; a text that a spreadsheet would take for a \
      formula has an apostrophe before it; what is absent is an empty field. The file "provenance" says from which assessment the tables were made.

      Example: sopthan tables registers/codi-2560 --period 2560-Q2 --format csv --out tables
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, jsonl }

  @OptionGroup var options: RegisterOptions
  @Option(name: .long, help: "csv or jsonl.") var format: Format = .csv
  @Option(name: .long, help: "The folder to write to.", completion: .directory) var out: String
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let tables = DocumentTable.all(
        of: try AssessmentJob(options, comparing: true, language: language).assessed)
      let written = try OutputFolder.writing(to: out) { output in
        for table in tables {
          let bytes = format == .csv ? table.csv() : table.jsonLines()
          try output.write(bytes, as: "\(table.name).\(format.rawValue)")
        }
      }
      for path in written { Terminal.print(path) }
    }
  }
}
