import Spreadsheet

/// Computes the few kinds of formulas that the pack uses, as spreadsheets define them.
struct Spreadsheeter {
  private let grids: [String: Grid]
  private let home: String

  init(_ grids: [Grid], home: String) {
    self.grids = Dictionary(uniqueKeysWithValues: grids.map { ($0.sheet.name, $0) })
    self.home = home
  }

  /// What the formula shows; nil for a formula of another kind.
  func compute(_ formula: String) -> String? {
    if let inner = argument(of: "IFERROR", formula) {
      return argument(of: "ROUND", split(inner)[0]).flatMap { mean(split($0)[0]) } ?? "–"
    }
    if let inner = argument(of: "IF", formula) {
      let parts = split(inner)
      guard let rounded = argument(of: "ROUND", parts[2]).map(split), rounded.count == 2,
        let digits = Int(rounded[1])
      else { return nil }
      let isPercent = rounded[0].hasPrefix("100*")
      let terms = rounded[0].dropFirst(isPercent ? 4 : 0).split(separator: "/", maxSplits: 1).map(String.init)
      guard terms.count == 2, let part = number(terms[0]), let whole = number(terms[1]) else { return nil }
      let scale = digits == 1 ? 10.0 : 100.0
      return whole == 0 ? "–" : shown(((isPercent ? 100 : 1) * scale * part / whole).rounded() / scale)
    }
    return number(formula).map(shown)
  }

  private func number(_ term: String) -> Double? {
    if let range = argument(of: "SUM", term) { return cells(range).compactMap(\.double).reduce(0, +) }
    if let range = argument(of: "MAX", term) { return cells(range).compactMap(\.double).max() ?? 0 }
    if let range = argument(of: "ROWS", term) { return Double(cells(range).count) }
    if let inner = argument(of: "COUNTIFS", term) ?? argument(of: "COUNTIF", term) {
      return count(split(inner))
    }
    let terms = term.split(separator: "-").map(String.init)
    if terms.count == 2, let left = number(terms[0]), let right = number(terms[1]) { return left - right }
    return Double(term) ?? cells(term).first?.double
  }

  private func mean(_ call: String) -> String? {
    guard let inner = argument(of: "AVERAGE", call) else { return nil }
    let numbers = split(inner).flatMap(cells).compactMap(\.double)
    guard !numbers.isEmpty else { return "–" }
    return shown((numbers.reduce(0, +) / Double(numbers.count) * 100).rounded() / 100)
  }

  private func count(_ arguments: [String]) -> Double {
    let conditions = stride(from: 0, to: arguments.count, by: 2).map {
      (cells: cells(arguments[$0]), criterion: criterion(arguments[$0 + 1]))
    }
    let length = conditions.map(\.cells.count).min() ?? 0
    return Double((0..<length).count { row in conditions.allSatisfy { $0.criterion($0.cells[row]) } })
  }

  private func criterion(_ term: String) -> (Cell) -> Bool {
    if term.hasPrefix("\"<=\"&"), let limit = number(String(term.dropFirst(5))) {
      return { $0.double.map { $0 <= limit } ?? false }
    }
    if term.hasPrefix("\">=\"&"), let limit = number(String(term.dropFirst(5))) {
      return { $0.double.map { $0 >= limit } ?? false }
    }
    if term.hasPrefix("\">"), let limit = number(String(term.dropFirst(2).dropLast())) {
      return { $0.double.map { $0 > limit } ?? false }
    }
    if term.hasPrefix("\"*"), term.hasSuffix("*\"") {
      let part = String(term.dropFirst(2).dropLast(2))
      return { $0.shown.contains(part) }
    }
    let wanted = term.hasPrefix("\"") ? String(term.dropFirst().dropLast()) : cells(term).first?.shown ?? term
    return { $0.shown == wanted }
  }

  private func shown(_ number: Double) -> String { Cell(.number(number)).shown }

  /// `'sheet'!$A$1:$B$2`, `A1:B2`, `$A$1`
  private func cells(_ reference: String) -> [Cell] {
    let parts = reference.split(separator: "!").map(String.init)
    let sheet = parts.count == 2 ? String(parts[0].dropFirst().dropLast()) : home
    let corners = (parts.last ?? "").split(separator: ":").map { String($0) }
    guard let grid = grids[sheet], let first = corners.first.flatMap(place) else { return [] }
    let last = corners.count == 2 ? place(corners[1]) ?? first : first
    return (first.row...last.row).flatMap { row in
      (first.column...last.column).map { grid[row, $0] ?? Cell(.blank) }
    }
  }

  private func place(_ corner: String) -> (row: Int, column: Int)? {
    let name = corner.filter { $0 != "$" }
    let letters = name.prefix { $0.isLetter }
    guard !letters.isEmpty, let row = Int(name.dropFirst(letters.count)) else { return nil }
    return (row - 1, letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1)
  }

  private func argument(of function: String, _ call: String) -> String? {
    guard call.hasPrefix("\(function)("), call.hasSuffix(")") else { return nil }
    return String(call.dropFirst(function.count + 1).dropLast())
  }

  /// At the commas outside of brackets and quotes.
  private func split(_ arguments: String) -> [String] {
    var parts = [""]
    var depth = 0
    var isQuoted = false
    for character in arguments {
      if character == "\"" || character == "'" { isQuoted.toggle() }
      if !isQuoted, character == "(" { depth += 1 }
      if !isQuoted, character == ")" { depth -= 1 }
      if character == ",", depth == 0, !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}

extension Cell {
  fileprivate var double: Double? {
    switch value {
    case .number(let number), .formula(_, stored: .number(let number)): number
    case .blank, .text, .link, .boolean, .date, .formula(_, stored: .text): nil
    }
  }
}
