import Digest
import FEEL
import JSON
import Register

/// What a workbook was issued with; it travels on a hidden sheet and is sealed by its digest.
struct IssuedState: Sendable, Hashable {
  /// The layout of the hidden sheet and the meaning of its rows.
  static let currentVersion = 1
  static let marker = "sopthan:issue"
  static let sheetName = "_sopthan"

  var version = currentVersion
  let register: String
  let division: DivisionCode
  let period: PeriodID
  let rulesVersion: String
  let asOf: CalendarDate
  let toolVersion: String
  let records: [InputRecord]

  /// SHA-256 over the canonical JSON (RFC 8785) of everything above, 64 hexadecimal digits.
  var checksum: String {
    let content: JSON = [
      "asOf": .string(asOf.description), "division": .string(division.text),
      "period": .string(period.description), "records": .array(rows.map { .array($0.map { .string($0) }) }),
      "register": .string(register), "rules": .string(rulesVersion), "tool": .string(toolVersion),
      "version": .integer(version),
    ]
    return sha256Hex(content.canonical)
  }

  /// The lines above the records: a name and its value.
  var heading: [(name: String, value: String)] {
    [
      (Self.marker, String(version)), ("register", register), ("division", division.text),
      ("period", period.description), ("rules", rulesVersion), ("asOf", asOf.description),
      ("tool", toolVersion), ("checksum", checksum),
    ]
  }

  static let columns = ["table", "record", "kind", "name", "value"]

  /// A row for each fact and each open cell, in the order of the records.
  var rows: [[String]] {
    records.flatMap { record in
      record.facts.map { [record.table.rawValue, record.id, "fact", $0.name.rawValue, $0.value] }
        + record.inputs.map { [record.table.rawValue, record.id, "input", $0.field.rawValue, $0.value] }
    }
  }
}
