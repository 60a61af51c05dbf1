import ArgumentParser
import Assessment
import Diagnostics
import Interchange
import Register
import Shell

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show what moved between two periods, and why.",
    discussion: """
      Assesses both periods, each by the rule pack that it names, and tells of every plan that stands elsewhere why: \
      rescored, control tested, rule changed, plan new or dropped, accepted or no longer accepted. Nothing is written.

      Example: sopthan compare registers/codi-2560 --from 2560-Q1 --to 2560-Q2
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The register's folder.", completion: .directory) var register: String
  @Option(name: .long, help: "The earlier period, such as 2560-Q1.") var from: PeriodID
  @Option(name: .long, help: "The later period, such as 2560-Q2.") var to: PeriodID
  @Option(name: .long, help: "text or json.") var format: Format = .text
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let loaded = try LoadedRegister(folder: register, language: language)
      let assessments = try [from, to].map { period in
        let standpoint = try loaded.standpoint(period: period, asOf: nil)
        return try assess(
          loaded.register, from: standpoint, by: try loaded.rulePack(for: standpoint.period),
          slicing: onAllCores)
      }
      guard from < to else { throw Problems([Self.wrongOrder(from, to)]) }
      let changes = Changes(from: assessments[0], to: assessments[1])
      switch format {
      case .text: Terminal.print(ChangesText(changes, in: loaded.register, language: language).text)
      case .json: Terminal.print(bytes: changes.document.json())
      }
    }
  }

  private static func wrongOrder(_ from: PeriodID, _ to: PeriodID) -> Diagnostic {
    Diagnostic(
      at: .argument("--from"), code: "compare.order",
      Message(
        thai: "งวด \(from) ไม่อยู่ก่อนงวด \(to)", english: "period \(from) does not come before \(to)"),
      hint: Message(thai: "ให้งวดก่อนที่ --from", english: "give the earlier period to --from"))
  }
}
