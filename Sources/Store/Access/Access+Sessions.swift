import Foundation
import GRDB
public import Register

/// Somebody who came in, and has not gone yet.
public struct Session: Sendable, Hashable {
  /// Of the secret that the browser shows: 32 bytes. The secret itself is not kept.
  public var digest: [UInt8]
  public var person: PersonID
  public var begun: Moment
  /// The last request, to the minute.
  public var seen: Moment
  public var address: String?
  /// What the browser calls itself.
  public var agent: String?

  public init(
    digest: [UInt8], person: PersonID, begun: Moment, seen: Moment, address: String?, agent: String?
  ) {
    self.digest = digest
    self.person = person
    self.begun = begun
    self.seen = seen
    self.address = address
    self.agent = agent
  }
}

extension Access {
  public func begin(_ session: Session) throws(JournalFailure) {
    try writing { db in
      try db.execute(
        sql: "INSERT INTO session (\(Session.columns)) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          Data(session.digest), session.person.text, session.begun.seconds, session.seen.seconds,
          session.address, session.agent,
        ])
    }
  }

  public func session(_ digest: [UInt8]) throws(JournalFailure) -> Session? {
    try reading { db in
      try db.cachedStatement(sql: "SELECT \(Session.columns) FROM session WHERE digest = ?")
        .rows([Data(digest)]).first.map(Session.init)
    }
  }

  /// In order of their beginning.
  public func sessions(of person: PersonID) throws(JournalFailure) -> [Session] {
    try reading { db in
      try Row.fetchAll(
        db, sql: "SELECT \(Session.columns) FROM session WHERE person = ? ORDER BY begun, digest",
        arguments: [person.text]
      ).map(Session.init)
    }
  }

  public func note(_ digest: [UInt8], seen: Moment) throws(JournalFailure) {
    try writing { db in
      try db.execute(
        sql: "UPDATE session SET seen = max(seen, ?) WHERE digest = ?",
        arguments: [seen.seconds, Data(digest)])
    }
  }

  /// - Returns: whether there was one.
  @discardableResult
  public func end(_ digest: [UInt8]) throws(JournalFailure) -> Bool {
    try writing { db in
      try db.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [Data(digest)])
      return db.changesCount > 0
    }
  }

  /// Ends the sessions of a person.
  ///
  /// - Parameter kept: the one that goes on.
  /// - Returns: how many ended.
  @discardableResult
  public func endSessions(of person: PersonID, but kept: [UInt8]? = nil) throws(JournalFailure) -> Int {
    try writing { db in
      try db.execute(
        sql: "DELETE FROM session WHERE person = ? AND digest IS NOT ?",
        arguments: [person.text, kept.map { Data($0) }])
      return db.changesCount
    }
  }

  /// Removes what nobody can come in with any more.
  public func removeSessions(seenBefore seen: Moment, orBegunBefore begun: Moment) throws(JournalFailure) {
    try writing { db in
      try db.execute(
        sql: "DELETE FROM session WHERE seen < ? OR begun < ?", arguments: [seen.seconds, begun.seconds])
    }
  }
}

extension Session {
  fileprivate static let columns = "digest, person, begun, seen, address, agent"

  fileprivate init(_ row: Row) {
    self.init(
      digest: row.bytes(0), person: PersonID(row.text(1)), begun: Moment(seconds: Int(row.integer(2))),
      seen: Moment(seconds: Int(row.integer(3))), address: row[4] as String?, agent: row[5] as String?)
  }
}

extension Statement {
  fileprivate func rows(_ arguments: StatementArguments) throws -> [Row] {
    try Row.fetchAll(self, arguments: arguments)
  }
}
