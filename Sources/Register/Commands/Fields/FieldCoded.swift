public import FEEL
public import JSON

/// A value that travels as a JSON object with fields of a known form.
public protocol FieldCoded {
  static var fields: [Field] { get }

  /// Takes up fields that were found to have their form.
  ///
  /// - Returns: nil only if `fields` and this initialiser disagree.
  init?(_ values: FieldValues)

  /// An object; what is absent is left out.
  var json: JSON { get }
}

/// The fields of a JSON object after its form was checked.
public struct FieldValues {
  private let values: [String: JSON]

  init(_ values: [String: JSON]) { self.values = values }

  public func string(_ name: String) -> String? {
    guard case .string(let string)? = values[name] else { return nil }
    return string
  }

  public func int(_ name: String) -> Int? {
    guard case .integer(let integer)? = values[name] else { return nil }
    return integer
  }

  public func bool(_ name: String) -> Bool? {
    guard case .boolean(let value)? = values[name] else { return nil }
    return value
  }

  public func text(_ name: String) -> Text? { values[name].flatMap(Text.init) }

  public func date(_ name: String) -> CalendarDate? { string(name).flatMap { CalendarDate($0) } }

  public func period(_ name: String) -> PeriodID? { string(name).flatMap { PeriodID($0) } }

  public func identifier<Name: Identifier>(_ name: String, as type: Name.Type = Name.self) -> Name? {
    string(name).map(Name.init)
  }

  /// One of a closed set of words.
  public func choice<Choice: RawRepresentable<String>>(
    _ name: String, of type: Choice.Type = Choice.self
  ) -> Choice? {
    string(name).flatMap(Choice.init(rawValue:))
  }

  public func object<Value: FieldCoded>(_ name: String, of type: Value.Type = Value.self) -> Value? {
    values[name].flatMap { Value(checked: $0) }
  }

  /// An absent list is empty.
  public func list<Value: FieldCoded>(_ name: String, of type: Value.Type = Value.self) -> [Value]? {
    guard let json = values[name] else { return [] }
    guard case .array(let members) = json else { return nil }
    let list = members.compactMap { Value(checked: $0) }
    return list.count == members.count ? list : nil
  }

  /// An absent list is empty.
  public func words(_ name: String) -> [String] {
    guard case .array(let members)? = values[name] else { return [] }
    return members.compactMap {
      if case .string(let text) = $0 { text } else { nil }
    }
  }

  /// An absent list is empty.
  public func identifiers<Name: Identifier>(_ name: String, as type: Name.Type = Name.self) -> [Name] {
    guard case .array(let members)? = values[name] else { return [] }
    return members.compactMap {
      if case .string(let text) = $0 { Name(text) } else { nil }
    }
  }
}

extension FieldCoded {
  fileprivate init?(checked json: JSON) {
    guard case .object(let values) = json else { return nil }
    self.init(FieldValues(values))
  }
}

extension Text {
  fileprivate init?(_ json: JSON) {
    guard case .object(let languages) = json, case .string(let thai)? = languages["th"],
      case .string(let english)? = languages["en"]
    else { return nil }
    self.init(thai: thai, english: english)
  }

  /// `{"th": …, "en": …}`
  public var json: JSON { ["th": .string(thai), "en": .string(english)] }
}

extension JSON {
  /// The string of a name or a word; nil for nil.
  public static func name(_ value: (some CustomStringConvertible)?) -> JSON? {
    value.map { .string($0.description) }
  }

  public static func word(_ value: (some RawRepresentable<String>)?) -> JSON? {
    value.map { .string($0.rawValue) }
  }

  /// Nil for an empty list, which is left out.
  public static func list(_ values: [some FieldCoded]) -> JSON? {
    values.isEmpty ? nil : .array(values.map(\.json))
  }

  /// Nil for an empty list, which is left out.
  public static func names(_ values: [some CustomStringConvertible]) -> JSON? {
    values.isEmpty ? nil : .array(values.map { .string($0.description) })
  }

  /// This object with the entries of another.
  public func adding(_ other: JSON) -> JSON {
    guard case .object(let mine) = self, case .object(let others) = other else { return self }
    return .object(mine.merging(others) { _, new in new })
  }
}
