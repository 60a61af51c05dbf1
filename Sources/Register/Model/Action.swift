public import FEEL

/// A later due date granted for an action.
public struct Extension: Sendable, Hashable {
  public var from: CalendarDate?
  public var to: CalendarDate
  public var on: CalendarDate
  public var requestedBy: PersonID?
  public var approvedBy: PersonID?
  public var reason: Text?
  public var origin: Origin

  public init(
    from: CalendarDate?, to: CalendarDate, on: CalendarDate, requestedBy: PersonID? = nil,
    approvedBy: PersonID?, reason: Text?, origin: Origin = .none
  ) {
    self.from = from
    self.to = to
    self.on = on
    self.requestedBy = requestedBy
    self.approvedBy = approvedBy
    self.reason = reason
    self.origin = origin
  }
}

/// What was reported of an action on a day.
public struct Progress: Sendable, Hashable {
  public var on: CalendarDate
  public var by: PersonID?
  /// 0 to 100.
  public var percent: Int
  public var note: Text?
  public var origin: Origin

  public init(
    on: CalendarDate, by: PersonID?, percent: Int, note: Text?, origin: Origin = .none
  ) {
    self.on = on
    self.by = by
    self.percent = percent
    self.note = note
    self.origin = origin
  }
}

/// A step that somebody took on a day: completion or verification.
public struct Attestation: Sendable, Hashable {
  public var on: CalendarDate
  public var by: PersonID?
  public var note: Text?
  public var origin: Origin

  public init(on: CalendarDate, by: PersonID?, note: Text? = nil, origin: Origin = .none) {
    self.on = on
    self.by = by
    self.note = note
    self.origin = origin
  }
}

/// A repair: something to be done by somebody until a day.
public struct Action: Sendable, Hashable {
  public var id: ActionID
  public var description: Text
  public var opened: CalendarDate
  public var owner: PersonID?
  /// The due date first agreed; later ones stand in `extensions`.
  public var originalDue: CalendarDate?
  public var extensions: [Extension]
  public var progress: [Progress]
  public var evidence: [Evidence]
  public var completion: Attestation?
  public var verification: Attestation?
  public var source: Source
  public var origin: Origin

  public init(
    id: ActionID, description: Text, opened: CalendarDate, owner: PersonID?,
    originalDue: CalendarDate?, extensions: [Extension] = [], progress: [Progress] = [],
    evidence: [Evidence] = [], completion: Attestation? = nil, verification: Attestation? = nil,
    source: Source, origin: Origin = .none
  ) {
    self.id = id
    self.description = description
    self.opened = opened
    self.owner = owner
    self.originalDue = originalDue
    self.extensions = extensions
    self.progress = progress
    self.evidence = evidence
    self.completion = completion
    self.verification = verification
    self.source = source
    self.origin = origin
  }
}

/// Who may accept a risk of a level; ordered from the least to the greatest authority.
public enum Authority: String, Sendable, Hashable, CaseIterable {
  case divisionHead, director, auditCommittee, board

  /// Whether those decide who oversee the organisation, and not those who run it.
  public var isOversight: Bool {
    switch self {
    case .divisionHead, .director: false
    case .auditCommittee, .board: true
    }
  }
}

/// A residual risk that somebody with authority decided to bear until a day.
public struct Acceptance: Sendable, Hashable {
  public var on: CalendarDate
  public var by: PersonID
  public var authority: Authority
  public var level: Level
  public var expires: CalendarDate?
  /// The day on which it was put on record that it no longer holds.
  public var lapsedOn: CalendarDate?
  /// The minute in which the decision stands.
  public var minute: String?
  public var reason: Text
  public var source: Source
  public var origin: Origin

  public init(
    on: CalendarDate, by: PersonID, authority: Authority, level: Level, expires: CalendarDate?,
    lapsedOn: CalendarDate? = nil, minute: String?, reason: Text, source: Source, origin: Origin = .none
  ) {
    self.on = on
    self.by = by
    self.authority = authority
    self.level = level
    self.expires = expires
    self.lapsedOn = lapsedOn
    self.minute = minute
    self.reason = reason
    self.source = source
    self.origin = origin
  }
}
