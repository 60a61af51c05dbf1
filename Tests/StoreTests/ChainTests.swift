import Diagnostics
import Digest
import Foundation
import GRDB
import Store
import TestSupport
import Testing

/// A way to change a journal of ten entries behind its back, and what `verify` must say of it.
struct Tampering: CustomTestStringConvertible, Sendable {
  let title: String
  let change: @Sendable (Database) throws -> Void
  /// Place and code of each diagnostic, in their order.
  let told: [String]

  var testDescription: String { title }

  init(_ title: String, told: [String], _ change: @escaping @Sendable (Database) throws -> Void) {
    self.title = title
    self.change = change
    self.told = told
  }

  init(_ title: String, told: [String], sql: String...) {
    self.init(title, told: told) { db in for statement in sql { try db.execute(sql: statement) } }
  }

  static let all = [
    Tampering(
      "an altered payload", told: ["journal entry 4 journal.entry-altered"],
      sql: "UPDATE entry SET payload = replace(payload, 'step 2', 'step 9') WHERE sequence = 4"),
    Tampering(
      "an altered effective day", told: ["journal entry 5 journal.entry-altered"],
      sql: "UPDATE entry SET effective = '2017-02-01' WHERE sequence = 5"),
    Tampering(
      "an altered time of recording",
      told: ["journal entry 5 journal.entry-altered"],
      sql: "UPDATE entry SET recorded = '2026-11-24T08:16:02.001Z' WHERE sequence = 5"),
    Tampering(
      "an altered actor", told: ["journal entry 10 journal.entry-altered"],
      sql: "UPDATE entry SET actor = 'ADM-head' WHERE sequence = 10"),
    Tampering(
      "an altered role", told: ["journal entry 10 journal.entry-altered"],
      sql: "UPDATE entry SET role = 'auditor' WHERE sequence = 10"),
    Tampering(
      "an altered kind", told: ["journal entry 10 journal.entry-altered"],
      sql: "UPDATE entry SET kind = 'action completed' WHERE sequence = 10"),
    Tampering(
      "bytes after the end of a text", told: ["journal entry 6 journal.entry-altered"],
      sql: "UPDATE entry SET actor = actor || char(0) || 'x' WHERE sequence = 6"),
    Tampering(
      "white space in a payload", told: ["journal entry 6 journal.entry-altered"],
      sql: "UPDATE entry SET payload = payload || ' ' WHERE sequence = 6"),
    Tampering("an altered payload whose hash was made anew", told: ["journal entry 5 journal.entry-altered"])
    {
      db in
      try db.execute(
        sql: "UPDATE entry SET payload = replace(payload, 'step 2', 'step 9') WHERE sequence = 4")
      try rehash(4, in: db)
    },
    Tampering(
      "a missing entry", told: ["journal entry 4 journal.entry-missing"],
      sql: "DELETE FROM entry WHERE sequence = 4"),
    Tampering(
      "missing entries", told: ["journal entry 4 journal.entry-missing"],
      sql: "DELETE FROM entry WHERE sequence BETWEEN 4 AND 6"),
    Tampering(
      "a missing first entry", told: ["journal entry 1 journal.entry-missing"],
      sql: "DELETE FROM entry WHERE sequence = 1"),
    Tampering(
      "two entries that changed places",
      told: [
        "journal entry 4 journal.entry-moved", "journal entry 5 journal.entry-moved",
        "journal entry 6 journal.entry-altered",
      ],
      sql: "UPDATE entry SET sequence = 99 WHERE sequence = 4",
      "UPDATE entry SET sequence = 4 WHERE sequence = 5", "UPDATE entry SET sequence = 5 WHERE sequence = 99"),
    Tampering(
      "an entry removed and the rest renumbered",
      told: ["journal entry 4 journal.entry-altered", "journal entry 5 journal.entry-removed"],
      sql: "DELETE FROM entry WHERE sequence = 4",
      "UPDATE entry SET sequence = sequence + 1000 WHERE sequence > 4",
      "UPDATE entry SET sequence = sequence - 1001 WHERE sequence > 1000"),
    Tampering("an entry inserted and the rest renumbered", told: ["journal entry 5 journal.entry-inserted"]) {
      db in
      try db.execute(sql: "UPDATE entry SET sequence = sequence + 1000 WHERE sequence > 3")
      try db.execute(
        sql: """
          INSERT INTO entry SELECT 4, recorded, effective, actor, role, kind,
          '{"action":"FIN-01.A1","percent":100}', hash FROM entry WHERE sequence = 3
          """)
      try rehash(4, in: db)
      try db.execute(sql: "UPDATE entry SET sequence = sequence - 999 WHERE sequence > 1000")
    },
    Tampering(
      "an altered content", told: ["content \(contentOfFIN) journal.content-altered"],
      sql: "UPDATE content SET bytes = x'00' WHERE sha256 = x'\(contentOfFIN)'"),
    Tampering(
      "a content that is gone", told: ["journal entry 1 journal.content-absent"],
      sql: "DELETE FROM content WHERE sha256 = x'\(contentOfFIN)'"),
    Tampering(
      "an altered record", told: ["record divisions/ADM.xml plan ADM-01 journal.record-altered"],
      sql: "UPDATE record SET xml = replace(xml, 'ADM-01', 'ADM-09') WHERE id = 'ADM-01'"),
    Tampering(
      "a record that is gone", told: ["record divisions/ADM.xml plan ADM-01 journal.record-absent"],
      sql: "DELETE FROM record WHERE id = 'ADM-01'"),
    Tampering(
      "a record that nothing leads to",
      told: ["record divisions/ADM.xml plan ADM-99 journal.record-spurious"],
      sql:
        "INSERT INTO record SELECT file, kind, 'ADM-99', 99, xml, entry FROM record WHERE id = 'ADM-01'"),
    Tampering(
      "a file of the rule pack put in another's place",
      told: ["record rules/2560.1/levels.dmn journal.record-altered"],
      sql: """
        UPDATE file SET sha256 = (SELECT sha256 FROM file WHERE path = 'rules/2560.1/claims.dmn')
        WHERE path = 'rules/2560.1/levels.dmn'
        """),
    Tampering(
      "a stored register that lags behind", told: ["register.sqlite journal.stale-projection"],
      sql: "UPDATE meta SET value = '9' WHERE name = 'projected'"),
  ]

