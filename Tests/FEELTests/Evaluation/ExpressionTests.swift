import FEEL
import Testing

@Suite struct `An expression` {
  // From the tables of DMN 1.5, chapter 10, and the cases of the conformance kit named beside them.

  static let operators: [Example] = [
    .init("1 + 2 * 3", "7"), .init("(1 + 2) * 3", "9"), .init("10 - 2 - 3", "5"), .init("20 / 2 / 5", "2"),
    .init("3 ** 4 ** 5", "3486784401"), .init("-3 ** 2", "9"), .init("--10", "10"), .init("2 ** -1", "0.5"),
    .init("1 + 2 > 2 and 1 < 2", "true"), .init("true or false and false", "true"),
    .init("1 = 1 = true", "true"), .init("-n.x", "null"), .init("\"a\" + \"b\"", "\"ab\""),
    .init("1 + \"a\"", "null"), .init("null + 1", "null"), .init("true + true", "null"),
    .init("-\"10\"", "null"), .init("-[10]", "null"), .init("1 / 0", "null"),
    .init("9E6144 * 10", "null"), .init(".5 + 1.2E-1", "0.62"), .init("1.5e+1", "15"),
    .init("@\"2017-03-31\" + @\"P1M\"", "2017-04-30"),
    .init("@\"2017-03-31\" + @\"2017-03-31\"", "null"),
    .init("@\"P1D\" * 2", "P2D"), .init("@\"P1Y\" / @\"P1M\"", "12"),
    .init("@\"P1Y\" - @\"P1D\"", "null"),
    .init("@\"foo\"", "null"),
  ]

  @Test(arguments: operators)
  func `binds its operators as the grammar says and answers null outside the tables`(example: Example) throws
  {
    #expect(try example.evaluated().text == example.value)
  }

  static let logic: [Example] = [
    .init("true and true", "true"), .init("true and null", "null"), .init("false and null", "false"),
    .init("null and false", "false"), .init("false and 1", "false"), .init("1 and false", "false"),
    .init("true and \"x\"", "null"), .init("true or null", "true"), .init("null or true", "true"),
    .init("false or null", "null"), .init("1 or 2", "null"), .init("not(true)", "false"),
    .init("not(null)", "null"), .init("not(1)", "null"),
    .init("if null then 1 else 2", "2"), .init("if 1 then 1 else 2", "2"),
    .init("if n > 3 then \"more\" else \"less\"", "\"more\""),
  ]

  @Test(arguments: logic)
  func `reckons with three answers`(example: Example) throws {
    #expect(try example.evaluated().text == example.value)
  }

  static let comparisons: [Example] = [
    .init("1 = 1.0", "true"), .init("-0 = 0", "true"), .init("1 = \"1\"", "null"), .init("1 = null", "false"),
    .init("null = null", "true"), .init("null != null", "false"), .init("\"é\" = \"e\\u0301\"", "false"),
    .init("[1, 2] = [1, 2]", "true"), .init("[1, 2] = [2, 1]", "false"), .init("[1] = [\"1\"]", "null"),
    .init("[1, \"1\"] = [2, 1]", "false"), .init("[1] = 1", "null"),
    .init("{a: 1, b: 2} = {b: 2, a: 1}", "true"), .init("{a: 1} = {b: 1}", "false"),
    .init("@\"2017-03-31\" = @\"2017-03-31T00:00:00\"", "null"), .init("@\"P0D\" = @\"P0Y\"", "null"),
    .init("[1..10] = [1..10]", "true"), .init("(1..10) = ]1..10[", "true"),
    .init("(=10) = [10..10]", "false"),
    .init("(< 10) = (null..10)", "false"), .init("max = max", "true"), .init("max = mean", "false"),
    .init("(function() 1) = (function() 1)", "false"),
    .init("1 < 2", "true"), .init("1 < \"2\"", "null"), .init("null < 1", "null"),
    .init("\"a\" < \"b\"", "true"),
    .init("\"\\U010000\" > \"\\uFFFD\"", "true"), .init("[1] < [2]", "null"),
    .init("2 between 1 and 3", "true"), .init("null between 1 and 3", "null"),
    .init("2 between null and 3", "null"), .init("n between 1 and 3 or true", "true"),
  ]

  @Test(arguments: comparisons)
  func `compares values of one kind and has no answer for others`(example: Example) throws {
    #expect(try example.evaluated().text == example.value)
  }

