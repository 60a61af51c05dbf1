import JSON
import Testing

struct BadJSON: Sendable, CustomTestStringConvertible {
  var title: String
  var text: String
  var problem: JSONProblem

  init(_ title: String, _ text: String, _ problem: JSONProblem) {
    self.title = title
    self.text = text
    self.problem = problem
  }

  var testDescription: String { title }

  static let all = [
    BadJSON("nothing", "", .malformed(offset: 0)),
    BadJSON("white space alone", " \n", .malformed(offset: 2)),
    BadJSON("a second value", "1 2", .malformed(offset: 2)),
    BadJSON("a bare word", "treu", .malformed(offset: 0)),
    BadJSON("an open list", "[1,", .malformed(offset: 3)),
    BadJSON("a comma at the end", "[1,]", .malformed(offset: 3)),
    BadJSON("no colon", #"{"a" 1}"#, .malformed(offset: 5)),
    BadJSON("a name without quotes", "{a:1}", .malformed(offset: 1)),
    BadJSON("an open string", #""abc"#, .malformed(offset: 4)),
    BadJSON("a line break in a string", "\"a\nb\"", .malformed(offset: 2)),
    BadJSON("an escape that does not exist", #""\x41""#, .malformed(offset: 2)),
    BadJSON("an escape of three digits", #""\u12""#, .malformed(offset: 3)),
    BadJSON("an escape with a sign", #""\u+123""#, .malformed(offset: 3)),
    BadJSON("a high surrogate alone", #""\ud83d""#, .malformed(offset: 3)),
    BadJSON("a high surrogate before a letter", #""\ud83d\u0041""#, .malformed(offset: 3)),
    BadJSON("a low surrogate alone", #""\ude00""#, .malformed(offset: 3)),
    BadJSON("a needless zero", "012", .malformed(offset: 0)),
    BadJSON("a plus sign", "+1", .malformed(offset: 0)),
    BadJSON("a sign alone", "-", .malformed(offset: 1)),
    BadJSON("a point without digits", "1.", .malformed(offset: 2)),
    BadJSON("a fraction", "[0.5]", .notWhole("0.5", offset: 1)),
    BadJSON("an exponent", "1e3", .notWhole("1e3", offset: 0)),
    BadJSON(
      "one more than 64 bits hold", "9223372036854775808", .notWhole("9223372036854775808", offset: 0)),
    BadJSON("a name twice", #"{"a":1,"b":2,"a":3}"#, .repeatedName("a", offset: 13)),
    BadJSON("a name twice, once escaped", #"{"a":1,"\u0061":3}"#, .repeatedName("a", offset: 7)),
    BadJSON(
      "a hundred and one lists", String(repeating: "[", count: 101) + String(repeating: "]", count: 101),
      .tooDeep(offset: 100)),
    BadJSON("a byte order mark", "\u{FEFF}{}", .malformed(offset: 0)),
  ]
}

@Suite struct `Parsing JSON` {
  @Test(arguments: BadJSON.all)
  func `refuses a bad text with the place`(bad: BadJSON) {
    #expect(throws: bad.problem) { try JSON(parsing: Array(bad.text.utf8)) }
  }

  @Test(
    arguments: [[0x22, 0xFF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22]] as [[UInt8]])
  func `refuses bytes that are not UTF-8`(bytes: [UInt8]) {
    #expect(throws: JSONProblem.notUTF8) { try JSON(parsing: bytes) }
  }

  @Test func `takes a hundred lists inside each other`() throws {
    var expected = JSON.array([])
    for _ in 1..<100 { expected = .array([expected]) }
    let text = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(try JSON(parsing: Array(text.utf8)) == expected)
  }

  @Test func `takes decimals as they are written where they are allowed`() throws {
    let value = try JSON(parsing: Array("[0.50, -1E+3, 9223372036854775808]".utf8), allowsDecimals: true)
    #expect(value == [.decimal("0.50"), .decimal("-1E+3"), .decimal("9223372036854775808")])
  }

  @Test func `puts surrogates together`() throws {
    #expect(try JSON(parsing: Array(#""\uD83D\uDE00""#.utf8)) == "😀")
  }

  @Test func `leaves out entries without a value when an object is written down`() {
    let nothing: JSON? = nil
    #expect(["a": 1, "b": nothing] as JSON == .object(["a": 1]))
  }
}
