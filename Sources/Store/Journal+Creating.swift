import Diagnostics
public import FEEL
import Foundation
import GRDB
public import Register
import Workflow

extension Journal {
  /// Makes a journal whose first entry says that a register was imported.
  ///
  /// It is made beside its place and put there when it is whole; a file that is there already stays.
  ///
  /// - Parameters:
  ///   - files: every input of the register's folder, those of the rule pack and the forms included.
  ///   - recorded: the time as entries have it, UTC to the millisecond.
  /// - Throws: `JournalFailure`, or the `Problems` of the register.
  public static func create(
    at path: String, from files: [(path: String, bytes: [UInt8])], by actor: PersonID, as role: Role,
    on effective: CalendarDate, recorded: String
  ) throws -> Head {
    let place = try NewFile(path)
    defer { place.discard() }
    let register = try readRegister(files: files)
    let head = try translated(path) {
      let queue = try connect(place.temporary, patience: 1)
      let head = try queue.inDatabaseOfItsOwn { db in
        try JournalFormat.create(in: db)
        return try begin(
          db, with: register, files: files, by: actor, as: role, on: effective, recorded: recorded)
      }
      try queue.close()
      return head
    }
    try place.complete()
    return head
  }

  private static func begin(
    _ db: Database, with register: Register, files: [(path: String, bytes: [UInt8])], by actor: PersonID,
    as role: Role, on effective: CalendarDate, recorded: String
  ) throws -> Head {
    let kept = files.filter { isInput($0.path) }.sorted { $0.path < $1.path }
    let digests = kept.map { SourceFile(path: $0.path, bytes: $0.bytes).input }
    let event = Event.registerImported(RegisterImport(register: register.id, files: digests))
    let entry = Entry(
      sequence: 1, recorded: recorded, effective: effective, actor: actor, role: role, kind: event.kind,
      payload: event.payload)
    let hash = entry.hash(after: Head.hashBeforeTheFirst)
    try insert(entry, hash: hash, into: db)
    for file in kept { try Content.add(file.bytes, to: db) }
    try Projection.rebuild(
      db, as: Standing(register: register, sequence: 1, hash: hash), files: attached(digests))
    return Head(sequence: 1, hash: hexadecimal(hash), recorded: recorded)
  }

  private static func isInput(_ path: String) -> Bool {
    switch FileKind(path: path) {
    case .unread, .unknown: false
    default: true
    }
  }

  /// The digests of the files that are not the register's own.
  static func attached(_ files: [FileDigest]) -> [String: [UInt8]] {
    var attached: [String: [UInt8]] = [:]
    for file in files {
      switch FileKind(path: file.path) {
      case .rule, .form: attached[file.path] = bytes(hexadecimal: file.sha256)
      default: break
      }
    }
    return attached
  }
}

extension DatabaseQueue {
  /// Sets up a new database: everything in one transaction, with a write-ahead log from then on.
  fileprivate func inDatabaseOfItsOwn<Result>(_ setUp: (Database) throws -> Result) throws -> Result {
    try writeWithoutTransaction { db in
      // Stands in the file's header, for all that open it later.
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      var result: Result?
      try db.inTransaction(.immediate) {
        result = try setUp(db)
        return .commit
      }
      guard let result else { throw DatabaseError(message: "nothing was set up") }
      return result
    }
  }
}
