import ArgumentParser

struct EngagementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engagement",
    abstract:
      "Reports on the work of internal audit: write them, list engagements, tell what is still missing.",
    subcommands: [EngagementReportCommand.self, EngagementCheckCommand.self, EngagementListCommand.self])
}
