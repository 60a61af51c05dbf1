import Diagnostics
import FEEL
import Testing

@Suite struct `A cell of unary tests` {
  struct Cell: CustomTestStringConvertible {
    let text: String
    let input: String
    let answer: Bool?

    init(_ text: String, _ input: String, _ answer: Bool?) {
      self.text = text
      self.input = input
      self.answer = answer
    }

    var testDescription: String { "\(input) in the cell \(text)" }
  }

  static let cells: [Cell] = [
    .init("-", "null", true), .init("-", "1", true), .init("-1", "-1", true),
    .init("\"a\"", "\"a\"", true), .init("\"a\"", "\"b\"", false), .init("\"a\"", "1", nil),
    .init("\"a\"", "null", false), .init("null", "null", true), .init("null", "1", false),
    .init("\"a\", \"b\"", "\"b\"", true), .init("\"a\", \"b\"", "\"c\"", false),
    .init("\"a\", \"b\"", "null", false),
    .init("1, > 5", "6", true), .init("1, > 5", "1", true), .init("1, > 5", "5", false),
    .init("> 5", "null", nil), .init("> 5", "\"6\"", nil), .init("= 5", "5", true), .init("!= 5", "5", false),
    .init("!= 5", "null", true),
    .init("[1..5)", "1", true), .init("[1..5)", "5", false), .init("]1..5[", "1", false),
    .init("[1..5)", "null", nil), .init("[\"a\"..\"c\"]", "\"b\"", true),
    .init("[date(\"2017-01-01\")..date(\"2017-12-31\")]", "@\"2017-03-31\"", true),
    .init("< @\"2017-01-01\"", "@\"2017-03-31\"", false),
    .init("not(\"a\")", "\"b\"", true), .init("not(\"a\", \"b\")", "\"b\"", false),
    .init("not(> 5)", "3", true),
    .init("not(> 5)", "null", nil), .init("not(null)", "null", false), .init("not([1..3])", "4", true),
    .init("not(true)", "false", true), .init("not(true) or true", "1", true),
    .init("true", "true", true), .init("true", "false", false), .init("true", "null", false),
    .init("n", "5", true), .init("> n", "6", true), .init("[n..n + 1]", "5.5", true),
    .init("days in weekend", "\"sunday\"", true), .init("days in weekend", "\"monday\"", false),
    .init("[1, [5..6]]", "5", true), .init("? > n", "6", true), .init("? > n", "5", false),
    .init("? > \"a\"", "5", nil), .init("? > 1 and ? < n", "3", true), .init("count(?) = 2", "[1, 2]", true),
    .init("some x in ? satisfies x > n", "[1, 9]", true), .init("list contains(?, n)", "[5]", true),
    .init("\"a\" in ?", "[\"a\"]", true), .init("?.score > 10", "{score: 12}", true),
    .init("not(? > n)", "9", false), .init("starts with(?, \"FIN\")", "\"FIN-01\"", true),
    .init("n > 3", "\"whatever\"", true), .init("{a: 1}", "{a: 1}", true), .init("(< 5)", "3", true),
    .init("\"ความเสี่ยง\"", "\"ความเสี่ยง\"", true), .init("\"é\"", "\"e\\u0301\"", false),
  ]

  @Test(arguments: cells)
  func `is passed by the values it describes`(cell: Cell) throws {
    let tests = try compile(unaryTests: cell.text, in: Example.scope, at: .argument("cell"))
    let input = try compile(expression: cell.input, in: Scope(), at: .argument("input")).evaluate().value
    var frame = Frame(Example.variables.map(\.value))
    #expect(tests.test(input, in: &frame) == cell.answer)
    #expect(tests.isIrrelevant == (cell.text == "-"))
  }

  @Test(arguments: ["", "-,", "1,", "> ", "not(", "1 2", "> > 2"])
  func `is refused where it is none`(text: String) {
    #expect(throws: Problems.self) {
      try compile(unaryTests: text, in: Scope(), at: .argument("cell"))
    }
  }
}
