import ArgumentParser
import Shell
import Diagnostics
import Interchange
import Shell

struct EngagementCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Tell what reports on engagements still lack before anyone signs: where, what, and who must supply it.",
    discussion: """
      Exit code 1 if anything is missing.

      Example: sopthan engagement check registers/codi-2560 --period 2560-Q2 --engagement ENG-2560-1
      """)

  @OptionGroup var options: RegisterOptions
  @OptionGroup var choice: EngagementOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let filled = try EngagementJob(options, choice, language: language).filled(usesThaiDigits: false)
      Terminal.print(FormGapText(filled, language: language).text)
      if filled.contains(where: { !$0.gaps.isEmpty }) { throw ExitCode.found }
    }
  }
}
