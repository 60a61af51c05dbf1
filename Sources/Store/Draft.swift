public import Diagnostics
public import FEEL
import Digest
import Foundation
import GRDB
public import Register
public import Workflow

/// What is about to be recorded: the register as of the last entry, and the events added to it one after the other.
///
/// It lives only inside `Journal.record`, while the journal is locked for others.
public struct Draft {
  /// With the events that were added.
  public var register: Register { standing.register }
  private(set) var standing: Standing
  private(set) var composed: [Composed] = []
  private(set) var contents: [[UInt8]] = []
  private let database: Database
  /// Of the journal's file.
  private let path: String

  struct Composed {
    var event: Event
    var actor: PersonID
    var role: Role
    var effective: CalendarDate
  }

  init(standing: Standing, database: Database, path: String) {
    self.standing = standing
    self.database = database
    self.path = path
  }

  /// Applies an event to the register and keeps it to be recorded.
  ///
  /// - Parameter contents: the bytes of the files that the event names, in any order; those that the journal holds
  ///   already may be left out.
  /// - Throws: why the event does not fit the register; the draft is then as it was.
  public mutating func add(
    _ event: Event, by actor: PersonID, as role: Role, on effective: CalendarDate, contents: [[UInt8]] = []
  ) throws(Problems) {
    try standing.advance(by: event, of: actor, on: effective)
    composed.append(Composed(event: event, actor: actor, role: role, effective: effective))
    self.contents += contents
  }

  /// The paths and digests of the files that are not the register's own: the rule pack's and the forms'.
  public func attachedFiles() throws(JournalFailure) -> [(path: String, sha256: String)] {
    try translated(path) {
      var files = Dictionary(
        try Row.fetchAll(database, sql: "SELECT path, sha256 FROM file WHERE sha256 IS NOT NULL").map {
          ($0.text(0), hexadecimal($0.bytes(1)))
        }, uniquingKeysWith: { _, last in last })
      for file in standing.adopted { files[file.path] = file.sha256 }
      return files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
  }

  /// The entries that were recorded after the one with a hash; nil if there is none of this hash.
  public func entries(after hash: String) throws(JournalFailure) -> [Entry]? {
    guard let digest = bytes(hexadecimal: hash) else { return nil }
    return try translated(path) {
      guard
        let sequence = try Int.fetchOne(
          database, sql: "SELECT sequence FROM entry WHERE hash = ? ORDER BY sequence DESC LIMIT 1",
          arguments: [Data(digest)])
      else { return nil }
      return try Row.fetchAll(
        database, sql: "SELECT \(StoredEntry.columns) FROM entry WHERE sequence > ? ORDER BY sequence",
        arguments: [sequence]
      ).map { try StoredEntry($0).entry() }
    }
  }

  /// The records that the added events touch.
  public var touched: Set<RecordKey> {
    Set(composed.flatMap { $0.event.touched(in: register) })
  }

  /// The bytes of a content, be it in the journal or added here; nil if there is none of this digest.
  public func content(_ sha256: String) throws(JournalFailure) -> [UInt8]? {
    if let added = contents.first(where: { sha256Hex($0) == sha256 }) { return added }
    return try translated(path) { try Content.bytes(sha256, in: database) }
  }
}
