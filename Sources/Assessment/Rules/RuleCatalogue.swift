import DMN
public import Diagnostics
public import Register

/// A rule as its row in a findings table describes it.
public struct Rule: Sendable, Hashable {
  public var id: RuleID
  public var significance: Level
  public var title: Text
  public var criteria: Text
  /// The decision whose table holds the row.
  public var decision: String
  /// Counts from 1.
  public var row: Int
  public var location: Location
}

extension RulePack {
  /// Every rule of every findings table, in the order of their ids: each row whose outputs name a rule.
  public var rules: [Rule] {
    graph.tables.flatMap { table in table.rows.compactMap { Rule(row: $0, of: table) } }.sorted {
      $0.id < $1.id
    }
  }
}

extension Rule {
  /// Nil for a row whose rule id or significance is no string literal.
  init?(row: TableDescription.Row, of table: TableDescription) {
    func cell(_ name: String) -> String? {
      guard let column = table.outputs.firstIndex(of: name), row.outputs.indices.contains(column) else {
        return nil
      }
      return stringLiteral(row.outputs[column].text)
    }
    func text(_ name: String) -> Text {
      Text(thai: cell("\(name) th") ?? "", english: cell("\(name) en") ?? "")
    }
    guard let id = cell("rule"), let significance = cell("significance").flatMap(Level.init(rawValue:))
    else { return nil }
    self.init(
      id: RuleID(id), significance: significance, title: text("title"), criteria: text("criteria"),
      decision: table.decision, row: row.number, location: row.location)
  }
}

/// The content of a FEEL string literal without escapes; nil for any other expression.
func stringLiteral(_ cell: String) -> String? {
  let quote = UInt8(ascii: "\"")
  let bytes = cell.utf8
  guard bytes.count >= 2, bytes.first == quote, bytes.last == quote else { return nil }
  let content = bytes.dropFirst().dropLast()
  return content.contains { $0 == quote || $0 == UInt8(ascii: "\\") } ? nil : String(content)
}
