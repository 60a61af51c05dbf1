import ArgumentParser

struct DMNCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dmn", abstract: "The decision engine by itself.",
    subcommands: [DMNEvaluateCommand.self, DMNTestCommand.self])
}
