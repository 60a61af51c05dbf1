import ArgumentParser
import Foundation

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Time whole processes of sopthan on a register, start-up included.")

  @Option(name: .long, help: "The program to time. Default: the one beside this.", completion: .file())
  var sopthan: String?
  @Option(name: .long, help: "The register's folder.", completion: .directory)
  var register = "registers/codi-2560"
  @Option(name: .long, help: "How often; the middle figures count.") var rounds = 21

  func run() throws {
    let program = sopthan ?? "\(Self.ownFolder)/sopthan"
    let out = FileManager.default.temporaryDirectory.appendingPathComponent("sopthan-benchmark-\(getpid())")
      .path
    defer { try? FileManager.default.removeItem(atPath: out) }
    let commands = [
      ["run", register, "--out", out], ["assess", register], ["assess", register, "--format", "json"],
      ["check", register],
    ]
    var costs = commands.map { _ in [ProcessCost]() }
    for _ in 0..<max(1, rounds) {
      for (index, arguments) in commands.enumerated() {
        costs[index].append(try ProcessCost(of: program, arguments))
      }
    }
    for (arguments, costs) in zip(commands, costs) {
      let name = arguments.filter { $0 != out && $0 != "--out" && $0 != register }.joined(separator: " ")
      let times = costs.map(\.seconds)
      print(
        """
        \(name): \(times.median.text(3)) s (\((times.min() ?? 0).text(3)) to \((times.max() ?? 0).text(3))), \
        \(costs.map(\.processorSeconds).median.text(3)) s of processor, \
        peak memory \((costs.map(\.peakMemory).max() ?? 0).megabytes)
        """)
    }
  }

  private static var ownFolder: String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
  }
}
