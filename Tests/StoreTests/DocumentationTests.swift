import Digest
import FEEL
import Foundation
import GRDB
import JSON
import Register
import Store
import TestSupport
import Testing
import Workflow

@Suite struct `The journal's documentation` {
  @Test func `shows an entry whose hash is the one that we give it`() throws {
    let page = String(decoding: try Project.bytes("Documentation/Journal.md"), as: UTF8.self)
    let line = try #require(page.firstMatch(of: /```json\n(.*)\n```/)?.output.1)
    let before = try #require(page.firstMatch(of: /printf ([0-9a-f]{64})/)?.output.1)
    let hash = try #require(page.firstMatch(of: /gives `([0-9a-f]{64})`/)?.output.1)
    let previous = stride(from: 0, to: 64, by: 2).compactMap {
      UInt8(before.dropFirst($0).prefix(2), radix: 16)
    }
    guard case .object(let fields) = try JSON(parsing: Array(line.utf8)), let payload = fields["payload"]
    else {
      Issue.record("the example is no object")
      return
    }
    let entry = Entry(
      sequence: 2, recorded: "2026-11-24T08:16:02.007Z",
      effective: try #require(CalendarDate(year: 2017, month: 1, day: 6)), actor: PersonID("FIN-2"),
      role: .divisionOfficer, kind: "action progressed", payload: payload)
    #expect(
      entry.hash(after: previous).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        == hash)
    #expect(sha256Hex(previous + Array(line.utf8)) == hash)
  }

  @Test func `brings a script that finds a sound journal sound and a spoilt one spoilt`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") else {
      print("skipped: there is no python3 here")
      return
    }
    let sample = try SampleJournal(entries: 5)
    let script = Project.root.appending(path: "Documentation/verify_journal.py").path
    let head = try Journal(opening: sample.path, for: .reading).head().hash
    let sound = try run(URL(filePath: "/usr/bin/python3"), [script, sample.path, head])
    #expect(sound.output == "6 entries, head \(head), 0 faults\n", "\(sound.errors)")
    #expect(sound.code == 0)

    try sample.tamper { db in
      try db.execute(sql: "UPDATE entry SET payload = replace(payload, 'คืบหน้า', 'ถอยหลัง') WHERE sequence = 3")
    }
    let spoilt = try run(URL(filePath: "/usr/bin/python3"), [script, sample.path])
    #expect(spoilt.output.hasPrefix("entry 3 is not what was recorded as entry 3\n"), "\(spoilt.errors)")
    #expect(spoilt.code == 1)
  }

  @Test func `has a script of at most 30 lines`() throws {
    let script = String(decoding: try Project.bytes("Documentation/verify_journal.py"), as: UTF8.self)
    #expect(script.split(separator: "\n", omittingEmptySubsequences: false).dropLast().count <= 30)
  }
}
