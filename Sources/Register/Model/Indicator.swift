public import FEEL

public enum IndicatorKind: String, Sendable, Hashable, CaseIterable {
  /// An indicator of the performance agreement (appendix table).
  case performance
  /// A key risk indicator, such as those of credit (8.5).
  case risk
}

public enum IndicatorLight: String, Sendable, Hashable, CaseIterable {
  case red, yellow, green
}

/// What an indicator's light compares the result with.
public enum LightBase: String, Sendable, Hashable, CaseIterable {
  case year, quarter
}

/// What is to be reached in one quarter: a number, a milestone in words, or nothing (a dash in the report, never 0).
public struct QuarterTarget: Sendable, Hashable {
  /// 1 to 4.
  public var quarter: Int
  public var value: Number?
  public var milestone: Text?
  public var origin: Origin

  public init(quarter: Int, value: Number?, milestone: Text? = nil, origin: Origin = .none) {
    self.quarter = quarter
    self.value = value
    self.milestone = milestone
    self.origin = origin
  }
}

/// What a quarter brought: a number for that quarter alone, words, or both.
public struct IndicatorResult: Sendable, Hashable {
  public var period: PeriodID
  public var value: Number?
  public var text: Text?
  public var source: Source
  public var origin: Origin

  public init(
    period: PeriodID, value: Number?, text: Text? = nil, source: Source, origin: Origin = .none
  ) {
    self.period = period
    self.value = value
    self.text = text
    self.source = source
    self.origin = origin
  }
}

/// A light set by hand, with the reason that explains it.
public struct LightOverride: Sendable, Hashable {
  public var period: PeriodID
  public var light: IndicatorLight
  public var reason: Text?
  public var source: Source
  public var origin: Origin

  public init(
    period: PeriodID, light: IndicatorLight, reason: Text?, source: Source, origin: Origin = .none
  ) {
    self.period = period
    self.light = light
    self.reason = reason
    self.source = source
    self.origin = origin
  }
}

/// A target that was changed during the year.
public struct TargetRevision: Sendable, Hashable {
  public var from: Number?
  public var to: Number?
  public var reason: Text
  public var origin: Origin

  public init(from: Number?, to: Number?, reason: Text, origin: Origin = .none) {
    self.from = from
    self.to = to
    self.reason = reason
    self.origin = origin
  }
}

/// An indicator with its targets for one fiscal year and its results.
public struct Indicator: Sendable, Hashable {
  public var id: IndicatorID
  public var kind: IndicatorKind
  public var name: Text
  public var unit: Text
  /// Buddhist era.
  public var fiscalYear: Int
  /// What counts as passed, in words.
  public var criterion: Text?
  public var yearTarget: Number?
  public var quarterTargets: [QuarterTarget]
  public var carriesOver: Bool
  /// Absent for an indicator without a light.
  public var lightBase: LightBase?
  public var results: [IndicatorResult]
  public var overrides: [LightOverride]
  public var revisions: [TargetRevision]
  public var obstacle: Text?
  public var nextStep: Text?
  /// The divisions responsible.
  public var divisions: [DivisionCode]
  public var plans: [PlanID]
  public var source: Source
  public var origin: Origin

  public init(
    id: IndicatorID, kind: IndicatorKind, name: Text, unit: Text, fiscalYear: Int,
    criterion: Text? = nil, yearTarget: Number?, quarterTargets: [QuarterTarget] = [],
    carriesOver: Bool, lightBase: LightBase?, results: [IndicatorResult] = [],
    overrides: [LightOverride] = [], revisions: [TargetRevision] = [], obstacle: Text? = nil,
    nextStep: Text? = nil, divisions: [DivisionCode] = [], plans: [PlanID] = [], source: Source,
    origin: Origin = .none
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.unit = unit
    self.fiscalYear = fiscalYear
    self.criterion = criterion
    self.yearTarget = yearTarget
    self.quarterTargets = quarterTargets
    self.carriesOver = carriesOver
    self.lightBase = lightBase
    self.results = results
    self.overrides = overrides
    self.revisions = revisions
    self.obstacle = obstacle
    self.nextStep = nextStep
    self.divisions = divisions
    self.plans = plans
    self.source = source
    self.origin = origin
  }
}
