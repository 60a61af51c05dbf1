import ArgumentParser
import Foundation

struct WorkbookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbook",
    abstract: "Time the writing and reading of a large workbook beside other programs.",
    subcommands: [WorkbookWriteCommand.self, WorkbookReadCommand.self])

  /// This program's own file.
  static var program: String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
  }

  /// A folder for the workbooks, gone when the body is done.
  static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sopthan-workbook-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }
}

/// Two programs that do the same, run by turns.
struct Turns {
  private var ours: [ProcessCost] = []
  private var theirs: [ProcessCost] = []

  init(
    rounds: Int, ours: () throws -> ProcessCost, theirs: () throws -> ProcessCost
  ) rethrows {
    for round in 0..<max(1, rounds) {
      if round.isMultiple(of: 2) {
        self.ours.append(try ours())
        self.theirs.append(try theirs())
      } else {
        self.theirs.append(try theirs())
        self.ours.append(try ours())
      }
    }
  }

  /// Speeds are compared turn by turn, so that a busy minute counts for both; the middle ratio is told.
  func report(_ name: String) -> String {
    let ratios = zip(ours, theirs).map { $1.seconds / $0.seconds }
    let processor = zip(ours, theirs).map { $1.processorSeconds / $0.processorSeconds }
    return """
      ours     \(Self.text(ours))
      \(name.padding(toLength: 8, withPad: " ", startingAt: 0)) \(Self.text(theirs))
      ours runs at \((ratios.median * 100).text(1)) % of its speed by the clock, \
      \((processor.median * 100).text(1)) % by processor time, in \(ours.count) turns
      """
  }

  private static func text(_ costs: [ProcessCost]) -> String {
    let times = costs.map(\.seconds)
    return """
      \(times.median.text(3)) s (\((times.min() ?? 0).text(3)) to \((times.max() ?? 0).text(3))), \
      \(costs.map(\.processorSeconds).median.text(3)) s of processor, \
      peak memory \((costs.map(\.peakMemory).max() ?? 0).megabytes)
      """
  }
}
