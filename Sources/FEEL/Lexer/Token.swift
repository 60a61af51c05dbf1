/// One lexical unit of an expression, as a range of its UTF-8 bytes.
struct Token: Sendable {
  enum Kind: Sendable {
    case word, number, string
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
    case comma, colon, dot, dots, at
    case plus, minus, times, divide, power
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case apostrophe
    /// A character that only a name may contain.
    case other
    case end
  }

  let kind: Kind
  let start: Int
  let end: Int
  /// The reserved word that a word spells.
  var keyword: Keyword?

  var isComparison: Bool {
    switch kind {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }

  /// Whether the token may stand inside a name.
  var isNamePart: Bool {
    switch kind {
    case .word, .number, .dot, .dots, .plus, .minus, .times, .divide, .power, .apostrophe, .other: true
    default: false
    }
  }
}

/// Words that end a name which nothing declares.
enum Keyword: String, Sendable {
  case `if`, then, `else`, `for`, `return`, `in`, some, every, satisfies, and, or, between, instance, of,
    function, external, `true`, `false`, null
}
