import Register
import Spreadsheet

/// Where the columns of an input sheet stand in a workbook that came back.
struct LocatedTable: Sendable {
  let sheet: ReadSheet
  let idColumn: Int
  var columns: [InputField: Int]
  /// The first row that may hold a record.
  let firstRow: Int
}

/// Finds input sheets again: by the hidden row of keys, else by headings, else by the names of ranges.
///
/// Sheets may have been renamed and put in another order, columns moved and added, rows inserted above.
struct SheetLocator {
  let workbook: ReadWorkbook

  private static let depth = 60

  func locate(_ table: InputTable) -> LocatedTable? {
    guard var located = byKeys(table) ?? byHeadings(table) ?? byNames(table) else { return nil }
    // A row of keys that lost one: the range's name may still know its column.
    for field in table.fields where located.columns[field] == nil {
      guard let range = workbook.range(named: table.rangeName(field.rawValue)),
        range.sheet == located.sheet.name
      else { continue }
      located.columns[field] = range.range.firstColumn
    }
    return located
  }

  private func byKeys(_ table: InputTable) -> LocatedTable? {
    for sheet in workbook.sheets {
      for row in 0..<min(sheet.rowCount, Self.depth) {
        guard
          let id = (0..<sheet.columnCount).first(where: { sheet[row, $0] == .text(table.marker) })
        else { continue }
        var columns: [InputField: Int] = [:]
        for column in 0..<sheet.columnCount {
          guard case .text(let key) = sheet[row, column], let field = InputField(rawValue: key) else {
            continue
          }
          columns[field] = columns[field] ?? column
        }
        return LocatedTable(sheet: sheet, idColumn: id, columns: columns, firstRow: row + 1)
      }
    }
    return nil
  }

  /// The row in which most headings stand, if it is at least half of them and the ids' among them.
  private func byHeadings(_ table: InputTable) -> LocatedTable? {
    guard table != .cover else { return nil }
    var best: LocatedTable?
    for sheet in workbook.sheets {
      for row in 0..<min(sheet.rowCount, Self.depth) {
        var columns: [InputField: Int] = [:]
        var id: Int?
        for column in 0..<sheet.columnCount {
          guard case .text(let text) = sheet[row, column] else { continue }
          let heading = text.foldedWords.lowercased()
          if ["รหัส", "ข้อ"].contains(heading) { id = id ?? column }
          let field = table.fields.first { field in
            let title = field.title(in: table)
            return [title.thai, title.english].contains { $0.lowercased() == heading }
          }
          if let field { columns[field] = columns[field] ?? column }
        }
        guard let id, columns.count * 2 > table.fields.count, columns.count > best?.columns.count ?? 0 else {
          continue
        }
        best = LocatedTable(sheet: sheet, idColumn: id, columns: columns, firstRow: row + 1)
      }
    }
    return best
  }

  private func byNames(_ table: InputTable) -> LocatedTable? {
    guard let id = workbook.range(named: table.rangeName("id")), let sheet = workbook.sheet(named: id.sheet)
    else { return nil }
    return LocatedTable(
      sheet: sheet, idColumn: id.range.firstColumn, columns: [:], firstRow: id.range.firstRow)
  }
}

extension ReadSheet {
  /// What stands in a cell; cells merged downwards share what stands in their first.
  func entry(row: Int, column: Int) -> (value: Value?, formula: String?, row: Int) {
    if let value = self[row, column] { return (value, formula(row: row, column: column), row) }
    if let formula = formula(row: row, column: column) { return (nil, formula, row) }
    let merge = merges.first {
      $0.firstColumn == column && $0.firstRow < row && row <= $0.lastRow
    }
    guard let merge else { return (nil, nil, row) }
    return (
      self[merge.firstRow, column], formula(row: merge.firstRow, column: column), merge.firstRow
    )
  }

  /// The text of a cell, numbers without their `.0`.
  func words(row: Int, column: Int) -> String {
    switch self[row, column] {
    case .text(let text): text.foldedWords
    case .number(let number):
      Double(number).flatMap { Int(exactly: $0) }.map { String($0) } ?? number
    case .boolean, .error, nil: ""
    }
  }
}
