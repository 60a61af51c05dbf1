import GRDB

/// Why a journal can not be opened, read or written.
public struct JournalFailure: Error, Sendable, Hashable {
  public var path: String
  public var fault: Fault

  public enum Fault: Sendable, Hashable {
    case missing
    /// A journal is never made over another file.
    case exists
    case notADatabase
    /// An SQLite database of another program, whose application id it tells.
    case foreign(application: Int)
    case newer(version: Int)
    /// Another process kept it for as long as we had patience.
    case locked
    case readOnly
    case full
    case notOpened
    /// SQLite's own words.
    case damaged(String)
    /// A limit of the database, such as a trigger, refused what was written.
    case refused(String)
    case disk(String)
  }

  public init(path: String, fault: Fault) {
    self.path = path
    self.fault = fault
  }

  /// The file itself is not acceptable; otherwise it was reading or writing that failed.
  public var isOfInput: Bool {
    switch fault {
    case .missing, .exists, .notADatabase, .foreign, .newer, .damaged: true
    case .locked, .readOnly, .full, .notOpened, .refused, .disk: false
    }
  }
}

extension JournalFailure.Fault {
  init(_ error: DatabaseError) {
    let words = error.message ?? error.resultCode.description
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .locked
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
    case .SQLITE_FULL: self = .full
    case .SQLITE_CANTOPEN: self = .notOpened
    case .SQLITE_NOTADB: self = .notADatabase
    case .SQLITE_CONSTRAINT: self = .refused(words)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ: self = .damaged(words)
    case .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_INTERRUPT: self = .disk(words)
    default: self = .damaged(words)
    }
  }
}

/// Runs work on a database; what SQLite refuses becomes a `JournalFailure`, every other error stays what it is.
func translated<Result>(_ path: String, _ work: () throws -> Result) throws(JournalFailure) -> Result {
  do {
    return try work()
  } catch let failure as JournalFailure {
    throw failure
  } catch let error as DatabaseError {
    throw JournalFailure(path: path, fault: JournalFailure.Fault(error))
  } catch {
    throw JournalFailure(path: path, fault: .damaged("\(error)"))
  }
}
