import ArgumentParser
import DMN
import Diagnostics
import FEEL
import Interchange
import Shell

struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Check decision tables: gaps, overlaps, rows that never fire, values that no row takes or gives.",
    discussion: """
      Every problem is told with its place, the rows concerned and an example input that shows it. A row whose cells \
      do more than compare with constants is noted as not analysed; it is then taken to cover nothing. An absent \
      input (null) counts as a gap only where the allowed values or a cell of that column name null.

      Exit code 1 if there is anything to mend, 2 if a model can not be read.

      Example: sopthan rules check registers/codi-2560
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "A register's folder, or model files.", completion: .file(extensions: ["dmn"]))
  var paths: [String]
  @Option(name: .long, help: "text or json.") var format: Format = .text
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let sets = try RuleModels.read(paths)
      let analyses = sets.map { (models: $0, analysis: analyseRules(of: $0.definitions, zones: .system)) }
      switch format {
      case .text: Terminal.print(RuleCheckText(analyses.map(\.analysis), language: language).text)
      case .json:
        let nodes = analyses.map { RuleCheckDocument($0.analysis, of: $0.models).node }
        Terminal.print(bytes: DocumentNode.object(["sets": .array(item: "set", nodes)]).json())
      }
      if analyses.contains(where: { !$0.analysis.isClean }) { throw ExitCode.found }
    }
  }
}
