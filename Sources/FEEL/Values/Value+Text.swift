extension Value {
  /// The value as FEEL's `string()` writes it: a string as it is, anything else in FEEL's notation, strings
  /// inside it quoted. Nil for null and for what is too deep or too large to write.
  public var text: String? {
    switch self {
    case .null: return nil
    case .string(let text): return text
    case .boolean, .number, .date, .time, .dateTime, .yearsMonths, .daysTime, .list, .context, .range,
      .function:
      var writer = ValueWriter()
      return writer.write(self) ? writer.text : nil
    }
  }
}

private struct ValueWriter {
  private(set) var text = ""
  private var depth = 0

  private static let deepest = 500
  private static let largest = 2_097_152

  /// False if a limit was hit.
  mutating func write(_ value: Value) -> Bool {
    switch value {
    case .null: text += "null"
    case .boolean(let answer): text += answer ? "true" : "false"
    case .number(let number): text += number.description
    case .string(let string): quote(string)
    case .date(let date): text += date.description
    case .time(let time): text += time.description
    case .dateTime(let moment): text += moment.description
    case .yearsMonths(let span): text += span.description
    case .daysTime(let span): text += span.description
    case .list(let members): return write("[", members, "]") { $0.write($1) }
    case .context(let context):
      return write("{", context.entries, "}") { writer, entry in
        writer.writeKey(entry.name)
        writer.text += ": "
        return writer.write(entry.value)
      }
    case .range(let range): return write(range)
    case .function(let function):
      text += "function(" + function.parameters.map(\.name).joined(separator: ", ") + ")"
    }
    return text.utf8.count <= Self.largest
  }

  private mutating func write<Member>(
    _ open: String, _ members: [Member], _ close: String, each: (inout ValueWriter, Member) -> Bool
  ) -> Bool {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { return false }
    text += open
    for (index, member) in members.enumerated() {
      if index > 0 { text += ", " }
      guard each(&self, member) else { return false }
    }
    text += close
    return true
  }

  private mutating func write(_ range: RangeValue) -> Bool {
    let sign: String
    switch range.form {
    case .interval:
      text += range.startIncluded ? "[" : "("
      guard write(range.start) else { return false }
      text += ".."
      guard write(range.end) else { return false }
      text += range.endIncluded ? "]" : ")"
      return true
    case .less: sign = "<"
    case .lessOrEqual: sign = "<="
    case .greater: sign = ">"
    case .greaterOrEqual: sign = ">="
    case .equal: sign = "="
    case .notEqual: sign = "!="
    }
    text += "(" + sign
    let end = range.form == .notEqual ? range.excluded : range.start.isNull ? range.end : range.start
    guard write(end) else { return false }
    text += ")"
    return true
  }

  private mutating func writeKey(_ name: String) {
    if isName(name) { text += name } else { quote(name) }
  }

  private mutating func quote(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// Letters, digits, `_` and the signs that names may hold, one space at most between them.
  private func isName(_ text: String) -> Bool {
    var previous: Unicode.Scalar = " "
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let isLetter = scalar == "_" || scalar.properties.isAlphabetic || scalar.value >= 0x10000
      let isRest =
        ("0"..."9").contains(scalar) || "./-'+*".unicodeScalars.contains(scalar)
        || scalar.properties.generalCategory == .nonspacingMark || (scalar == " " && previous != " ")
      guard isLetter || (index > 0 && isRest) else { return false }
      previous = scalar
    }
    return previous != " "
  }
}
