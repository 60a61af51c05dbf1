@testable import Interchange

extension FilledForm {
  /// The first table of the form.
  var table: FilledTable? { tables.first }

  /// The cells of the table whose columns have this one among them, row by row.
  func table(headed heading: String) -> [[String]]? {
    tables.first { $0.columns.contains { $0.heading == heading } }?.rows.map(\.cells)
  }

  var paragraphs: [String] {
    blocks.compactMap { if case .paragraph(let text, _) = $0 { text } else { nil } }
  }

  private var tables: [FilledTable] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}
