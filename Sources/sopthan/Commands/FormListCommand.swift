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
      Of each form its id, the year of its regulation, who fills it in, its name and its title.

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
          form.id, String(form.regime), form.levels.map { $0.name.in(language) }.joined(separator: ", "),
          form.name.in(language), form.title.in(language))
      }
      Terminal.print(columns.text)
    }
  }
}
