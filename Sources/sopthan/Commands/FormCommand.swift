import ArgumentParser

struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Statutory forms: fill them in from the register, list them, tell what is still missing.",
    discussion: """
      Wording and layout stand in the register's folder forms/ and can be changed there without the program.

      Example: sopthan form registers/codi-2560 --year 2560 --form pk5 --division FIN --format xlsx --out forms
      """,
    subcommands: [FormWriteCommand.self, FormCheckCommand.self, FormListCommand.self, FormFactsCommand.self],
    defaultSubcommand: FormWriteCommand.self)
}
