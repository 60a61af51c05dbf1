import ArgumentParser
import Shell
import Diagnostics
import Interchange
import Register
import Shell

struct EngagementListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the engagements of the audit plan.",
    discussion: """
      Of each engagement its id, its period, its state, who is audited (a division's code, or how many units) and its \
      title. With --period only those of this period.

      Example: sopthan engagement list registers/codi-2560 --period 2560-Q2
      """)

  @Argument(help: "The register's folder, or its journal.", completion: .file()) var register: String
  @Option(name: .long, help: "A period, such as 2560-Q2. Default: all.") var period: PeriodID?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let loaded = try LoadedRegister(folder: register, language: language)
      var columns = Columns()
      for engagement in loaded.register.engagements where period == nil || engagement.period == period {
        columns.add(
          engagement.id.text, engagement.period.description, engagement.state.name.in(language),
          engagement.auditees.map { Self.label($0, in: language) }.joined(separator: ", "),
          engagement.title.in(language))
      }
      Terminal.print(columns.text)
    }
  }

  private static func label(_ auditee: Auditee, in language: Language) -> String {
    switch auditee {
    case .division(let code): code.text
    case .unit(let name): name.in(language)
    case .units(let count, _):
      Text(thai: "\(count) หน่วย", english: count == 1 ? "1 unit" : "\(count) units").in(language)
    }
  }
}
