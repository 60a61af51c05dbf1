import Diagnostics
import Digest
import FEEL
import Foundation
import GRDB
import JSON
import Register
import Workflow

/// An entry's row as its bytes stand in the file, before anything is made of them.
struct StoredEntry {
  static let columns = "sequence, recorded, effective, actor, role, kind, payload, hash"

  var sequence: Int
  var recorded: [UInt8]
  var effective: [UInt8]
  var actor: [UInt8]
  var role: [UInt8]
  var kind: [UInt8]
  var payload: [UInt8]
  var hash: [UInt8]

  /// - Parameter row: of the columns above.
  init(_ row: Row) {
    sequence = Int(row.integer(0))
    recorded = row.bytes(1)
    effective = row.bytes(2)
    actor = row.bytes(3)
    role = row.bytes(4)
    kind = row.bytes(5)
    payload = row.bytes(6)
    hash = row.bytes(7)
  }

  /// The hash that the entry must have if it is the one with this number, after an entry with that hash.
  ///
  /// It is that of `Entry.hash(after:)`, made from the stored text: a canonical payload needs no parsing, and one that
  /// is not canonical does not give the hash it was recorded with.
  func expectedHash(after previous: [UInt8], as number: Int? = nil) -> [UInt8] {
    var input = previous
    input.reserveCapacity(payload.count + 256)
    input += Self.actorName
    Self.append(actor, to: &input)
    input += Self.effectiveName
    Self.append(effective, to: &input)
    input += Self.kindName
    Self.append(kind, to: &input)
    input += Self.payloadName
    input += payload
    input += Self.recordedName
    Self.append(recorded, to: &input)
    input += Self.roleName
    Self.append(role, to: &input)
    input += Self.sequenceName
    input += Array(String(number ?? sequence).utf8)
    input.append(UInt8(ascii: "}"))
    return sha256(input)
  }

  private static let actorName = Array("{\"actor\":".utf8)
  private static let effectiveName = Array(",\"effective\":".utf8)
  private static let kindName = Array(",\"kind\":".utf8)
  private static let payloadName = Array(",\"payload\":".utf8)
  private static let recordedName = Array(",\"recorded\":".utf8)
  private static let roleName = Array(",\"role\":".utf8)
  private static let sequenceName = Array(",\"sequence\":".utf8)

  private static func append(_ text: [UInt8], to input: inout [UInt8]) {
    let isPlain = text.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    guard isPlain else {
      input += JSON.string(String(decoding: text, as: UTF8.self)).canonical
      return
    }
    input.append(UInt8(ascii: "\""))
    input += text
    input.append(UInt8(ascii: "\""))
  }
}

extension StoredEntry {
  var kindText: String { String(decoding: kind, as: UTF8.self) }

  /// The entry as a value.
  ///
  /// - Throws: what it says that no entry can say.
  func entry() throws(Problems) -> Entry {
    guard let day = CalendarDate(String(decoding: effective, as: UTF8.self)),
      let role = Role(rawValue: String(decoding: role, as: UTF8.self))
    else { throw Problems([.malformedEntry(sequence)]) }
    let payload: JSON
    do throws(JSONProblem) {
      payload = try JSON(parsing: self.payload)
    } catch {
      throw Problems([.malformedEntry(sequence)])
    }
    return Entry(
      sequence: sequence, recorded: String(decoding: recorded, as: UTF8.self), effective: day,
      actor: PersonID(String(decoding: actor, as: UTF8.self)), role: role, kind: kindText, payload: payload)
  }
}

extension Row {
  /// Zero for what is no number; the tables are strict, so that only a file written by other means has any.
  func integer(_ index: Int) -> Int64 { (self[index] as Int64?) ?? 0 }

  func bytes(_ index: Int) -> [UInt8] { (self[index] as Data?).map { [UInt8]($0) } ?? [] }

  func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }
}

extension Diagnostic {
  fileprivate static func malformedEntry(_ sequence: Int) -> Diagnostic {
    Diagnostic(
      at: .journal(entry: sequence), code: "journal.malformed-entry",
      Message(
        thai: "รายการนี้ไม่มีรูปแบบของรายการสมุดบันทึก",
        english: "the entry does not have the form of a journal's entry"),
      hint: Message(
        thai: "ใช้ sopthan journal verify ตรวจสมุดบันทึก",
        english: "check the journal with `sopthan journal verify`"))
  }
}
