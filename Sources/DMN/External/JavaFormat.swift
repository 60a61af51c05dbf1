internal import FEEL

/// The part of Java's `String.format` that models use: `%s`, `%d`, `%f`, `%b`, `%n` and `%%`, with `-` and `0`
/// flags, width and precision.
enum JavaFormat {
  /// Nil when the format is not understood or a value is missing or does not fit.
  static func format(_ format: String, _ values: [Value]) -> String? {
    var result = ""
    var rest = format.unicodeScalars[...]
    var next = values[...]
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      guard let directive = Directive(&rest) else { return nil }
      switch directive.conversion {
      case "%": result += "%"
      case "n": result += "\n"
      case let conversion:
        guard let value = next.popFirst(), let text = directive.text(of: value, conversion) else {
          return nil
        }
        result += directive.padded(text)
      }
    }
    return result
  }

  /// A value as Java's `toString` shows it.
  static func text(of value: Value) -> String {
    switch value {
    case .null: "null"
    case .string(let text): text
    case .boolean(let answer): answer ? "true" : "false"
    case .number(let number): number.description
    case .date, .time, .dateTime, .yearsMonths, .daysTime, .list, .context, .range, .function:
      "\(value)"
    }
  }

  private struct Directive {
    var isLeft = false
    var isZeroPadded = false
    var width = 0
    var precision: Int?
    var conversion: Unicode.Scalar

    /// The longest that a directive may pad or spell out.
    private static let limit = 1_000

    init?(_ rest: inout Substring.UnicodeScalarView) {
      while let flag = rest.first, flag == "-" || flag == "0" {
        if flag == "-" { isLeft = true } else { isZeroPadded = true }
        rest.removeFirst()
      }
      width = Self.number(&rest) ?? 0
      if rest.first == "." {
        rest.removeFirst()
        guard let digits = Self.number(&rest) else { return nil }
        precision = digits
      }
      guard let conversion = rest.popFirst(), width <= Self.limit, precision ?? 0 <= Self.limit else {
        return nil
      }
      self.conversion = conversion
    }

    private static func number(_ rest: inout Substring.UnicodeScalarView) -> Int? {
      var digits = ""
      while let digit = rest.first, ("0"..."9").contains(digit), digits.count < 6 {
        digits.unicodeScalars.append(digit)
        rest.removeFirst()
      }
      return Int(digits)
    }

    func text(of value: Value, _ conversion: Unicode.Scalar) -> String? {
      switch (conversion, value) {
      case ("s", _):
        let text = JavaFormat.text(of: value)
        return precision.map { String(text.prefix($0)) } ?? text
      case ("b", .boolean(let answer)): return answer ? "true" : "false"
      case ("b", _): return value.isNull ? "false" : "true"
      case ("d", .number(let number)): return number.isInteger ? number.description : nil
      case ("f", .number(let number)): return number.text(decimals: precision ?? 6)
      default: return nil
      }
    }

    func padded(_ text: String) -> String {
      let missing = width - text.unicodeScalars.count
      guard missing > 0 else { return text }
      if isLeft { return text + String(repeating: " ", count: missing) }
      guard isZeroPadded else { return String(repeating: " ", count: missing) + text }
      let sign = text.hasPrefix("-") ? "-" : ""
      return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count)
    }
  }
}

extension Number {
  /// Plain notation with exactly this many decimals, rounded half up.
  fileprivate func text(decimals: Int) -> String? {
    guard let text = rounded(scale: decimals, .halfUp)?.description else { return nil }
    guard decimals > 0 else { return text }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    return parts[0] + "." + fraction + String(repeating: "0", count: max(0, decimals - fraction.count))
  }
}
