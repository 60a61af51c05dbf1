import Digest
import Foundation
import GRDB

/// The bytes that entries name by their digests.
enum Content {
  static func bytes(_ sha256: String, in db: Database) throws -> [UInt8]? {
    guard let digest = Store.bytes(hexadecimal: sha256) else { return nil }
    return try Row.fetchOne(
      db, sql: "SELECT bytes FROM content WHERE sha256 = ?", arguments: [Data(digest)]
    )?.bytes(0)
  }

  /// Keeps bytes that are not yet there.
  static func add(_ bytes: [UInt8], to db: Database) throws {
    let digest = Data(sha256(bytes))
    guard try !contains(digest, in: db) else { return }
    try db.execute(sql: "INSERT INTO content VALUES (?, ?)", arguments: [digest, Data(bytes)])
  }

  static func contains(_ digest: Data, in db: Database) throws -> Bool {
    try Row.fetchOne(db, sql: "SELECT 1 FROM content WHERE sha256 = ?", arguments: [digest]) != nil
  }
}
