public import Diagnostics
import GRDB

/// What a check of a whole journal found.
public struct Verification: Sendable, Hashable {
  /// The entries that are there.
  public internal(set) var entries = 0
  /// The hash of the last one: 64 hexadecimal digits; nil without entries.
  public internal(set) var head: String?
  public internal(set) var contents = 0
  public internal(set) var records = 0
  /// The entry with the hash that was given, if one was and it occurs.
  public internal(set) var known: Int?
  /// Everything that is not as it was written, in the order of the entries, then of contents and records.
  public internal(set) var diagnostics: [Diagnostic] = []

  /// The hash that a journal had at some time, given back to prove that nothing recorded until then was cut off.
  public struct KnownHead: Sendable, Hashable {
    /// 64 hexadecimal digits.
    public var hash: String
    /// The number of the entry that must have it; nil: any.
    public var sequence: Int?

    public init(hash: String, sequence: Int?) {
      self.hash = hash
      self.sequence = sequence
    }
  }
}

extension Journal {
  /// Checks every entry against its hash, every content against its digest, and the stored register against the one
  /// that the entries lead to. Reads the file once as it stood when it began; writers are not held up.
  ///
  /// - Throws: `JournalFailure` if the file can not be read at all; what is damaged within it is a diagnostic.
  public func verify(against known: Verification.KnownHead? = nil) throws -> Verification {
    var found = Verification()
    try reading { db in
      found.diagnostics += try Self.integrity(of: db, path)
      found.diagnostics += try Self.guardians(of: db, path)
      do {
        try found.checkChain(of: db, known)
        try found.checkContents(of: db)
        if !found.diagnostics.hasErrors { try found.checkProjection(of: db, path) }
      } catch let error as DatabaseError {
        found.diagnostics.append(JournalFailure(path: path, fault: JournalFailure.Fault(error)).diagnostic)
      }
    }
    return found
  }

  /// What SQLite itself finds wrong with the file's pages.
  private static func integrity(of db: Database, _ path: String) throws -> [Diagnostic] {
    let found: [String]
    do {
      found = try Row.fetchAll(db, sql: "PRAGMA integrity_check(20)").map { $0.text(0) }
    } catch let error as DatabaseError {
      return [JournalFailure(path: path, fault: JournalFailure.Fault(error)).diagnostic]
    }
    return found.filter { $0 != "ok" }.map {
      JournalFailure(path: path, fault: .damaged($0)).diagnostic
    }
  }

  /// The triggers that keep entries from being changed, each as it was made.
  private static func guardians(of db: Database, _ path: String) throws -> [Diagnostic] {
    let found = Dictionary(
      try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").map {
        ($0.text(0), $0.text(1))
      }, uniquingKeysWith: { first, _ in first })
    return JournalFormat.guardians.filter { found[$0.name] != $0.sql }.map { .missingGuardian($0.name, path) }
  }
}

extension Diagnostic {
  fileprivate static func missingGuardian(_ name: String, _ path: String) -> Diagnostic {
    Diagnostic(
      at: .file(path), code: "journal.trigger-missing",
      Message(
        thai: "ทริกเกอร์ \(name) ที่ห้ามแก้ไขรายการหายไปหรือถูกเปลี่ยน",
        english: "the trigger \(name), which keeps the journal from being changed, is missing or altered"),
      hint: Message(
        thai: "มีผู้แก้ไขฐานข้อมูลด้วยเครื่องมืออื่น", english: "somebody changed the database with another tool"))
  }
}
