import Diagnostics
import Digest
import Foundation
import GRDB
import Register
import Workflow

extension Verification {
  mutating func checkContents(of db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT sha256, bytes FROM content ORDER BY sha256")
    while let row = try rows.next() {
      contents += 1
      let digest = row.bytes(0)
      if sha256(row.bytes(1)) != digest { diagnostics.append(.alteredContent(hexadecimal(digest))) }
    }
    let naming = try Row.fetchCursor(
      db, sql: "SELECT \(StoredEntry.columns) FROM entry WHERE kind IN (?, ?, ?) ORDER BY sequence",
      arguments: StatementArguments(Event.kindsWithContents))
    while let row = try naming.next() {
      let stored = StoredEntry(row)
      do {
        for file in try stored.entry().event.contents {
          guard let digest = bytes(hexadecimal: file.sha256),
            try Content.contains(Data(digest), in: db)
          else {
            diagnostics.append(.absentContent(file, of: stored.sequence))
            continue
          }
        }
      } catch let problems as Problems {
        diagnostics += problems.diagnostics
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func alteredContent(_ digest: String) -> Diagnostic {
    Diagnostic(
      at: .file("content \(digest)"), code: "journal.content-altered",
      Message(
        thai: "เนื้อหาไม่ตรงกับ SHA-256 ของตน", english: "the bytes do not have the SHA-256 they are kept by"),
      hint: Message(
        thai: "ใช้สำเนาสำรองที่ยังครบถ้วน", english: "go back to a backup that still holds them"))
  }
}
