internal import Diagnostics
internal import FEEL

extension CompiledTable {
  /// The table's value in a frame whose slots hold what the table's environment declared.
  ///
  /// Each input expression is evaluated once; a row is left at the first question that is answered with no; outputs
  /// are evaluated only for rows that count.
  func evaluate<O: Observer>(in frame: inout Frame, _ observer: O) -> Value {
    guard evaluateInputs(in: &frame) else { return .null }
    guard O.isWatching else { return value(in: &frame, observer) }
    let inputs = self.inputs.indices.map { frame[firstInput + $0] }
    let hits = matchingRows(in: &frame).map {
      Hit(index: $0, outputs: outputs(of: rows[$0], in: &frame, observer))
    }
    let value = hits.isEmpty ? defaultValue(in: &frame, observer) : result(of: hits, in: &frame)
    observer.evaluated(self, inputs: inputs, rows: hits.map { ($0.index, $0.outputs) }, value: value)
    return value
  }

  /// A row that matched, with what its outputs gave.
  struct Hit {
    var index: Int
    var outputs: [Value]
  }

  /// The value once the inputs are in their slots, with ways round the general one for what happens most.
  private func value<O: Observer>(in frame: inout Frame, _ observer: O) -> Value {
    var answers = Answers()
    guard let first = nextMatch(from: 0, &answers, in: &frame) else {
      return defaultValue(in: &frame, observer)
    }
    if hitPolicy == .first { return value(of: rows[first], in: &frame, observer) }
    guard let second = nextMatch(from: first + 1, &answers, in: &frame) else {
      return value(ofOnly: first, in: &frame, observer)
    }
    var matching = [first]
    var next: Int? = second
    while let index = next {
      matching.append(index)
      next = nextMatch(from: index + 1, &answers, in: &frame)
    }
    switch hitPolicy {
    case .unique: return frame.fail(.other(.severalRows(matching, of: self)))
    case .ruleOrder, .collect(nil):
      return .list(matching.map { value(of: rows[$0], in: &frame, observer) })
    case .any, .first, .priority, .outputOrder, .collect(.some):
      return result(
        of: matching.map { Hit(index: $0, outputs: outputs(of: rows[$0], in: &frame, observer)) }, in: &frame)
    }
  }

  private func value<O: Observer>(ofOnly index: Int, in frame: inout Frame, _ observer: O) -> Value {
    switch hitPolicy {
    case .unique, .any, .first, .priority: return value(of: rows[index], in: &frame, observer)
    case .ruleOrder, .outputOrder, .collect(nil):
      return .list([value(of: rows[index], in: &frame, observer)])
    case .collect(.some):
      let hit = Hit(index: index, outputs: outputs(of: rows[index], in: &frame, observer))
      return result(of: [hit], in: &frame)
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
  /// Puts the inputs, as their columns' types want them, into their slots; false, with an error, if one is not
  /// among its allowed values.
  private func evaluateInputs(in frame: inout Frame) -> Bool {
    for index in inputs.indices {
      var value = inputs[index].expression.evaluate(in: &frame)
      if let type = inputs[index].type { value = type.convert(value, in: &frame) }
      if let allowed = inputs[index].allowedValues, !value.isNull, allowed.test(value, in: &frame) != true {
        _ = frame.fail(.other(.inputNotAllowed(inputs[index].text.text, allowed.text)))
        return false
      }
      frame[firstInput + index] = value
    }
    return true
  }

  /// Answers that have been given already, a bit for each question.
  private struct Answers {
    var given: UInt64 = 0
    var yes: UInt64 = 0
  }

  /// The rows that match. FIRST needs only one.
  private func matchingRows(in frame: inout Frame) -> [Int] {
    var answers = Answers()
    var matching: [Int] = []
    var next = nextMatch(from: 0, &answers, in: &frame)
    while let index = next {
      matching.append(index)
      if hitPolicy == .first { break }
      next = nextMatch(from: index + 1, &answers, in: &frame)
    }
    return matching
  }

  /// The next row whose every question is answered with yes; no answer is not yes.
  private func nextMatch(from start: Int, _ answers: inout Answers, in frame: inout Frame) -> Int? {
    var index = start
    while index < remembered.count {
      if remembered[index] & answers.given & ~answers.yes == 0, matches(index, &answers, in: &frame) {
        return index
      }
      index += 1
    }
    return nil
  }

  private func matches(_ row: Int, _ answers: inout Answers, in frame: inout Frame) -> Bool {
    for position in (row == 0 ? 0 : ends[row - 1])..<ends[row] {
      let number = asked[position]
      // Questions that a word has no bit for are asked anew each time.
      let bit: UInt64 = 1 << UInt64(number)
      if answers.given & bit != 0 { continue }
      answers.given |= bit
      let input = frame[firstInput + questions[number].column]
      guard questions[number].tests.test(input, in: &frame) == true else { return false }
      answers.yes |= bit
    }
    return true
  }
}

extension Message {
  fileprivate static func inputNotAllowed(_ expression: String, _ allowed: String) -> Message {
    Message(
      thai: "ค่าของ \"\(expression)\" ไม่อยู่ใน \(allowed)",
      english: "the value of \"\(expression)\" is not among \(allowed)")
  }
}
