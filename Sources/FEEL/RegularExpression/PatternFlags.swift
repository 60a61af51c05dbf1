/// The flags of XPath's matches, replace and tokenize functions.
struct PatternFlags: OptionSet, Hashable {
  let rawValue: UInt8

  /// `.` matches line ends too.
  static let dotMatchesAll = PatternFlags(rawValue: 1)
  /// `^` and `$` match at line ends too.
  static let multipleLines = PatternFlags(rawValue: 2)
  static let ignoresCase = PatternFlags(rawValue: 4)
  /// White space in the pattern means nothing outside character classes.
  static let ignoresSpace = PatternFlags(rawValue: 8)
  /// The pattern is a string, not an expression.
  static let literal = PatternFlags(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ letters: String) throws(PatternError) {
    self = []
    for (offset, letter) in letters.unicodeScalars.enumerated() {
      switch letter {
      case "s": insert(.dotMatchesAll)
      case "m": insert(.multipleLines)
      case "i": insert(.ignoresCase)
      case "x": insert(.ignoresSpace)
      case "q": insert(.literal)
      default: throw PatternError(reason: .unknownFlag(Character(letter)), offset: offset)
      }
    }
  }
}
