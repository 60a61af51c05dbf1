import Diagnostics
import FEEL
import Testing

@Suite struct `A text that is no expression` {
  struct Mistake: CustomTestStringConvertible {
    let text: String
    let offset: Int
    let fact: String
    var testDescription: String { text }
  }

  static let mistakes = [
    Mistake(text: "", offset: 0, fact: "the expression is empty"),
    Mistake(text: "1 +", offset: 3, fact: "the expression ends where an expression should stand"),
    Mistake(text: "n > ) 3", offset: 4, fact: "\")\" stands where an expression should stand"),
    Mistake(text: "1 2", offset: 2, fact: "\"2\" stands where an operator or the end should stand"),
    Mistake(text: "(1 + 2", offset: 6, fact: "the expression ends where \")\" should stand"),
    Mistake(text: "[1, 2", offset: 5, fact: "the expression ends where \"]\" should stand"),
    Mistake(text: "{a: 1", offset: 5, fact: "the expression ends where \"}\" should stand"),
    Mistake(text: "{a 1}", offset: 4, fact: "\"}\" stands where \":\" should stand"),
    Mistake(text: "if true then 1", offset: 14, fact: "the expression ends where \"else\" should stand"),
    Mistake(text: "for i in [1] n", offset: 13, fact: "\"n\" stands where \"return\" should stand"),
    Mistake(text: "\"ab", offset: 0, fact: "the string has no closing \""),
    Mistake(text: "1 /* 2", offset: 2, fact: "the comment has no closing */"),
    Mistake(text: "n == 3", offset: 3, fact: "\"=\" stands where an expression should stand"),
    Mistake(text: "n instance of numbr", offset: 14, fact: "\"numbr\" is not a type"),
    Mistake(text: "ก + #", offset: 6, fact: "\"#\" stands where an expression should stand"),
    Mistake(text: "1E99999", offset: 0, fact: "\"1E99999\" is not a number that can be represented"),
  ]

  @Test(arguments: mistakes)
  func `is refused with the place of the mistake`(mistake: Mistake) throws {
    let place = Location.text(file: "plan.dmn", line: 1, column: 1)
    let problems = #expect(throws: Problems.self) {
      try compile(expression: mistake.text, in: Example.scope, at: place)
    }
    let diagnostic = try #require(problems?.diagnostics.first)
    #expect(diagnostic.message.english == mistake.fact)
    #expect(diagnostic.location == .expression(offset: mistake.offset, text: mistake.text, within: place))
  }
}

@Suite struct `A string literal` {
  static let literals: [Example] = [
    .init(#""a\nb\t\"c\" \\ \'""#, #""a\nb\t\"c\" \\ '""#), .init(#"string length("\U01F40E")"#, "1"),
    .init(#""\ud83d\udca9" = "💩""#, "true"), .init(#"string length("\ud83d")"#, "6"),
    .init(#""\d" = "\\d""#, "true"), .init(#"string length("\\u0009")"#, "6"),
    .init("1 + /* 1 + */ 1 // end", "2"), .init("\"// no comment\"", "\"// no comment\""),
    .init("1\u{00A0}+\u{3000}1", "2"),
  ]

  @Test(arguments: literals)
  func `resolves its escapes and keeps all else`(example: Example) throws {
    let (text, _) = try example.evaluated()
    #expect(text == example.value)
  }
}
