public import FEEL

/// The verdict on a system of internal control.
public enum ControlOpinion: String, Sendable, Hashable, CaseIterable {
  case adequate
  /// Adequate as a whole, with weaknesses that are to be mended.
  case adequateWithWeaknesses
  case inadequate
}

/// A component of internal control, numbered 1 to 5 after COSO 2013.
public enum ControlComponent: Int, Sendable, Hashable, CaseIterable {
  case environment = 1
  case riskAssessment, activities, information, monitoring

  /// The numbers of its principles among all seventeen.
  public var principles: ClosedRange<Int> {
    switch self {
    case .environment: 1...5
    case .riskAssessment: 6...9
    case .activities: 10...12
    case .information: 13...15
    case .monitoring: 16...17
    }
  }
}

/// What was concluded on one of the seventeen principles.
public struct PrincipleEvaluation: Sendable, Hashable {
  /// 1 to 17. The forms of the Ministry of Finance count within the component: principle 6 is 2.1.
  public var number: Int
  public var conclusion: Text
  public var origin: Origin

  public init(number: Int, conclusion: Text, origin: Origin = .none) {
    self.number = number
    self.conclusion = conclusion
    self.origin = origin
  }
}

/// What was concluded on a component and on its principles. An absent conclusion was never drawn.
public struct ComponentEvaluation: Sendable, Hashable {
  public var component: ControlComponent
  public var conclusion: Text?
  public var principles: [PrincipleEvaluation]
  public var origin: Origin

  public init(
    component: ControlComponent, conclusion: Text?, principles: [PrincipleEvaluation] = [],
    origin: Origin = .none
  ) {
    self.component = component
    self.conclusion = conclusion
    self.principles = principles
    self.origin = origin
  }
}

/// A risk that internal audit saw in its review, with the control or the improvement that answers it.
public struct ReviewObservation: Sendable, Hashable {
  public var number: Int
  public var risk: Text
  public var improvement: Text?
  public var origin: Origin

  public init(number: Int, risk: Text, improvement: Text?, origin: Origin = .none) {
    self.number = number
    self.risk = risk
    self.improvement = improvement
    self.origin = origin
  }
}

/// Internal audit's review of an evaluation.
public struct EvaluationReview: Sendable, Hashable {
  public var by: PersonID
  public var on: CalendarDate
  public var opinion: ControlOpinion?
  public var observations: [ReviewObservation]
  public var source: Source
  public var origin: Origin

  public init(
    by: PersonID, on: CalendarDate, opinion: ControlOpinion?, observations: [ReviewObservation] = [],
    source: Source, origin: Origin = .none
  ) {
    self.by = by
    self.on = on
    self.opinion = opinion
    self.observations = observations
    self.source = source
    self.origin = origin
  }
}

/// The evaluation of internal control in a fiscal year, by its components: of the organisation or of a division.
public struct ControlEvaluation: Sendable, Hashable {
  /// Buddhist era.
  public var fiscalYear: Int
  /// Nil for the organisation as a whole.
  public var division: DivisionCode?
  public var by: PersonID
  public var on: CalendarDate
  public var opinion: ControlOpinion?
  public var components: [ComponentEvaluation]
  /// The conclusion on the whole (ผลการประเมินโดยรวม).
  public var overall: Text?
  public var review: EvaluationReview?
  public var source: Source
  public var origin: Origin

  public init(
    fiscalYear: Int, division: DivisionCode?, by: PersonID, on: CalendarDate, opinion: ControlOpinion?,
    components: [ComponentEvaluation] = [], overall: Text?, review: EvaluationReview? = nil, source: Source,
    origin: Origin = .none
  ) {
    self.fiscalYear = fiscalYear
    self.division = division
    self.by = by
    self.on = on
    self.opinion = opinion
    self.components = components
    self.overall = overall
    self.review = review
    self.source = source
    self.origin = origin
  }

  /// `ORG/2560`, `FIN/2560`
  public var id: String { "\(division?.text ?? "ORG")/\(fiscalYear)" }

  public func conclusion(on component: ControlComponent) -> Text? {
    components.first { $0.component == component }?.conclusion
  }

  /// - Parameter principle: 1 to 17.
  public func conclusion(onPrinciple principle: Int) -> Text? {
    components.lazy.flatMap(\.principles).first { $0.number == principle }?.conclusion
  }
}

extension Register {
  /// - Parameter division: nil for the organisation as a whole.
  public func evaluation(of division: DivisionCode?, in fiscalYear: Int) -> ControlEvaluation? {
    evaluations.first { $0.division == division && $0.fiscalYear == fiscalYear }
  }
}
