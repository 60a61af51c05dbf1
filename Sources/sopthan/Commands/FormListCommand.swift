import ArgumentParser
import Diagnostics
import Interchange
import Register
import Shell

struct FormListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the forms of a register.",
    discussion: """
      Of each form its id, the year of its regulation (a dash for one of the organisation's own), who fills it in or \
      what it is about, its name and its title.

      Example: sopthan form list registers/codi-2560
      """)

  @Argument(help: "The register's folder.", completion: .directory) var register: String
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let loaded = try LoadedRegister(folder: register, language: language)
      var columns = Columns()
      for form in try readForms(loaded.formFiles) {
        columns.add(
          form.id, form.regime.map(String.init) ?? "-",
          form.levels.map { $0.name.in(language) }.joined(separator: ", "),
          form.name.in(language), form.title.in(language))
      }
      Terminal.print(columns.text)
    }
  }
}
