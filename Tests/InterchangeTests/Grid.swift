import Spreadsheet

/// The rows of a sheet, pulled for looking at.
struct Grid {
  let sheet: Sheet
  let rows: [Row]

  init(_ sheet: Sheet) throws {
    self.sheet = sheet
    var rows: [Row] = []
    try sheet.rows { rows.append($0) }
    self.rows = rows
  }

  /// `B7`
  subscript(_ reference: String) -> Cell? {
    let name = reference.filter { $0 != "$" }
    let letters = name.prefix { $0.isLetter }
    let column = letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1
    guard let row = Int(name.dropFirst(letters.count)) else { return nil }
    return self[row - 1, column]
  }

  subscript(_ row: Int, _ column: Int) -> Cell? {
    guard rows.indices.contains(row), rows[row].cells.indices.contains(column) else { return nil }
    return rows[row].cells[column]
  }

  /// The row, counted from 0, whose first cell begins with the text.
  func row(beginning text: String) -> Int? {
    rows.firstIndex { $0.cells.first.map { $0.shown.hasPrefix(text) } ?? false }
  }

  /// What stands in a row, as read.
  func shown(_ row: Int) -> [String] { rows[row].cells.map(\.shown) }
}

extension Cell {
  /// The text, the number in its shortest form, or what a formula stored.
  var shown: String {
    switch value {
    case .blank: ""
    case .text(let text), .link(_, let text), .formula(_, stored: .text(let text)): text
    case .number(let number), .formula(_, stored: .number(let number)):
      number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .boolean(let flag): "\(flag)"
    case .date(let day): "\(day.year)-\(day.month)-\(day.day)"
    }
  }

  var isNumber: Bool {
    switch value {
    case .number, .formula(_, stored: .number): true
    case .blank, .text, .link, .boolean, .date, .formula(_, stored: .text): false
    }
  }

  var formula: String? {
    if case .formula(let formula, _) = value { formula } else { nil }
  }
}
