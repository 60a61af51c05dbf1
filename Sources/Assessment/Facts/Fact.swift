import FEEL
import Register

/// One thing that rules may ask of a subject: its name in FEEL, its value, and where it stands in the register.
struct Fact<Subject: Sendable>: Sendable {
  let name: String
  let value: @Sendable (Subject) -> Value
  let origin: @Sendable (Subject) -> Origin

  init(
    _ name: String, at origin: @escaping @Sendable (Subject) -> Origin,
    _ value: @escaping @Sendable (Subject) -> Value
  ) {
    self.name = name
    self.value = value
    self.origin = origin
  }
}

/// All facts about one kind of subject: the shape of the FEEL context is made once, its values once a subject.
struct FactTable<Subject: Sendable>: Sendable {
  let facts: [Fact<Subject>]
  private let shape: Shape

  init(_ facts: [Fact<Subject>]) {
    self.facts = facts
    self.shape = Shape(facts.map(\.name))
  }

  func context(of subject: Subject) -> Value {
    .context(Context(shape: shape, values: facts.map { $0.value(subject) }))
  }

  /// Where the named fact of a subject stands, or nil if there is no such fact.
  func origin(of name: String, for subject: Subject) -> Origin? {
    facts.first { $0.name == name }?.origin(subject)
  }
}

extension Value {
  static func count(_ number: Int) -> Value { .number(Number(number)) }
  static func count(_ number: Int?) -> Value { number.map { .number(Number($0)) } ?? .null }
  static func optional(_ number: Number?) -> Value { number.map { .number($0) } ?? .null }
  static func optional(_ text: String?) -> Value { text.map { .string($0) } ?? .null }
  static func optional(_ date: CalendarDate?) -> Value { date.map { .date($0) } ?? .null }
}

/// Whole days from one date to another; negative when `to` lies before `from`.
func days(from: CalendarDate, to: CalendarDate) -> Int {
  to.daysSinceEpoch - from.daysSinceEpoch
}
