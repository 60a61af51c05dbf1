import Diagnostics
import FEEL
import Interchange
import JSON
import Register

/// Turns the fields of a form into the JSON object of a command, by the description of the command's own fields.
///
/// A nested field is named with dots (`score.likelihood`), a member of a list with its number (`evidence.1.title`)
/// or, where it has one, with its own name (`answers.A1.quality`). A
/// text has its Thai in the field itself or in `.th`, its English in `.en`; where one language alone was typed it stands
/// for both until somebody translates it.
struct FormReader {
  private var form: FormFields
  private(set) var problems: [Attempt.Problem] = []

  init(_ form: FormFields) { self.form = form }

  mutating func object(_ fields: [Field], prefix: String = "") -> JSON {
    var members: [String: JSON] = [:]
    for field in fields {
      let name = prefix + field.name
      if let value = value(field.type, at: name, meaning: field.meaning, isRequired: field.isRequired) {
        members[field.name] = value
      } else if field.isRequired, !isToldOf(name) {
        refuse(.missing, at: name, meaning: field.meaning)
      }
    }
    return .object(members)
  }

  private mutating func refuse(_ fault: FieldFault, at name: String, meaning: Message) {
    problems.append(fault.problem(at: name, meaning: meaning))
  }

  private mutating func value(_ type: FieldType, at name: String, meaning: Message, isRequired: Bool) -> JSON?
  {
    switch type {
    case .text: return text(at: name, meaning: meaning)
    case .object(let fields):
      // An object that may be left out is left out where nothing of it is filled in.
      if !isRequired, !isTouched(name) { return nil }
      return object(fields, prefix: name + ".")
    case .list(let member):
      let members = memberKeys(of: name).compactMap { key in
        take(key, asNameOf: member, at: "\(name).\(key)")
        return value(member, at: "\(name).\(key)", meaning: meaning, isRequired: true)
      }
      return members.isEmpty ? nil : .array(members)
    case .words, .whole, .boolean, .choice, .name:
      return words(at: name, meaning: meaning).flatMap { scalar(type, $0, at: name, meaning: meaning) }
    }
  }

  private mutating func scalar(_ type: FieldType, _ text: String, at name: String, meaning: Message) -> JSON?
  {
    switch type {
    case .whole(let range):
      guard let number = Int(text.westernDigits) else {
        refuse(.notWhole(text, range), at: name, meaning: meaning)
        return nil
      }
      guard range.contains(number) else {
        refuse(.outOfRange(text, range), at: name, meaning: meaning)
        return nil
      }
      return .integer(number)
    case .boolean: return .boolean(text == "true" || text == "yes" || text == "on")
    case .choice(let choices):
      guard choices.contains(text) else {
        refuse(.notAChoice(text), at: name, meaning: meaning)
        return nil
      }
      return .string(text)
    case .name(.date): return date(text, at: name).map { .string($0.description) }
    case .name(let form):
      guard form.accepts(text) else {
        refuse(.malformed(text, form), at: name, meaning: meaning)
        return nil
      }
      return .string(text)
    case .words, .text, .object, .list: return .string(text)
    }
  }

  /// A day as people type it, in either era.
  mutating func date(_ text: String, at name: String) -> CalendarDate? {
    do throws(Problems) {
      return try DateReader.day(in: text, at: .argument(name))
    } catch {
      problems += error.diagnostics.map { Attempt.Problem(field: name, $0.message, hint: $0.hint) }
      return nil
    }
  }

  private mutating func text(at name: String, meaning: Message) -> JSON? {
    let plain = words(at: name, meaning: meaning)
    let thai = words(at: name + ".th", meaning: meaning) ?? plain
    let english = words(at: name + ".en", meaning: meaning)
    guard let thai = thai ?? english else { return nil }
    return Text(thai: thai, english: english ?? thai).json
  }

  private mutating func words(at name: String, meaning: Message) -> String? {
    guard let text = form[name] else { return nil }
    let isWritable = text.unicodeScalars.allSatisfy {
      ($0.value >= 0x20 || [0x09, 0x0A, 0x0D].contains($0.value)) && !(0xFFFE...0xFFFF).contains($0.value)
    }
    guard isWritable else {
      refuse(.unwritable, at: name, meaning: meaning)
      return nil
    }
    return text
  }

  private func isToldOf(_ name: String) -> Bool {
    problems.contains { $0.field.map { $0 == name || $0.hasPrefix(name + ".") } ?? false }
  }

  private func isTouched(_ name: String) -> Bool {
    form.names.contains { ($0 == name || $0.hasPrefix(name + ".")) && form[$0] != nil }
  }

  /// The keys of a list's members of which anything was filled in, in the order of the form.
  private func memberKeys(of name: String) -> [String] {
    form.names.reduce(into: []) { keys, field in
      guard field.hasPrefix(name + "."), form[field] != nil,
        let key = field.dropFirst(name.count + 1).split(separator: ".").first.map(String.init),
        !keys.contains(key)
      else { return }
      keys.append(key)
    }
  }

  /// A member whose key is no number is named by it: its first field, where that is a name.
  private mutating func take(_ key: String, asNameOf member: FieldType, at name: String) {
    guard Int(key) == nil, case .object(let fields) = member, let first = fields.first,
      case .name = first.type
    else { return }
    form["\(name).\(first.name)"] = key
  }
}
