import ArgumentParser
import Diagnostics
import Interchange
import Shell

struct FormCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell what forms still lack before anyone signs: where, what, and who must supply it.",
    discussion: """
      Exit code 1 if anything is missing.

      Example: sopthan form check registers/codi-2560 --year 2560 --form pk5 --division FIN
      """)

  @OptionGroup var options: FormOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let filled = try FormJob(options, language: language).filled(usesThaiDigits: false)
      Terminal.print(FormGapText(filled, language: language).text)
      if filled.contains(where: { !$0.gaps.isEmpty }) { throw ExitCode.found }
    }
  }
}
