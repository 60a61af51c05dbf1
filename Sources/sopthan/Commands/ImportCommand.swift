import ArgumentParser

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Registers that other systems kept.",
    subcommands: [ImportTableCommand.self])
}
