import Digest
import GRDB

/// The end of a journal's chain: it stands for everything that was ever recorded.
public struct Head: Sendable, Hashable {
  /// The number of entries.
  public var sequence: Int
  /// 64 lower-case hexadecimal digits.
  public var hash: String
  /// When the last entry was recorded.
  public var recorded: String

  static let hashBeforeTheFirst = [UInt8](repeating: 0, count: 32)
}

extension Head {
  /// - Throws: a diagnosed failure if there is no entry at all.
  init(of db: Database, _ path: String) throws {
    guard let last = try StoredEntry.last(in: db) else {
      throw JournalFailure(path: path, fault: .damaged("it holds no entry"))
    }
    self.init(
      sequence: last.sequence, hash: hexadecimal(last.hash),
      recorded: String(decoding: last.recorded, as: UTF8.self))
  }
}

extension StoredEntry {
  static func last(in db: Database) throws -> StoredEntry? {
    try Row.fetchOne(db, sql: "SELECT \(columns) FROM entry ORDER BY sequence DESC LIMIT 1").map(
      StoredEntry.init)
  }
}

/// Two lower-case digits a byte.
func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// The bytes that hexadecimal digits stand for; nil for anything else.
func bytes(hexadecimal text: String) -> [UInt8]? {
  let digits = text.utf8.compactMap { byte -> UInt8? in
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
  guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
