import Diagnostics
import Digest
import GRDB
import Register
import Workflow

extension Verification {
  /// Holds the stored register against the one that the entries lead to.
  mutating func checkProjection(of db: Database, _ path: String) throws {
    let replay: Replay
    do {
      replay = try Replay(of: db, path)
    } catch let problems as Problems {
      diagnostics += problems.diagnostics
      return
    }
    if try Projection.sequence(of: db) != replay.standing.sequence {
      diagnostics.append(.staleProjection(path))
    }
    try checkRecords(of: db, replay)
    try checkFiles(of: db, replay)
  }

  private mutating func checkRecords(of db: Database, _ replay: Replay) throws {
    var wanted = Dictionary(
      Projection.rows(of: replay.standing).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = try Row.fetchCursor(
      db, sql: "SELECT file, kind, id, position, xml, entry FROM record ORDER BY file, position")
    while let row = try rows.next() {
      records += 1
      let name = "\(row.text(0)) \(row.text(1)) \(row.text(2))"
      guard let kind = RecordKind(rawValue: row.text(1)) else {
        diagnostics.append(.spuriousRecord(name))
        continue
      }
      let found = Projection.Record(
        key: RecordKey(file: row.text(0), kind: kind, id: row.text(2)), position: Int(row.integer(3)),
        xml: row.bytes(4), entry: Int(row.integer(5)))
      guard let record = wanted.removeValue(forKey: found.key) else {
        diagnostics.append(.spuriousRecord(name))
        continue
      }
      if record != found { diagnostics.append(.alteredRecord(name)) }
    }
    diagnostics += wanted.keys.map { .absentRecord("\($0.file) \($0.kind.rawValue) \($0.id)") }
      .inOrderOfPlace()
  }

  private mutating func checkFiles(of db: Database, _ replay: Replay) throws {
    var wanted = replay.attached.mapValues(hexadecimal)
    for path in replay.standing.register.filePaths { wanted[path] = "" }
    for row in try Row.fetchAll(db, sql: "SELECT path, sha256 FROM file") {
      let path = row.text(0)
      guard let digest = wanted.removeValue(forKey: path) else {
        diagnostics.append(.spuriousRecord(path))
        continue
      }
      if digest != hexadecimal(row.bytes(1)) { diagnostics.append(.alteredRecord(path)) }
    }
    diagnostics += wanted.keys.sorted().map { .absentRecord($0) }
  }
}

extension Diagnostic {
  fileprivate static func alteredRecord(_ name: String) -> Diagnostic {
    projection(
      name, "journal.record-altered",
      Message(
        thai: "ระเบียนที่เก็บไว้ไม่ใช่ระเบียนที่รายการของสมุดบันทึกให้",
        english: "the stored record is not the one that the entries lead to"))
  }

  fileprivate static func spuriousRecord(_ name: String) -> Diagnostic {
    projection(
      name, "journal.record-spurious",
      Message(thai: "ไม่มีรายการใดให้ระเบียนนี้", english: "no entry leads to this record"))
  }

  fileprivate static func absentRecord(_ name: String) -> Diagnostic {
    projection(
      name, "journal.record-absent",
      Message(
        thai: "ไม่มีระเบียนที่รายการของสมุดบันทึกให้", english: "the record that entries lead to is not stored"))
  }

  private static func projection(_ name: String, _ code: String, _ message: Message) -> Diagnostic {
    Diagnostic(
      at: .file("record \(name)"), code: code, message,
      hint: Message(
        thai: "สร้างใหม่ด้วย sopthan journal rebuild", english: "make it anew with `sopthan journal rebuild`"))
  }
}
