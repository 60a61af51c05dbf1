import Diagnostics
import Foundation
import GRDB
import Register
import Workflow

extension Journal {
  /// Makes the stored register anew from the entries.
  ///
  /// - Throws: `JournalFailure`, or the `Problems` of an entry that does not fit those before it.
  public func rebuild() throws {
    var refusal: Problems?
    try translated(path) {
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          do {
            let replay = try Replay(of: db, path)
            try Projection.rebuild(db, as: replay.standing, files: replay.attached)
            return .commit
          } catch let problems as Problems {
            refusal = problems
            return .rollback
          }
        }
      }
    }
    standing = nil
    if let refusal { throw refusal }
  }
}

/// The register that all entries lead to, from the first on.
struct Replay {
  var standing: Standing
  /// The digests of the files of the rule pack and the forms.
  var attached: [String: [UInt8]]

  init(of db: Database, _ path: String) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT \(StoredEntry.columns) FROM entry ORDER BY sequence")
    guard let first = try rows.next().map(StoredEntry.init) else {
      throw JournalFailure(path: path, fault: .damaged("it holds no entry"))
    }
    let beginning = try Beginning(first, in: db)
    standing = beginning.standing
    while let row = try rows.next() { try standing.advance(by: StoredEntry(row)) }
    attached = Journal.attached(beginning.files + standing.adopted)
  }
}

/// The register that a journal's first entry imported.
struct Beginning {
  let standing: Standing
  /// As they were imported.
  let files: [FileDigest]

  init(_ first: StoredEntry, in db: Database) throws {
    guard case .registerImported(let imported) = try first.entry().event else {
      throw Problems([.noImport(first.sequence)])
    }
    let files = try imported.files.map { file in
      guard let bytes = try Content.bytes(file.sha256, in: db) else {
        throw Problems([.absentContent(file, of: first.sequence)])
      }
      return (file.path, bytes)
    }
    standing = Standing(
      register: try readRegister(files: files), sequence: first.sequence, hash: first.hash)
    self.files = imported.files
  }
}

extension Diagnostic {
  fileprivate static func noImport(_ sequence: Int) -> Diagnostic {
    Diagnostic(
      at: .journal(entry: sequence), code: "journal.no-import",
      Message(
        thai: "รายการแรกไม่ใช่การนำเข้าทะเบียน", english: "the first entry does not import a register"),
      hint: Message(
        thai: "ทุกสมุดบันทึกเริ่มด้วยรายการ \"register imported\"",
        english: "every journal begins with an entry \"register imported\""))
  }

  static func absentContent(_ file: FileDigest, of sequence: Int) -> Diagnostic {
    Diagnostic(
      at: .journal(entry: sequence), code: "journal.content-absent",
      Message(
        thai: "ไม่มีเนื้อหาของแฟ้ม \(file.path) ที่รายการนี้อ้าง (SHA-256 \(file.sha256))",
        english: "the bytes of \(file.path), which the entry names, are not there (SHA-256 \(file.sha256))"),
      hint: Message(
        thai: "ใช้สำเนาสำรองที่ยังครบถ้วน", english: "go back to a backup that still holds them"))
  }
}
