import Diagnostics
import Foundation
import GRDB
import Register
import Store
import TestSupport
import Testing
import Workflow

/// A file that is no sound journal, what is said of it, and the exit code of a command that reads it.
struct SpoiltJournal: CustomTestStringConvertible, Sendable {
  let title: String
  let told: String
  let spoil: @Sendable (SampleJournal) throws -> Void

  var testDescription: String { title }

  static let all = [
    SpoiltJournal(title: "no file", told: "there is no such file") {
      try FileManager.default.removeItem(atPath: $0.path)
    },
    SpoiltJournal(title: "a text", told: "the file is not an SQLite database") {
      try Data("ทะเบียน\n".utf8).write(to: URL(filePath: $0.path))
    },
    SpoiltJournal(title: "an empty file", told: "this SQLite database is not a journal of sopthan") {
      try Data().write(to: URL(filePath: $0.path))
    },
    SpoiltJournal(
      title: "another program's database", told: "belongs to another program (application id 252006674)"
    ) { try $0.execute("PRAGMA application_id = 252006674") },
    SpoiltJournal(
      title: "a journal from a newer version",
      told: "the journal has format 3, and this program knows formats up to 2"
    ) { try $0.execute("PRAGMA user_version = 3") },
    SpoiltJournal(title: "a file cut off in its middle", told: "the journal is damaged") {
      try $0.rewrite { $0.removeLast($0.count / 2) }
    },
    SpoiltJournal(title: "a file cut off in its header", told: "the journal is damaged") {
      try $0.rewrite { $0.removeLast($0.count - 60) }
    },
    SpoiltJournal(title: "pages overwritten with noise", told: "the journal is damaged") {
      try $0.rewrite { bytes in
        for index in 4096..<bytes.count where index % 4096 < 200 { bytes[index] = UInt8(index % 251) }
      }
    },
    SpoiltJournal(title: "a journal without its tables", told: "the journal is damaged") {
      try $0.execute("DROP TABLE record", "DROP TABLE file", "DROP TABLE meta")
    },
    SpoiltJournal(title: "a journal without entries", told: "the journal is damaged: it holds no entry") {
      try $0.tamper { db in try db.execute(sql: "DELETE FROM entry") }
    },
  ]
}

extension SampleJournal {
  fileprivate func execute(_ statements: String...) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in for sql in statements { try db.execute(sql: sql) } }
    try queue.close()
  }

  /// Another program's connection that keeps the right to write until `ROLLBACK`.
  fileprivate func locked() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in try db.execute(sql: "BEGIN IMMEDIATE") }
    return queue
  }

  fileprivate func rewrite(_ edit: (inout [UInt8]) -> Void) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    edit(&bytes)
    try Data(bytes).write(to: URL(filePath: path))
  }
}

@Suite struct `A file that is no sound journal` {
  @Test(arguments: SpoiltJournal.all)
  func `is told in one line with a hint and ends with exit code 2`(spoilt: SpoiltJournal) throws {
    let sample = try SampleJournal()
    try spoilt.spoil(sample)
    let result = try sopthan("assess", sample.path, "--period", "2560-Q2", "--language", "en")
    #expect(result.code == 2, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(spoilt.told), "\(result.errors)")
    #expect(result.errorLines.allSatisfy { $0.contains(" Hint: ") }, "\(result.errors)")
  }

  @Test func `is told page by page when only some are damaged`() throws {
    let sample = try SampleJournal(entries: 20)
    try sample.rewrite { bytes in
      for index in bytes.count / 2..<bytes.count / 2 + 8192 { bytes[index] = 0xAA }
    }
    let result = try sopthan("journal", "verify", sample.path, "--language", "en")
    #expect(result.code == 2, "\(result.errors)")
    #expect(!result.errorLines.isEmpty)
    #expect(
      result.errorLines.allSatisfy { $0.contains(": error: ") && $0.contains(" Hint: ") }, "\(result.errors)")
  }
}

@Suite struct `A journal that can not be written to` {
  @Test func `is told locked while another program keeps it, and nothing is lost`() throws {
    let sample = try SampleJournal()
    let other = try sample.locked()
    let journal = try Journal(opening: sample.path, for: .writing, patience: 0.05)
    let failure = #expect(throws: JournalFailure.self) { try journal.report(0) }
    #expect(failure?.fault == .locked)
    #expect(failure?.isOfInput == false)
    try other.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
    #expect(try journal.report(0).map(\.sequence) == [2])
  }

  @Test func `can be read while another program writes`() throws {
    let sample = try SampleJournal(entries: 1)
    let other = try sample.locked()
    #expect(try sample.verify().entries == 2)
    try other.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
  }

  @Test func `is read by somebody without rights, and told read-only when written to`() throws {
    guard let nobody = Unprivileged() else {
      print("skipped: no way to run as an unprivileged user here (setpriv)")
      return
    }
    let sample = try SampleJournal(entries: 2)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: sample.folder.url.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: sample.path)

    let read = try nobody.run("journal", "verify", sample.path, "--language", "en")
    #expect(read.code == 0, "\(read.errors)")
    #expect(read.output.hasPrefix("The journal is whole: 3 entries"))

    let written = try nobody.run("journal", "rebuild", sample.path, "--language", "en")
    #expect(written.code == 74, "\(written.errors)")
    #expect(written.errors.contains("check your rights to the file and to the folder"), "\(written.errors)")
    #expect(try sample.verify().diagnostics == [])
  }

  @Test func `is told full on a full disk, and keeps what was recorded before`() throws {
    guard let disk = try SmallDisk(megabytes: 6) else {
      print("skipped: only root can mount a small disk (tmpfs)")
      return
    }
    let sample = try SampleJournal()
    let path = disk.url.appending(path: "register.sqlite").path
    try FileManager.default.copyItem(atPath: sample.path, toPath: path)
    let journal = try Journal(opening: path, for: .writing)
    var recorded = 1
    var failure: JournalFailure?
    while failure == nil, recorded < 10_000 {
      do {
        recorded += try journal.report(recorded).count
      } catch let found as JournalFailure {
        failure = found
      }
    }
    #expect([.full, .disk("disk I/O error")].contains(failure?.fault), "\(String(describing: failure))")
    #expect(failure?.isOfInput == false)
    #expect(recorded > 1)
    let copy = sample.folder.url.appending(path: "after.sqlite").path
    let found = try Journal(opening: path, for: .reading).backup(to: copy).verify()
    #expect(found.diagnostics == [])
    #expect(found.entries == recorded)
  }
}
