import Diagnostics
import FEEL
import Testing

@Suite struct `A name` {
  static let known: [Example] = [
    .init("Student's name", "\"Malee\""), .init("Student's   name + \"!\"", "\"Malee!\""),
    .init("Approved/Declined = \"Approved\"", "true"), .init("Pre-approval amount", "100"),
    .init("approval - amount", "38"), .init("days in weekend[1]", "\"saturday\""),
    .init("\"sunday\" in days in weekend", "true"), .init("แผน ควบคุม + 1", "88"), .init("n-n", "0"),
    .init("{foo bar: 1, r: foo  bar + 1}.r", "2"), .init("{foo+bar: 1, r: foo + bar}.r", "1"),
    .init("{\"foo bar\": 1}.foo bar", "1"), .init("{\"\": 1}", "{\"\": 1}"),
    .init("{🐎: \"bar\"}.🐎", "\"bar\""),
    .init("{a: 1, a: 2}", "null"), .init("{n: 1, r: n}.r", "1"),
    .init("{if: 1}", "{if: 1}"), .init("{date: @\"2017-03-31\", y: date.year}.y", "2017"),
    .init("for n in [1] return n", "[1]"), .init("date and time(\"2017-03-31T10:00:00\").hour", "10"),
  ]

  @Test(arguments: known)
  func `is the longest one that is known`(example: Example) throws {
    let (text, errors) = try example.evaluated()
    #expect(text == example.value)
    if text != "null" { #expect(errors.isEmpty) }
  }

  @Test func `that nothing declares is null with its place and the nearest known name`() throws {
    let compiled = try compile(
      expression: "1 + aproval", in: Example.scope, at: .text(file: "plan.dmn", line: 3, column: 1))
    let unknown = try #require(compiled.unknownNames.first)
    #expect(
      unknown.text(in: .english)
        == "plan.dmn:3:1, character 5 of \"1 + aproval\": error: nothing here is named \"aproval\" "
        + "Hint: did you mean \"approval\"?")
    let (value, errors) = compiled.evaluate(Example.variables.map(\.value))
    #expect(value.isNull)
    #expect(errors.map(\.reason).first == .unknownName("aproval"))
    #expect(errors.first?.offset == 4)
  }

  @Test func `of an entry is checked where the type is declared`() throws {
    var scope = Scope()
    scope.declare(
      "plan", type: .context([.init("two quarters ago", .number), .init("quarters-to-go", .number)]))
    func unknown(_ text: String) throws -> [String] {
      try compile(expression: text, in: scope, at: .argument("example")).unknownNames.map(\.message.english)
    }
    #expect(try unknown("plan.two quarters ago + plan.quarters-to-go") == [])
    #expect(try unknown("plan.two quarters") == ["nothing here is named \"two quarters\""])
    #expect(try unknown("[plan][two quarters ago > 1]") == [])
    #expect(try unknown("[plan][two quarter ago > 1]") == ["nothing here is named \"two quarter ago\""])
  }
}
