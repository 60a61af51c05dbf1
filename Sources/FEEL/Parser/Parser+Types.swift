/// Types, as `instance of` and parameters name them.
extension Parser {
  mutating func type() throws(SyntaxError) -> FEELType {
    try nested { parser throws(SyntaxError) in try parser.anyType() }
  }

  private mutating func anyType() throws(SyntaxError) -> FEELType {
    guard token.kind == .word else { throw failure(.type) }
    let declared = names.scope.types(startingWith: text(token)).last { follow($0.parts) }
    let builtin = FEELType.spellings.filter { follow($0.parts) }.max { $0.parts.count < $1.parts.count }
    if let declared, declared.parts.count >= builtin?.parts.count ?? 0 {
      position += declared.parts.count
      return declared.value
    }
    if token.keyword == .function {
      position += 1
      return try functionType()
    }
    guard let builtin else {
      throw SyntaxError(.unknownType(text(token)), at: token.start)
    }
    position += builtin.parts.count
    guard token.kind == .less else { return builtin.value }
    switch builtin.value {
    case .list:
      return .list(try argument())
    case .range:
      return .range(try argument())
    case .context:
      return try contextType()
    default:
      return builtin.value
    }
  }

  private mutating func argument() throws(SyntaxError) -> FEELType {
    position += 1
    let type = try self.type()
    try expectClosingAngle()
    return type
  }

  private mutating func contextType() throws(SyntaxError) -> FEELType {
    position += 1
    var entries: [FEELType.Entry] = []
    while token.kind != .greater, token.kind != .greaterOrEqual {
      if !entries.isEmpty { try expect(.comma, ",") }
      let name = try nameBeforeColon()
      entries.append(FEELType.Entry(name, try type()))
    }
    try expectClosingAngle()
    return .context(entries)
  }

  /// `<A, B> -> R`; a bare `function` is a function of anything.
  private mutating func functionType() throws(SyntaxError) -> FEELType {
    guard take(.less) else { return .function([], .any) }
    var parameters: [FEELType] = []
    while token.kind != .greater {
      if !parameters.isEmpty { try expect(.comma, ",") }
      parameters.append(try type())
    }
    try expectClosingAngle()
    try expect(.minus, "->")
    try expect(.greater, "->")
    return .function(parameters, try type())
  }

  /// A `>`, also as the first half of `>=`.
  private mutating func expectClosingAngle() throws(SyntaxError) {
    if token.kind == .greaterOrEqual {
      tokens[position] = Token(kind: .equal, start: token.start + 1, end: token.end)
    } else {
      try expect(.greater, ">")
    }
  }
}
