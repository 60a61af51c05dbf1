import ArgumentParser

struct WorkbookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbook", abstract: "Workbooks that divisions fill in and return.",
    subcommands: [WorkbookIssueCommand.self, WorkbookImportCommand.self])
}
