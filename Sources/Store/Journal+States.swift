import Digest
import GRDB
public import Register
public import Workflow

/// A register's folder as an entry of the journal left it, before any of it is written.
public struct JournalState: Sendable {
  /// The last entry that counts.
  public let entry: Entry
  public let register: Register
  /// Every file that `Journal.files` would have given then, in order of their paths.
  public let files: [FileDigest]
}

extension Journal {
  /// Goes through the states that the entries led to, from the import on, in one pass.
  ///
  /// An entry that changed no file is passed over.
  ///
  /// - Parameter body: says whether to go on.
  /// - Throws: `JournalFailure`, the `Problems` of an entry that does not fit those before it, and what the closure
  ///   throws.
  public func forEachState(_ body: (JournalState) throws -> Bool) throws {
    try reading { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT \(StoredEntry.columns) FROM entry ORDER BY sequence")
      guard let first = try rows.next().map(StoredEntry.init) else { return }
      let beginning = try Beginning(first, in: db)
      var standing = beginning.standing
      var digests: [String: FileDigest] = [:]
      for file in standing.register.write() {
        digests[file.path] = SourceFile(path: file.path, bytes: file.bytes).input
      }
      let attached = Journal.attached(beginning.files)
      for file in beginning.files where attached[file.path] != nil { digests[file.path] = file }
      func state(_ entry: Entry) -> JournalState {
        JournalState(
          entry: entry, register: standing.register, files: digests.values.sorted { $0.path < $1.path })
      }
      guard try body(state(first.entry())) else { return }
      while let row = try rows.next() {
        let stored = StoredEntry(row)
        try standing.advance(by: stored)
        var isChanged = false
        for path in Set(standing.touched.keys.map(\.file)) {
          let digest = standing.register.write(path).map { SourceFile(path: path, bytes: $0).input }
          isChanged = isChanged || digest != digests[path]
          digests[path] = digest
        }
        for file in standing.adopted where digests[file.path] != file {
          isChanged = true
          digests[file.path] = file
        }
        standing.settle()
        if isChanged, try !body(state(stored.entry())) { return }
      }
    }
  }

  /// The files of a state: the register's own written anew, the others as the journal keeps them.
  public func files(of state: JournalState) throws -> [(path: String, bytes: [UInt8])] {
    try state.files.compactMap { file in
      guard let bytes = try state.register.write(file.path) ?? content(file.sha256) else { return nil }
      return (file.path, bytes)
    }
  }
}
