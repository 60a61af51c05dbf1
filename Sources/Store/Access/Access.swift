import GRDB

/// Who may come in: accounts, sessions, API tokens and failed sign-ins.
///
/// They lie in the journal's file but outside its chain: they are no part of the register, may be changed and removed,
/// and no export holds them. What people did with them stands in the chain, as entries.
///
/// Like a journal, one value is one connection, for one thread at a time.
public struct Access {
  let path: String
  let queue: DatabaseQueue

  /// Runs work in a transaction that nobody else writes in.
  func writing<Result>(_ work: (Database) throws -> Result) throws(JournalFailure) -> Result {
    try translated(path) { try queue.write(work) }
  }

  func reading<Result>(_ work: (Database) throws -> Result) throws(JournalFailure) -> Result {
    try translated(path) { try queue.read(work) }
  }
}

extension Journal {
  /// Makes a journal ready for accounts: one without them gets the tables, and the format that goes with them.
  ///
  /// Programs that know nothing of accounts refuse the journal from then on, for its new kinds of entries would be
  /// strange to them.
  public func access() throws(JournalFailure) -> Access {
    let access = Access(path: path, queue: queue)
    let isReady = try access.reading { db in try AccessTables.exist(in: db) }
    if !isReady {
      try access.writing { db in
        if try !AccessTables.exist(in: db) { try AccessTables.create(in: db) }
      }
    }
    return access
  }
}
