internal import XML

/// Gathers the cells of one sheet row by row, as the parser delivers them.
struct SheetReader {
  private(set) var sheet: ReadSheet
  private let strings: [String]
  /// Cells that may still come, of all sheets together.
  private(set) var room: Int
  private let limits: ReadingLimits
  private var nextRow = 0

  init(_ name: String, isHidden: Bool, strings: [String], room: Int, limits: ReadingLimits) {
    sheet = ReadSheet(name: name)
    sheet.isHidden = isHidden
    self.strings = strings
    self.room = room
    self.limits = limits
  }

  /// Takes an element that stands inside `sheetData`, `mergeCells` and their like.
  mutating func take(_ element: Element) throws(ReadingProblem) {
    switch element.name {
    case "row": try take(row: element)
    case "mergeCell":
      guard let reference = element["ref"] else { return }
      guard let range = CellNotation.range(reference) else { throw .brokenReference(reference) }
      guard sheet.merges.count < limits.cells else { throw .tooMany("cells", limit: limits.cells) }
      sheet.merges.append(range)
    default: break
    }
  }

  private mutating func take(row: Element) throws(ReadingProblem) {
    let rowIndex = row["r"].flatMap(Int.init).map { $0 - 1 } ?? nextRow
    guard (0..<1_048_576).contains(rowIndex) else { throw .brokenReference(row["r"] ?? "") }
    nextRow = rowIndex + 1
    var nextColumn = 0
    for cell in row.children(named: "c") {
      let column = cell["r"].flatMap(CellNotation.column) ?? nextColumn
      nextColumn = column + 1
      guard (0..<16_384).contains(column) else { throw .brokenReference(cell["r"] ?? "") }
      let formula = cell.first(named: "f")?.text
      let value = try value(of: cell)
      guard value != nil || formula != nil else { continue }
      room -= 1
      guard room >= 0 else { throw .tooMany("cells", limit: limits.cells) }
      sheet[rowIndex, column] = value
      if let formula { sheet.set(formula: formula, row: rowIndex, column: column) }
    }
  }

  private func value(of cell: Element) throws(ReadingProblem) -> ReadSheet.Value? {
    let written = cell.first(named: "v")?.text
    switch cell["t"] ?? "n" {
    case "inlineStr": return cell.first(named: "is").map { .text($0.stringItemText) }
    case "s":
      guard let written else { return nil }
      guard let index = Int(written), strings.indices.contains(index) else { throw .brokenReference(written) }
      return .text(strings[index])
    case "str": return written.map { .text(CellNotation.unescaped($0)) }
    case "b": return written.map { .boolean($0 == "1" || $0 == "true") }
    case "e": return written.map { .error($0) }
    case "d": return written.map { .text($0) }
    default: return written.flatMap { $0.isEmpty ? nil : .number($0) }
    }
  }
}

extension Element {
  /// The text of a string, plain or in runs; how Japanese is pronounced is no part of it.
  var stringItemText: String {
    let plain = children(named: "t").map(\.text)
    let runs = children(named: "r").flatMap { $0.children(named: "t").map(\.text) }
    return CellNotation.unescaped((plain + runs).joined())
  }
}
