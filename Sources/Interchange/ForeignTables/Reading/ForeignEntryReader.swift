import Diagnostics
import FEEL
import Register
import Spreadsheet

/// Reads cells of a foreign table as fields, into the same canonical forms that division workbooks use.
struct ForeignEntryReader: Sendable {
  private let entries: EntryReader
  private let kinds: [ForeignField: ForeignKind]
  private let translations: [ForeignField: [Translation]]
  /// The same by what is compared.
  private let meanings: [ForeignField: [String: String]]

  init(_ mapping: Mapping, register: Register, countsFrom1904: Bool) {
    entries = EntryReader(countsFrom1904: countsFrom1904)
    kinds = Dictionary(uniqueKeysWithValues: ForeignField.allCases.map { ($0, $0.kind(in: register)) })
    translations = Dictionary(
      mapping.fields.map { ($0.field, $0.translations) }, uniquingKeysWith: { first, _ in first })
    meanings = translations.mapValues { translations in
      Dictionary(
        translations.map { ($0.text.lowercased(), $0.meaning) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The canonical form: words folded, a code, a whole number, an ISO date, numbers with spaces; nil for blank.
  func canonical(_ written: ReadSheet.Value?, as field: ForeignField) throws(EntryProblem) -> String? {
    let value = translated(written, as: field)
    switch kinds[field] ?? .words {
    case .words: return try words(value)
    case .planID: return try words(value)?.westernDigits
    case .date: return try entries.canonical(value, as: .date)
    case .year: return try entries.canonical(value, as: .whole(2500...2700))
    case .choice(let choices): return try code(of: value, among: choices, as: field)
    case .score(let steps):
      guard let text = try words(value) else { return nil }
      let isNumber = Double(text.westernDigits) != nil
      return isNumber
        ? try entries.canonical(.text(text), as: .whole(1...5)) : try code(of: value, among: steps, as: field)
    case .period(let known):
      guard let text = try words(value)?.westernDigits else { return nil }
      return try entries.code(of: text, among: known.map { Choice("\($0)", "\($0)", "\($0)") })
    case .numbers:
      guard let text = try words(value) else { return nil }
      var numbers: [String] = []
      for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == " " }) {
        guard let number = try entries.canonical(.text(String(part)), as: .whole(1...9_999)) else { continue }
        numbers.append(number)
      }
      return numbers.isEmpty ? nil : numbers.joined(separator: " ")
    }
  }

  private func words(_ value: ReadSheet.Value?) throws(EntryProblem) -> String? {
    try entries.canonical(value, as: .words)
  }

  /// Where nothing fits, what the mapping translates is as good a suggestion as what the register knows.
  private func code(
    of value: ReadSheet.Value?, among choices: [Choice], as field: ForeignField
  ) throws(EntryProblem) -> String? {
    guard let text = try words(value) else { return nil }
    do throws(EntryProblem) {
      return try entries.code(of: text, among: choices)
    } catch {
      guard case .notAChoice(_, let labels, nil) = error else { throw error }
      let translated = (translations[field] ?? []).map(\.text)
      throw .notAChoice(
        text, labels: translated + labels, nearest: nearestName(to: text, among: translated))
    }
  }

  /// What the mapping says a cell means; the cell itself where it says nothing.
  private func translated(_ value: ReadSheet.Value?, as field: ForeignField) -> ReadSheet.Value? {
    guard let value, let meanings = meanings[field], !meanings.isEmpty else { return value }
    let text: String
    switch value {
    case .text(let written): text = written.foldedWords
    case .number(let number): text = EntryReader.plain(number)
    case .boolean(let flag): text = flag ? "TRUE" : "FALSE"
    case .error: return value
    }
    return meanings[text.lowercased()].map { .text($0) } ?? value
  }
}
