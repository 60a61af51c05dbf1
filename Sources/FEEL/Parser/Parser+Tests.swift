/// Unary tests: decision table cells and the right side of `in`.
extension Parser {
  /// The tests of a cell.
  struct Cell {
    /// `-`, which everything passes.
    var isIrrelevant = false
    var isNegated = false
    var tests: [Syntax.Test] = []
  }

  /// The whole text as the tests of a cell; `?` is the given variable.
  mutating func wholeCell(input: Syntax.LocalID, type: FEELType) throws(SyntaxError) -> Cell {
    if token.kind == .end { throw SyntaxError(.empty, at: 0) }
    names.declare("?", input, type)
    if token.kind == .minus, token(1).kind == .end { return Cell(isIrrelevant: true) }
    if token.kind == .word, text(token) == "not", token(1).kind == .leftParenthesis,
      let negated = attempt({ parser throws(SyntaxError) -> Cell? in
        parser.position += 2
        let tests = try parser.tests()
        guard parser.take(.rightParenthesis), parser.token.kind == .end else { return nil }
        return Cell(isNegated: true, tests: tests)
      })
    {
      return negated
    }
    let tests = try tests()
    try expectEnd()
    return Cell(tests: tests)
  }

  private mutating func tests() throws(SyntaxError) -> [Syntax.Test] {
    var tests = [try test()]
    while take(.comma) { tests.append(try test()) }
    return tests
  }

  private mutating func test() throws(SyntaxError) -> Syntax.Test {
    if let comparison = comparisonOperator {
      position += 1
      return .compare(comparison, try sum())
    }
    let mentions = inputMentions
    let value = try expression()
    return .value(value, usesInput: inputMentions > mentions)
  }

  /// The right side of `in`: a test, tests in parentheses, or a value.
  mutating func membership(of left: Syntax, at offset: Int) throws(SyntaxError) -> Syntax {
    let tests: [Syntax.Test]
    if comparisonOperator != nil {
      tests = [try test()]
    } else if token.kind == .leftParenthesis {
      tests = try nested { parser throws(SyntaxError) in try parser.parenthesisedTests() }
    } else {
      tests = [.value(try sum(), usesInput: false)]
    }
    return try make(
      .membership(left, tests), at: offset, .boolean,
      over: tests.reduce(left.height) { max($0, $1.height) })
  }

  /// Tests in parentheses, unless the parenthesis is an interval or the beginning of a longer value.
  private mutating func parenthesisedTests() throws(SyntaxError) -> [Syntax.Test] {
    let offset = token.start
    position += 1
    let outer = isRangeEnd
    isRangeEnd = false
    let first = try test()
    if case .value(let start, _) = first, token.kind == .dots {
      let interval = try interval(from: start, included: false, at: offset)
      isRangeEnd = outer
      return [.value(try sum(from: interval), usesInput: false)]
    }
    var tests = [first]
    while take(.comma) { tests.append(try test()) }
    try expect(.rightParenthesis, ")")
    isRangeEnd = outer
    if tests.count == 1, case .value(let operand, _) = first {
      return [.value(try sum(from: operand), usesInput: false)]
    }
    return tests
  }
}