  static let memberships: [Example] = [
    .init("1 in [2, 3, 1]", "true"), .init("5 in [[2..4], [1..5]]", "true"), .init("1 in <= 10", "true"),
    .init("10 in (1, < 5, >= 10)", "true"), .init("10 in (1, 5, 9)", "false"), .init("3 in (2..4)", "true"),
    .init("2 in ]2..4]", "false"), .init("4 in [2..4[", "false"), .init("3 in [2..4[ and true", "true"),
    .init("10 in (=10)", "true"), .init("10 in !=10", "false"), .init("[1] in [[1], 2]", "true"),
    .init("[1, 2] in [1, 2]", "true"), .init("1 in (1) + 1", "false"), .init("2 in (1) + 1", "true"),
    .init("3 in (plans[1]).score", "false"), .init("12 in (plans.score)", "true"), .init("n in n", "true"),
    .init("{a: 1} in ({a: 2}, {a: 1})", "true"), .init("\"b\" in [\"a\"..\"c\"]", "true"),
    .init("null in [1..3]", "null"), .init("\"a\" in [1..3]", "null"),
    .init("5 in [<3, >4]", "true"),
  ]

  @Test(arguments: memberships)
  func `finds members and points of ranges`(example: Example) throws {
    #expect(try example.evaluated().text == example.value)
  }

  static let ranges: [Example] = [
    .init("[1..3].start", "1"), .init("(1..3].start included", "false"), .init("(< 10).end", "10"),
    .init("(< 10).start", "null"), .init("(>= 10).start included", "true"), .init("[3..1]", "null"),
    .init("[1..\"a\"]", "null"), .init("[1..n].end", "5"), .init("[1..[2, 3][1]].end", "2"),
    .init("[@\"2017-01-01\"..@\"2016-01-01\"]", "null"), .init("[null..null]", "null"),
  ]

  @Test(arguments: ranges)
  func `makes ranges of ends that fit`(example: Example) throws {
    #expect(try example.evaluated().text == example.value)
  }

  static let loops: [Example] = [
    .init("for i in [1, 2], j in [i, 10] return i * j", "[1, 10, 4, 20]"),
    .init("for i in 2..4 return i", "[2, 3, 4]"), .init("for i in 4..2 return i", "[4, 3, 2]"),
    .init("for i in [2..4] return i", "[2, 3, 4]"), .init("for i in (2..4) return i", "[3]"),
    .init("for i in [2..1] return i", "null"), .init("for i in 1..n - 3 return i", "[1, 2]"),
    .init("for i in 1.5..3 return i", "[1.5, 2.5]"),
    .init("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]"),
    .init("for i in [1, 2, 3] return count(partial)", "[0, 1, 2]"),
    .init("for d in @\"2016-02-28\"..@\"2016-03-01\" return d.day", "[28, 29, 1]"),
    .init("for i in \"a\"..\"c\" return i", "null"), .init("for i in [@\"P1D\"..@\"P2D\"] return i", "null"),
    .init("for i in 5 return i", "[5]"), .init("for i in null return i", "null"),
    .init("for i in [] return i", "[]"),
    .init("for weekend day in days in weekend return upper case(weekend day)", "[\"SATURDAY\", \"SUNDAY\"]"),
    .init("some x in [1, 2] satisfies x > 1", "true"), .init("every x in [1, 2] satisfies x > 1", "false"),
    .init("some x in [] satisfies x", "false"), .init("every x in [] satisfies x", "true"),
    .init("some x in [1, null] satisfies x > 1", "null"),
    .init("some x in [null, 2] satisfies x > 1", "true"),
    .init("every x in [1, null] satisfies x > 1", "false"),
    .init("every x in [1, 2] satisfies \"x\"", "null"),
    .init("some x in [1, 2], y in [x, 3] satisfies x * y = 6", "true"),
  ]

  @Test(arguments: loops)
  func `repeats over lists, ranges and steps`(example: Example) throws {
    #expect(try example.evaluated().text == example.value)
  }

  static let filters: [Example] = [
    .init("[1, 2, 3][1]", "1"), .init("[1, 2, 3][-1]", "3"), .init("[1, 2, 3][0]", "null"),
    .init("[1, 2, 3][4]", "null"), .init("[1, 2, 3][1.5]", "null"), .init("[1, 2, 3][n - 3]", "2"),
    .init("[1, 2, 3][item >= 2]", "[2, 3]"), .init("[1, 2, 3][true]", "[1, 2, 3]"),
    .init("[1, 2, 3][null]", "[]"), .init("100[true]", "[100]"), .init("100[1]", "100"),
    .init("null[1]", "null"), .init("[[1], [2]][1][1]", "1"),
    .init("[{item: 1}, {item: 2}][item >= 2]", "[{item: 2}]"), .init("[{a: 1}][n > 3]", "[{a: 1}]"),
    .init("[{x: 1}, {y: 2}][y > 1]", "[{y: 2}]"), .init("[{n: 1}, {n: 9}][n > 3].n", "[9]"),
    .init("plans[score > 10].plan id", "[\"FIN-01\", \"NTH-01\"]"),
    .init("plans[plan id = \"FIN-02\"][1].score", "6"), .init("plans[item.score = 20].score", "[20]"),
    .init("plans[unknown name = 1]", "[]"), .init("plans[n].score", "null"),
    .init("plans[n - 2].score", "20"),
    .init("count(plans[score > n])", "3"), .init("plans[score > 10][score < 15].score", "[12]"),
    .init("[1, 2, 3][some y in [2, 3] satisfies y = item]", "[2, 3]"),
  ]

