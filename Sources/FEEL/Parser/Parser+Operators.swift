/// Binary and unary operators, loosest first.
extension Parser {
  mutating func expression() throws(SyntaxError) -> Syntax {
    try nested { parser throws(SyntaxError) in try parser.disjunction() }
  }

  private mutating func disjunction() throws(SyntaxError) -> Syntax {
    var left = try conjunction()
    while token.keyword == .or {
      let offset = token.start
      position += 1
      let right = try conjunction()
      left = try make(
        .disjunction(left, right), at: offset, .boolean, over: max(left.height, right.height))
    }
    return left
  }

  private mutating func conjunction() throws(SyntaxError) -> Syntax {
    var left = try comparison()
    while token.keyword == .and {
      let offset = token.start
      position += 1
      let right = try comparison()
      left = try make(
        .conjunction(left, right), at: offset, .boolean, over: max(left.height, right.height))
    }
    return left
  }

  private mutating func comparison() throws(SyntaxError) -> Syntax {
    var left = try sum()
    while true {
      let offset = token.start
      if let comparison = comparisonOperator {
        position += 1
        let right = try sum()
        left = try make(
          .comparison(comparison, left, right), at: offset, .boolean, over: max(left.height, right.height))
      } else if take(.between) {
        let low = try sum()
        try expect(.and)
        let high = try sum()
        left = try make(
          .between(left, low: low, high: high), at: offset, .boolean,
          over: max(left.height, low.height, high.height))
      } else if take(.in) {
        left = try membership(of: left, at: offset)
      } else {
        return left
      }
    }
  }

  var comparisonOperator: ComparisonOperator? {
    switch token.kind {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  /// A sum, whose first operand may have been read already.
  mutating func sum(from operand: Syntax? = nil) throws(SyntaxError) -> Syntax {
    var left = try product(from: operand)
    while true {
      let offset = token.start
      let sign: ArithmeticOperator
      switch token.kind {
      case .plus: sign = .add
      case .minus: sign = .subtract
      default: return left
      }
      position += 1
      let right = try product()
      left = try arithmetic(sign, left, right, at: offset)
    }
  }

  private mutating func product(from operand: Syntax? = nil) throws(SyntaxError) -> Syntax {
    var left = try power(from: operand)
    while true {
      let offset = token.start
      let sign: ArithmeticOperator
      switch token.kind {
      case .times: sign = .multiply
      case .divide: sign = .divide
      default: return left
      }
      position += 1
      let right = try power()
      left = try arithmetic(sign, left, right, at: offset)
    }
  }

  private mutating func power(from operand: Syntax? = nil) throws(SyntaxError) -> Syntax {
    var left = try negation(from: operand)
    while token.kind == .power {
      let offset = token.start
      position += 1
      let right = try negation()
      left = try arithmetic(.raise, left, right, at: offset)
    }
    return left
  }

  private func arithmetic(
    _ sign: ArithmeticOperator, _ left: Syntax, _ right: Syntax, at offset: Int
  ) throws(SyntaxError) -> Syntax {
    let type: FEELType =
      switch (left.type, right.type) {
      case (.number, .number): .number
      case (.string, .string) where sign == .add: .string
      default: .any
      }
    return try make(
      .arithmetic(sign, left, right), at: offset, type, over: max(left.height, right.height))
  }

  private mutating func negation(from operand: Syntax? = nil) throws(SyntaxError) -> Syntax {
    guard operand == nil, token.kind == .minus else { return try instance(from: operand) }
    let offset = token.start
    position += 1
    let operand = try nested { parser throws(SyntaxError) in try parser.negation() }
    if case .literal(.number(let number)) = operand.kind {
      return try make(.literal(.number(number.negated)), at: offset, .number)
    }
    return try make(.negation(operand), at: offset, operand.type, over: operand.height)
  }

  private mutating func instance(from operand: Syntax?) throws(SyntaxError) -> Syntax {
    var left = try postfix(from: operand)
    while token.keyword == .instance, token(1).keyword == .of {
      let offset = token.start
      position += 2
      let type = try self.type()
      left = try make(.instance(left, type), at: offset, .boolean, over: left.height)
    }
    return left
  }

  /// Paths, filters and calls, in any order after an operand.
  private mutating func postfix(from operand: Syntax?) throws(SyntaxError) -> Syntax {
    var left = if let operand { operand } else { try self.operand() }
    while true {
      let offset = token.start
      switch token.kind {
      case .dot:
        position += 1
        left = try path(from: left, at: offset)
      case .leftBracket:
        guard let filtered = try filter(of: left, at: offset) else { return left }
        left = filtered
      case .leftParenthesis:
        position += 1
        left = try call(of: left, at: offset)
      default: return left
      }
    }
  }
}
