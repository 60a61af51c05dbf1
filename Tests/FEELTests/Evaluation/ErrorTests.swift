import Diagnostics
import FEEL
import Testing

/// An expression that comes to null or leaves something out, and where and why.
struct Mistake: CustomTestStringConvertible {
  let expression: String
  let offset: Int
  let reason: EvaluationError.Reason

  init(_ expression: String, at offset: Int, _ reason: EvaluationError.Reason) {
    self.expression = expression
    self.offset = offset
    self.reason = reason
  }

  var testDescription: String { expression }
}

@Suite struct `Errors beside values` {
  static let mistakes: [Mistake] = [
    .init("[2 and true]", at: 3, .operand(operation: "and", .number)),
    .init("false or \"a\"", at: 6, .operand(operation: "or", .string)),
    .init("if 5 then 1 else 2", at: 3, .notACondition(.number)),
    .init("2 between null and 10", at: 2, .operands(operation: "between", .number, .null)),
    .init("2 between 1 and \"a\"", at: 2, .operands(operation: "between", .number, .string)),
    .init("null in [1..10]", at: 5, .operand(operation: "in", .null)),
    .init("\"a\" in (1, 2)", at: 4, .operand(operation: "in", .string)),
    .init("for i in null return i", at: 0, .notIterable(.null)),
    .init("some x in [1] satisfies x", at: 0, .notACondition(.number)),
    .init("[1, 2][\"a\"]", at: 6, .notACondition(.string)),
    .init("[{a: 1}, {b: 2}].a", at: 16, .noProperty("a", of: .context)),
    .init("all([true, 123])", at: 0, .argumentKind(function: "all", parameter: "list", .number)),
    .init("any(null)", at: 0, .argumentKind(function: "any", parameter: "list", .null)),
    .init("before(\"a\", 1)", at: 0, .operands(operation: "before", .string, .number)),
    .init("1 / 0", at: 2, .divisionByZero),
    .init("1 + null", at: 2, .operands(operation: "+", .number, .null)),
    .init("{a: 1}.b", at: 6, .noProperty("b", of: .context)),
    .init("(1)(2)", at: 1, .notAFunction(.number)),
    .init("[5..1]", at: 0, .rangeEnds(.number, .number)),
  ]

  @Test(arguments: mistakes)
  func `tell the expression, the place and the reason`(mistake: Mistake) throws {
    let compiled = try compile(expression: mistake.expression, in: Scope(), at: .argument("test"))
    let errors = compiled.evaluate().errors
    #expect(errors.map(\.reason) == [mistake.reason])
    #expect(errors.map(\.offset) == [mistake.offset])
    #expect(errors.map(\.source?.text) == [mistake.expression])
  }

  @Test(arguments: ["@\"2017-02-30\"", "@\"x\"", "stddev(47)", "string join([1])", "sqrt(-1)", "date(\"x\")"])
  func `tell of values that mean nothing`(text: String) throws {
    let (value, errors) = try compile(expression: text, in: Scope(), at: .argument("test")).evaluate()
    #expect(value == .null)
    #expect(errors.count == 1)
  }

  @Test(arguments: [
    "null", "null = 1", "null < 1", "null and true", "min([])", "[1][2]", "get entries({})[1]",
  ])
  func `say nothing where null is the answer`(text: String) throws {
    #expect(try compile(expression: text, in: Scope(), at: .argument("test")).evaluate().errors == [])
  }
}
