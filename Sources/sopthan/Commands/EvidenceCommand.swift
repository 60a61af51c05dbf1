import ArgumentParser

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "The documents that a register refers to.",
    subcommands: [EvidenceVerifyCommand.self])
}
