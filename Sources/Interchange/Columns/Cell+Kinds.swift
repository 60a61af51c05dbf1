import FEEL
import Register
import Spreadsheet

/// The kinds of cells that tables are made of. What is absent is a dash, never a zero and never empty.
extension Cell {
  /// A place outside of any table.
  static let space = Cell(.blank)
  static let dash = Cell(.text("–"), .dash)

  static func text(_ text: String?, _ style: Style = .body) -> Cell {
    guard let text, !text.isEmpty else { return .dash }
    return Cell(.text(text), style)
  }

  static func thai(_ text: Text?) -> Cell { .text(text?.thai) }
  static func english(_ text: Text?) -> Cell { .text(text?.english, .english) }

  /// Thai, and English on a line below.
  static func stacked(_ text: Text?, _ style: Style = .word) -> Cell {
    guard let text else { return .dash }
    let isSame = text.english.isEmpty || text.english == text.thai
    return .text(isSame ? text.thai : "\(text.thai)\n\(text.english)", style)
  }

  static func count(_ count: Int?, _ style: Style = .count) -> Cell {
    count.map { Cell(.number(Double($0)), style) } ?? .dash
  }

  /// A whole number without decimals, any other with two.
  static func decimal(_ number: Number?) -> Cell {
    guard let number, let double = number.double else { return .dash }
    return Cell(.number(double), number.isInteger ? .count : .decimal)
  }

  /// Always two decimals: shares and means.
  static func percent(_ number: Number?) -> Cell {
    number?.double.map { Cell(.number($0), .decimal) } ?? .dash
  }

  static func date(_ date: CalendarDate?) -> Cell {
    date.map { Cell(.date(Day($0)), .date) } ?? .dash
  }

  static func formula(_ formula: String, _ value: Int, _ style: Style = .count) -> Cell {
    Cell(.formula(formula, stored: .number(Double(value))), style)
  }

  /// A dash where the formula has nothing to compute from.
  static func formula(_ formula: String, _ value: Number?, _ style: Style = .decimal) -> Cell {
    Cell(.formula(formula, stored: value?.double.map { .number($0) } ?? .text("–")), style)
  }

  /// The number that stands in the cell, computed or not.
  var number: Double? {
    switch value {
    case .number(let number), .formula(_, stored: .number(let number)): number
    case .blank, .text, .boolean, .date, .link, .formula(_, stored: .text): nil
    }
  }
}

extension Number {
  /// The nearest binary number, as spreadsheets keep it.
  var double: Double? { Double(description) }
}

extension Day {
  init(_ date: CalendarDate) {
    self.init(year: Int(date.year), month: Int(date.month), day: Int(date.day))
  }
}

extension Cell {
  /// A link to a cell of the workbook; plain text where there is nothing to lead to.
  static func link(_ text: String, to target: String?) -> Cell {
    target.map { Cell(.link(to: $0, text: text), .link) } ?? .text(text, .code)
  }

  /// A count that stands out from 1 on.
  static func alarming(_ count: Int) -> Cell {
    .count(count, count > 0 ? Style.count.inked(.bad) : .count)
  }
}
