/// The organisation that keeps the register.
public struct Organisation: Sendable, Hashable {
  public var name: Text
  public var shortName: Text
  public var source: Source
  public var origin: Origin

  public init(name: Text, shortName: Text, source: Source, origin: Origin = .none) {
    self.name = name
    self.shortName = shortName
    self.source = source
    self.origin = origin
  }
}

public enum DivisionKind: String, Sendable, Hashable, CaseIterable {
  case office, regionalOffice, centre
}

public struct Division: Sendable, Hashable {
  public var code: DivisionCode
  public var name: Text
  public var kind: DivisionKind
  public var head: PersonID
  public var source: Source
  public var origin: Origin

  public init(
    code: DivisionCode, name: Text, kind: DivisionKind, head: PersonID, source: Source,
    origin: Origin = .none
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.head = head
    self.source = source
    self.origin = origin
  }
}

public enum Role: String, Sendable, Hashable, CaseIterable {
  case auditor, reviewingAuditor, auditCommittee, board, director, divisionOfficer, divisionHead,
    administrator
}

/// Somebody who owns, assesses, approves or answers: a person or the holder of a position.
public struct Person: Sendable, Hashable {
  public var id: PersonID
  /// Absent for members of the audit committee and the board.
  public var division: DivisionCode?
  public var role: Role
  public var name: Text
  public var source: Source
  public var origin: Origin

  public init(
    id: PersonID, division: DivisionCode?, role: Role, name: Text, source: Source,
    origin: Origin = .none
  ) {
    self.id = id
    self.division = division
    self.role = role
    self.name = name
    self.source = source
    self.origin = origin
  }
}

/// One step of the scale of likelihood or of consequence.
public struct ScaleStep: Sendable, Hashable {
  /// 1 to 5.
  public var score: Int
  public var name: Text
  public var description: Text
  public var source: Source

  public init(score: Int, name: Text, description: Text, source: Source) {
    self.score = score
    self.name = name
    self.description = description
    self.source = source
  }
}

/// How a level is named and drawn.
public struct LevelStyle: Sendable, Hashable {
  public var level: Level
  public var name: Text
  /// `#RRGGBB`, the fill behind the name.
  public var fill: String
  /// `#RRGGBB`, the name itself.
  public var ink: String
  public var source: Source

  public init(level: Level, name: Text, fill: String, ink: String, source: Source) {
    self.level = level
    self.name = name
    self.fill = fill
    self.ink = ink
    self.source = source
  }
}
