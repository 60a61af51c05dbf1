import Digest
import Foundation
import GRDB
import Register
import Workflow

/// The register that the entries lead to, as rows: one of `record` for each of its records, one of `file` for each of
/// its files. It can be made anew from the entries at any time.
enum Projection {
  /// Writes the rows of the records that were touched, and no others.
  static func update(_ db: Database, to standing: Standing) throws {
    for file in standing.adopted.sorted(by: { $0.path < $1.path }) {
      try db.execute(
        sql: "INSERT INTO file VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256",
        arguments: [file.path, bytes(hexadecimal: file.sha256).map { Data($0) }])
    }
    var grown: Set<String> = []
    for (key, entry) in standing.touched.sorted(by: { $0.key.order < $1.key.order }) {
      guard let xml = standing.register.record(key) else {
        try db.execute(
          sql: "DELETE FROM record WHERE file = ? AND kind = ? AND id = ?",
          arguments: [key.file, key.kind.rawValue, key.id])
        grown.insert(key.file)
        continue
      }
      let text = String(decoding: xml, as: UTF8.self)
      try db.execute(
        sql: "UPDATE record SET xml = ?, entry = ? WHERE file = ? AND kind = ? AND id = ?",
        arguments: [text, entry, key.file, key.kind.rawValue, key.id])
      guard db.changesCount == 0 else { continue }
      try db.execute(sql: "INSERT OR IGNORE INTO file VALUES (?, NULL)", arguments: [key.file])
      try insert(db, key, position: 0, text, entry)
      grown.insert(key.file)
    }
    if !grown.isEmpty { try renumber(db, grown, standing.register) }
    try setSequence(db, standing.sequence)
  }

  /// Writes every row anew.
  ///
  /// - Parameter files: those of the rule pack and the forms.
  static func rebuild(_ db: Database, as standing: Standing, files: [String: [UInt8]]) throws {
    try db.execute(sql: "DELETE FROM record")
    try db.execute(sql: "DELETE FROM file")
    for path in standing.register.filePaths {
      try db.execute(sql: "INSERT INTO file VALUES (?, NULL)", arguments: [path])
    }
    for (path, digest) in files.sorted(by: { $0.key < $1.key }) {
      try db.execute(sql: "INSERT INTO file VALUES (?, ?)", arguments: [path, Data(digest)])
    }
    for row in rows(of: standing) {
      try insert(db, row.key, position: row.position, String(decoding: row.xml, as: UTF8.self), row.entry)
    }
    try setSequence(db, standing.sequence)
  }

  struct Record: Hashable {
    var key: RecordKey
    /// Counts from 1 within the file.
    var position: Int
    var xml: [UInt8]
    /// The last entry that changed it.
    var entry: Int
  }

  /// The rows that a register must have, in order of files and positions.
  static func rows(of standing: Standing) -> [Record] {
    var position = 0
    var file = ""
    return standing.register.records.map { key, xml in
      position = key.file == file ? position + 1 : 1
      file = key.file
      return Record(key: key, position: position, xml: xml, entry: standing.touched[key] ?? 1)
    }
  }

  private static func insert(
    _ db: Database, _ key: RecordKey, position: Int, _ xml: String, _ entry: Int
  ) throws {
    try db.execute(
      sql: "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [key.file, key.kind.rawValue, key.id, position, xml, entry])
  }

  private static func renumber(_ db: Database, _ files: Set<String>, _ register: Register) throws {
    var positions: [String: Int] = [:]
    for key in register.recordKeys where files.contains(key.file) {
      let position = positions[key.file, default: 0] + 1
      positions[key.file] = position
      try db.execute(
        sql:
          "UPDATE record SET position = ? WHERE file = ? AND kind = ? AND id = ? AND position <> ?",
        arguments: [position, key.file, key.kind.rawValue, key.id, position])
    }
  }
}

extension Projection {
  /// The entry that the rows stand for.
  static func sequence(of db: Database) throws -> Int? {
    try String.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'projected'").flatMap { Int($0) }
  }

  private static func setSequence(_ db: Database, _ sequence: Int) throws {
    try db.execute(
      sql: "INSERT INTO meta VALUES ('projected', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      arguments: ["\(sequence)"])
  }

  /// The files of the register's folder, in order of their paths.
  static func files(of db: Database) throws -> [(path: String, bytes: [UInt8])] {
    var records: [String: [[UInt8]]] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT file, xml FROM record ORDER BY file, position")
    while let row = try rows.next() { records[row.text(0), default: []].append(row.bytes(1)) }
    var files: [(path: String, bytes: [UInt8])] = []
    let sql = "SELECT path, file.sha256, bytes FROM file LEFT JOIN content USING (sha256) ORDER BY path"
    let paths = try Row.fetchCursor(db, sql: sql)
    while let row = try paths.next() {
      let path = row.text(0)
      files.append(
        (path, row.bytes(1).isEmpty ? registerFile(path, records: records[path] ?? []) : row.bytes(2)))
    }
    return files
  }
}

extension RecordKey {
  fileprivate var order: (String, String, String) { (file, kind.rawValue, id) }
}
