/// Operands: literals, names, and everything that brackets or a leading word begin.
extension Parser {
  mutating func operand() throws(SyntaxError) -> Syntax {
    let offset = token.start
    switch token.kind {
    case .number: return try number()
    case .string: return try make(.literal(.string(try string())), at: offset, .string)
    case .at: return try temporalLiteral()
    case .leftParenthesis: return try parenthesis()
    case .leftBracket: return try bracket()
    case .rightBracket: return try openInterval()
    case .leftBrace: return try contextLiteral()
    case .word:
      let match = knownName
      if let keyword = token.keyword, match?.length ?? 0 < 2 {
        return try leading(keyword)
      }
      return try name(match)
    default: throw failure(.expression)
    }
  }

  private mutating func leading(_ keyword: Keyword) throws(SyntaxError) -> Syntax {
    let offset = token.start
    switch keyword {
    case .true, .false:
      position += 1
      return try make(.literal(.boolean(keyword == .true)), at: offset, .boolean)
    case .null:
      position += 1
      return try make(.literal(.null), at: offset, .null)
    case .if: return try conditional()
    case .for: return try iteration()
    case .some: return try quantified(.some)
    case .every: return try quantified(.every)
    case .function: return try function()
    case .then, .else, .return, .in, .satisfies, .and, .or, .between, .instance, .of, .external:
      throw failure(.expression)
    }
  }

  private mutating func number() throws(SyntaxError) -> Syntax {
    let token = token
    guard let number = Number(utf8: bytes[token.start..<token.end]) else {
      throw SyntaxError(.badNumber(text(token)), at: token.start)
    }
    position += 1
    return try make(.literal(.number(number)), at: token.start, .number)
  }

  mutating func string() throws(SyntaxError) -> String {
    guard token.kind == .string else { throw failure(.sign("\"")) }
    defer { position += 1 }
    return StringLiteral.text(of: bytes[token.start..<token.end])
  }

  /// `@"2017-03-31"`: a date, time, date and time or duration; null with an error if the text is none.
  private mutating func temporalLiteral() throws(SyntaxError) -> Syntax {
    let offset = token.start
    position += 1
    let text = try string()
    guard let value = Value(temporal: text, zones: names.scope.zones) else {
      return try make(.failure(.other(FunctionProblem.notTemporal(text).message)), at: offset)
    }
    return try make(.literal(value), at: offset, FEELType(of: value))
  }

  /// `(a)`, `(a..b)` or a comparison as a range: `(< 10)`.
  private mutating func parenthesis() throws(SyntaxError) -> Syntax {
    let offset = token.start
    position += 1
    let outer = isRangeEnd
    isRangeEnd = false
    defer { isRangeEnd = outer }
    if let comparison = comparisonOperator {
      position += 1
      let endPoint = try sum()
      try expect(.rightParenthesis, ")")
      return try comparisonRange(comparison, endPoint, at: offset)
    }
    let inner = try expression()
    if token.kind == .dots { return try interval(from: inner, included: false, at: offset) }
    try expect(.rightParenthesis, ")")
    return inner
  }

  func comparisonRange(
    _ comparison: ComparisonOperator, _ endPoint: Syntax, at offset: Int
  ) throws(SyntaxError) -> Syntax {
    let form: RangeValue.Form =
      switch comparison {
      case .equal: .equal
      case .notEqual: .notEqual
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      }
    return try make(
      .comparisonRange(form, endPoint), at: offset, .range(endPoint.type), over: endPoint.height)
  }

  /// `[a, b]` or `[a..b]`.
  private mutating func bracket() throws(SyntaxError) -> Syntax {
    let offset = token.start
    position += 1
    let outer = isRangeEnd
    isRangeEnd = false
    defer { isRangeEnd = outer }
    if take(.rightBracket) { return try make(.list([]), at: offset, .list(.any)) }
    var members = [try member()]
    if token.kind == .dots { return try interval(from: members[0], included: true, at: offset) }
    while take(.comma) { members.append(try member()) }
    try expect(.rightBracket, "]")
    return try make(
      .list(members), at: offset, .list(FEELType(common: members.map(\.type))),
      over: members.reduce(0) { max($0, $1.height) })
  }

  /// A member of a list; also a comparison, which is then a range.
  private mutating func member() throws(SyntaxError) -> Syntax {
    guard let comparison = comparisonOperator else { return try expression() }
    let offset = token.start
    position += 1
    return try comparisonRange(comparison, try sum(), at: offset)
  }

  private mutating func openInterval() throws(SyntaxError) -> Syntax {
    let offset = token.start
    position += 1
    let start = try nested { parser throws(SyntaxError) in try parser.sum() }
    guard token.kind == .dots else { throw failure(.sign("..")) }
    return try interval(from: start, included: false, at: offset)
  }

  /// The rest of an interval from its dots on.
  mutating func interval(
    from start: Syntax, included: Bool, at offset: Int
  ) throws(SyntaxError) -> Syntax {
    position += 1
    let outer = isRangeEnd
    isRangeEnd = true
    defer { isRangeEnd = outer }
    let end = try nested { parser throws(SyntaxError) in try parser.sum() }
    let endIncluded: Bool
    switch token.kind {
    case .rightBracket: endIncluded = true
    case .rightParenthesis, .leftBracket: endIncluded = false
    default: throw failure(.sign("]"))
    }
    position += 1
    return try make(
      .interval(start: start, startIncluded: included, end: end, endIncluded: endIncluded), at: offset,
      .range(start.type), over: max(start.height, end.height))
  }

  /// `{key: value, …}`: each key is a name for the entries after it.
  private mutating func contextLiteral() throws(SyntaxError) -> Syntax {
    let offset = token.start
    position += 1
    let outer = isRangeEnd
    isRangeEnd = false
    defer { isRangeEnd = outer }
    let depth = names.depth
    defer { names.leave(to: depth) }
    var entries: [Syntax.Entry] = []
    if take(.rightBrace) { return try make(.context([]), at: offset, .context([])) }
    repeat {
      let key: String
      if token.kind == .string {
        key = try string()
        try expect(.colon, ":")
      } else {
        key = try nameBeforeColon()
      }
      let variable = names.newID()
      // A function may call itself by the name of its entry.
      let isFunction = token.keyword == .function
      if isFunction { names.declare(key, variable, .any) }
      let value = try expression()
      if !isFunction { names.declare(key, variable, value.type) }
      entries.append(Syntax.Entry(key: key, variable: variable, value: value))
    } while take(.comma)
    try expect(.rightBrace, "}")
    return try make(
      .context(entries), at: offset, .context(entries.map { FEELType.Entry($0.key, $0.value.type) }),
      over: entries.reduce(0) { max($0, $1.value.height) })
  }
}
