import Testing

@testable import FEEL

/// Whether a pattern matches some part of a text; nil when the pattern or its flags are refused.
struct Matching: CustomTestStringConvertible {
  let text: String
  let pattern: String
  let flags: String
  let matches: Bool?

  init(_ text: String, _ pattern: String, _ matches: Bool?) {
    self.init(text, pattern, "", matches)
  }

  init(_ text: String, _ pattern: String, _ flags: String, _ matches: Bool?) {
    self.text = text
    self.pattern = pattern
    self.flags = flags
    self.matches = matches
  }

  var testDescription: String { "\(text.debugDescription) ~ \(pattern.debugDescription) \(flags)" }

  /// The examples of XPath and XQuery Functions 3.1, sections 5.6.1 and 5.6.3, and of the conformance kit.
  static let standard: [Matching] = [
    .init("abracadabra", "bra", true), .init("abracadabra", "^a.*a$", true),
    .init("abracadabra", "^bra", false),
    .init("Kaum hat dies der Hahn gesehen,\nFängt er auch schon an zu krähen:", "Kaum.*krähen", false),
    .init("Kaum hat dies der Hahn gesehen,\nFängt er auch schon an zu krähen:", "Kaum.*krähen", "s", true),
    .init("gesehen,\nkrähen:\nWidde", "^krähen:$", "m", true),
    .init("gesehen,\nkrähen:\nWidde", "^krähen:$", false), .init("kiki", "KIKI", "i", true),
    .init("helloworld", "hello world", "x", true), .init("helloworld", "hello[ ]world", "x", false),
    .init("hello world", "hello\\ sworld", "x", true), .init("hello world", "hello world", "x", false),
    .init("hello world", "\\p{ I s B a s i c L a t i n }+", "x", true),
    .init("hello world", "\\p{ IsBasicLatin}+", nil), .init("\nabcd\ndefg\n", "^$", "m", true),
    .init("abcd\ndefg\n", "^$", "m", false), .init("abcd\n", "d$", false), .init("abcd\n", "d$", "m", true),
    .init("\u{212A}", "k", "i", true), .init("k", "[\u{212A}]", "i", true),
    .init("abZ", "^[A-Z]*$", "i", true),
    .init("x", "[A-Z-[OI]]", "i", true), .init("O", "[A-Z-[OI]]", "i", false),
    .init("i", "[A-Z-[OI]]", "i", false),
    .init("Q", "[^Q]", "i", false), .init("q", "[^Q]", "i", false), .init("q", "\\p{Lu}", "i", false),
    .init("h", "(.)\\2", nil), .init("input", "\\3", nil), .init("abcd", "(asd)[\\1]", nil),
    .init("abcd", "(asd)[asd\\0]", nil), .init("abcd", "(a\\1)", nil), .init("aA", "(a)\\1", "i", true),
    .init("aA", "(a)\\1", false), .init("input", "pattern", " ", nil), .init("input", "pattern", "g", nil),
    .init("'quoted'", "(['\"]).*\\1", true), .init("'quoted\"", "^(['\"]).*\\1$", false),
    .init("a.b", "a.b", "q", true), .init("axb", "a.b", "q", false), .init("A.B", "a.b", "qi", true),
  ]

  static let syntax: [Matching] = [
    .init("", "", true), .init("abc", "", true), .init("ac", "^ab?c$", true), .init("abbc", "^ab{2}c$", true),
    .init("abbbc", "^ab{2}c$", false), .init("abbbc", "^ab{2,}c$", true), .init("abc", "^ab{2,3}c$", false),
    .init("abc", "a|b|", true), .init("ab", "^(?:a|b)+$", true), .init("b1", "^\\i\\c*$", true),
    .init("1b", "^\\i\\c*$", false), .init("12", "^\\d+$", true), .init("๑๒", "^\\d+$", true),
    .init("ความเสี่ยง", "^\\p{IsThai}+$", true), .init("a_b", "^\\w+$", false),
    .init("a b", "^\\S+\\s\\S+$", true),
    .init("é", "^\\p{Ll}$", true), .init("E", "^\\P{Ll}$", true), .init("-", "^[a-]$", true),
    .init("-", "^[-a]$", true),
    .init("b", "^[a\\-c]$", false), .init("^", "^[a^]$", true), .init("]", "^[\\]]$", true),
    .init("5", "^[^\\D]$", true),
    .init("e", "^[a-z-[aeiou]]$", false), .init("e", "^[a-z-[a-z-[aeiou]]]$", true),
    .init("7", "^[^a-z-[0-4]]$", true),
    .init("3", "^[^a-z-[0-4]]$", false), .init("$^", "^\\$\\^$", true), .init("\u{1F40E}", "^.$", true),
    .init("\r", "^.$", false), .init("\r", "^.$", "s", true), .init("σ", "ς", "i", true),
    .init("~", "^[^a-}]$", true), .init("K", "^[j-l]$", "i", true), .init("k", "^[J-L]$", "i", true),
    .init("[", "^[A-Z]$", "i", false), .init("_", "^[\\i-[:]]$", true), .init("\t", "^[\\s\\d]$", true),
    .init("+", "^\\p{Sm}$", true), .init("\u{7F}", "^\\p{Cc}$", true), .init("\u{0}", "^[^\u{0}]$", false),
    .init("ab", "((a)|b)+", true), .init("aaaaaaaaaaa\\1", "(a)(a)(a)\\\\1", true),
    // Eleven groups make \11 a reference; with fewer the second digit is literal.
    .init("abcdefghijkk", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)\\11", true), .init("aa1", "^(a)\\11$", true),
    .init("a", "a**", nil), .init("a", "*a", nil), .init("a", "a{2}{3}", nil), .init("a", "a{,3}", nil),
    .init("a", "a{3,2}", nil), .init("a", "a{", nil), .init("a", "(a", nil), .init("a", "a)", nil),
    .init("a", "[a", nil), .init("a", "[]", nil), .init("a", "[^]", nil), .init("a", "[z-a]", nil),
    .init("a", "[a-c-e]", nil), .init("a", "[a[b]]", nil), .init("a", "]", nil), .init("a", "}", nil),
    .init("a", "\\b", nil), .init("a", "\\x61", nil), .init("a", "\\", nil), .init("a", "(?=a)", nil),
    .init("a", "(?i)a", nil), .init("a", "(?<n>a)", nil), .init("a", "a++", nil), .init("a", "\\p{Xx}", nil),
    .init("a", "\\p{IsNowhere}", nil), .init("a", "\\pL", nil), .init("a", "[\\d-z]", nil),
    .init("a", "\\é", nil),
    .init("a", "a{99999}", nil), .init("a", String(repeating: "(", count: 10_000), nil),
    .init("a", "((((a{100}){100}){100}){100})", nil), .init("", "(((){20000}){20000}){20000}", nil),
    .init("", "(?:(?:(?:){20000}){20000}){20000}", true),
  ]
}

