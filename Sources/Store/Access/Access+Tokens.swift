import Foundation
import GRDB
public import Register

/// A secret with which a program comes in for a person.
public struct APIToken: Sendable, Hashable {
  /// Of the secret: 32 bytes.
  public var digest: [UInt8]
  public var person: PersonID
  /// What the person calls it; each name once.
  public var name: String
  public var made: Moment
  public var expires: Moment

  public init(digest: [UInt8], person: PersonID, name: String, made: Moment, expires: Moment) {
    self.digest = digest
    self.person = person
    self.name = name
    self.made = made
    self.expires = expires
  }
}

extension Access {
  /// Adds a token, in place of the person's earlier one of the name.
  public func add(_ token: APIToken) throws(JournalFailure) {
    try writing { db in
      try db.execute(
        sql: "DELETE FROM token WHERE person = ? AND name = ?", arguments: [token.person.text, token.name])
      try db.execute(
        sql: "INSERT INTO token (\(APIToken.columns)) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          Data(token.digest), token.person.text, token.name, token.made.seconds, token.expires.seconds,
        ])
    }
  }

  public func token(_ digest: [UInt8]) throws(JournalFailure) -> APIToken? {
    try reading { db in
      try Row.fetchOne(
        db, sql: "SELECT \(APIToken.columns) FROM token WHERE digest = ?", arguments: [Data(digest)]
      ).map(APIToken.init)
    }
  }

  /// In order of their names.
  public func tokens(of person: PersonID) throws(JournalFailure) -> [APIToken] {
    try reading { db in
      try Row.fetchAll(
        db, sql: "SELECT \(APIToken.columns) FROM token WHERE person = ? ORDER BY name",
        arguments: [person.text]
      ).map(APIToken.init)
    }
  }

  /// - Returns: whether there was one.
  @discardableResult
  public func removeToken(named name: String, of person: PersonID) throws(JournalFailure) -> Bool {
    try writing { db in
      try db.execute(
        sql: "DELETE FROM token WHERE person = ? AND name = ?", arguments: [person.text, name])
      return db.changesCount > 0
    }
  }

  /// - Returns: how many there were.
  @discardableResult
  public func removeTokens(of person: PersonID) throws(JournalFailure) -> Int {
    try writing { db in
      try db.execute(sql: "DELETE FROM token WHERE person = ?", arguments: [person.text])
      return db.changesCount
    }
  }
}

extension APIToken {
  fileprivate static let columns = "digest, person, name, made, expires"

  fileprivate init(_ row: Row) {
    self.init(
      digest: row.bytes(0), person: PersonID(row.text(1)), name: row.text(2),
      made: Moment(seconds: Int(row.integer(3))), expires: Moment(seconds: Int(row.integer(4))))
  }
}
