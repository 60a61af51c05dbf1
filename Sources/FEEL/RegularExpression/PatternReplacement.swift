/// What comes in the place of a match: text and groups.
struct PatternReplacement {
  private enum Part {
    case character(UInt32)
    case group(Int)
  }

  private var parts: [Part] = []

  /// Reads `$0` to `$99` as groups of an expression with so many, `\$` and `\\` as themselves.
  ///
  /// `$12` is group 1 and a 2 if there is no group 12. A group that there is none of is empty.
  init(_ text: String, groups: Int, isLiteral: Bool) throws(PatternError) {
    let scalars = Array(text.unicodeScalars)
    if isLiteral {
      parts = scalars.map { .character($0.value) }
      return
    }
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "\\":
        guard index < scalars.count, scalars[index] == "\\" || scalars[index] == "$" else {
          throw PatternError(reason: .badReplacement, offset: index - 1)
        }
        parts.append(.character(scalars[index].value))
        index += 1
      case "$":
        guard index < scalars.count, var number = Self.digit(scalars[index]) else {
          throw PatternError(reason: .badReplacement, offset: index - 1)
        }
        index += 1
        while index < scalars.count, let digit = Self.digit(scalars[index]), number * 10 + digit <= groups {
          number = number * 10 + digit
          index += 1
        }
        parts.append(.group(number))
      default: parts.append(.character(scalar.value))
      }
    }
  }

  func append(_ match: [Range<Int>?], of text: [UInt32], to result: inout [UInt32]) {
    for part in parts {
      switch part {
      case .character(let character): result.append(character)
      case .group(let group):
        if group < match.count, let bounds = match[group] { result += text[bounds] }
      }
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    ("0"..."9").contains(scalar) ? Int(scalar.value - 0x30) : nil
  }
}