@Suite struct `A regular expression` {
  @Test(arguments: Matching.standard + Matching.syntax)
  func `matches as XPath says`(matching: Matching) throws {
    guard let expression = try? RegularExpression(matching.pattern, flags: matching.flags) else {
      #expect(matching.matches == nil)
      return
    }
    var steps = 100_000
    #expect(try expression.matches(matching.text, steps: &steps) == matching.matches)
  }

  @Test(arguments: [
    ("abracadabra", "bra", "*", "a*cada*"), ("abracadabra", "a.*a", "*", "*"),
    ("abracadabra", "a.*?a", "*", "*c*bra"),
    ("abracadabra", "a(.)", "a$1$1", "abbraccaddabbra"), ("AAAA", "A+", "b", "b"),
    ("AAAA", "A+?", "b", "bbbb"),
    ("darted", "^(.*?)d(.*)$", "$1c$2", "carted"), ("reluctant", "r.*?t", "X", "Xant"),
    ("abcd", "(ab)|(a)", "[1=$1][2=$2]", "[1=ab][2=]cd"), ("abc", "b", "\\$\\\\", "a$\\c"),
    ("abc", "b", "<$0>", "a<b>c"),
    ("abc", "(b)", "$12", "ab2c"), ("abc", "b", "$9", "ac"), ("ม.ค.", "\\.", "", "มค"),
  ])
  func `replaces every match`(text: String, pattern: String, replacement: String, result: String) throws {
    let expression = try RegularExpression(pattern)
    let replacement = try PatternReplacement(replacement, groups: expression.groups, isLiteral: false)
    var steps = 100_000
    #expect(try expression.replacing(in: text, with: replacement, steps: &steps) == result)
  }

  @Test(arguments: ["$", "a$", "\\", "\\a", "$x"])
  func `refuses a replacement that is not well formed`(text: String) {
    #expect(throws: PatternError.self) { try PatternReplacement(text, groups: 1, isLiteral: false) }
  }

  @Test(arguments: [
    ("a;b;c;;", ";", ["a", "b", "c", "", ""]), ("John Doe", "\\s", ["John", "Doe"]), ("", ",", [""]),
    (";a", ";", ["", "a"]), ("a1b22c", "\\d+", ["a", "b", "c"]), ("abc", ",", ["abc"]),
  ])
  func `splits between its matches`(text: String, pattern: String, parts: [String]) throws {
    var steps = 100_000
    #expect(try RegularExpression(pattern).splitting(text, steps: &steps) == parts)
  }

  @Test(arguments: ["^(a+)+$", "^(a|aa)+$", "(a*)*b", "^(([a-z])+.)+[A-Z]([a-z])+$"])
  func `answers at once where backtracking alone would take ages`(pattern: String) throws {
    let text = String(repeating: "a", count: 5000) + "!"
    var steps = 10_000_000
    #expect(try RegularExpression(pattern).matches(text, steps: &steps) == false)
  }

  @Test func `gives up when back references take too much work`() throws {
    var steps = 1_000_000
    let expression = try RegularExpression("^(a+)+\\1b$")
    #expect(throws: PatternMatcher.OutOfSteps.self) {
      try expression.matches(String(repeating: "a", count: 60), steps: &steps)
    }
  }
}
