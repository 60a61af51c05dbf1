/// Expressions that begin with a word: `if`, `for`, `some`, `every`, `function`.
extension Parser {
  mutating func conditional() throws(SyntaxError) -> Syntax {
    let offset = token.start
    position += 1
    let condition = try expression()
    try expect(.then)
    let then = try expression()
    try expect(.else)
    let otherwise = try expression()
    return try make(
      .conditional(condition, then: then, otherwise: otherwise), at: offset,
      then.type == otherwise.type ? then.type : .any,
      over: max(condition.height, then.height, otherwise.height))
  }

  mutating func iteration() throws(SyntaxError) -> Syntax {
    let offset = token.start
    position += 1
    let depth = names.depth
    defer { names.leave(to: depth) }
    let (iterators, height) = try iterators()
    try expect(.return)
    let partial = names.newID()
    names.declare("partial", partial, .list(.any))
    let first = position
    let body = try body()
    let usesPartial = tokens[first..<position].contains { text($0) == "partial" }
    return try make(
      .iteration(iterators, partial: partial, usesPartial: usesPartial, body: body), at: offset,
      .list(body.type), over: max(height, body.height))
  }

  mutating func quantified(_ quantifier: Quantifier) throws(SyntaxError) -> Syntax {
    let offset = token.start
    position += 1
    let depth = names.depth
    defer { names.leave(to: depth) }
    let (iterators, height) = try iterators()
    try expect(.satisfies)
    let condition = try body()
    return try make(
      .quantified(quantifier, iterators, condition: condition), at: offset, .boolean,
      over: max(height, condition.height))
  }

  /// `x in xs, y in 1..x`: each variable is known to the iterators after it.
  private mutating func iterators() throws(SyntaxError) -> ([Syntax.Iterator], height: Int) {
    var iterators: [Syntax.Iterator] = []
    var height = 0
    repeat {
      let name = try variableName()
      let variable = names.newID()
      let from = try expression()
      height = max(height, from.height)
      let type: FEELType
      if take(.dots) {
        let to = try expression()
        height = max(height, to.height)
        iterators.append(Syntax.Iterator(variable: variable, domain: .steps(from: from, to: to)))
        type = from.type
      } else {
        iterators.append(Syntax.Iterator(variable: variable, domain: .members(from)))
        type = if case .range(let point) = from.type { point } else { from.type.member }
      }
      names.declare(name, variable, type)
    } while take(.comma)
    return (iterators, height)
  }

  /// A name up to `in`.
  private mutating func variableName() throws(SyntaxError) -> String {
    let first = position
    while token.isNamePart, token.keyword != .in { position += 1 }
    guard position > first, tokens[first].kind == .word else { throw failure(.name) }
    let name = written(first..<position)
    try expect(.in)
    return name
  }

  /// `function(a: number, b) a + b`, or with `external` and a context that says where the function is.
  mutating func function() throws(SyntaxError) -> Syntax {
    let offset = token.start
    position += 1
    try expect(.leftParenthesis, "(")
    let depth = names.depth
    defer { names.leave(to: depth) }
    var parameters: [Syntax.Parameter] = []
    while !take(.rightParenthesis) {
      if !parameters.isEmpty { try expect(.comma, ",") }
      let parameter = try self.parameter()
      names.declare(parameter.name, parameter.variable, parameter.type)
      parameters.append(parameter)
    }
    let isExternal = take(.external)
    let body = try body()
    let type = FEELType.function(parameters.map(\.type), isExternal ? .any : body.type)
    return try make(
      isExternal ? .external(parameters, body) : .function(parameters, body: body), at: offset, type,
      over: body.height)
  }

  private mutating func parameter() throws(SyntaxError) -> Syntax.Parameter {
    let first = position
    while token.isNamePart { position += 1 }
    guard position > first else { throw failure(.name) }
    let name = written(first..<position)
    let type = take(.colon) ? try self.type() : .any
    return Syntax.Parameter(name: name, variable: names.newID(), type: type)
  }
}
