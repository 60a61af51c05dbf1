import ArgumentParser
import Foundation

/// Feeds changed workbooks to the readers. A run that ends the process, takes too long or too much memory is a find.
@main
struct ReaderFuzzing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz-reader",
    abstract: "Feed changed workbooks to the reader of workbooks and of divisions' entries.",
    discussion: """
      The same seed and number make the same input. Finds are written to a folder, each with the workbook that did it. \
      The command starts itself anew for every stretch of runs, so that a crash ends only that.
      """)

  @Argument(help: "Real workbooks.", completion: .file(extensions: ["xlsx"])) var workbooks: [String]
  @Option(name: .long, help: "The register that issued them.", completion: .directory)
  var register = "registers/codi-2560"
  @Option(name: .long, help: "How long.") var minutes = 1.0
  @Option(name: .long, help: "Where the numbers begin.") var seed: UInt64 = 1
  @Option(name: .long, help: "Where finds are written.", completion: .directory) var finds =
    ".build/fuzz-finds"
  @Option(name: .long, help: "Runs of one process; from the first number on.") var runs = 20_000
  @Option(name: .long, help: .hidden) var first: Int?
  @Option(name: .long, help: "Make one input, feed it, and keep it in the folder of finds.") var replay: Int?

  func run() throws {
    try FileManager.default.createDirectory(atPath: finds, withIntermediateDirectories: true)
    if let replay {
      let input = Input(number: replay, seed: seed, among: try specimens())
      try Data(input.bytes).write(to: URL(filePath: "\(finds)/\(seed)-\(replay).xlsx"))
      print(try Subject(folder: register).take(input.bytes).rawValue)
    } else if let first {
      try Stretch(
        subject: Subject(folder: register), specimens: try specimens(), seed: seed, notes: notes
      ).run(first..<first + runs)
    } else {
      try supervise()
    }
  }

  private var notes: String { "\(finds)/running-\(seed)" }

  private func specimens() throws -> [Specimen] {
    let specimens = try workbooks.compactMap {
      Specimen([UInt8](try Data(contentsOf: URL(filePath: $0))))
    }
    guard !specimens.isEmpty else { throw ValidationError("none of the files is a workbook") }
    return specimens
  }

  private func supervise() throws {
    let end = Date(timeIntervalSinceNow: minutes * 60)
    var number = 0
    var found = 0
    var outcomes: [String: Int] = [:]
    while Date() < end {
      let stretch = try StretchProcess(
        arguments: workbooks + [
          "--register", register, "--seed", "\(seed)", "--finds", finds, "--runs", "\(runs)", "--first",
          "\(number)",
        ], notes: notes, until: end)
      for (outcome, count) in stretch.outcomes { outcomes[outcome, default: 0] += count }
      number = stretch.next
      guard let find = stretch.find else { continue }
      found += 1
      print("find: number \(find.number) of seed \(seed): \(find.what)")
      try Data(Input(number: find.number, seed: seed, among: try specimens()).bytes)
        .write(to: URL(filePath: "\(finds)/\(seed)-\(find.number).xlsx"))
    }
    let told = outcomes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    print("\(number) runs of seed \(seed), \(found) finds; \(told)")
  }
}
