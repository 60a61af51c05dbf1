import Testing

@Suite struct `Functions of strings` {
  // Cases 0002, 0067, 0083 and 1103 to 1111 of the conformance kit, and the examples of the standard.
  static let calls: [Call] = [
    .init("substring(\"foobar\", 3)", "\"obar\""), .init("substring(\"foobar\", 3, 3)", "\"oba\""),
    .init("substring(\"foobar\", -2, 1)", "\"a\""), .init("substring(\"foobar\", 3, 3.8)", "\"oba\""),
    .init("substring(\"foobar\", 1, 1E30)", "\"foobar\""), .init("substring(\"foobar\", 0)", "null"),
    .init("substring(\"foobar\", 7)", "null"), .init("substring(\"foobar\", -7)", "null"),
    .init("substring(\"foobar\", 1, 0)", "null"), .init("substring(\"🐎น้ำ\", 2, 2)", "\"น้\""),
    .init("string length(\"🐎น้ำ\")", "4"), .init("string length(\"\")", "0"), .init("string length(1)", "null"),
    .init("upper case(\"aBc4ß\")", "\"ABC4SS\""), .init("lower case(\"?@{XyZ \")", "\"?@{xyz \""),
    .init("substring before(\"foobar\", \"bar\")", "\"foo\""),
    .init("substring before(\"foobar\", \"xyz\")", "\"\""),
    .init("substring before(\"foobar\", \"\")", "\"\""),
    .init("substring after(\"foobar\", \"ob\")", "\"ar\""),
    .init("substring after(\"\", \"a\")", "\"\""), .init("substring after(\"foobar\", \"\")", "\"foobar\""),
    .init("substring after(\"aabaabaaf\", \"aabaaf\")", "\"\""),
    .init("contains(\"foobar\", \"of\")", "false"),
    .init("contains(\"aabaabaaf\", \"abaaf\")", "true"), .init("contains(\"abc\", \"\")", "true"),
    // One letter with an accent is another code point than the letter followed by the accent.
    .init("contains(\"\\u00E9\", \"e\\u0301\")", "false"), .init("starts with(\"e\\u0301\", \"e\")", "true"),
    .init("starts with(\"foobar\", \"fo\")", "true"), .init("ends with(\"foobar\", \"r\")", "true"),
    .init("ends with(\"r\", \"foobar\")", "false"), .init("contains(null, \"bar\")", "null"),
    .init("matches(\"foobar\", \"^fo*b\")", "true"), .init("matches(\"input\", \"\\\\3\")", "null"),
    .init("matches(\"x\", \"[A-Z-[OI]]\", \"i\")", "true"), .init("matches(\"a\", \"b\", null)", "false"),
    .init("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\""),
    .init("replace(\"a.b\", \".\", \"$\", \"q\")", "\"a$b\""),
    .init("replace(\"abc\", \"b*\", \"x\")", "null"),
    .init("replace(\"abc\", \"b\", \"$\")", "null"),
    .init("replace(\"banana\", \"(an)+\", \"**\")", "\"b**a\""),
    .init("split(\"a;b;c;;\", \";\")", "[\"a\", \"b\", \"c\", \"\", \"\"]"),
    .init("split(\"foo\", \"\")", "null"),
    .init("split(\"John Doe\", \"\\\\s\")", "[\"John\", \"Doe\"]"), .init("split(\"foo\", null)", "null"),
    .init("string join([\"a\", \"b\", \"c\"], \"_and_\")", "\"a_and_b_and_c\""),
    .init("string join([\"a\", null, \"c\"], \"X\")", "\"aXc\""), .init("string join([], \"X\")", "\"\""),
    .init("string join([\"a\", \"b\"], null)", "\"ab\""), .init("string join([\"a\", 1])", "null"),
    .init("string(1.10)", "\"1.1\""), .init("string(1E3)", "\"1000\""), .init("string(\"foo\")", "\"foo\""),
    .init("string(@\"2017-03-31\")", "\"2017-03-31\""), .init("string(true)", "\"true\""),
    .init("string([1, 2, \"foo\"]) = \"[1, 2, \\\"foo\\\"]\"", "true"),
    .init(
      "string({a: \"foo\", \"b c\": null, \"1\": [2]}) = \"{a: \\\"foo\\\", b c: null, \\\"1\\\": [2]}\"",
      "true"),
    .init("string([1..10))", "\"[1..10)\""), .init("string((<10))", "\"(<10)\""),
  ]

  @Test(arguments: calls)
  func `give what the standard says`(call: Call) throws {
    #expect(try call.evaluated() == call.value)
  }

  @Test func `keep null as null`() throws {
    #expect(try Call("string(null) = null", "").evaluated() == "true")
  }
}
