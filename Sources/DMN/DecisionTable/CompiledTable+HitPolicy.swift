internal import Diagnostics
internal import FEEL

extension CompiledTable {
  /// The table's value from the rows that matched, at least one, in their order.
  func result(of hits: [Hit], in frame: inout Frame) -> Value {
    switch hitPolicy {
    case .unique:
      guard hits.count == 1 else { return frame.fail(.other(.severalRows(hits.map(\.index), of: self))) }
      return Self.value(of: hits[0].outputs, shape)
    case .any:
      guard hits.allSatisfy({ agree($0.outputs, hits[0].outputs) }) else {
        return frame.fail(.other(.rowsDisagree(hits, of: self)))
      }
      return Self.value(of: hits[0].outputs, shape)
    case .first: return Self.value(of: hits[0].outputs, shape)
    case .priority:
      return ranked(hits).first.map { Self.value(of: $0.outputs, shape) } ?? .null
    case .outputOrder: return .list(ranked(hits).map { Self.value(of: $0.outputs, shape) })
    case .ruleOrder, .collect(nil): return .list(hits.map { Self.value(of: $0.outputs, shape) })
    case .collect(.some):
      return Self.value(
        of: outputs.indices.map { column in aggregate(hits.map { $0.outputs[column] }, in: &frame) }, shape)
    }
  }

  private func agree(_ left: [Value], _ right: [Value]) -> Bool {
    zip(left, right).allSatisfy { $0 == $1 || $0.equals($1) == true }
  }

  /// The hits by the order of their allowed output values, the first output counting most; ties keep their order.
  func ranked(_ hits: [Hit]) -> [Hit] {
    let keyed = hits.map { hit in (hit: hit, ranks: zip(outputs, hit.outputs).map { $0.rank(of: $1) }) }
    return keyed.enumerated().sorted { left, right in
      for (a, b) in zip(left.element.ranks, right.element.ranks) where a != b { return a < b }
      return left.offset < right.offset
    }.map(\.element.hit)
  }

  /// The sum, count, least or greatest of the values, as FEEL's own function gives it.
  private func aggregate(_ values: [Value], in frame: inout Frame) -> Value {
    guard let aggregation else { return .null }
    frame[aggregation.slot] = .list(values)
    return aggregation.function.evaluate(in: &frame)
  }
}

extension CompiledTable.Output {
  /// The place of a value among the allowed ones; those that are not allowed come last.
  fileprivate func rank(of value: Value) -> Int {
    priorities.firstIndex { $0.equals(value) == true } ?? priorities.count
  }
}

extension Message {
  static func severalRows(_ rows: [Int], of table: CompiledTable) -> Message {
    let numbers = rows.map { "\($0 + 1)" }.joined(separator: ", ")
    return Message(
      thai: "แถว \(numbers) ของตารางที่ \(table.description.location) ตรงพร้อมกัน แต่ตารางให้ตรงได้แถวเดียว",
      english: "rows \(numbers) of the table at \(table.description.location) match, but only one may")
  }

  fileprivate static func rowsDisagree(_ hits: [CompiledTable.Hit], of table: CompiledTable) -> Message {
    let numbers = hits.map { "\($0.index + 1)" }.joined(separator: ", ")
    return Message(
      thai: "แถว \(numbers) ของตารางที่ \(table.description.location) ตรงพร้อมกันแต่ให้ผลต่างกัน",
      english:
        "rows \(numbers) of the table at \(table.description.location) match but differ in their outputs")
  }
}
