import ArgumentParser
import Diagnostics
import Shell
import Store

struct JournalDoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "do",
    abstract: "Have one command decided and recorded.",
    discussion: """
      The command is a JSON object, as Documentation/Commands.md describes them. A refusal tells everything that \
      stands against it, field by field, records nothing, and ends with exit code 2.

      Example: sopthan journal do register.sqlite '{"actor": "FIN-head", "role": "divisionHead", \
      "effective": "2017-03-31", "deed": "progress action", "action": "FIN-03.A1", "percent": 60}'
      """)

  @OptionGroup var options: JournalOptions
  @Argument(help: "The command.") var command: String
  @Flag(name: .long, help: "Decide, but record nothing.") var dryRun = false
  @Option(
    name: .long, help: "The folder in which files lie that the command names. Default: \".\".",
    completion: .directory)
  var files = "."

  func run() throws {
    try running(in: options.language) {
      let placed = try PlacedCommand(parsing: Array(command.utf8), at: .argument("COMMAND"))
      let journal = try options.open(for: .writing)
      let entries = try options.performance(on: journal, filesIn: files).record([placed], isRehearsal: dryRun)
      try EntryTeller(journal, language: options.language).tell(entries)
    }
  }
}
