public import DMN
public import Diagnostics
public import Spreadsheet
import XML

/// A model with one of its tables replaced by what stands in a workbook.
public struct TableImport: Sendable {
  public let decision: String
  /// The whole model; the same bytes as before if the table says nothing else.
  public let model: [UInt8]

  /// Puts the table of a workbook's first sheet, as `TableGrid` lays it out, into a model.
  ///
  /// - Parameters:
  ///   - bytes: the model, which must be well formed and free of errors.
  ///   - others: the models that stand beside it, so that what it imports is known.
  /// - Throws: everything that is wrong, by cell. Then nothing is replaced.
  public init(
    of workbook: ReadWorkbook, into bytes: [UInt8], file: String, among others: [Definitions]
  ) throws(Problems) {
    let model = try readDefinitions(bytes, file: file)
    guard let sheet = workbook.sheets.first else {
      throw Problems([.unknownTable("", known: model.namesWithTables, at: .file(workbook.file))])
    }
    let place = sheet.location(row: TableGrid.nameRow, column: 0)
    var name = ""
    if case .text(let text) = sheet[TableGrid.nameRow, 0] { name = text }
    guard let tables = model.decisionTables(of: name), tables.count == 1,
      let element = Self.element(of: tables[0], in: bytes)
    else { throw Problems([.unknownTable(name, known: model.namesWithTables, at: place)]) }
    let grid = TableGrid(tables[0], of: name)
    let reader = TableSheetReader(sheet, as: grid)
    guard reader.problems.isEmpty else { throw Problems(reader.problems) }
    var rewriter = TableRewriter(bytes, element: element, grid: grid, sheet: reader)
    let rewritten = rewriter.rewritten()
    guard rewriter.problems.isEmpty else { throw Problems(rewriter.problems) }
    if rewritten != bytes {
      let problems = Self.problems(
        of: try readDefinitions(rewritten, file: file), unlike: model, among: others, reader: reader)
      guard problems.isEmpty else { throw Problems(problems) }
    }
    decision = name
    self.model = rewritten
  }

  /// The element of a table, found by its line.
  private static func element(of table: DecisionTable, in bytes: [UInt8]) -> SourceElement? {
    guard case .text(_, let line, _) = table.location else { return nil }
    let found = sourceElements(of: bytes)?.descendants(named: "decisionTable").filter { element in
      bytes[..<element.whole.lowerBound].count { $0 == 0x0A } + 1 == line
    }
    return found?.count == 1 ? found?.first : nil
  }

  /// What the new table brings that was not wrong before, each at its cell.
  private static func problems(
    of new: Definitions, unlike old: Definitions, among others: [Definitions], reader: TableSheetReader
  ) -> [Diagnostic] {
    let others = others.filter { $0.namespace != new.namespace }
    let before = Set(DecisionGraph(tolerating: [old] + others).problems.map(\.message))
    let cells = cells(of: new, reader: reader)
    return DecisionGraph(tolerating: [new] + others).problems.compactMap { problem in
      var problem = problem
      if let cell = cells[problem.location] {
        problem.location = cell
      } else if case .expression(let offset, let text, let within) = problem.location,
        let cell = cells[within]
      {
        problem.location = .expression(offset: offset, text: text, within: cell)
      } else if before.contains(problem.message) {
        return nil
      }
      return problem
    }
  }

  /// The cells of the sheet by the places that they now have in the model.
  private static func cells(of model: Definitions, reader: TableSheetReader) -> [Location: Location] {
    guard let table = model.decisionTables(of: reader.grid.decision)?.first else { return [:] }
    let sheet = reader.sheet
    var cells: [Location: Location] = [:]
    for (rule, row) in zip(table.rules, reader.rules.map(\.row)) {
      cells[rule.location] = sheet.location(row: row, column: 0)
      for (index, text) in (rule.inputs + rule.outputs).enumerated() {
        cells[text.location] = sheet.location(row: row, column: index + 1)
      }
    }
    for (index, allowed) in (table.inputs.map(\.allowedValues) + table.outputs.map(\.allowedValues))
      .enumerated()
    {
      if let allowed {
        cells[allowed.location] = sheet.location(row: TableGrid.allowedRow, column: index + 1)
      }
    }
    return cells
  }
}
