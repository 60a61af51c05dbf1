import ArgumentParser

/// Figures for speed and memory; what has a yardstick is measured beside it in the same run.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sopthan-benchmarks",
    abstract: "Grow a register to any size; time reading, assessing, the main job, a journal and workbooks.",
    subcommands: [
      GenerateCommand.self, AssessCommand.self, ReadCommand.self, RunCommand.self, JournalCommand.self,
      WorkbookCommand.self,
    ])
}

struct ModelOption: ParsableArguments {
  @Option(name: .long, help: "The register that others are grown from.", completion: .directory)
  var model = "registers/codi-2560"
}
