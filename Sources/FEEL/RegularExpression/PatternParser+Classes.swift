extension PatternParser {
  enum ClassEscape {
    case character(UInt32)
    case property(CharacterProperty)
  }

  /// What follows a backslash, inside a class or not.
  mutating func classEscape() throws(PatternError) -> ClassEscape {
    let letter = try takeAny()
    switch letter {
    case "n": return .character(0x0A)
    case "r": return .character(0x0D)
    case "t": return .character(0x09)
    case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^", "$":
      return .character(letter.value)
    case "p", "P":
      let property = try namedProperty()
      return .property(letter == "P" ? property.negated : property)
    default:
      guard let property = CharacterProperty(escape: letter) else {
        throw error(.unknownEscape(Character(letter)), back: 1)
      }
      return .property(property)
    }
  }

  private mutating func namedProperty() throws(PatternError) -> CharacterProperty {
    guard take("{") else { throw error(.unexpected(next.map(Character.init) ?? "p")) }
    var name = ""
    while true {
      let scalar = try takeAny()
      if scalar == "}" { break }
      name.unicodeScalars.append(scalar)
    }
    guard let property = CharacterProperty(named: name) else { throw error(.unknownProperty(name), back: 1) }
    return property
  }

  /// What follows an opening bracket, up to and with the closing one.
  mutating func characterClass(depth: Int = 0) throws(PatternError) -> CharacterSet {
    guard depth < 20 else { throw error(.tooLarge) }
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var properties: [CharacterProperty] = []
    var subtracted: CharacterSet?
    let start = position
    while true {
      if position > start, take("]") { break }
      if position > start, next == "-", ahead(1) == "[" {
        position += 2
        subtracted = try characterClass(depth: depth + 1)
        guard take("]") else { throw error(.unexpected(next.map(Character.init) ?? "[")) }
        break
      }
      switch try classMember(isFirst: position == start) {
      case .property(let property): properties.append(property)
      case .character(let first):
        // A hyphen before the closing bracket or a subtraction is no range.
        guard next == "-", let after = ahead(1), after != "]", after != "[" else {
          ranges.append(first...first)
          continue
        }
        position += 1
        guard case .character(let last) = try classMember(isFirst: false, isEnd: true), first <= last else {
          throw error(.badRange, back: 1)
        }
        ranges.append(first...last)
      }
    }
    return CharacterSet(
      ranges, properties: properties, isNegated: isNegated, subtracting: subtracted,
      ignoresCase: flags.contains(.ignoresCase))
  }

  /// One character or escape. A hyphen stands for itself at the beginning and the end only.
  private mutating func classMember(isFirst: Bool, isEnd: Bool = false) throws(PatternError) -> ClassEscape {
    let scalar = try takeAny()
    switch scalar {
    case "\\": return try classEscape()
    case "]": throw error(.emptyClass, back: 1)
    case "[": throw error(.unexpected("["), back: 1)
    case "-" where !isFirst && (isEnd || next != "]"): throw error(.badRange, back: 1)
    default: return .character(scalar.value)
    }
  }
}
