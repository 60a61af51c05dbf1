/// What follows an operand: paths, filters and calls.
extension Parser {
  /// The rest of a path after its dot. Property names may contain spaces; the longest that the type knows is
  /// taken, else all words up to the next reserved one.
  mutating func path(from base: Syntax, at offset: Int) throws(SyntaxError) -> Syntax {
    let known = base.type.member.entries
      .map { (entry: $0, parts: Lexer.parts(ofName: $0.name)) }
      .filter { follow($0.parts) }
      .max { $0.parts.count < $1.parts.count }
    if let known {
      position += known.parts.count
      let type = if case .list = base.type { FEELType.list(known.entry.type) } else { known.entry.type }
      return try make(.path(base, known.entry.name), at: offset, type, over: base.height)
    }
    let start = token.start
    guard token.kind == .word, let name = takeWords() else { throw failure(.name) }
    if !base.type.member.entries.isEmpty {
      noteUnknown(name, at: start, isEntry: true, among: base.type.member.entries.map(\.name))
    }
    return try make(.path(base, name), at: offset, over: base.height)
  }

  /// A filter, or nil where the bracket closes a range instead, as in `[1..10[`.
  mutating func filter(of base: Syntax, at offset: Int) throws(SyntaxError) -> Syntax? {
    if isRangeEnd {
      // A filter inside the end point of a range must be followed by the range's own bracket.
      return attempt { parser throws(SyntaxError) in
        let filter = try parser.filterCondition(of: base, at: offset)
        switch parser.token.kind {
        case .leftBracket, .rightBracket, .rightParenthesis, .dot: return filter
        default: return nil
        }
      }
    }
    return try filterCondition(of: base, at: offset)
  }

  private mutating func filterCondition(of base: Syntax, at offset: Int) throws(SyntaxError) -> Syntax {
    position += 1
    let outer = isRangeEnd
    isRangeEnd = false
    defer { isRangeEnd = outer }
    let depth = names.depth
    let item = names.newID()
    names.enterFilter(item, base.type.member)
    let condition = try body()
    names.leave(to: depth)
    try expect(.rightBracket, "]")
    let type: FEELType =
      switch condition.type {
      case .number: base.type.member
      case .boolean: .list(base.type.member)
      default: .any
      }
    return try make(
      .filter(base, item: item, condition: condition), at: offset, type,
      over: max(base.height, condition.height))
  }

  /// The arguments of a call after its parenthesis.
  mutating func call(of function: Syntax, at offset: Int) throws(SyntaxError) -> Syntax {
    let outer = isRangeEnd
    isRangeEnd = false
    defer { isRangeEnd = outer }
    if take(.rightParenthesis) {
      return try make(.call(function, []), at: function.offset, over: function.height)
    }
    var height = function.height
    if hasNameBeforeColon {
      var arguments: [(name: String, value: Syntax)] = []
      repeat {
        let name = try nameBeforeColon()
        let value = try expression()
        height = max(height, value.height)
        arguments.append((name, value))
      } while take(.comma)
      try expect(.rightParenthesis, ")")
      return try make(.namedCall(function, arguments), at: function.offset, over: height)
    }
    var arguments: [Syntax] = []
    repeat {
      let value = try expression()
      height = max(height, value.height)
      arguments.append(value)
    } while take(.comma)
    try expect(.rightParenthesis, ")")
    return try make(.call(function, arguments), at: function.offset, over: height)
  }

  /// Whether a name and a colon come next.
  var hasNameBeforeColon: Bool {
    var distance = 0
    while token(distance).isNamePart { distance += 1 }
    return distance > 0 && token(distance).kind == .colon
  }

  /// Takes a name and the colon after it; white space inside the name becomes single spaces.
  mutating func nameBeforeColon() throws(SyntaxError) -> String {
    let first = position
    while token.isNamePart { position += 1 }
    guard position > first else { throw failure(.name) }
    let name = written(first..<position)
    try expect(.colon, ":")
    return name
  }
}
