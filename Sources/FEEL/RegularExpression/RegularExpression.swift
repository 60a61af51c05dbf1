/// A regular expression of XPath and XQuery Functions 3.1, section 5.6.
struct RegularExpression {
  private let program: PatternProgram

  init(_ pattern: String, flags: String = "") throws(PatternError) {
    let flags = try PatternFlags(flags)
    var parser = PatternParser(pattern, flags: flags)
    let syntax = try parser.parse()
    program = try PatternProgram(syntax, groups: parser.groups, flags: flags)
  }

  /// Whether some part of the text matches. Steps are taken off the budget, one for each instruction run.
  func matches(_ text: String, steps: inout Int) throws(PatternMatcher.OutOfSteps) -> Bool {
    var matcher = PatternMatcher(program, text: Self.characters(text), steps: steps)
    defer { steps = matcher.remainingSteps }
    return try matcher.firstMatch(from: 0) != nil
  }

  func matchesEmptyString(steps: inout Int) throws(PatternMatcher.OutOfSteps) -> Bool {
    try matches("", steps: &steps)
  }

  /// The text with each match replaced; the expression must not match the empty string.
  func replacing(in text: String, with replacement: PatternReplacement, steps: inout Int)
    throws(PatternMatcher.OutOfSteps) -> String
  {
    let characters = Self.characters(text)
    var result: [UInt32] = []
    var position = 0
    for match in try allMatches(in: characters, steps: &steps) {
      guard let whole = match[0] else { continue }
      result += characters[position..<whole.lowerBound]
      replacement.append(match, of: characters, to: &result)
      // Groups that come again and again could make a short text a huge one.
      steps -= result.count / 64
      if steps < 0 { throw PatternMatcher.OutOfSteps() }
      position = whole.upperBound
    }
    result += characters[position...]
    return Self.string(result[...])
  }

  /// The parts of the text between the matches, empty ones included.
  func splitting(_ text: String, steps: inout Int) throws(PatternMatcher.OutOfSteps) -> [String] {
    let characters = Self.characters(text)
    var parts: [String] = []
    var position = 0
    for match in try allMatches(in: characters, steps: &steps) {
      guard let whole = match[0] else { continue }
      parts.append(Self.string(characters[position..<whole.lowerBound]))
      position = whole.upperBound
    }
    parts.append(Self.string(characters[position...]))
    return parts
  }

  private func allMatches(in characters: [UInt32], steps: inout Int)
    throws(PatternMatcher.OutOfSteps) -> [[Range<Int>?]]
  {
    var matcher = PatternMatcher(program, text: characters, steps: steps)
    defer { steps = matcher.remainingSteps }
    var matches: [[Range<Int>?]] = []
    var position = 0
    while let match = try matcher.firstMatch(from: position), let whole = match[0] {
      // An expression may match nothing in the middle of a text even if it doesn't match the empty string.
      if whole.isEmpty {
        guard whole.upperBound < characters.count else { break }
        position = whole.upperBound + 1
        continue
      }
      matches.append(match)
      position = whole.upperBound
    }
    return matches
  }

  var groups: Int { program.groups }

  private static func characters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private static func string(_ characters: ArraySlice<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: characters.lazy.compactMap(Unicode.Scalar.init))
    return String(text)
  }
}
