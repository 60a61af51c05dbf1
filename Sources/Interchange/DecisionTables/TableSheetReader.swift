import DMN
import Diagnostics
import Spreadsheet

/// A rule as a sheet has it.
struct SheetRule {
  /// Counts from 0.
  let row: Int
  /// The rule of the model that it was, counted from 0; nil for a new one.
  let identity: Int?
  let cells: [String]
}

/// Reads what stands on a sheet as a new version of a table, and gathers everything that is wrong with it.
struct TableSheetReader {
  let sheet: ReadSheet
  let grid: TableGrid
  private(set) var problems: [Diagnostic] = []
  private(set) var hitPolicy: HitPolicy
  /// By column; empty where nothing is allowed in particular.
  private(set) var allowed: [String] = []
  private(set) var rules: [SheetRule] = []

  init(_ sheet: ReadSheet, as grid: TableGrid) {
    self.sheet = sheet
    self.grid = grid
    hitPolicy = grid.table.hitPolicy
    readHead()
    readRules()
  }

  private mutating func readHead() {
    let letter = text(TableGrid.headingRow, 0)
    if let policy = HitPolicy.all.first(where: { $0.letter == letter.uppercased() }) {
      hitPolicy = policy
    } else {
      problems.append(.wrongHitPolicy(letter, at: sheet.location(row: TableGrid.headingRow, column: 0)))
    }
    for (index, column) in grid.columns.enumerated().dropFirst() {
      for (row, wanted) in [
        (TableGrid.labelRow, grid.label(column)), (TableGrid.headingRow, grid.heading(column)),
      ] {
        let found = text(row, index)
        if found != wanted {
          problems.append(.changedHeading(found, wanted: wanted, at: sheet.location(row: row, column: index)))
        }
      }
    }
    for column in grid.columns.indices {
      let text = text(TableGrid.allowedRow, column)
      allowed.append(text)
    }
    for row in 0..<sheet.rowCount {
      for column in grid.columns.count..<max(grid.columns.count, sheet.columnCount)
      where row != TableGrid.nameRow && sheet[row, column] != nil {
        let text = text(row, column)
        problems.append(.outsideOfTable(text, at: sheet.location(row: row, column: column)))
      }
    }
  }

  private mutating func readRules() {
    var taken: Set<Int> = []
    for row in TableGrid.firstRule..<max(TableGrid.firstRule, sheet.rowCount) {
      guard grid.columns.indices.dropFirst().contains(where: { sheet[row, $0] != nil }) else { continue }
      let number = text(row, 0)
      if !number.isEmpty, Int(number) == nil {
        problems.append(.notANumber(number, at: sheet.location(row: row, column: 0)))
      }
      var identity = Int(number).map { $0 - 1 }
      if let known = identity, !grid.table.rules.indices.contains(known) || !taken.insert(known).inserted {
        identity = nil
      }
      var cells: [String] = []
      for (index, column) in grid.columns.enumerated() {
        var text = text(row, index)
        if text.allSatisfy(\.isWhitespace) {
          switch column {
          case .input: text = "-"
          case .output where identity.map({ grid.cell(column, of: grid.table.rules[$0]) }) != "null":
            problems.append(.blankOutput(at: sheet.location(row: row, column: index)))
          case .output: text = "null"
          case .number, .annotation: break
          }
        }
        cells.append(text)
      }
      rules.append(SheetRule(row: row, identity: identity, cells: cells))
    }
    if rules.isEmpty {
      problems.append(.noRules(at: sheet.location(row: TableGrid.firstRule, column: 0)))
    }
  }

  /// A cell as text: numbers and truth values as FEEL writes them.
  private mutating func text(_ row: Int, _ column: Int) -> String {
    switch sheet[row, column] {
    case nil: return ""
    case .text(let text): return text
    case .boolean(let flag): return flag ? "true" : "false"
    case .number(let digits):
      guard let number = Double(digits) else { return digits }
      return number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .error(let word):
      problems.append(.errorValue(word, at: sheet.location(row: row, column: column)))
      return word
    }
  }
}
