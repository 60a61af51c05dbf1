extension Builtin {
  /// Functions of numbers.
  static let numeric: [Builtin] = [
    Builtin("decimal", [.required("n", .number), .required("scale", .number)]) { $0.round(.halfEven) },
    Builtin("floor", [.required("n", .number), .optional("scale", .number)]) { $0.round(.floor) },
    Builtin("ceiling", [.required("n", .number), .optional("scale", .number)]) { $0.round(.ceiling) },
    Builtin("round up", [.required("n", .number), .required("scale", .number)]) { $0.round(.up) },
    Builtin("round down", [.required("n", .number), .required("scale", .number)]) { $0.round(.down) },
    Builtin("round half up", [.required("n", .number), .required("scale", .number)]) { $0.round(.halfUp) },
    Builtin("round half down", [.required("n", .number), .required("scale", .number)]) {
      $0.round(.halfDown)
    },
    Builtin("abs", [.required("n", [.number, .yearsMonths, .daysTime])]) { $0.absolute() },
    Builtin("modulo", [.required("dividend", .number), .required("divisor", .number)]) { $0.modulo() },
    Builtin("sqrt", [.required("number", .number)]) { $0.compute("sqrt", \.squareRoot) },
    Builtin("log", [.required("number", .number)]) { $0.compute("log", \.naturalLogarithm) },
    Builtin("exp", [.required("number", .number)]) { $0.compute("exp", \.exponential) },
    Builtin("odd", [.required("number", .number)]) { $0.remainder(ofHalving: 1) },
    Builtin("even", [.required("number", .number)]) { $0.remainder(ofHalving: 0) },
    Builtin(
      "number",
      [
        .required("from", .string), .optionalNullable("grouping separator", .string),
        .optionalNullable("decimal separator", .string),
      ]
    ) { $0.readNumber() },
  ]
}

extension Number {
  /// Whether the quotient has many digits, or is none.
  fileprivate func isFar(beyond divisor: Number) -> Bool {
    guard let quotient = divided(by: divisor) else { return true }
    return Number(1_000_000_000_000_000_000) < quotient.magnitude
  }
}

extension Frame {
  /// Rounds argument 0 to the scale in argument 1, or to whole numbers if it was left out.
  fileprivate mutating func round(_ mode: RoundingMode) -> Value {
    guard let number = number(0) else { return .null }
    let scale = isGiven(1) ? self.number(1)?.truncatedInt : 0
    guard let scale, let rounded = number.rounded(scale: scale, mode) else {
      return reject(.scale(self[1]))
    }
    return .number(rounded)
  }

  fileprivate mutating func absolute() -> Value {
    switch self[0] {
    case .number(let number): .number(number.magnitude)
    case .yearsMonths(let span):
      (span.months < 0 ? span.negated : span).map(Value.yearsMonths) ?? fail(.overflow(operation: "abs"))
    case .daysTime(let span):
      (span.isNegative ? span.negated : span).map(Value.daysTime) ?? fail(.overflow(operation: "abs"))
    default: .null
    }
  }

  fileprivate mutating func modulo() -> Value {
    guard let dividend = number(0), let divisor = number(1) else { return .null }
    if divisor.isZero { return fail(.divisionByZero) }
    // The library divides digit by digit, however far the numbers are apart.
    guard spend(dividend.isFar(beyond: divisor) ? 30 : 1) else { return .null }
    return dividend.modulo(divisor).map(Value.number) ?? fail(.overflow(operation: "modulo"))
  }

  /// Applies a function that is not defined everywhere, or not finite.
  fileprivate mutating func compute(_ name: String, _ function: (Number) -> Number?) -> Value {
    guard let number = number(0), spend(2) else { return .null }
    return function(number).map(Value.number) ?? reject(.noResult(name, of: number))
  }

  fileprivate func remainder(ofHalving expected: Number) -> Value {
    Value(number(0)?.modulo(2).map { $0 == expected })
  }

  /// `number("1.000,5", ".", ",")`.
  fileprivate mutating func readNumber() -> Value {
    guard let text = string(0) else { return .null }
    let grouping = string(1)
    let point = string(2)
    guard grouping.map([" ", ",", "."].contains) ?? true, point.map([",", "."].contains) ?? true,
      grouping == nil || grouping != point
    else { return reject(.separators) }
    let plain = text.utf8.compactMap { byte -> UInt8? in
      if byte == grouping?.utf8.first { return nil }
      if byte == (point ?? ".").utf8.first { return 0x2E }
      // A point that does not separate decimals must not pass for one.
      return byte == 0x2E ? 0x2C : byte
    }
    return Number(utf8: plain).map(Value.number) ?? reject(.notANumber(text))
  }
}
