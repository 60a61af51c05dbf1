import DMN
import FEEL
import Testing

struct BoxCase: Sendable, CustomTestStringConvertible {
  var title: String
  var logic: String
  var expected: String
  var testDescription: String { title }

  static func literal(_ text: String) -> String { Models.literal(text) }
  static func entry(_ name: String, _ value: String) -> String {
    "<contextEntry><variable name=\"\(name)\"/>\(value)</contextEntry>"
  }
  static func result(_ value: String) -> String { "<contextEntry>\(value)</contextEntry>" }

  static let all: [BoxCase] = [
    BoxCase(
      title: "a context keeps its entries in order, and later ones see earlier ones",
      logic: "<context>\(entry("a b", literal("2")))\(entry("c", literal("a b * x")))</context>",
      expected: "{a b: 2, c: 14}"),
    BoxCase(
      title: "the entry without a variable is the context's value",
      logic: "<context>\(entry("a", literal("2")))\(result(literal("a + x")))</context>", expected: "9"),
    BoxCase(
      title: "contexts nest",
      logic:
        "<context>\(entry("a", "<context>\(entry("b", literal("1")))\(entry("x", literal("b + 1")))</context>"))\(entry("c", literal("a.x + x")))</context>",
      expected: "{a: {b: 1, x: 2}, c: 9}"),
    BoxCase(
      title: "a list holds boxes", logic: "<list>\(literal("1"))<list>\(literal("x"))</list></list>",
      expected: "[1, [7]]"),
    BoxCase(
      title: "a relation is a list of contexts",
      logic:
        "<relation><column name=\"n\"/><column name=\"s\"/><row>\(literal("1"))\(literal("\"a\""))</row><row>\(literal("x"))\(literal("\"b\""))</row></relation>",
      expected: "[{n: 1, s: \"a\"}, {n: 7, s: \"b\"}]"),
    BoxCase(
      title: "a function captures what stands around it",
      logic:
        "<context>\(entry("k", literal("10")))\(entry("f", "<functionDefinition><formalParameter name=\"a\"/>\(literal("a * k + x"))</functionDefinition>"))\(result(literal("f(2)")))</context>",
      expected: "27"),
    BoxCase(
      title: "an invocation binds by name",
      logic:
        "<context>\(entry("f", "<functionDefinition><formalParameter name=\"a\"/><formalParameter name=\"b\"/>\(literal("a - b"))</functionDefinition>"))\(result("<invocation>\(literal("f"))<binding><parameter name=\"b\"/>\(literal("1"))</binding><binding><parameter name=\"a\"/>\(literal("x"))</binding></invocation>"))</context>",
      expected: "6"),
    BoxCase(
      title: "an invocation with an unknown parameter is null",
      logic:
        "<context>\(entry("f", "<functionDefinition><formalParameter name=\"a\"/>\(literal("a"))</functionDefinition>"))\(result("<invocation>\(literal("f"))<binding><parameter name=\"z\"/>\(literal("1"))</binding></invocation>"))</context>",
      expected: "null"),
    BoxCase(
      title: "a conditional takes one branch",
      logic:
        "<conditional><if>\(literal("x > 5"))</if><then>\(literal("\"t\""))</then><else>\(literal("\"e\""))</else></conditional>",
      expected: "\"t\""),
    BoxCase(
      title: "a conditional on text is null",
      logic:
        "<conditional><if>\(literal("\"x\""))</if><then>\(literal("1"))</then><else>\(literal("2"))</else></conditional>",
      expected: "null"),
    BoxCase(
      title: "a filter knows the item and its entries",
      logic:
        "<filter><in>\(literal("[{n: 1}, {n: 9}, {n: 8}]"))</in><match>\(literal("n > x and item.n < 9"))</match></filter>",
      expected: "[{n: 8}]"),
    BoxCase(
      title: "a filter's condition may be a box",
      logic:
        "<filter><in>\(literal("[1, 8, 9]"))</in><match><conditional><if>\(literal("item > x"))</if><then>\(literal("true"))</then><else>\(literal("false"))</else></conditional></match></filter>",
      expected: "[8, 9]"),
    BoxCase(
      title: "a for returns a list, and knows the results so far",
      logic:
        "<for iteratorVariable=\"i\"><in>\(literal("[1, 2, 3]"))</in><return>\(literal("i + x + count(partial)"))</return></for>",
      expected: "[8, 10, 12]"),
    BoxCase(
      title: "some finds one",
      logic:
        "<some iteratorVariable=\"i\"><in>\(literal("[1, 7]"))</in><satisfies>\(literal("i = x"))</satisfies></some>",
      expected: "true"),
    BoxCase(
      title: "every finds none against it",
      logic:
        "<every iteratorVariable=\"i\"><in>\(literal("[1, 8]"))</in><satisfies>\(literal("i < x"))</satisfies></every>",
      expected: "false"),
    BoxCase(
      title: "an answer that is no boolean leaves a quantifier without one",
      logic:
        "<every iteratorVariable=\"i\"><in>\(literal("[1, 2]"))</in><satisfies>\(literal("i"))</satisfies></every>",
      expected: "null"),
    BoxCase(
      title: "a quantifier over a function sees variables around it",
      logic:
        "<context>\(entry("y", literal("3")))\(result("<for iteratorVariable=\"i\"><in>\(literal("[1, 2]"))</in><return><for iteratorVariable=\"j\"><in>\(literal("[10, 20]"))</in><return>\(literal("i * j + y"))</return></for></return></for>"))</context>",
      expected: "[[13, 23], [23, 43]]"),
  ]
}

@Suite struct `Boxed expressions` {
  @Test(arguments: BoxCase.all)
  func `mean what the standard says`(example: BoxCase) throws {
    let graph = try Models.graph(
      Models.input("x") + Models.decision("d", requires: Models.needsInput("x"), example.logic))
    #expect(try graph.value(of: "d", ["x": 7]) == feel(example.expected))
  }
}