  /// The digest of divisions/FIN.xml as it is imported.
  private static let contentOfFIN =
    (try? Project.bytes("registers/codi-2560/divisions/FIN.xml")).map(sha256Hex) ?? ""

  /// Gives an entry the hash that fits its columns, as the documentation describes it.
  private static func rehash(_ sequence: Int, in db: Database) throws {
    let sql = """
      SELECT (SELECT hash FROM entry WHERE sequence = e.sequence - 1), '{"actor":"' || actor
      || '","effective":"' || effective || '","kind":"' || kind || '","payload":' || payload || ',"recorded":"'
      || recorded || '","role":"' || role || '","sequence":' || sequence || '}' FROM entry AS e
      WHERE sequence = ?
      """
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [sequence]) else { return }
    let before: Data = row[0]
    let text: String = row[1]
    try db.execute(
      sql: "UPDATE entry SET hash = ? WHERE sequence = ?",
      arguments: [Data(sha256([UInt8](before) + Array(text.utf8))), sequence])
  }
}

@Suite struct `Verifying a journal` {
  @Test func `finds nothing wrong with one that only grew`() throws {
    let found = try SampleJournal(entries: 9).verify()
    #expect(found.diagnostics == [])
    #expect(found.entries == 10)
    #expect(found.contents == (try Project.files(below: Project.register).count))
    #expect(found.records == 178)
  }

  @Test(arguments: Tampering.all)
  func `tells what was done behind its back, and to which entry`(tampering: Tampering) throws {
    let sample = try SampleJournal(entries: 9)
    try sample.tamper(tampering.change)
    let told = try sample.verify().diagnostics.map {
      "\($0.location) \($0.code)".replacing(sample.path, with: "register.sqlite")
    }
    #expect(told == tampering.told)
  }

  @Test func `tells of a trigger that is gone`() throws {
    let sample = try SampleJournal()
    let queue = try DatabaseQueue(path: sample.path)
    try queue.write { db in try db.execute(sql: "DROP TRIGGER entry_is_never_updated") }
    #expect(try sample.verify().diagnostics.map(\.code) == ["journal.trigger-missing"])
  }

  @Test func `proves by an earlier head that nothing was cut off`() throws {
    let sample = try SampleJournal(entries: 3)
    let journal = try Journal(opening: sample.path, for: .writing)
    let head = try journal.head()
    #expect(try sample.verify(against: .init(hash: head.hash, sequence: nil)).known == 4)
    #expect(try sample.verify(against: .init(hash: head.hash.uppercased(), sequence: 4)).diagnostics == [])
    try journal.report(7)
    #expect(try sample.verify(against: .init(hash: head.hash, sequence: 4)).known == 4)
    let misplaced = try sample.verify(against: .init(hash: head.hash, sequence: 5)).diagnostics
    #expect(misplaced.map(\.code) == ["journal.head-unknown"])
    #expect(misplaced.map(\.message.english) == ["the hash \(head.hash) is that of entry 4, not of 5"])
  }

  @Test func `notices entries cut off the end when the head is given back`() throws {
    let sample = try SampleJournal(entries: 3)
    let head = try Journal(opening: sample.path, for: .reading).head()
    try sample.tamper { db in
      try db.execute(sql: "DELETE FROM entry WHERE sequence = 4")
    }
    #expect(
      try sample.verify(against: .init(hash: head.hash, sequence: nil)).diagnostics.map(\.code).contains(
        "journal.head-unknown"))
  }
}

@Suite struct `A journal's triggers` {
  @Test(arguments: [
    "UPDATE entry SET actor = 'x' WHERE sequence = 1", "DELETE FROM entry WHERE sequence = 1",
    "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE sequence = 1",
    "INSERT INTO entry SELECT 3, recorded, effective, actor, role, kind, payload, hash FROM entry",
    "INSERT INTO entry SELECT 2, '2000', effective, actor, role, kind, payload, hash FROM entry",
    "INSERT INTO entry SELECT 2, recorded, effective, actor, role, kind, payload, x'00' FROM entry",
    "UPDATE content SET bytes = x'00'", "DELETE FROM content",
    "INSERT OR REPLACE INTO content SELECT sha256, x'00' FROM content LIMIT 1",
  ])
  func `refuse every change that is not an addition`(sql: String) throws {
    let sample = try SampleJournal()
    let queue = try DatabaseQueue(path: sample.path)
    let error = #expect(throws: DatabaseError.self) { try queue.write { db in try db.execute(sql: sql) } }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
    #expect(try sample.verify().diagnostics == [])
  }
}
