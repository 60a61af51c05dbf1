internal import Diagnostics
internal import FEEL

extension CompiledTable {
  /// The table's value in a frame whose slots hold what the table's environment declared.
  func evaluate<O: Observer>(in frame: inout Frame, _ observer: O) -> Value {
    var values: [Value] = []
    values.reserveCapacity(inputs.count)
    for input in inputs {
      guard let value = input.value(in: &frame) else { return .null }
      values.append(value)
    }
    var hits: [Hit] = []
    for index in rows.indices where rows[index].matches(values, in: &frame) {
      hits.append(Hit(index: index, outputs: outputs(of: rows[index], in: &frame, observer)))
      if hitPolicy == .first { break }
    }
    let value = hits.isEmpty ? defaultValue(in: &frame, observer) : result(of: hits, in: &frame)
    observer.evaluated(self, inputs: values, rows: hits.map { ($0.index, $0.outputs) }, value: value)
    return value
  }

  struct Hit {
    var index: Int
    var outputs: [Value]
  }

  private func outputs<O: Observer>(of row: Row, in frame: inout Frame, _ observer: O) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(outputs.count)
    for (output, logic) in zip(outputs, row.outputs) {
      let value = logic.evaluate(in: &frame, observer)
      values.append(output.type.isAny ? value : output.type.convert(value, in: &frame))
    }
    return values
  }

  /// What the default entries give, or null when an output has none.
  private func defaultValue<O: Observer>(in frame: inout Frame, _ observer: O) -> Value {
    guard outputs.contains(where: { $0.defaultEntry != nil }) else {
      if hitPolicy == .collect(.count) { return .number(Number(0)) }
      return .null
    }
    var values: [Value] = []
    for output in outputs {
      let value = output.defaultEntry?.evaluate(in: &frame, observer) ?? .null
      values.append(output.type.convert(value, in: &frame))
    }
    return value(of: values)
  }

  /// A bare value for one output, a context for several.
  func value(of outputs: [Value]) -> Value {
    if let shape { return .context(Context(shape: shape, values: outputs)) }
    return outputs.first ?? .null
  }
}

extension CompiledTable.Row {
  /// Whether every cell is passed; a test without an answer is not passed.
  fileprivate func matches(_ inputs: [Value], in frame: inout Frame) -> Bool {
    for cell in cells where cell.tests.test(inputs[cell.column], in: &frame) != true { return false }
    return true
  }
}

extension CompiledTable.Input {
  /// The value as the column's type wants it; nil, with an error, if it is not one of the allowed values.
  fileprivate func value(in frame: inout Frame) -> Value? {
    let value = expression.evaluate(in: &frame)
    let converted = type.isAny ? value : type.convert(value, in: &frame)
    guard let allowedValues, !converted.isNull else { return converted }
    if allowedValues.test(converted, in: &frame) == true { return converted }
    _ = frame.fail(.other(.inputNotAllowed(text.text, allowedValues.text)))
    return nil
  }
}

extension Message {
  fileprivate static func inputNotAllowed(_ expression: String, _ allowed: String) -> Message {
    Message(
      thai: "ค่าของ \"\(expression)\" ไม่อยู่ใน \(allowed)",
      english: "the value of \"\(expression)\" is not among \(allowed)")
  }
}
