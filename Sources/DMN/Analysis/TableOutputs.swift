internal import Diagnostics
internal import FEEL

/// What the rows of a table give, as far as it can be known without an input.
struct TableOutputs {
  private let table: DecisionTable
  /// By row and output; nil for what has to be evaluated.
  private let values: [[Value?]]
  private let defaults: [Value?]
  /// The allowed values of each output that lists them, in their order.
  let allowed: [[Value]?]

  init(_ context: TableInContext, _ types: inout TypeTable) {
    table = context.table
    let scope = context.environment.scope
    var known: [String: Value?] = [:]
    func value(_ text: ExpressionText) -> Value? {
      if let value = known[text.text] { return value }
      let value = (try? compile(expression: text.text, in: scope, at: text.location))?.constant
      known[text.text] = .some(value)
      return value
    }
    values = table.rules.map { rule in rule.outputs.map(value) }
    defaults = table.outputs.map { $0.defaultEntry.flatMap(value) }
    allowed = table.outputs.map { clause in
      (clause.allowedValues ?? types.allowedValues(clause.type, in: context.model)).flatMap {
        AllowedValues.listed($0.text)
      }
    }
  }

  var hasDefault: Bool { table.outputs.contains { $0.defaultEntry != nil } }

  /// Whether two rows give the same; nil if that depends on the input.
  func agree(_ first: Int, _ second: Int) -> Bool? {
    var answer: Bool? = true
    for column in table.outputs.indices {
      guard values[first].indices.contains(column), values[second].indices.contains(column) else {
        return nil
      }
      if table.rules[first].outputs[column].text == table.rules[second].outputs[column].text { continue }
      guard let one = values[first][column], let other = values[second][column] else {
        answer = nil
        continue
      }
      if one != other, one.equals(other) != true { return false }
    }
    return answer
  }

  /// Whether all rows give the same.
  var areAllAlike: Bool { values.indices.allSatisfy { agree(0, $0) == true } }

  /// The rows from the one that goes before all others under PRIORITY; nil if the order depends on the input.
  var byPriority: [Int]? {
    var ranks: [[Int]] = []
    for row in values {
      var rank: [Int] = []
      for (column, order) in allowed.enumerated() {
        guard let order else {
          rank.append(0)
          continue
        }
        guard row.indices.contains(column), let value = row[column] else { return nil }
        rank.append(order.firstIndex { $0.equals(value) == true } ?? order.count)
      }
      ranks.append(rank)
    }
    return ranks.indices.sorted { left, right in
      for (a, b) in zip(ranks[left], ranks[right]) where a != b { return a < b }
      return left < right
    }
  }

  /// What these rows give in an output, as far as it is known.
  func known(_ column: Int, rows: [Int]) -> [Value] {
    rows.compactMap { values[$0].indices.contains(column) ? values[$0][column] : nil }
  }

  /// The listed values of an output that neither one of these rows nor the default gives; none if a row computes it.
  func unreachable(_ column: Int, rows: [Int]) -> [Value] {
    guard let listed = allowed[column] else { return [] }
    var given: [Value] = []
    for row in rows {
      guard values[row].indices.contains(column), let value = values[row][column] else { return [] }
      given.append(value)
    }
    if let value = defaults[column] {
      given.append(value)
    } else if table.outputs[column].defaultEntry != nil {
      return []
    }
    let reached = Set(given.flatMap(\.asList))
    return listed.filter { value in
      !value.isNull && value.kind.isScalar && !reached.contains { $0.equals(value) == true }
    }
  }
}
