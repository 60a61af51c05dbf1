import ArgumentParser
import Glibc
import Shell

@main
struct Sopthan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sopthan",
    abstract: "สอบทาน: internal control and risk register, rules, findings and their proof.",
    discussion: """
      Reads the register of an organisation (a folder of XML files), judges every control plan by a rule pack of \
      DMN decision tables, and produces findings with their proof, workbooks and reports.

      Exit codes: 0 done; 1 the job ran and found what you asked to fail on; 2 the input is not acceptable; \
      64 the command line is wrong; 74 reading or writing failed.
      """,
    version: ToolVersion.current,
    subcommands: [
      RunCommand.self, CheckCommand.self, AssessCommand.self, CompareCommand.self, ExplainCommand.self,
      RulesCommand.self, WhatIfCommand.self, JournalCommand.self, WorkbookCommand.self, FormCommand.self,
      EngagementCommand.self, EvidenceCommand.self, OSCALCommand.self, TablesCommand.self, VerifyCommand.self,
      ImportCommand.self, DMNCommand.self,
    ])

  static func main() {
    // A file that would pass the limit on its size is then a write that fails, and not the end of the process.
    _ = signal(SIGXFSZ, SIG_IGN)
    main(nil)
  }
}
