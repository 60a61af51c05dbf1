import ArgumentParser
import Assessment
import Diagnostics
import Register
import Shell

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "The rule pack of a register.",
    subcommands: [
      List.self, RulesCheckCommand.self, Test.self, Document.self, ImpactOfDraft.self, ExportTable.self,
      ImportTable.self,
    ])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List every rule: id, significance, title, table and row, file and line.",
      discussion: """
        With --fired, each rule also tells how many findings it led to in the period, and on how many plans.

        Example: sopthan rules list registers/codi-2560 --fired
        """)

    @OptionGroup var options: RegisterOptions
    @Flag(name: .long, help: "Count the findings of each rule in the period.") var fired = false
    @OptionGroup var language: LanguageOption

    func run() throws {
      let language = language.language
      try running(in: language) {
        let job = try AssessmentJob(options, language: language)
        let use = Dictionary(
          job.assessment.rules.map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first })
        for rule in job.rules.rules {
          var columns = [
            rule.id.text, rule.significance.rawValue, rule.title.in(language),
            "\(rule.decision) #\(rule.row)", rule.location.description,
          ]
          if fired, let use = use[rule.id] {
            columns +=
              language == .thai
              ? ["\(use.findings) ข้อตรวจพบ", "\(use.plans) แผน"]
              : ["\(use.findings) findings", "\(use.plans) plans"]
          }
          Terminal.print(columns.joined(separator: "\t"))
        }
      }
    }
  }
}
