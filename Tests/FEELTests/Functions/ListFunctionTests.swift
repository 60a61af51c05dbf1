import Testing

@Suite struct `Functions of lists` {
  // The examples of DMN 1.5, table 78, and cases 0008 to 0013 and 0059 to 0094 of the conformance kit.
  static let examples: [Example] = [
    .init("list contains([1, 2, null], null)", "true"), .init("list contains([1], \"1\")", "false"),
    .init("count([1, [2, 3]])", "2"), .init("count(5)", "1"), .init("count(null)", "null"),
    .init("min([3, 1, 2])", "1"), .init("min(3, 1, 2)", "1"), .init("max(\"a\", \"c\", \"b\")", "\"c\""),
    .init("max([@\"2017-01-01\", @\"2017-03-31\"])", "2017-03-31"), .init("min([])", "null"),
    .init("min([1, \"a\"])", "null"), .init("max([1, null])", "null"),
    .init("sum([1, 2.5])", "3.5"), .init("sum(1, 2)", "3"), .init("sum([])", "null"),
    .init("sum([1, null])", "null"),
    .init("mean([1, 2, 3, 4])", "2.5"), .init("median(8, 2, 5, 3, 4)", "4"),
    .init("median([6, 1, 2, 3])", "2.5"),
    .init("decimal(stddev(2, 4, 7, 5), 8)", "2.081666"), .init("stddev(47)", "null"),
    .init("mode([6, 1, 9, 6, 1])", "[1, 6]"), .init("mode([])", "[]"), .init("product(2, 3, 4)", "24"),
    .init("all([true, null])", "null"), .init("all([false, null])", "false"), .init("all([])", "true"),
    .init("any([true, null])", "true"), .init("any(null, false)", "null"), .init("any([])", "false"),
    .init("all(null)", "null"),
    .init("sublist([4, 5, 6], 1, 2)", "[4, 5]"), .init("sublist([4, 5, 6], -2)", "[5, 6]"),
    .init("sublist([4, 5, 6], 4)", "null"), .init("sublist([4, 5, 6], 2, 3)", "null"),
    .init("append([1], 2, null)", "[1, 2, null]"), .init("append(1, [2])", "[1, [2]]"),
    .init("concatenate([1, 2], [3], 4)", "[1, 2, 3, 4]"), .init("union([1, 2], [2, 3])", "[1, 2, 3]"),
    .init("insert before([1, 3], 1, 2)", "[2, 1, 3]"), .init("insert before([1, 3], -1, 2)", "[1, 2, 3]"),
    .init("insert before([1], 3, 2)", "null"), .init("remove([1, 2, 3], 2)", "[1, 3]"),
    .init("remove([1, 2, 3], 0)", "null"), .init("reverse([1, 2, 3])", "[3, 2, 1]"),
    .init("list replace([2, 4, 7, 8], 3, 6)", "[2, 4, 6, 8]"),
    .init("list replace([2, 4, 7, 8], function(item, newItem) item < newItem, 5)", "[5, 5, 7, 8]"),
    .init("list replace([1], function(item, newItem) item, 5)", "null"),
    .init("index of([1, 2, 3, 2], 2)", "[2, 4]"), .init("index of([1], 2)", "[]"),
    .init("distinct values([1, 2, 3, 2, 1, \"1\", null, null])", "[1, 2, 3, \"1\", null]"),
    .init("flatten([[1, 2], [[3]], 4])", "[1, 2, 3, 4]"),
    .init("sort([{k: 1, v: 1}, {k: 0, v: 2}, {k: 1, v: 3}], function(x, y) x.k < y.k).v", "[2, 1, 3]"),
    .init("sort([3, 1], function(x, y) null)", "null"),
    .init("sort(list: [2, 1], precedes: function(x, y) x < y)", "[1, 2]"),
  ]

  @Test(arguments: examples)
  func `give what the standard says`(example: Example) throws {
    #expect(try example.evaluated().text == example.value)
  }
}

