import Foundation
import GRDB
import Store
import TestSupport
import Testing
import Workflow

@Suite(.serialized) struct `Processes that write to a journal` {
  @Test func `lose no entry that they told of when they are killed at any moment`() throws {
    let sample = try SampleJournal(through: "2560-Q0")
    let commands = sample.folder.url.appending(path: "commands.jsonl")
    // Two quarters' work of every kind, the closing of both included; each command makes one entry.
    let work = try String(contentsOf: Project.commands, encoding: .utf8).split(separator: "\n")

    var random = SplitMix(state: 2560)
    var done = 0
    for round in 1...50 {
      try Data(work.dropFirst(done).joined(separator: "\n").utf8).write(to: commands)
      let writer = try Writer(sample, commands, name: "killed")
      // From before the first entry until after many, on a machine of any speed; then at any moment within the next.
      let wanted = random.below(30)
      writer.wait(untilTold: wanted)
      usleep(UInt32(random.below(wanted == 0 ? 100_000 : 10_000)))
      try writer.kill()
      #expect(writer.errors.isEmpty, "\(writer.errors)")
      #expect(writer.sequences.count >= wanted, "round \(round): killed before it did anything")
      let found = try sample.verify()
      #expect(found.diagnostics == [], "round \(round)")
      let last = writer.sequences.last ?? 0
      #expect(found.entries >= last, "round \(round): entry \(last) was told of and is lost")
      done = found.entries - 1
    }
    #expect(done < work.count, "the work was at its end before the last round")

    // What was cut short so often goes on to the end as if nothing had happened.
    try Data(work.dropFirst(done).joined(separator: "\n").utf8).write(to: commands)
    let last = try Writer(sample, commands, name: "last")
    #expect(last.end() == 0, "\(last.errors)")
    #expect(try sample.verify().entries == work.count + 1)
  }

  @Test func `take turns without losing any of a thousand entries each`() throws {
    let sample = try SampleJournal()
    let begin = { (name: String, steps: ClosedRange<Int>) in
      let commands = sample.folder.url.appending(path: "\(name).jsonl")
      try Self.steps(steps).write(to: commands)
      return try Writer(sample, commands, name: name)
    }
    // Both stand at the locked journal before either may write, so that neither is done before the other begins.
    let gate = try DatabaseQueue(path: sample.path)
    let writers = try gate.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      let writers = [try begin("one", 1...1000), try begin("other", 1001...2000)]
      for writer in writers { writer.waitUntil(opened: sample.path) }
      try database.execute(sql: "ROLLBACK")
      return writers
    }
    for writer in writers { #expect(writer.end() == 0, "\(writer.errors)") }

    let (one, other) = (Set(writers[0].sequences), Set(writers[1].sequences))
    #expect(one.count == 1000)
    #expect(other.count == 1000)
    #expect(one.union(other) == Set(2...2001))
    #expect(one.max() ?? 0 > other.min() ?? 0 && other.max() ?? 0 > one.min() ?? 0, "they did not interleave")
    let found = try sample.verify()
    #expect(found.entries == 2001)
    #expect(found.diagnostics == [])
  }

  /// Progress of actions, allowed whenever it comes.
  private static func steps(_ numbers: ClosedRange<Int>) -> Data {
    let actions = ["FIN-01.A1", "FIN-03.A1", "FIN-04.A1"]
    let lines = numbers.map { number in
      """
      {"actor": "FIN-2", "role": "divisionOfficer", "effective": "2017-04-03", "deed": "progress action", \
      "action": "\(actions[number % actions.count])", "percent": \(number % 100), \
      "note": {"th": "ครั้งที่ \(number)", "en": "step \(number)"}}
      """
    }
    return Data(lines.joined(separator: "\n").utf8)
  }
}

/// A process that records commands one by one and tells of each.
struct Writer {
  private let process = Process()
  private let told: URL
  private let failed: URL

  init(_ sample: SampleJournal, _ commands: URL, name: String) throws {
    told = sample.folder.url.appending(path: "\(name).told")
    failed = sample.folder.url.appending(path: "\(name).errors")
    for url in [told, failed] { try Data().write(to: url) }
    process.executableURL = Project.executable
    process.arguments = [
      "journal", "apply", sample.path, commands.path, "--each", "--language", "en", "--wait", "60",
    ]
    process.standardOutput = try FileHandle(forWritingTo: told)
    process.standardError = try FileHandle(forWritingTo: failed)
    try process.run()
  }

  /// Waits until it told of so many entries, or ended.
  func wait(untilTold entries: Int) {
    while process.isRunning, sequences.count < entries { usleep(1000) }
  }

  /// Waits until it has a file open, or ended.
  func waitUntil(opened path: String) {
    let files = "/proc/\(process.processIdentifier)/fd"
    while process.isRunning {
      let open = (try? FileManager.default.contentsOfDirectory(atPath: files)) ?? []
      if open.contains(where: {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(files)/\($0)")) == path
      }) {
        return
      }
      usleep(1000)
    }
  }

  func kill() throws {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  func end() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The numbers of the entries that it told of, a line that was cut short left out.
  var sequences: [Int] {
    let text = (try? String(contentsOf: told, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap {
      Int($0.prefix { $0.isNumber })
    }
  }

  var errors: String { (try? String(contentsOf: failed, encoding: .utf8)) ?? "" }
}
