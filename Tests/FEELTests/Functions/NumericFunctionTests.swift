import Testing

@Suite struct `Functions of numbers` {
  // Cases 0050 to 0058 and 1100 to 1144 of the conformance kit, and the examples of the standard.
  static let calls: [Call] = [
    .init("decimal(1/3, 2)", "0.33"), .init("decimal(1/3, 2.5)", "0.33"), .init("decimal(1.5, 0)", "2"),
    .init("decimal(2.5, 0)", "2"), .init("decimal(0.515, 2)", "0.52"), .init("decimal(1, null)", "null"),
    .init("decimal(1, 6177)", "null"), .init("decimal(1, -6112)", "null"), .init("decimal(1, 1E30)", "null"),
    .init("floor(1.5)", "1"), .init("floor(-1.56, 1)", "-1.6"), .init("floor(1.56, null)", "null"),
    .init("ceiling(1.56, 1)", "1.6"), .init("ceiling(-0.3333)", "0"), .init("ceiling(1.5, \"1\")", "null"),
    .init("round up(-1.126, 2)", "-1.13"), .init("round down(-1.126, 2)", "-1.12"),
    .init("round half up(5.5, 0)", "6"), .init("round half down(5.5, 0)", "5"),
    .init("round half up(1125, -1)", "1130"),
    .init("round up(5.5, 6176)", "5.5"), .init("round up(5.5, 6177)", "null"), .init("round up(5.5)", "null"),
    .init("abs(-1)", "1"), .init("abs(n: @\"-P1D\")", "P1D"), .init("abs(@\"-P1Y\")", "P1Y"),
    .init("abs(\"1\")", "null"),
    .init("modulo(12, -5)", "-3"), .init("modulo(10.1, 4.5)", "1.1"), .init("modulo(1, 0)", "null"),
    .init("sqrt(16)", "4"), .init("sqrt(-1)", "null"), .init("log(-1)", "null"), .init("log(0)", "null"),
    .init("decimal(log(4), 8)", "1.38629436"), .init("decimal(exp(number: 4), 8)", "54.59815003"),
    .init("exp(100000)", "null"), .init("odd(5)", "true"), .init("odd(-1)", "true"),
    .init("odd(1.5)", "false"),
    .init("even(-2)", "true"), .init("even(0.5)", "false"), .init("even(1E6000)", "true"),
    .init("number(\"1.000.000,01\", \".\", \",\")", "1000000.01"),
    .init("number(\"1 000.5\", \" \", \".\")", "1000.5"),
    .init("number(\"1,000,000.00\", \",\", null)", "1000000"), .init("number(\"12.5\")", "12.5"),
    .init("number(\"1,000,000.01\", \" \", \".\")", "null"), .init("number(\"1.5\", \".\", \".\")", "null"),
    .init("number(\"1.5\", \",\", \",\")", "null"), .init("number(\"1.5\", null, \",\")", "null"),
    .init("number(\"1:5\", \":\", \".\")", "null"), .init("number(\"NaN\")", "null"),
    .init("number(\"\")", "null"),
  ]

  @Test(arguments: calls)
  func `give what the standard says`(call: Call) throws {
    #expect(try call.evaluated() == call.value)
  }
}
