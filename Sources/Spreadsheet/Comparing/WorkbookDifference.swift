/// What one workbook holds and another does not.
public enum WorkbookDifference: Sendable, Hashable {
  case sheetGone(String)
  case sheetAdded(String)
  case cell(CellDifference)
  /// Programs that run when it is opened.
  case macrosAdded
  /// Values taken from other workbooks.
  case externalLinksAdded
}

/// A cell that holds something else; rows and columns count from 0.
public struct CellDifference: Sendable, Hashable {
  public var sheet: String
  public var row: Int
  public var column: Int
  /// As a formula bar shows it; nil for an empty cell.
  public var before: String?
  public var after: String?
  /// The formula is the same: another cell led to another value.
  public var isComputed = false

  public var place: CellPlace { CellPlace(sheet: sheet, row: row, column: column) }

  /// `F12`
  public var cell: String { cellName(row: row, column: column) }
}

extension ReadWorkbook {
  /// Every sheet and cell in which a workbook differs from this one, in the order of this one's sheets.
  ///
  /// What programs change when they save a workbook anew is no difference: how a number is written beyond its
  /// fifteenth digit, blanks and quotes in a formula, the value beside a formula that is left out, looks.
  public func differences(to other: ReadWorkbook) -> [WorkbookDifference] {
    var found: [WorkbookDifference] = []
    if other.hasMacros, !hasMacros { found.append(.macrosAdded) }
    if other.hasExternalLinks, !hasExternalLinks { found.append(.externalLinksAdded) }
    for sheet in sheets {
      guard let counterpart = other.sheet(named: sheet.name) else {
        found.append(.sheetGone(sheet.name))
        continue
      }
      found += sheet.differences(to: counterpart).map(WorkbookDifference.cell)
    }
    let known = Set(sheets.map(\.name))
    return found + other.sheets.map(\.name).filter { !known.contains($0) }.map(WorkbookDifference.sheetAdded)
  }
}

extension ReadSheet {
  fileprivate func differences(to other: ReadSheet) -> [CellDifference] {
    var found: [CellDifference] = []
    for row in 0..<max(rowCount, other.rowCount) {
      for column in 0..<max(columnCount, other.columnCount) {
        let before = content(row, column)
        let after = other.content(row, column)
        guard let difference = before.difference(to: after) else { continue }
        // Some programs keep nothing in cells that a merged one covers, where nobody sees it.
        if after.isEmpty, isCovered(row, column) { continue }
        found.append(
          CellDifference(
            sheet: name, row: row, column: column, before: before.shown, after: after.shown,
            isComputed: difference == .computed))
      }
    }
    return found
  }

  private func isCovered(_ row: Int, _ column: Int) -> Bool {
    merges.contains { merge in
      (merge.firstRow...merge.lastRow).contains(row)
        && (merge.firstColumn...merge.lastColumn).contains(column)
        && (merge.firstRow, merge.firstColumn) != (row, column)
    }
  }

  private func content(_ row: Int, _ column: Int) -> CellContent {
    CellContent(value: self[row, column], formula: formula(row: row, column: column))
  }
}

private struct CellContent {
  enum Difference { case entered, computed }

  let value: ReadSheet.Value?
  let formula: String?

  var isEmpty: Bool { value == nil && formula == nil }

  func difference(to other: CellContent) -> Difference? {
    switch (formula, other.formula) {
    case (nil, nil): return isSameValue(other) ? nil : .entered
    case (let formula?, let after?):
      // A formula that repeats a neighbour's is not written out.
      guard after.isEmpty || formula.isEmpty || formula.foldedFormula == after.foldedFormula else {
        return .entered
      }
      return other.value == nil || isSameValue(other) ? nil : .computed
    case (nil, _?), (_?, nil): return .entered
    }
  }

  private func isSameValue(_ other: CellContent) -> Bool {
    switch (value, other.value) {
    case (.number(let before)?, .number(let after)?): before == after || Self.isSame(before, after)
    case (.text(let before)?, .text(let after)?): before.withPlainLineBreaks == after.withPlainLineBreaks
    case (.text(let text)?, nil), (nil, .text(let text)?): text.isEmpty
    default: value == other.value
    }
  }

  /// Programs keep fifteen digits of a number.
  private static func isSame(_ before: String, _ after: String) -> Bool {
    guard let before = Double(before), let after = Double(after) else { return false }
    return abs(before - after) <= 1e-14 * max(abs(before), abs(after))
  }

  var shown: String? {
    if let formula, !formula.isEmpty { return "=\(formula)\(valueText.map { " (\($0))" } ?? "")" }
    return valueText
  }

  private var valueText: String? {
    switch value {
    case .text(let text): text.isEmpty ? nil : text
    case .number(let number): number
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .error(let error): error
    case nil: nil
    }
  }
}

extension String {
  fileprivate var withPlainLineBreaks: String {
    // A carriage return and a line feed are one character.
    utf8.contains(0x0D) ? replacing("\r\n", with: "\n").replacing("\r", with: "\n") : self
  }

  /// Without what programs add to a formula or take away from it; texts in quotes stay as they are.
  fileprivate var foldedFormula: String {
    split(separator: "\"", omittingEmptySubsequences: false).enumerated().map { index, part in
      guard index.isMultiple(of: 2) else { return String(part) }
      return part.replacing("_xlfn.", with: "").filter { $0 != " " && $0 != "'" && $0 != "\n" }.uppercased()
    }.joined(separator: "\"")
  }
}
