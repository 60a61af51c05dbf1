import DMN
import Register

extension RulePack {
  /// The bands of a table of ages in the order of its rows, empty ones included.
  func ageBands(of question: Question) -> [AgeBand] {
    guard let decision = question.decisions.first else { return [] }
    return graph.tables.filter { $0.decision == decision }.flatMap { table in
      table.rows.compactMap { AgeBand(row: $0, of: table) }
    }
  }
}

extension AgeBand {
  /// Nil for a row whose code is no string literal.
  fileprivate init?(row: TableDescription.Row, of table: TableDescription) {
    func cell(_ name: String) -> String? {
      guard let column = table.outputs.firstIndex(of: name), row.outputs.indices.contains(column) else {
        return nil
      }
      return row.outputs[column].text
    }
    guard let code = cell("band").flatMap(stringLiteral) else { return nil }
    self.init(
      code: code,
      name: Text(
        thai: cell("name th").flatMap(stringLiteral) ?? code,
        english: cell("name en").flatMap(stringLiteral) ?? code),
      isForCommittee: cell("for committee") == "true")
  }
}
