public import FEEL
public import Register

/// Somebody's name under a record, and whether it still says what was signed.
public struct SignOff: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case confirmed, approved, verified, extended, accepted, closed
  }

  /// The journal's entry.
  public var sequence: Int
  public var kind: Kind
  /// `FIN-03/2560-Q2`, `FIN-03.A2`, a plan or a finding; of an extension with the day that it grants.
  public var subject: String
  public var by: PersonID
  public var role: Role
  public var on: CalendarDate
  public var signature: Signature
  /// What was signed has changed since, or no longer bears the name.
  public var isStale: Bool
}

/// An event with who made it and when, as an entry of the journal holds it.
public struct Occurrence: Sendable, Hashable {
  public var sequence: Int
  public var actor: PersonID
  public var role: Role
  public var effective: CalendarDate
  public var event: Event

  public init(sequence: Int, actor: PersonID, role: Role, effective: CalendarDate, event: Event) {
    self.sequence = sequence
    self.actor = actor
    self.role = role
    self.effective = effective
    self.event = event
  }
}

/// The sign-offs of a journal against the register as it stands now, in the order of their entries.
///
/// Of several on the same thing the last one counts; those before it are left out.
///
/// - Parameter occurrences: in the order of the journal; those that sign nothing are passed over.
public func signOffs(in occurrences: some Sequence<Occurrence>, on register: Register) -> [SignOff] {
  var last: [SigningAct.Key: (occurrence: Occurrence, act: SigningAct)] = [:]
  for occurrence in occurrences {
    guard let act = SigningAct(occurrence) else { continue }
    last[act.key] = (occurrence, act)
  }
  return last.values.sorted { $0.occurrence.sequence < $1.occurrence.sequence }.map { occurrence, act in
    SignOff(
      sequence: occurrence.sequence, kind: act.kind, subject: act.subject, by: occurrence.actor,
      role: occurrence.role, on: occurrence.effective, signature: act.signature,
      isStale: act.record(on: register).map { Signature($0) != act.signature } ?? true)
  }
}
