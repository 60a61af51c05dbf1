internal import Diagnostics
internal import FEEL

extension CompiledTable {
  /// The table's value in a frame whose slots hold what the table's environment declared.
  ///
  /// Each input expression is evaluated once; a row is left at the first question that is answered with no; outputs
  /// are evaluated only for rows that count.
  func evaluate<O: Observer>(in frame: inout Frame, _ observer: O) -> Value {
    if isAnsweredByIndex, !O.isWatching, let search = searchByIndex(in: &frame) {
      return value(of: search, in: &frame, observer)
    }
    guard frame.spend(cost), evaluateInputs(in: &frame) else { return .null }
    guard O.isWatching else { return value(of: search(in: frame), in: &frame, observer) }
    let inputs = self.inputs.indices.map { frame[firstInput + $0] }
    let misses = nearMisses(in: frame)
    let hits = matchingRows(in: &frame).map {
      Hit(index: $0, outputs: outputs(of: rows[$0], in: &frame, observer))
    }
    let value = hits.isEmpty ? defaultValue(in: &frame, observer) : result(of: hits, in: &frame)
    observer.evaluated(
      self, inputs: inputs, rows: hits.map { ($0.index, $0.outputs) }, misses: misses, value: value)
    return value
  }

  /// The steps that an evaluation costs: the questions that may have to be asked.
  private var cost: Int { (index == nil ? asked : askedBeside).count >> 3 }

  /// A row that matched, with what its outputs gave.
  struct Hit {
    var index: Int
    var outputs: [Value]
  }

  /// The value from the rows that a search finds, with ways round the general one for what happens most.
  private func value<O: Observer>(of search: Search, in frame: inout Frame, _ observer: O) -> Value {
    var search = search
    guard let first = nextMatch(&search, in: &frame) else {
      return defaultValue(in: &frame, observer)
    }
    if hitPolicy == .first { return value(of: rows[first], in: &frame, observer) }
    guard let second = nextMatch(&search, in: &frame) else {
      return value(ofOnly: first, in: &frame, observer)
    }
    var matching = [first]
    var next: Int? = second
    while let index = next {
      matching.append(index)
      next = nextMatch(&search, in: &frame)
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
  func defaultValue<O: Observer>(in frame: inout Frame, _ observer: O) -> Value {
    guard outputs.contains(where: { $0.defaultEntry != nil }) else {
      if hitPolicy == .collect(.count) { return .number(Number(0)) }
      return .null
    }
    return Self.value(
      of: outputs.map { $0.defaultEntry?.evaluate(in: &frame, observer) ?? .null }, shape)
  }
}

// MARK: - Inputs

extension CompiledTable {
  /// The rows that the index finds for the inputs, which then need no slots; nil, without a trace, if a value has no
  /// class.
  private func searchByIndex(in frame: inout Frame) -> Search? {
    guard let index else { return nil }
    let errorsBefore = frame.errors.count
    var mask = index.everyRow[0]
    for input in inputs {
      var value = input.expression.evaluate(in: &frame)
      if let type = input.type { value = type.convert(value, in: &frame) }
      guard let place = input.place else { continue }
      let column = index.columns[place]
      guard let number = column.domain.number(of: value) else {
        frame.forget(errorsFrom: errorsBefore)
        return nil
      }
      mask &= column.masks[number]
    }
    return Search(rows: mask)
  }

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
}

extension Message {
  fileprivate static func inputNotAllowed(_ expression: String, _ allowed: String) -> Message {
    Message(
      thai: "ค่าของ \"\(expression)\" ไม่อยู่ใน \(allowed)",
      english: "the value of \"\(expression)\" is not among \(allowed)")
  }
}
