import Diagnostics
import FEEL
import Register
import Spreadsheet

/// What a division entered and what was found wrong with it, to be written into a fresh copy.
struct DivisionEntries: Sendable {
  /// Replaces what the register holds; nil is a cell that was returned blank.
  var values: [EntryKey: ReadSheet.Value?] = [:]
  private(set) var remarks: [EntryKey: [Diagnostic]] = [:]
  /// In the order of their places, for the sheet of problems.
  var problems: [(key: EntryKey?, diagnostic: Diagnostic)] = []

  static let none = DivisionEntries()

  /// Puts the problems in order and each on its cell.
  mutating func settle() {
    problems.sort {
      ($0.diagnostic.location, $0.diagnostic.code) < ($1.diagnostic.location, $1.diagnostic.code)
    }
    remarks = [:]
    for problem in problems {
      if let key = problem.key { remarks[key, default: []].append(problem.diagnostic) }
    }
  }

  /// What stands in a cell: as returned, else as issued.
  func value(of key: EntryKey, issued: String?, kind: InputKind = .words) -> Cell.Value {
    if let returned = values[key] { return returned.map(Cell.Value.init) ?? .blank }
    guard let issued, !issued.isEmpty else { return .blank }
    switch kind {
    case .whole: return Double(issued).map { .number($0) } ?? .text(issued)
    case .date: return CalendarDate(issued).map { .date(Day($0)) } ?? .text(issued)
    case .choice(let choices, _): return .text(choices.first { $0.code == issued }?.label ?? issued)
    case .words, .reference: return .text(issued)
    }
  }

  func remark(on key: EntryKey) -> String? {
    guard let remarks = remarks[key], !remarks.isEmpty else { return nil }
    return remarks.map { remark in
      [remark.message.thai, remark.hint?.thai, remark.message.english, remark.hint?.english].compactMap(
        \.self
      )
      .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}

extension Cell.Value {
  /// What somebody's program wrote; a formula is given as the value it had.
  init(_ value: ReadSheet.Value) {
    switch value {
    case .text(let text), .error(let text): self = .text(text)
    case .number(let number): self = Double(number).map { .number($0) } ?? .text(number)
    case .boolean(let flag): self = .boolean(flag)
    }
  }
}
