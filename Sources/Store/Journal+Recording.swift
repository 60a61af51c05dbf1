import Diagnostics
import Digest
import FEEL
import Foundation
import GRDB
import JSON
import Register
public import Workflow

extension Journal {
  /// Records what a closure composes on the register as it stands: all of it, or nothing.
  ///
  /// The journal is locked for other writers first, so that the register the closure sees is the one its events are
  /// appended to. Whatever the closure throws leaves the journal as it was.
  ///
  /// - Parameters:
  ///   - clock: gives the time as entries have it, UTC to the millisecond. An entry never takes a time before its
  ///     predecessor's, whatever the clock says.
  ///   - isRehearsal: nothing is written; the entries returned are those that would have been.
  /// - Throws: `JournalFailure`, and what the closure throws.
  public func record(
    clock: () -> String, isRehearsal: Bool = false, _ compose: (inout Draft) throws -> Void
  ) throws -> [Entry] {
    var entries: [Entry] = []
    var after: Standing?
    var refusal: (any Error)?
    try translated(path) {
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(isRehearsal ? .deferred : .immediate) {
          do {
            var draft = Draft(standing: try standing(in: db), database: db, path: path)
            try compose(&draft)
            entries = try write(draft, to: db, clock: clock, isRehearsal: isRehearsal, after: &after)
          } catch let error as DatabaseError {
            throw error
          } catch {
            refusal = error
          }
          return isRehearsal || refusal != nil ? .rollback : .commit
        }
      }
    }
    if let refusal { throw refusal }
    if !isRehearsal { standing = after }
    return entries
  }

  private func write(
    _ draft: Draft, to db: Database, clock: () -> String, isRehearsal: Bool, after: inout Standing?
  ) throws -> [Entry] {
    var standing = draft.standing
    guard !draft.composed.isEmpty else {
      after = standing
      return []
    }
    let recorded = max(clock(), try Head(of: db, path).recorded)
    var previous = standing.hash
    var entries: [Entry] = []
    for (index, composed) in draft.composed.enumerated() {
      let entry = Entry(
        sequence: standing.sequence - draft.composed.count + index + 1, recorded: recorded,
        effective: composed.effective, actor: composed.actor, role: composed.role, kind: composed.event.kind,
        payload: composed.event.payload)
      previous = entry.hash(after: previous)
      entries.append(entry)
      if !isRehearsal { try Self.insert(entry, hash: previous, into: db) }
    }
    guard !isRehearsal else { return entries }
    for bytes in draft.contents { try Content.add(bytes, to: db) }
    try Self.checkContents(draft.composed.map(\.event), in: db)
    try Projection.update(db, to: standing)
    standing.hash = previous
    standing.settle()
    after = standing
    return entries
  }

  static func insert(_ entry: Entry, hash: [UInt8], into db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
      entry.sequence, entry.recorded, entry.effective.description, entry.actor.text, entry.role.rawValue,
      entry.kind, String(decoding: entry.payload.canonical, as: UTF8.self), Data(hash),
    ])
  }

  /// Every file that an entry names is there before the entry is.
  private static func checkContents(_ events: [Event], in db: Database) throws {
    let missing = try events.flatMap(\.contents).filter { file in
      guard let digest = bytes(hexadecimal: file.sha256) else { return true }
      return try !Content.contains(Data(digest), in: db)
    }
    guard missing.isEmpty else {
      throw Problems(
        missing.map { file in
          Diagnostic(
            at: .file(file.path), code: "journal.content-missing",
            Message(
              thai: "ไม่มีเนื้อหาของแฟ้มที่มี SHA-256 \(file.sha256)",
              english: "there are no bytes with the SHA-256 \(file.sha256)"),
            hint: Message(
              thai: "แฟ้มเปลี่ยนไปหลังจากคำสั่งถูกเขียน หรือไม่ได้ส่งมาด้วย",
              english: "the file changed after the command was written, or was not given with it"))
        })
    }
  }

  /// The register as of the last entry: what this connection knows already, brought up by the entries of others, or the
  /// stored one.
  func standing(in db: Database) throws -> Standing {
    let head = try Head(of: db, path)
    if var known = standing, try continues(known, in: db) {
      do {
        let later = try Row.fetchCursor(
          db, sql: "SELECT \(StoredEntry.columns) FROM entry WHERE sequence > ? ORDER BY sequence",
          arguments: [known.sequence])
        while let row = try later.next() { try known.advance(by: StoredEntry(row)) }
        known.settle()
        return known
      } catch is Problems {
        // What does not follow from what we know is read anew.
      }
    }
    guard try Projection.sequence(of: db) == head.sequence else {
      throw Problems([.staleProjection(path)])
    }
    let register = try readRegister(files: Projection.files(of: db))
    return Standing(register: register, sequence: head.sequence, hash: bytes(hexadecimal: head.hash) ?? [])
  }

  private func continues(_ known: Standing, in db: Database) throws -> Bool {
    try Row.fetchOne(db, sql: "SELECT hash FROM entry WHERE sequence = ?", arguments: [known.sequence])?
      .bytes(0) == known.hash
  }
}

extension Diagnostic {
  static func staleProjection(_ path: String) -> Diagnostic {
    Diagnostic(
      at: .file(path), code: "journal.stale-projection",
      Message(
        thai: "ทะเบียนที่เก็บไว้ไม่ตรงกับรายการล่าสุดของสมุดบันทึก",
        english: "the stored register does not stand for the journal's last entry"),
      hint: Message(
        thai: "สร้างใหม่ด้วย sopthan journal rebuild", english: "make it anew with `sopthan journal rebuild`"))
  }
}
