import ArgumentParser
import Assessment
import DMN
import Diagnostics
import Interchange
import Register
import Shell
import Spreadsheet

extension RulesCommand {
  struct Document: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "document",
      abstract: "Print the rule manual: every table, every rule with its reasons, examples and history.",
      discussion: """
        Writes rule-manual.html (one self-contained page that prints on A4), rule-manual.xlsx, and a drawing of each \
        model's decision requirements graph as SVG. The same rules give the same bytes.

        Example: sopthan rules document registers/codi-2560 --out manual
        """)

    @Argument(help: "The register's folder.", completion: .directory) var register: String
    @Option(name: .long, help: "The period whose rule pack is meant. Default: the register's latest.")
    var period: PeriodID?
    @Option(name: .long, help: "The folder to write to.", completion: .directory) var out: String
    @OptionGroup var language: LanguageOption

    func run() throws {
      let language = language.language
      try running(in: language) {
        let loaded = try LoadedRegister(folder: register, language: language)
        let standpoint = try loaded.standpoint(period: period, asOf: nil)
        let rules = try loaded.rulePack(for: standpoint.period)
        let suites = try ruleExamples(ofVersion: rules.version, inRegister: register)
        let manual = RuleManual(
          of: rules, in: loaded.register, examples: TestRunner().report(on: suites, in: rules.graph),
          toolVersion: ToolVersion.current)
        let written = try OutputFolder.writing(to: out) { output in
          try output.write(manual.html, as: "rule-manual.html")
          for diagram in manual.diagrams { try output.write(diagram.svg, as: diagram.name) }
          try output.write(manual.workbook(created: standpoint.asOf), as: "rule-manual.xlsx")
        }
        for path in written { Terminal.print(path) }
      }
    }
  }
}
