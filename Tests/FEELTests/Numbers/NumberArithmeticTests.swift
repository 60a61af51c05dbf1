import FEEL
import Testing

@Suite struct `Decimal arithmetic` {
  private func number(_ text: String) throws -> Number { try #require(Number(text)) }

  @Test func `has 34 digits, rounded half to even`() throws {
    #expect(try number("0.1").adding(number("0.2")) == number("0.3"))
    #expect(Number(1).divided(by: 3)?.description == "0.3333333333333333333333333333333333")
    #expect(Number(2).divided(by: 3)?.description == "0.6666666666666666666666666666666667")
    #expect(try number("1.1").multiplied(by: number("1.1"))?.description == "1.21")
    #expect(Number(5).subtracting(8)?.description == "-3")
  }

  // Results by Python's decimal module with 34 digits.
  @Test(arguments: [
    (
      "4611686018427387903", "4611686018427387903", "9223372036854775806", "0",
      "2.126764793255865395723754092763074E+37"
    ),
    (
      "4611686018427387904", "4611686018427387904", "9223372036854775808", "0",
      "2.126764793255865396646091296448551E+37"
    ),
    (
      "-4611686018427387903", "-4611686018427387903", "-9223372036854775806", "0",
      "2.126764793255865395723754092763074E+37"
    ),
    (
      "4611686018427387903", "-4611686018427387904", "-1", "9223372036854775807",
      "-2.126764793255865396184922694605813E+37"
    ),
    ("18446744073709551615", "1", "18446744073709551616", "18446744073709551614", "18446744073709551615"),
    ("0.5", "-0.5", "0.0", "1.0", "-0.25"),
    ("-1", "1", "0", "-2", "-1"),
    ("4294967295", "4294967295", "8589934590", "0", "18446744065119617025"),
    ("4294967296", "4294967296", "8589934592", "0", "18446744073709551616"),
    ("-4294967295", "4294967295", "0", "-8589934590", "-18446744065119617025"),
    ("-0", "0", "0", "-0", "-0"),
    ("-0", "5", "5", "-5", "-0"),
    ("3E100", "2E100", "5E+100", "1E+100", "6E+200"),
    ("3E-100", "-2E-100", "1E-100", "5E-100", "-6E-200"),
    ("7E-88", "9E-88", "1.6E-87", "-2E-88", "6.3E-175"),
    ("9E62", "7E61", "9.7E+62", "8.3E+62", "6.3E+124"),
  ])
  func `adds, subtracts and multiplies alike with few and with many digits`(
    left: String, right: String, sum: String, difference: String, product: String
  ) throws {
    let (left, right) = try (number(left), number(right))
    #expect(try left.adding(right) == number(sum))
    #expect(try left.subtracting(right) == number(difference))
    #expect(try left.multiplied(by: right) == number(product))
    #expect(left.adding(right)?.hashValue == right.adding(left)?.hashValue)
  }

  @Test func `has no result for division by zero and overflow`() throws {
    let huge = try number("9E6144")
    #expect(Number(1).divided(by: 0) == nil)
    #expect(Number(0).divided(by: 0) == nil)
    #expect(huge.adding(huge) == nil)
    #expect(huge.multiplied(by: huge) == nil)
    #expect(huge.raised(to: 2) == nil)
    #expect(Number(-1).squareRoot == nil)
    #expect(Number(0).naturalLogarithm == nil)
    #expect(Number(-1).naturalLogarithm == nil)
    #expect(Number(7000).multiplied(by: 7)?.exponential == nil)
    #expect(Number(5).modulo(0) == nil)
    #expect(Number(0).raised(to: -1) == nil)
    #expect(try number("-8").raised(to: number("0.5")) == nil)
  }

  @Test(arguments: [
    ("2", "10", "1024"), ("2", "-2", "0.25"), ("-3", "2", "9"), ("-3", "3", "-27"), ("0", "0", "1"),
    ("10", "-6150", "1E-6150"), ("1.5", "2", "2.25"),
    ("4", "0.5", "2"),
    ("1E-4000", "2", "0"), ("3", "-1", "0.3333333333333333333333333333333333"),
    // 1.01^365 to 34 digits by bc.
    ("1.01", "365", "37.78343433288715887761660479649761"),
  ])
  func `raises to powers`(base: String, power: String, result: String) throws {
    #expect(try number(base).raised(to: number(power)) == number(result))
  }

  @Test(arguments: [
    ("12", "5", "2"), ("-12", "5", "3"), ("12", "-5", "-3"), ("-12", "-5", "-2"), ("10.1", "4.5", "1.1"),
    ("-10.1", "4.5", "3.4"), ("10.1", "-4.5", "-3.4"), ("-10.1", "-4.5", "-1.1"), ("6", "3", "0"),
    ("1E30", "7", "1"),
  ])
  func `takes the modulo with the sign of the divisor`(dividend: String, divisor: String, result: String)
    throws
  {
    #expect(try number(dividend).modulo(number(divisor)) == number(result))
  }

  @Test(
    arguments: [
      // standard, table of the rounding functions
      ("5.5", 0, "6", "6", "5", "6", "5", "5", "6"), ("2.5", 0, "2", "3", "2", "3", "2", "2", "3"),
      ("1.6", 0, "2", "2", "2", "2", "1", "1", "2"), ("1.1", 0, "1", "1", "1", "2", "1", "1", "2"),
      ("1.0", 0, "1", "1", "1", "1", "1", "1", "1"), ("-1.1", 0, "-1", "-1", "-1", "-2", "-1", "-2", "-1"),
      ("-2.5", 0, "-2", "-3", "-2", "-3", "-2", "-3", "-2"),
      ("-5.5", 0, "-6", "-6", "-5", "-6", "-5", "-6", "-5"),
      ("1.126", 2, "1.13", "1.13", "1.13", "1.13", "1.12", "1.12", "1.13"),
      ("125", -1, "120", "130", "120", "130", "120", "120", "130"),
      ("4", -3, "0", "0", "0", "1000", "0", "0", "1000"),
      ("-4", -6111, "0", "0", "0", "-1E6111", "0", "-1E6111", "0"),
      ("1E-50", 3, "0", "0", "0", "0.001", "0", "0", "0.001"),
      ("12.5", 6176, "12.5", "12.5", "12.5", "12.5", "12.5", "12.5", "12.5"),
    ] as [(String, Int, String, String, String, String, String, String, String)])
  func `rounds in seven ways`(
    text: String, scale: Int, even: String, up: String, down: String, away: String, towards: String,
    floor: String,
    ceiling: String
  ) throws {
    let number = try number(text)
    let modes: [(RoundingMode, String)] = [
      (.halfEven, even), (.halfUp, up), (.halfDown, down), (.up, away), (.down, towards), (.floor, floor),
      (.ceiling, ceiling),
    ]
    for (mode, expected) in modes {
      #expect(try number.rounded(scale: scale, mode) == self.number(expected), "\(mode)")
    }
  }

  @Test func `refuses a scale that no decimal has`() {
    #expect(Number(1).rounded(scale: 6177, .halfEven) == nil)
    #expect(Number(1).rounded(scale: -6112, .halfEven) == nil)
    #expect(Number(1).rounded(scale: .min, .halfEven) == nil)
  }

  @Test func `knows roots, exponentials and logarithms`() throws {
    #expect(Number(16).squareRoot == 4)
    #expect(Number(2).squareRoot?.description == "1.414213562373095048801688724209698")
    // e and ln 10 to 30 digits
    #expect(
      Number(1).exponential?.rounded(scale: 30, .halfEven)?.description == "2.718281828459045235360287471353")
    #expect(
      Number(10).naturalLogarithm?.rounded(scale: 30, .halfEven)?.description
        == "2.302585092994045684017991454684")
  }
}
