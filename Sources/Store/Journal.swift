import Foundation
import GRDB
import Register

/// A journal: one SQLite file that holds an append-only chain of entries, the contents they name, and the register
/// that they lead to.
///
/// It persists what was decided and decides nothing. One value is one connection, for one thread at a time; any number
/// of processes may have the same file open.
public final class Journal {
  public let path: String
  let queue: DatabaseQueue
  /// The register as of the last entry that this connection has seen.
  var standing: Standing?

  /// What a journal may be opened for.
  public enum Use: Sendable, Hashable {
    case reading, writing
  }

  /// Opens a journal; its entries are not looked at.
  ///
  /// - Parameter patience: the seconds to wait for another writer before giving up.
  public convenience init(opening path: String, for use: Use, patience: Double = 10) throws(JournalFailure) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw JournalFailure(path: path, fault: .missing)
    }
    let queue = try translated(path) {
      do {
        return try Self.connect(path, patience: patience)
      } catch let error as DatabaseError where Self.mayBeStill(path, use, error) {
        // Beside a file in a folder that may not be written to SQLite can not put its shared memory. Where no log
        // waits to be read the file is complete by itself.
        return try Self.connect(Self.immutable(path), isImmutable: true, patience: patience)
      }
    }
    self.init(path: path, queue: queue)
    try translated(path) { try queue.read { db in try Self.checkFormat(of: db, path) } }
  }

  init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Also for reading a journal is opened with the right to write where there is one, so that the last to leave can tidy
  /// up the log beside it.
  static func connect(
    _ path: String, isImmutable: Bool = false, patience: Double
  ) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = isImmutable
    configuration.busyMode = .timeout(patience)
    configuration.label = "journal"
    configuration.prepareDatabase { db in
      // A committed entry survives a loss of power.
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static func mayBeStill(_ path: String, _ use: Use, _ error: DatabaseError) -> Bool {
    guard use == .reading, !FileManager.default.fileExists(atPath: path + "-wal") else { return false }
    return [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
      && FileManager.default.isReadableFile(atPath: path)
  }

  /// See https://www.sqlite.org/uri.html
  private static func immutable(_ path: String) -> String {
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return "file:\(escaped)?immutable=1"
  }

  private static func checkFormat(of db: Database, _ path: String) throws {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard application == JournalFormat.applicationID else {
      throw JournalFailure(path: path, fault: .foreign(application: application))
    }
    guard version <= JournalFormat.version else {
      throw JournalFailure(path: path, fault: .newer(version: version))
    }
  }
}
