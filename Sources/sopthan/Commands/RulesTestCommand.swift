import ArgumentParser
import Assessment
import DMN
import Diagnostics
import Register
import Shell

extension RulesCommand {
  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Run the rule pack's own examples and tell which rows they leave out.",
      discussion: """
        The examples are the files *-test-NN.xml beside the models, in the format of the DMN conformance kit. A row of \
        a table needs an example that fires it, and one in which all of its cells but one match, so that it just does \
        not; a row of dashes needs the first alone. With --period, the plans of that period are tried as well, and \
        the rows are listed that neither an example nor a plan ever fired.

        Exit code 1 if an example fails, or with --complete if a row lacks an example.

        Example: sopthan rules test registers/codi-2560 --period 2560-Q2
        """)

    @Argument(help: "The register's folder.", completion: .directory) var register: String
    @Option(name: .long, help: "Use the rule pack of this period, and try its plans.") var period: PeriodID?
    @Flag(name: .long, help: "Exit with code 1 also if a row lacks an example.") var complete = false
    @OptionGroup var language: LanguageOption

    func run() throws {
      let language = language.language
      try running(in: language) {
        let loaded = try LoadedRegister(folder: register, language: language)
        let standpoint = try loaded.standpoint(period: period, asOf: nil)
        let rules = try loaded.rulePack(for: standpoint.period)
        let suites = try ruleExamples(ofVersion: rules.version, inRegister: register)
        let report = TestRunner().report(on: suites, in: rules.graph)
        let plans =
          period == nil ? nil : try rowCoverage(of: rules, by: loaded.register, from: standpoint)
        Terminal.print(ExampleReportText(report, plans: plans, rules: rules, language: language).text)
        let isFound = !report.failures.isEmpty || (complete && !report.rows.allSatisfy(\.isComplete))
        if isFound { throw ExitCode.found }
      }
    }
  }
}
