internal import FEEL

extension Batch {
  /// The line above the results.
  public func resultHeader(as format: Format) -> [UInt8] {
    guard format == .csv else { return [] }
    var bytes = Array("line".utf8)
    for decision in decisions {
      bytes.append(0x2C)
      bytes.append(csv: decision)
    }
    return bytes + [0x0D, 0x0A]
  }

  /// The results of a block, a line for each row that could be decoded: the line where it stands in the input, and the
  /// value of each decision.
  public func results(of outcome: BatchOutcome, from block: BatchBlock, as format: Format) -> [UInt8] {
    let names = decisions.map { decision in
      var bytes: [UInt8] = [0x2C]
      bytes.append(json: decision)
      return bytes + [0x3A]
    }
    let rendered = (plan?.results ?? []).map { source -> [[UInt8]] in
      switch source {
      case .codes(_, let values): values.map { $0.bytes(as: format) }
      case .rows: []
      }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(block.rowCount * 32)
    let bad = Set(outcome.problems.map(\.line))
    for row in 0..<block.rowCount where !bad.contains(block.lines[row]) {
      bytes += Array((format == .csv ? "" : "{\"line\":").utf8)
      bytes += Array(String(block.lines[row]).utf8)
      for column in decisions.indices {
        if format == .csv { bytes.append(0x2C) } else { bytes += names[column] }
        if let general = outcome.outcomes[row] {
          bytes += general.values[column].bytes(as: format)
        } else if let plan, let state = outcome.state {
          switch plan.results[column] {
          case .codes(let own, _): bytes += rendered[column][Int(state.codes[own][row])]
          case .rows(let own, let values, let none):
            bytes += Self.value(ofRows: state.masks[own][row], values, none: none).bytes(as: format)
          }
        }
      }
      bytes += format == .csv ? [0x0D, 0x0A] : [0x7D, 0x0A]
    }
    return bytes
  }

  static func value(ofRows mask: UInt64, _ values: [Value], none: Value) -> Value {
    mask == 0 ? none : .list(values.indices.filter { mask & (1 << UInt64($0)) != 0 }.map { values[$0] })
  }
}

extension Value {
  /// In CSV null is empty, and lists and contexts are written as in FEEL; in JSON dates, times, durations, ranges and
  /// functions are strings.
  func bytes(as format: Batch.Format) -> [UInt8] {
    var bytes: [UInt8] = []
    switch format {
    case .csv: if let text { bytes.append(csv: text, isString: kind == .string) }
    case .jsonLines: bytes.append(json: self)
    }
    return bytes
  }
}

extension [UInt8] {
  /// Quoted where it has to be; an empty string is, so that it is not null.
  fileprivate mutating func append(csv text: String, isString: Bool = false) {
    let isPlain = !text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if isPlain, !text.isEmpty || !isString {
      self += Array(text.utf8)
      return
    }
    append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { append(0x22) }
      append(byte)
    }
    append(0x22)
  }

  fileprivate mutating func append(json value: Value) {
    switch value {
    case .null: self += Array("null".utf8)
    case .boolean, .number: self += Array((value.text ?? "null").utf8)
    case .string(let text): append(json: text)
    case .list(let members):
      append(0x5B)
      for (index, member) in members.enumerated() {
        if index > 0 { append(0x2C) }
        append(json: member)
      }
      append(0x5D)
    case .context(let context):
      append(0x7B)
      for (index, entry) in context.entries.enumerated() {
        if index > 0 { append(0x2C) }
        append(json: entry.name)
        append(0x3A)
        append(json: entry.value)
      }
      append(0x7D)
    case .date, .time, .dateTime, .yearsMonths, .daysTime, .range, .function: append(json: value.text ?? "")
    }
  }

  fileprivate mutating func append(json text: String) {
    append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: self += [0x5C, 0x22]
      case 0x5C: self += [0x5C, 0x5C]
      case 0x00..<0x20:
        self += Array("\\u00".utf8)
        let digits = Array("0123456789abcdef".utf8)
        self += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: append(byte)
      }
    }
    append(0x22)
  }
}
