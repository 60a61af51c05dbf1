import Diagnostics
import FEEL
import Register
import Spreadsheet

/// Reads what people typed, whatever their program made of it, into its one canonical form.
struct EntryReader: Sendable {
  /// Days count from 1904 in this workbook.
  let countsFrom1904: Bool

  /// The canonical form: a whole number, an ISO date, a choice's code, folded words; nil for blank.
  func canonical(_ value: ReadSheet.Value?, as kind: InputKind) throws(EntryProblem) -> String? {
    guard let value else { return nil }
    let text: String
    switch value {
    case .error(let error): throw .errorValue(error)
    case .boolean(let flag): text = flag ? "TRUE" : "FALSE"
    case .text(let written): text = written.foldedWords
    case .number(let number):
      switch kind {
      case .whole(let bounds): return String(try whole(number, in: bounds))
      case .date: return try day(serial: number).description
      case .choice, .words, .reference: text = Self.plain(number)
      }
    }
    guard !text.isEmpty, !Self.dashes.contains(text) else { return nil }
    switch kind {
    case .whole(let bounds): return String(try whole(text.westernDigits, in: bounds))
    case .date: return try DateReader.day(in: text).description
    case .choice(let choices, _): return try code(of: text, among: choices)
    case .reference: return try reference(text)
    case .words: return text
    }
  }

  /// What stands for nothing.
  private static let dashes: Set<String> = ["-", "–", "—", "n/a", "N/A"]

  /// A number without the digits that binary fractions add: `5` for `5.0`.
  static func plain(_ number: String) -> String {
    guard let double = Double(number), let whole = Int(exactly: double) else { return number }
    return String(whole)
  }

  private func whole(_ text: String, in bounds: ClosedRange<Int>) throws(EntryProblem) -> Int {
    var digits = text
    if digits.hasSuffix("%"), bounds.upperBound == 100 { digits = String(digits.dropLast()).foldedWords }
    guard let double = Double(digits), let whole = Int(exactly: double) else { throw .notWhole(text, bounds) }
    guard bounds.contains(whole) else { throw .outOfRange(text, bounds) }
    return whole
  }

  /// Excel's calendar; a program that took a year of the Buddhist era for a common one is 543 years ahead.
  private func day(serial: String) throws(EntryProblem) -> CalendarDate {
    guard let double = Double(serial), (1...3_000_000).contains(double) else { throw .notADate(serial) }
    let serial = Int(double) + (countsFrom1904 ? 1_462 : 0)
    guard serial > 60, let day = CalendarDate(daysSinceEpoch: serial - 25_569) else {
      throw .notADate("\(serial)")
    }
    return try DateReader.inCommonEra(
      year: Int(day.year), month: Int(day.month), day: Int(day.day), of: day.description)
  }

  func code(of text: String, among choices: [Choice]) throws(EntryProblem) -> String {
    let wanted = text.comparable
    let found = choices.first { choice in
      [choice.label, choice.name.english, choice.code].contains { $0.comparable == wanted }
    }
    if let found { return found.code }
    // People drop the name behind a person's id, or the id before the name.
    let parts = choices.filter { choice in
      choice.label.split(separator: "·").contains { String($0).comparable == wanted }
    }
    if parts.count == 1 { return parts[0].code }
    throw .notAChoice(
      text, labels: choices.map(\.label), nearest: nearestName(to: text, among: choices.map(\.label)))
  }

  private func reference(_ text: String) throws(EntryProblem) -> String {
    let isAbsolute =
      text.hasPrefix("/") || text.hasPrefix("\\\\") || text.lowercased().hasPrefix("file:")
      || text.dropFirst().hasPrefix(":\\") || text.dropFirst().hasPrefix(":/")
    let path = text.contains("://") ? text : text.replacing("\\", with: "/")
    guard !isAbsolute, !path.split(separator: "/").contains("..") else { throw .placeOnOneMachine(text) }
    return path
  }
}

extension String {
  /// Thai and full-width digits as those of ASCII.
  public var westernDigits: String {
    String(
      UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x0E50...0x0E59: Unicode.Scalar(UInt8(scalar.value - 0x0E50 + 0x30))
          case 0xFF10...0xFF19: Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30))
          default: scalar
          }
        }))
  }

  /// The text as choices are compared: folded, in small letters.
  fileprivate var comparable: String { foldedWords.lowercased() }
}
