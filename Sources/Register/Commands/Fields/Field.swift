public import Diagnostics

/// A field of a JSON object: its name, what may stand in it, and what it means.
public struct Field: Sendable, Hashable {
  public var name: String
  public var type: FieldType
  public var isRequired: Bool
  public var meaning: Message

  public init(_ name: String, _ type: FieldType, isRequired: Bool = true, _ thai: String, _ english: String) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    meaning = Message(thai: thai, english: english)
  }

  /// A field that may be left out.
  public static func optional(_ name: String, _ type: FieldType, _ thai: String, _ english: String) -> Field {
    Field(name, type, isRequired: false, thai, english)
  }
}

/// What may stand in a field.
public indirect enum FieldType: Sendable, Hashable {
  /// An object with the two languages, `{"th": …, "en": …}`, neither of them blank.
  case text
  /// A string that is not blank.
  case words
  case whole(ClosedRange<Int>)
  case boolean
  /// One of a closed set of words.
  case choice([String])
  case name(NameForm)
  case list(FieldType)
  case object([Field])

  public static func choice<Choice: RawRepresentable<String> & CaseIterable>(of type: Choice.Type)
    -> FieldType
  {
    .choice(type.allCases.map(\.rawValue))
  }

  public static func list<Value: FieldCoded>(of type: Value.Type) -> FieldType { .list(.object(type.fields)) }

  public static func object<Value: FieldCoded>(_ type: Value.Type) -> FieldType { .object(type.fields) }
}

/// Strings with a form that can be checked without knowing the register.
public enum NameForm: String, Sendable, Hashable, CaseIterable {
  case date, period, division, plan, control, person, finding, engagement, topic, rule, register
  /// `FIN-03.A2`
  case action
  /// `A2`
  case actionNumber
  /// What a finding speaks of.
  case subject
  /// A plan or a finding.
  case actionHolder
  /// An assessment's judgement, an action or a control.
  case evidenceHolder
  case rulesVersion
  /// Who vouches for a record.
  case source
  case path, sha256, mediaType
  case indicator, riskIssue
  /// A number in digits, as a string: `1250.5`
  case decimal
}
