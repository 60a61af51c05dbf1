public import Diagnostics
internal import XML

/// Reads the cells and the custom properties of a SpreadsheetML 2003 workbook.
///
/// Formulas are as the file has them, in R1C1 notation. Dates are the texts of the file.
///
/// - Parameter file: the name that diagnostics give the workbook.
public func readSpreadsheetML(
  _ bytes: [UInt8], file: String, limits: ReadingLimits = .standard
) throws(Problems) -> (workbook: ReadWorkbook, properties: [String: String]) {
  var reader = SpreadsheetMLReader(limit: limits.cells)
  var workbook = ReadWorkbook(file: file, sheets: [])
  var properties: [String: String] = [:]
  var problem: ReadingProblem?
  var isWorkbook = false
  let found = readRecords(
    bytes, file: file, recordDepth: 1,
    start: { root in isWorkbook = root.name == "Workbook" && root.namespace == Namespace.spreadsheet },
    record: { part in
      guard problem == nil, isWorkbook else { return }
      do throws(ReadingProblem) {
        switch part.name {
        case "CustomDocumentProperties":
          for property in part.children { properties[property.name] = property.text }
        case "Worksheet": workbook.sheets.append(try reader.sheet(part))
        default: break
        }
      } catch {
        problem = error
      }
    })
  if !found.isEmpty { throw Problems(found) }
  if let problem { throw Problems([problem.diagnostic(in: file)]) }
  guard isWorkbook else { throw Problems([ReadingProblem.notAnArchive.diagnostic(in: file)]) }
  return (workbook, properties)
}

private struct SpreadsheetMLReader {
  /// Cells of all sheets together.
  private let limit: Int
  private var room: Int

  init(limit: Int) {
    self.limit = limit
    room = limit
  }

  mutating func sheet(_ element: Element) throws(ReadingProblem) -> ReadSheet {
    var sheet = ReadSheet(name: element.own("Name") ?? "")
    sheet.isHidden =
      element.first(named: "WorksheetOptions")?.first(named: "Visible")?.text.hasPrefix("SheetHidden")
      ?? false
    var row = 0
    for line in element.first(named: "Table")?.children(named: "Row").map({ $0 }) ?? [] {
      if let index = try line.index(below: 1_048_576) { row = index }
      var column = 0
      for cell in line.children(named: "Cell") {
        if let index = try cell.index(below: 16_384) { column = index }
        try read(cell, into: &sheet, row: row, column: column)
        column += 1 + (cell.own("MergeAcross").flatMap(Int.init) ?? 0)
      }
      row += 1
    }
    return sheet
  }

  private mutating func read(
    _ cell: Element, into sheet: inout ReadSheet, row: Int, column: Int
  ) throws(ReadingProblem) {
    let data = cell.first(named: "Data")
    let formula = cell.own("Formula")
    guard data != nil || formula != nil else { return }
    room -= 1
    guard room >= 0 else { throw .tooMany(.cells, limit: limit) }
    if let data {
      let text = data.wholeText
      switch data.own("Type") ?? "String" {
      case "Number": sheet[row, column] = .number(text)
      case "Boolean": sheet[row, column] = .boolean(text == "1")
      case "Error": sheet[row, column] = .error(text)
      default: sheet[row, column] = .text(text)
      }
    }
    if let formula {
      sheet.set(
        formula: formula.hasPrefix("=") ? String(formula.dropFirst()) : formula, row: row, column: column)
    }
  }
}

extension Element {
  /// An attribute of SpreadsheetML's namespace.
  fileprivate func own(_ name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == Namespace.spreadsheet }?.value
  }

  /// Where a row or a cell says that it stands, counted from 0; nil for one that follows the one before it.
  fileprivate func index(below limit: Int) throws(ReadingProblem) -> Int? {
    guard let written = own("Index") else { return nil }
    guard let number = Int(written), (1...limit).contains(number) else {
      throw .brokenReference(written, sheet: nil)
    }
    return number - 1
  }

  /// The text with that of the elements inside it: programs set parts of a text in bold.
  fileprivate var wholeText: String { text + children.map(\.wholeText).joined() }
}
