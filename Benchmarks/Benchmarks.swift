import ArgumentParser
import Assessment
import DMN
import Diagnostics
import Glibc
import Register

/// Figures for speed and memory; each is measured beside its yardstick in the same run.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sopthan-benchmarks",
    abstract: "Grow a register to any size, and time reading and assessing it.",
    subcommands: [Generate.self, Read.self, Assess.self])
}
