import FEEL
import Testing

/// `text` reads as the number that prints as `plain`, or as no number.
struct Notation: CustomTestStringConvertible {
  let text: String
  let plain: String?

  var testDescription: String { text }

  static let all: [Notation] = [
    .init(text: "0", plain: "0"), .init(text: "-0", plain: "0"), .init(text: "0.00", plain: "0"),
    .init(text: "12", plain: "12"), .init(text: "-12", plain: "-12"), .init(text: "+12", plain: "12"),
    .init(text: "007", plain: "7"), .init(text: "10.10", plain: "10.1"), .init(text: "1000", plain: "1000"),
    .init(text: ".872", plain: "0.872"), .init(text: "-.5", plain: "-0.5"),
    .init(text: "0.00000001", plain: "0.00000001"), .init(text: "1.23e4", plain: "12300"),
    .init(text: "1.2E-3", plain: "0.0012"), .init(text: "5E+2", plain: "500"),
    .init(text: "123456789012345678", plain: "123456789012345678"),
    .init(text: "1234567890123456789", plain: "1234567890123456789"),
    .init(
      text: "1234567890123456789012345678901234", plain: "1234567890123456789012345678901234"),
    .init(text: "9999999999999999999999999999999999.5", plain: "1" + String(repeating: "0", count: 34)),
    .init(
      text: "1234567890123456789012345678901234.5", plain: "1234567890123456789012345678901234"),
    .init(
      text: "1234567890123456789012345678901235.5", plain: "1234567890123456789012345678901236"),
    .init(
      text: "1234567890123456789012345678901234.5001", plain: "1234567890123456789012345678901235"),
    .init(text: "12345678901234567890123456789012345", plain: "12345678901234567890123456789012340"),
    .init(text: "1E-7000", plain: "0"), .init(text: "0E9999999999999999999", plain: "0"),
    .init(text: "1E40", plain: "1" + String(repeating: "0", count: 40)),
    .init(text: "1E6145", plain: nil), .init(text: "1E99999999999999999999", plain: nil),
    .init(text: "", plain: nil), .init(text: "-", plain: nil), .init(text: ".", plain: nil),
    .init(text: "5.", plain: nil), .init(text: "1.2.3", plain: nil), .init(text: "1e", plain: nil),
    .init(text: "1e+", plain: nil), .init(text: " 1", plain: nil), .init(text: "1 ", plain: nil),
    .init(text: "NaN", plain: nil), .init(text: "Infinity", plain: nil), .init(text: "0x10", plain: nil),
    .init(text: "๑๒", plain: nil), .init(text: "--1", plain: nil),
  ]
}

@Suite struct `A number` {
  @Test(arguments: Notation.all)
  func `reads FEEL notation and prints plainly`(notation: Notation) {
    #expect(Number(notation.text)?.description == notation.plain)
    #expect(Number(utf8: Array(notation.text.utf8))?.description == notation.plain)
    #expect(
      Number(utf8: Array(notation.text.utf8).reversed().reversed() as [UInt8])?.description == notation.plain)
  }

  @Test func `is equal to itself in any notation, hash included`() throws {
    let forms = try ["1", "1.0", "10E-1", "1.000000000000000000000000000000000"].map {
      try #require(Number($0))
    }
    #expect(Set(forms).count == 1)
    #expect(Set([Number.zero, try #require(Number("-0")), try #require(Number("0E10"))]).count == 1)
  }

  @Test(arguments: [
    ("1", "2"), ("-2", "-1"), ("-1", "1"), ("0.5", "1"), ("1", "1.5"), ("-1.5", "-1"), ("9", "10.0"),
    ("-1E3", "-999"), ("0", "1E-6176"), ("1E33", "1E34"),
  ])
  func `is ordered by value`(less: String, more: String) throws {
    let (less, more) = try (#require(Number(less)), #require(Number(more)))
    #expect(less < more)
    #expect(!(more < less))
    #expect(less != more)
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("12", 12), ("12.00", 12), ("-3E2", -300), ("9223372036854775807", .max),
      ("-9223372036854775808", .min), ("9223372036854775808", nil), ("-9223372036854775809", nil),
      ("0.5", nil),
      ("1E400", nil), ("1E-400", nil),
    ] as [(String, Int?)])
  func `is an integer only if it is whole and fits`(text: String, integer: Int?) throws {
    #expect(try #require(Number(text)).asInt == integer)
  }

  @Test func `converts the extreme integers`() {
    #expect(Number(.min).description == "-9223372036854775808")
    #expect(Number(.max).description == "9223372036854775807")
  }
}
