import Diagnostics
import Digest
public import FEEL
public import JSON
public import Register

/// One entry of the journal.
public struct Entry: Sendable, Hashable {
  /// Counts from 1 without gaps.
  public var sequence: Int
  /// The shell's clock, UTC, to the millisecond: `2026-11-24T08:15:30.123Z`. Never before its predecessor's.
  public var recorded: String
  /// The business day.
  public var effective: CalendarDate
  public var actor: PersonID
  public var role: Role
  /// `plan assessed`, `finding issued`, …
  public var kind: String
  public var payload: JSON

  public init(
    sequence: Int, recorded: String, effective: CalendarDate, actor: PersonID, role: Role, kind: String,
    payload: JSON
  ) {
    self.sequence = sequence
    self.recorded = recorded
    self.effective = effective
    self.actor = actor
    self.role = role
    self.kind = kind
    self.payload = payload
  }

  /// SHA-256 over the hash of the entry before (32 bytes, all zero before the first) followed by the canonical JSON
  /// (RFC 8785) of an object with all fields of this entry.
  public func hash(after previous: [UInt8]) -> [UInt8] {
    let fields: JSON = [
      "actor": .string(actor.text), "effective": .string(effective.description), "kind": .string(kind),
      "payload": payload, "recorded": .string(recorded), "role": .string(role.rawValue),
      "sequence": .integer(sequence),
    ]
    return sha256(previous + fields.canonical)
  }
}

extension Entry {
  /// What happened, as a value that can be applied.
  public var event: Event {
    get throws(Problems) { try Event(kind: kind, payload: payload, at: .journal(entry: sequence)) }
  }
}
