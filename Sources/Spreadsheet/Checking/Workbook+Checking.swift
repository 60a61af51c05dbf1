extension Workbook {
  /// Refuses what Excel would have to repair, before anything is written.
  func check() throws(WorkbookError) {
    guard !sheets.isEmpty else { throw .noSheet }
    var names: Set<String> = []
    for sheet in sheets {
      guard Self.isSheetName(sheet.name) else { throw .sheetName(sheet.name) }
      guard names.insert(sheet.name.lowercased()).inserted else { throw .duplicateSheetName(sheet.name) }
      try sheet.check()
    }
    for name in definedNames where !Self.isRangeName(name.name) { throw .definedName(name.name) }
    for property in properties.custom where !Self.isPossible(property) {
      throw .customProperty(property.name)
    }
  }

  private static func isPossible(_ property: CustomProperty) -> Bool {
    guard let first = property.name.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic else {
      return false
    }
    return property.value.utf8.count <= 255
      && property.name.unicodeScalars.allSatisfy {
        $0.isASCII
          && ($0.properties.isAlphabetic || $0.properties.numericType != nil
            || "-._".unicodeScalars.contains($0))
      }
  }

  private static func isSheetName(_ name: String) -> Bool {
    (1...31).contains(name.utf16.count) && !name.hasPrefix("'") && !name.hasSuffix("'")
      && !name.unicodeScalars.contains { "[]:*?/\\".unicodeScalars.contains($0) || $0.value < 0x20 }
  }

  /// Letters, digits, `_` and `.`, beginning with a letter or `_`; nothing that reads like a cell.
  private static func isRangeName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic,
      name.utf16.count <= 255,
      name.unicodeScalars.allSatisfy({
        $0 == "_" || $0 == "." || $0.properties.isAlphabetic || $0.properties.numericType != nil
          || $0.properties.generalCategory == .nonspacingMark
      })
    else { return false }
    return ReferenceScanner.reference(in: Array(name.utf8), at: 0)?.end != name.utf8.count
      && !["R", "C"].contains(name.uppercased())
  }
}

extension Sheet {
  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  fileprivate func check() throws(WorkbookError) {
    guard widths.count <= Self.columnLimit else { throw .outOfBounds(sheet: name, what: "widths") }
    try check(merges, as: "merges")
    try check(filter.map { [$0] } ?? [], as: "filter")
    try check(print.area.map { [$0] } ?? [], as: "print area")
    try check(conditionalFormats.map(\.range), as: "conditionalFormats")
    try check(validations.map(\.range), as: "validations")
    try check(
      notes.map { CellRange(rows: $0.row...$0.row, columns: $0.column...$0.column) }, as: "notes")
    if let overlap = merges.firstOverlap() {
      throw .overlappingMerges(
        sheet: name, cell: cellName(row: overlap.firstRow, column: overlap.firstColumn))
    }
    for validation in validations {
      guard case .list(let choices) = validation.rule else { continue }
      guard choices.joined(separator: ",").utf16.count <= 255, !choices.contains(where: { $0.contains(",") })
      else {
        throw .choiceList(
          sheet: name,
          cell: cellName(row: validation.range.firstRow, column: validation.range.firstColumn))
      }
    }
  }

  private func check(_ ranges: [CellRange], as what: String) throws(WorkbookError) {
    for range in ranges {
      guard range.firstRow >= 0, range.firstColumn >= 0, range.firstRow <= range.lastRow,
        range.firstColumn <= range.lastColumn, range.lastRow < Self.rowLimit,
        range.lastColumn < Self.columnLimit
      else { throw .outOfBounds(sheet: name, what: what) }
    }
  }
}

extension [CellRange] {
  /// A range that shares a cell with one before it; compares neighbours by row only, so that many merges in
  /// different rows cost little.
  fileprivate func firstOverlap() -> CellRange? {
    var open: [CellRange] = []
    for range in sorted(by: { ($0.firstRow, $0.firstColumn) < ($1.firstRow, $1.firstColumn) }) {
      open.removeAll { $0.lastRow < range.firstRow }
      if open.contains(where: range.overlaps) { return range }
      open.append(range)
    }
    return nil
  }
}