@Suite struct `Functions of contexts` {
  // Cases 0080, 0081, 1145 and 1146 of the conformance kit, and the examples of the standard.
  static let examples: [Example] = [
    .init("get value({a: 1}, \"a\")", "1"), .init("get value({a: 1}, \"b\")", "null"),
    .init("get entries({b: 1, a: 2})", "[{key: \"b\", value: 1}, {key: \"a\", value: 2}]"),
    .init("context([{key: \"a\", value: 1}, {key: \"b\", value: null}])", "{a: 1, b: null}"),
    .init("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])", "null"),
    .init("context({key: \"a\"})", "null"),
    .init("context put({b: 1, a: 2}, \"b\", 3)", "{b: 3, a: 2}"),
    .init("context put({}, \"a\", null)", "{a: null}"),
    .init("context put({x: 1, y: {a: 0}}, [\"y\", \"a\"], 2)", "{x: 1, y: {a: 2}}"),
    .init("context put({x: 1}, [\"y\", \"a\"], 2)", "null"), .init("context put({}, [], 2)", "null"),
    .init("context merge([{a: 1, b: 2}, {b: 3}])", "{a: 1, b: 3}"), .init("context merge([1])", "null"),
  ]

  @Test(arguments: examples)
  func `give what the standard says`(example: Example) throws {
    #expect(try example.evaluated().text == example.value)
  }
}

@Suite struct `Relations of ranges` {
  // The examples of DMN 1.5, table 79.
  static let examples: [Example] = [
    .init("before(1, 10)", "true"), .init("before(10, 1)", "false"), .init("before(1, [1..10])", "false"),
    .init("before(1, (1..10])", "true"), .init("before(1, [5..10])", "true"),
    .init("before([1..10], 10)", "false"),
    .init("before([1..10), 10)", "true"), .init("before([1..10], [15..20])", "true"),
    .init("before([1..10), [10..20])", "true"), .init("before([1..10], [10..20])", "false"),
    .init("after(12, [1..10))", "true"), .init("after(10, [1..10))", "true"),
    .init("after([11..20], 12)", "false"),
    .init("after((11..20], 11)", "true"), .init("after([11..20], [1..11))", "true"),
    .init("meets([1..5], [5..10])", "true"), .init("meets([1..5), [5..10])", "false"),
    .init("met by([5..10], [1..5])", "true"), .init("met by((5..10], [1..5])", "false"),
    .init("overlaps([5..10], [1..6])", "true"), .init("overlaps((3..7], [1..4])", "true"),
    .init("overlaps([1..3], (3..6])", "false"), .init("overlaps before([1..5], [4..10])", "true"),
    .init("overlaps before([1..5], (5..8])", "false"), .init("overlaps before([1..5], [5..8])", "true"),
    .init("overlaps after([4..10], [1..5])", "true"), .init("overlaps after((5..8], [1..5])", "false"),
    .init("finishes(10, [1..10])", "true"), .init("finishes(10, [1..10))", "false"),
    .init("finishes([5..10], [1..10])", "true"), .init("finishes([1..10), [1..10])", "false"),
    .init("finished by([1..10], 10)", "true"), .init("finished by([1..10], [5..10])", "true"),
    .init("includes([1..10], 5)", "true"), .init("includes([1..10], [4..6])", "true"),
    .init("includes([1..10], (1..10))", "true"), .init("includes((1..10), [1..10])", "false"),
    .init("during(5, [1..10])", "true"), .init("during([4..6], [1..10))", "true"),
    .init("starts(1, [1..10])", "true"), .init("starts(1, (1..10])", "false"),
    .init("starts([1..5], [1..10])", "true"), .init("starts((1..5], [1..10])", "false"),
    .init("started by([1..10], 1)", "true"), .init("started by([1..10], [1..5])", "true"),
    .init("coincides(5, 5)", "true"), .init("coincides([1..5], [1..5])", "true"),
    .init("coincides((1..5), [1..5])", "false"), .init("before(point1: 1, point2: 2)", "true"),
    .init("before(\"a\", 1)", "null"), .init("before([1..2], null)", "null"),
    .init("range(\"[1..3]\") = [1..3]", "true"), .init("range(\" ( 1 .. 3 ] \") = (1..3]", "true"),
    .init("range(\"[date(\\\"1970-01-01\\\")..@\\\"1970-01-02\\\"]\").end.day", "2"),
    .init("range(\"[1..n]\")", "null"), .init("range(\">=10\")", "null"), .init("range(\"[3..1]\")", "null"),
    .init("is(@\"PT24H\", @\"P1D\")", "true"), .init("is(1, \"1\")", "false"),
    .init("is(@\"10:00:00Z\", @\"10:00:00+00:00\")", "true"),
    .init("is(@\"10:00:00+01:00\", @\"09:00:00+00:00\")", "false"),
  ]

  @Test(arguments: examples)
  func `hold as the standard's table says`(example: Example) throws {
    #expect(try example.evaluated().text == example.value)
  }
}
