public import FEEL

/// The group of systems that a topic belongs to: a numbered heading of the questionnaire.
public struct TopicGroup: Sendable, Hashable {
  public var id: String
  public var title: Text
  public var topics: [Topic]
  public var origin: Origin

  public init(id: String, title: Text, topics: [Topic], origin: Origin = .none) {
    self.id = id
    self.title = title
    self.topics = topics
    self.origin = origin
  }
}

/// A system that respondents rate for quantity and for quality.
public struct Topic: Sendable, Hashable {
  public var id: String
  public var title: Text
  public var source: Source
  public var origin: Origin

  public init(id: String, title: Text, source: Source, origin: Origin = .none) {
    self.id = id
    self.title = title
    self.source = source
    self.origin = origin
  }
}

/// Which divisions answer which topics.
public struct Questionnaire: Sendable, Hashable {
  public var respondents: [DivisionCode]
  public var groups: [TopicGroup]
  /// The highest rating; the lowest is 1.
  public var highestRating: Int
  public var source: Source
  public var origin: Origin

  public init(
    respondents: [DivisionCode], groups: [TopicGroup], highestRating: Int, source: Source,
    origin: Origin = .none
  ) {
    self.respondents = respondents
    self.groups = groups
    self.highestRating = highestRating
    self.source = source
    self.origin = origin
  }
}

/// A respondent's answer to one topic. An absent rating was not given.
public struct TopicAnswer: Sendable, Hashable {
  public var topic: String
  public var quantity: Int?
  public var quality: Int?
  public var note: Text?
  public var evidence: [Evidence]
  public var origin: Origin

  public init(
    topic: String, quantity: Int?, quality: Int?, note: Text? = nil, evidence: [Evidence] = [],
    origin: Origin = .none
  ) {
    self.topic = topic
    self.quantity = quantity
    self.quality = quality
    self.note = note
    self.evidence = evidence
    self.origin = origin
  }
}

/// A division's self-assessment in a period.
public struct SelfAssessment: Sendable, Hashable {
  public var division: DivisionCode
  public var period: PeriodID
  public var by: PersonID?
  public var on: CalendarDate?
  public var answers: [TopicAnswer]
  public var source: Source
  public var origin: Origin

  public init(
    division: DivisionCode, period: PeriodID, by: PersonID?, on: CalendarDate?,
    answers: [TopicAnswer], source: Source, origin: Origin = .none
  ) {
    self.division = division
    self.period = period
    self.by = by
    self.on = on
    self.answers = answers
    self.source = source
    self.origin = origin
  }
}
