import Diagnostics
import Foundation
import GRDB
import JSON
public import Register
public import Workflow

extension Journal {
  /// The end of the chain.
  public func head() throws(JournalFailure) -> Head {
    try translated(path) { try queue.read { db in try Head(of: db, path) } }
  }

  /// The entry at the end of the chain.
  public func lastEntry() throws -> Entry {
    try reading { db in
      guard let last = try StoredEntry.last(in: db) else {
        throw JournalFailure(path: path, fault: .damaged("it holds no entry"))
      }
      return try last.entry()
    }
  }

  /// The files of the register's folder as the last entry left them, rule pack and forms included, in order of their
  /// paths.
  public func files() throws -> [(path: String, bytes: [UInt8])] {
    try reading { db in
      guard try Projection.sequence(of: db) == Head(of: db, path).sequence else {
        throw Problems([.staleProjection(path)])
      }
      return try Projection.files(of: db)
    }
  }

  /// The register as the last entry left it.
  public func register() throws -> Register {
    try reading { db in
      let now = try standing(in: db)
      standing = now
      return now.register
    }
  }

  /// Goes through entries in their order, with the hash of each as 64 hexadecimal digits.
  ///
  /// - Throws: `JournalFailure`, the `Problems` of an entry that is malformed, and what the closure throws.
  public func forEachEntry(
    after sequence: Int = 0, _ body: (_ entry: Entry, _ hash: String) throws -> Void
  ) throws {
    try reading { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(StoredEntry.columns) FROM entry WHERE sequence > ? ORDER BY sequence",
        arguments: [sequence])
      while let row = try rows.next() {
        let stored = StoredEntry(row)
        try body(stored.entry(), hexadecimal(stored.hash))
      }
    }
  }

  /// The bytes of a content; nil if the journal holds none of this digest.
  public func content(_ sha256: String) throws(JournalFailure) -> [UInt8]? {
    try translated(path) { try queue.read { db in try Content.bytes(sha256, in: db) } }
  }

  /// Reads in one transaction; what SQLite refuses becomes a `JournalFailure`, other errors stay what they are.
  func reading<Result>(_ work: (Database) throws -> Result) throws -> Result {
    do {
      return try queue.read(work)
    } catch let error as DatabaseError {
      throw JournalFailure(path: path, fault: JournalFailure.Fault(error))
    }
  }
}
