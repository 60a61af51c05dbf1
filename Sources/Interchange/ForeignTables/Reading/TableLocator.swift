import Diagnostics
import Spreadsheet

/// Finds the sheet and the heading rows of a foreign table.
struct TableLocator {
  let workbook: ReadWorkbook

  /// Rows from the top in which headings are looked for.
  private static let depth = 60

  /// The table as a mapping describes it.
  func table(_ mapping: Mapping) throws(Problems) -> ForeignTable {
    let sheet = try sheet(named: mapping.sheet, at: .file(mapping.file))
    guard mapping.headingRows.isEmpty else {
      return ForeignTable(sheet, of: workbook, headingRows: mapping.headingRows.map { $0 - 1 })
    }
    let wanted = Set(
      mapping.fields.flatMap(\.columns).flatMap { name -> [String] in
        guard case .heading(let text) = name else { return [] }
        let key = text.headingKey
        return [key, key.split(separator: "/").last.map(String.init) ?? key]
      })
    return try table(sheet) { wanted.contains($0) }
  }

  /// The table as its headings show it.
  func table(sheet name: String?) throws(Problems) -> ForeignTable {
    let known = Set(ForeignField.allCases.flatMap(\.names).map(\.headingKey))
    return try table(try sheet(named: name, at: .argument("--sheet"))) { known.contains($0) }
  }

  private func sheet(named name: String?, at place: Location) throws(Problems) -> ReadSheet {
    guard let name else {
      if let first = workbook.sheets.first(where: { !$0.isHidden && $0.rowCount > 0 }) { return first }
      throw Problems([ForeignTableProblem.empty.diagnostic(at: .file(workbook.file))])
    }
    if let sheet = workbook.sheets.first(where: { $0.name.foldedWords == name.foldedWords }) { return sheet }
    let names = workbook.sheets.map(\.name)
    throw Problems([ForeignTableProblem.unknownSheet(name, known: names).diagnostic(at: place)])
  }

  /// The row with the most known headings, else the first with the most different texts; rows that merged cells tie to
  /// it are headings too.
  private func table(_ sheet: ReadSheet, isKnown: (String) -> Bool) throws(Problems) -> ForeignTable {
    var best: (row: Int, known: Int, texts: Int)?
    for row in 0..<min(sheet.rowCount, Self.depth) {
      let texts = Set(
        (0..<sheet.columnCount).compactMap { column -> String? in
          guard case .text(let text) = sheet[row, column] else { return nil }
          return text.headingKey
        })
      let candidate = (row: row, known: texts.count { isKnown($0) }, texts: texts.count)
      if (candidate.known, candidate.texts) > (best?.known ?? 0, best?.texts ?? 0) { best = candidate }
    }
    guard let best else { throw Problems([ForeignTableProblem.empty.diagnostic(at: .file(workbook.file))]) }
    var rows = best.row...best.row
    for merge in sheet.merges where (merge.firstRow...merge.lastRow).contains(best.row) {
      // A merge that reaches far down is no heading.
      guard merge.lastRow - merge.firstRow < 4 else { continue }
      rows = min(rows.lowerBound, merge.firstRow)...max(rows.upperBound, merge.lastRow)
    }
    return ForeignTable(sheet, of: workbook, headingRows: Array(rows))
  }
}
