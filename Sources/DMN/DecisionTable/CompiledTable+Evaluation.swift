internal import Diagnostics
internal import FEEL

extension CompiledTable {
  /// The table's value in a frame whose slots hold what the table's environment declared.
  ///
  /// Each input expression is evaluated once; a row is left at the first question that is answered with no; outputs
  /// are evaluated only for rows that count.
  func evaluate<O: Observer>(in frame: inout Frame, _ observer: O) -> Value {
    guard let inputs = inputValues(in: &frame) else { return .null }
    let matching = matchingRows(inputs, in: &frame)
    guard O.isWatching else { return value(of: matching, in: &frame, observer) }
    let hits = matching.map { Hit(index: $0, outputs: outputs(of: rows[$0], in: &frame, observer)) }
    let value =
      hits.isEmpty
      ? value(of: [], in: &frame, observer) : result(of: hits, in: &frame)
    observer.evaluated(self, inputs: inputs, rows: hits.map { ($0.index, $0.outputs) }, value: value)
    return value
  }

  /// A row that matched, with what its outputs gave.
  struct Hit {
    var index: Int
    var outputs: [Value]
  }

  /// The value of the rows that matched, with ways round the general one for what happens most.
  private func value<O: Observer>(of matching: [Int], in frame: inout Frame, _ observer: O) -> Value {
    switch (hitPolicy, matching.count) {
    case (_, 0): return defaultValue(in: &frame, observer)
    case (.unique, 1), (.any, 1), (.priority, 1), (.first, _):
      return value(of: rows[matching[0]], in: &frame, observer)
    case (.unique, _): return frame.fail(.other(.severalRows(matching, of: self)))
    case (.ruleOrder, _), (.collect(nil), _), (.outputOrder, 1):
      return .list(matching.map { value(of: rows[$0], in: &frame, observer) })
    case (.any, _), (.priority, _), (.outputOrder, _), (.collect(.some), _):
      return result(
        of: matching.map { Hit(index: $0, outputs: outputs(of: rows[$0], in: &frame, observer)) }, in: &frame)
    }
  }

  private func value<O: Observer>(of row: Row, in frame: inout Frame, _ observer: O) -> Value {
    row.constant ?? Self.value(of: outputs(of: row, in: &frame, observer), shape)
  }

  private func outputs<O: Observer>(of row: Row, in frame: inout Frame, _ observer: O) -> [Value] {
    row.outputs.map { $0.evaluate(in: &frame, observer) }
  }

  /// What the default entries give, or null when no output has one.
  private func defaultValue<O: Observer>(in frame: inout Frame, _ observer: O) -> Value {
    guard outputs.contains(where: { $0.defaultEntry != nil }) else {
      if hitPolicy == .collect(.count) { return .number(Number(0)) }
      return .null
    }
    return Self.value(
      of: outputs.map { $0.defaultEntry?.evaluate(in: &frame, observer) ?? .null }, shape)
  }
}

// MARK: - Matching

extension CompiledTable {
  /// The inputs as their columns' types want them; nil, with an error, if one is not among its allowed values.
  private func inputValues(in frame: inout Frame) -> [Value]? {
    var values: [Value] = []
    values.reserveCapacity(inputs.count)
    for index in inputs.indices {
      let value = inputs[index].expression.evaluate(in: &frame)
      let converted = inputs[index].type.isAny ? value : inputs[index].type.convert(value, in: &frame)
      if let allowed = inputs[index].allowedValues, !converted.isNull,
        allowed.test(converted, in: &frame) != true
      {
        _ = frame.fail(.other(.inputNotAllowed(inputs[index].text.text, allowed.text)))
        return nil
      }
      values.append(converted)
    }
    return values
  }

  /// The rows whose every question is answered with yes; no answer is not yes. FIRST needs only one.
  private func matchingRows(_ inputs: [Value], in frame: inout Frame) -> [Int] {
    var asked: UInt64 = 0
    var affirmed: UInt64 = 0
    var matching: [Int] = []
    for index in rows.indices {
      if rows[index].remembered & asked & ~affirmed != 0 { continue }
      var isMatch = true
      for number in rows[index].questions {
        let bit: UInt64 = 1 << UInt64(number)
        if asked & bit != 0 { continue }
        asked |= bit
        if questions[number].tests.test(inputs[questions[number].column], in: &frame) == true {
          affirmed |= bit
        } else {
          isMatch = false
          break
        }
      }
      guard isMatch else { continue }
      matching.append(index)
      if hitPolicy == .first { break }
    }
    return matching
  }
}

extension Message {
  fileprivate static func inputNotAllowed(_ expression: String, _ allowed: String) -> Message {
    Message(
      thai: "ค่าของ \"\(expression)\" ไม่อยู่ใน \(allowed)",
      english: "the value of \"\(expression)\" is not among \(allowed)")
  }
}