  @Test(arguments: filters)
  func `picks members by condition or position`(example: Example) throws {
    #expect(try example.evaluated().text == example.value)
  }

  static let paths: [Example] = [
    .init("{a: {b: 1}}.a.b", "1"), .init("{a: 1}.b", "null"), .init("null.b", "null"),
    .init("plan.current.likelihood * plan.current.consequence", "12"),
    .init("plan.two quarters ago", "null"), .init("plan.two quarters ago.likelihood", "null"),
    .init("plan.two quarters ago = null and plan.id = \"FIN-01\"", "true"),
    .init("[{x: 1}, {y: 2}].y", "[null, 2]"), .init("[[{x: 1}]].x", "[null]"),
    .init("@\"2017-03-31\".year", "2017"), .init("@\"2017-03-31\".weekday", "5"),
    .init("@\"2017-03-31T10:00:00+07:00\".time offset", "PT7H"), .init("@\"P14M\".months", "2"),
    .init("@\"P14M\".days", "null"), .init("\"x\".length", "null"),
  ]

  @Test(arguments: paths)
  func `follows paths through contexts, lists and properties`(example: Example) throws {
    #expect(try example.evaluated().text == example.value)
  }

  static let functions: [Example] = [
    .init("(function(a, b) a - b)(5, 3)", "2"), .init("(function(a, b) a - b)(b: 5, a: 3)", "-2"),
    .init("(function(a) a)(1, 2)", "null"), .init("(function(a) a)(b: 1)", "null"),
    .init("(function(a: number) a)(\"x\")", "null"), .init("(function(a: number) a)([1])", "1"),
    .init("(function(a: list<number>) a)(1)", "[1]"), .init("(function(a: list<number>) a)([[1]])", "null"),
    .init("(function(a: date and time) a)(@\"2017-03-31\")", "2017-03-31T00:00:00Z"),
    .init("{add: function(a) function(b) a + b, r: add(1)(2)}.r", "3"),
    .init("{f: function(k) if k = 0 then 1 else k * f(k - 1), r: f(20)}.r", "2432902008176640000"),
    .init("for f in [function(x) x + n, function(x) x * n] return f(2)", "[7, 10]"),
    .init("for k in 1..2 return (function(x) x + k)(10)", "[11, 12]"),
    .init("(for k in 1..2 return function(x) x + k)[1](10)", "11"),
    .init("{max: function(a, b) \"mine\", r: max(1, 2)}.r", "\"mine\""),
    .init("{apply: function(f, x) f(x), r: apply(abs, -1)}.r", "1"),
    .init("{minimum: min, r: [minimum(3, 2), minimum([1, 2])]}.r", "[2, 1]"),
    .init("modulo(divisor: 5, dividend: 12)", "2"), .init("modulo(12)", "null"),
    .init("modulo(12, \"5\")", "null"),
    .init("modulo(dividend: 12, divisr: 5)", "null"), .init("modulo([12], 5)", "2"),
    .init("no such thing(1)", "null"), .init("123()", "null"), .init("\"abs\"(-1)", "null"),
    .init("null()", "null"), .init("-(function(a) a)(10)", "-10"),
    .init("sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]"),
  ]

  @Test(arguments: functions)
  func `calls functions by position and by name`(example: Example) throws {
    #expect(try example.evaluated().text == example.value)
  }

  static let types: [Example] = [
    .init("1 instance of number", "true"), .init("null instance of Any", "false"),
    .init("[1, 2] instance of list<number>", "true"), .init("[1, \"2\"] instance of list<number>", "false"),
    .init("1 instance of list<number>", "false"), .init("[] instance of list<number>", "true"),
    .init("{a: 1, b: 2} instance of context<a: number>", "true"),
    .init("{b: 2} instance of context<a: number>", "false"),
    .init("{a: null} instance of context<a: number>", "true"),
    .init("[1..2] instance of range<number>", "true"), .init("[1..2] instance of range<string>", "false"),
    .init("@\"2017-03-31\" instance of date and time", "false"),
    .init("@\"P1D\" instance of days and time duration", "true"),
    .init("(function(a: number) \"x\") instance of function<number> -> string", "true"),
    .init("(function(a: Any) \"x\") instance of function<number> -> Any", "true"),
    .init("(function(a: number) \"x\") instance of function<Any> -> string", "false"),
    .init("abs instance of function<number> -> number", "true"),
    .init("[[1]] instance of list<list<number>>", "true"),
    .init("([1] instance of list<number>)= true", "true"),
  ]

  @Test(arguments: types)
  func `is an instance of the types whose structure it has`(example: Example) throws {
    #expect(try example.evaluated().text == example.value)
  }
}
