/// Parses XPath's regular expressions: those of XML Schema with `^`, `$`, lazy quantifiers, groups that do not
/// capture and back references.
struct PatternParser {
  private let pattern: [Unicode.Scalar]
  var position = 0
  let flags: PatternFlags
  private(set) var groups = 0
  private var closedGroups: Set<Int> = []
  private var depth = 0

  private static let deepest = 100

  init(_ pattern: String, flags: PatternFlags) {
    let scalars = Array(pattern.unicodeScalars)
    self.flags = flags
    self.pattern =
      flags.contains(.ignoresSpace) && !flags.contains(.literal) ? Self.withoutSpace(scalars) : scalars
  }

  mutating func parse() throws(PatternError) -> PatternSyntax {
    if flags.contains(.literal) { return .sequence(pattern.map { .character($0.value) }) }
    let syntax = try alternatives()
    if let next { throw error(.unexpected(Character(next))) }
    return syntax
  }

  /// The flag `x` removes white space everywhere but in character classes, even after a backslash.
  private static func withoutSpace(_ pattern: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var depth = 0
    var isEscaped = false
    for scalar in pattern {
      if depth == 0, [" ", "\t", "\n", "\r"].contains(scalar) { continue }
      kept.append(scalar)
      if isEscaped {
        isEscaped = false
        continue
      }
      switch scalar {
      case "\\": isEscaped = true
      case "[": depth += 1
      case "]": depth -= 1
      default: break
      }
    }
    return kept
  }
}

// MARK: - Reading

extension PatternParser {
  var next: Unicode.Scalar? { position < pattern.count ? pattern[position] : nil }

  func ahead(_ distance: Int) -> Unicode.Scalar? {
    position + distance < pattern.count ? pattern[position + distance] : nil
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  mutating func takeAny() throws(PatternError) -> Unicode.Scalar {
    guard let next else { throw error(.unexpectedEnd) }
    position += 1
    return next
  }

  func error(_ reason: PatternError.Reason, back: Int = 0) -> PatternError {
    PatternError(reason: reason, offset: position - back)
  }

  /// Digits as a number; large ones are all alike.
  private mutating func takeNumber() -> Int? {
    var value: Int?
    while let next, ("0"..."9").contains(next) {
      value = min((value ?? 0) * 10 + Int(next.value - 0x30), 1_000_000)
      position += 1
    }
    return value
  }
}

// MARK: - Grammar

extension PatternParser {
  private mutating func alternatives() throws(PatternError) -> PatternSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw error(.tooLarge) }
    var branches = [try branch()]
    while take("|") { branches.append(try branch()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func branch() throws(PatternError) -> PatternSyntax {
    var pieces: [PatternSyntax] = []
    while let next, next != "|", next != ")" { pieces.append(try piece()) }
    return pieces.count == 1 ? pieces[0] : .sequence(pieces)
  }

  private mutating func piece() throws(PatternError) -> PatternSyntax {
    let atom = try atom()
    let (least, most): (Int, Int?)
    switch next {
    case "?": (least, most) = (0, 1)
    case "*": (least, most) = (0, nil)
    case "+": (least, most) = (1, nil)
    case "{":
      position += 1
      (least, most) = try count()
    default: return atom
    }
    position += 1
    return .repetition(atom, least: least, most: most, isLazy: take("?"))
  }

  /// What stands between braces, up to the closing one.
  private mutating func count() throws(PatternError) -> (Int, Int?) {
    guard let least = takeNumber() else { throw error(.badQuantifier) }
    var most: Int? = least
    if take(",") { most = takeNumber() }
    guard next == "}", most ?? least >= least else { throw error(.badQuantifier) }
    return (least, most)
  }

  private mutating func atom() throws(PatternError) -> PatternSyntax {
    let scalar = try takeAny()
    switch scalar {
    case "^": return .start
    case "$": return .end
    case "(": return try group()
    case "[": return .set(try characterClass())
    case ".":
      return .set(
        flags.contains(.dotMatchesAll)
          ? CharacterSet([], isNegated: true)
          : CharacterSet([0x0A...0x0A, 0x0D...0x0D], isNegated: true))
    case "\\": return try escape()
    case "?", "*", "+": throw error(.nothingToRepeat, back: 1)
    case "{", "}", "]": throw error(.unexpected(Character(scalar)), back: 1)
    default: return .character(scalar.value)
    }
  }

  private mutating func group() throws(PatternError) -> PatternSyntax {
    if take("?") {
      guard take(":") else { throw error(.unexpected(next.map(Character.init) ?? "?")) }
      let inner = try alternatives()
      guard take(")") else { throw error(.unexpectedEnd) }
      return inner
    }
    groups += 1
    let number = groups
    let inner = try alternatives()
    guard take(")") else { throw error(.unexpectedEnd) }
    closedGroups.insert(number)
    return .group(number, inner)
  }

  /// What follows a backslash outside of a class.
  private mutating func escape() throws(PatternError) -> PatternSyntax {
    if let next, ("1"..."9").contains(next) { return .backReference(try backReference()) }
    switch try classEscape() {
    case .character(let character): return .character(character)
    case .property(let property): return .set(CharacterSet([], properties: [property]))
    }
  }

  /// As many digits as name a group that has been opened; the others are literal.
  private mutating func backReference() throws(PatternError) -> Int {
    var number = 0
    while let next, ("0"..."9").contains(next) {
      let longer = number * 10 + Int(next.value - 0x30)
      if number > 0, longer > groups { break }
      number = longer
      position += 1
    }
    guard closedGroups.contains(number) else { throw error(.noSuchGroup(number), back: 1) }
    return number
  }
}
