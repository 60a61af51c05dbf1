extension Resolver {
  /// The test of a cell; `input` is the variable that `?` stands for.
  mutating func test(_ cell: Parser.Cell, input: Syntax.LocalID) -> Test {
    if cell.isIrrelevant { return .irrelevant }
    let test = test(any: cell.tests, input: input)
    return cell.isNegated ? .not(test) : test
  }

  mutating func test(any tests: [Syntax.Test], input: Syntax.LocalID?) -> Test {
    let resolved = tests.map { test($0, input: input) }
    if resolved.count == 1 { return resolved[0] }
    let strings = resolved.compactMap { if case .string(let text) = $0 { text } else { nil } }
    return strings.count == resolved.count ? .strings(strings) : .any(resolved)
  }

  private mutating func test(_ test: Syntax.Test, input: Syntax.LocalID?) -> Test {
    switch test {
    case .compare(let sign, let syntax):
      let node = resolve(syntax)
      switch node.constant {
      case .number(let number): return .numberComparison(sign, number)
      case let value?: return .constantComparison(sign, value)
      case nil: return .comparison(sign, node, at: syntax.offset)
      }
    case .value(let syntax, let usesInput):
      let node = resolve(syntax)
      if usesInput, let input { return .condition(node, input: slot(of: input)) }
      return node.constant.map { Test(constant: $0) } ?? .value(node, answers: input != nil)
    }
  }
}

extension Test {
  /// Being equal to a constant or in it.
  init(constant value: Value) {
    switch value {
    case .null: self = .null
    case .boolean(let answer): self = .boolean(answer)
    case .number(let number): self = .number(number)
    case .string(let text): self = .string(PreparedString(text))
    case .range(let range):
      if range.form == .interval, case .number(let low) = range.start, case .number(let high) = range.end {
        self = .numberInterval(
          low: low, lowIncluded: range.startIncluded, high: high, highIncluded: range.endIncluded)
      } else {
        self = .constant(value)
      }
    case .date, .time, .dateTime, .yearsMonths, .daysTime, .list, .context, .function:
      self = .constant(value)
    }
  }
}
