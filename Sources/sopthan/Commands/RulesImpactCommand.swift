import ArgumentParser
import Assessment
import Diagnostics
import Interchange
import Register
import Shell

extension RulesCommand {
  struct ImpactOfDraft: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "impact",
      abstract: "Try a draft rule pack on the register's periods and show what would change.",
      discussion: """
        Assesses each period by the rule pack that is in force and by the draft, and shows side by side the findings \
        gained and lost, and the levels, ratings and lights that change. Nothing is written.

        Example: sopthan rules impact registers/codi-2560 --with drafts/2560.2 --period 2560-Q2
        """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The register's folder.", completion: .directory) var register: String
    @Option(
      name: .customLong("with"), help: "The folder that holds the draft's models.", completion: .directory)
    var draft: String
    @Option(name: .long, help: "A period to try; may be given several times. Default: every period.")
    var period: [PeriodID] = []
    @Option(name: .long, help: "text or json.") var format: Format = .text
    @OptionGroup var language: LanguageOption

    func run() throws {
      let language = language.language
      try running(in: language) {
        let loaded = try LoadedRegister(folder: register, language: language)
        let other = try rulePack(inFolder: draft)
        let periods = period.isEmpty ? loaded.register.periods.map(\.id) : period
        let impacts = try periods.map { period in
          let standpoint = try loaded.standpoint(period: period, asOf: nil)
          let rules = try loaded.rulePack(for: standpoint.period)
          return Impact(
            from: try assess(loaded.register, from: standpoint, by: rules, slicing: onAllCores),
            to: try assess(loaded.register, from: standpoint, by: other, slicing: onAllCores))
        }
        switch format {
        case .text: Terminal.print(ImpactText(impacts, in: loaded.register, language: language).text)
        case .json: Terminal.print(bytes: DocumentNode(impacts).json())
        }
      }
    }
  }
}
