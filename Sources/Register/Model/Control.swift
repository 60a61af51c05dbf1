public import FEEL

public enum ControlNature: String, Sendable, Hashable, CaseIterable {
  case preventive, detective, corrective, directive
}

public enum ControlMode: String, Sendable, Hashable, CaseIterable {
  case manual, automated
}

public enum ControlFrequency: String, Sendable, Hashable, CaseIterable {
  case continuous, daily, weekly, monthly, quarterly, yearly, perEvent
}

public enum Effectiveness: String, Sendable, Hashable, CaseIterable {
  case effective, partlyEffective, ineffective
}

/// A judgement of a control on a day: of its design, of its operation, or of both.
public struct ControlTest: Sendable, Hashable {
  public var on: CalendarDate
  public var by: PersonID?
  /// Is the control, as designed, able to do its work?
  public var design: Effectiveness?
  /// Did it work as designed? Absent when its operation was not tested that day.
  public var operating: Effectiveness?
  public var note: Text?
  public var evidence: [Evidence]
  public var source: Source
  public var origin: Origin

  public init(
    on: CalendarDate, by: PersonID?, design: Effectiveness?, operating: Effectiveness?,
    note: Text? = nil, evidence: [Evidence] = [], source: Source, origin: Origin = .none
  ) {
    self.on = on
    self.by = by
    self.design = design
    self.operating = operating
    self.note = note
    self.evidence = evidence
    self.source = source
    self.origin = origin
  }
}

/// A control activity of a plan.
public struct Control: Sendable, Hashable {
  public var id: ControlID
  public var title: Text
  public var nature: ControlNature
  public var mode: ControlMode
  public var frequency: ControlFrequency
  public var isKey: Bool
  public var owner: PersonID?
  /// Numbers of the causes that the control covers.
  public var covers: [Int]
  /// In order of their dates.
  public var tests: [ControlTest]
  public var source: Source
  public var origin: Origin

  public init(
    id: ControlID, title: Text, nature: ControlNature, mode: ControlMode,
    frequency: ControlFrequency, isKey: Bool, owner: PersonID?, covers: [Int],
    tests: [ControlTest] = [], source: Source, origin: Origin = .none
  ) {
    self.id = id
    self.title = title
    self.nature = nature
    self.mode = mode
    self.frequency = frequency
    self.isKey = isKey
    self.owner = owner
    self.covers = covers
    self.tests = tests
    self.source = source
    self.origin = origin
  }
}
