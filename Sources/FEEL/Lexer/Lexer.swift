/// Cuts the text of an expression into tokens; white space and comments fall away.
struct Lexer: ~Copyable {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// All tokens, ending with one of kind `end`.
  static func tokens(of bytes: [UInt8]) throws(SyntaxError) -> [Token] {
    var lexer = Lexer(bytes)
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 4 + 2)
    while true {
      let token = try lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  /// A name cut as it would be inside an expression, so that both can be compared part by part.
  static func parts(ofName name: String) -> [String] {
    let bytes = Array(name.utf8)
    guard let tokens = try? tokens(of: bytes), tokens.allSatisfy({ $0.kind != .string }) else {
      return name.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    return tokens.dropLast().map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
  }

  private func byte(at offset: Int) -> UInt8 {
    offset < bytes.count ? bytes[offset] : 0
  }

  private mutating func next() throws(SyntaxError) -> Token {
    try skipSpace()
    guard position < bytes.count else { return Token(kind: .end, start: bytes.count, end: bytes.count) }
    let start = position
    let first = bytes[position]
    if first.isWordStart { return word() }
    if first.isDigit || (first == UInt8(ascii: ".") && byte(at: position + 1).isDigit) { return number() }
    if first == UInt8(ascii: "\"") { return try string() }
    let (kind, length) = symbol(first, byte(at: position + 1))
    position += length
    return Token(kind: kind, start: start, end: position)
  }

  private func symbol(_ first: UInt8, _ second: UInt8) -> (Token.Kind, Int) {
    switch (first, second) {
    case (UInt8(ascii: "*"), UInt8(ascii: "*")): (.power, 2)
    case (UInt8(ascii: "."), UInt8(ascii: ".")): (.dots, 2)
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): (.notEqual, 2)
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): (.lessOrEqual, 2)
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): (.greaterOrEqual, 2)
    case (UInt8(ascii: "("), _): (.leftParenthesis, 1)
    case (UInt8(ascii: ")"), _): (.rightParenthesis, 1)
    case (UInt8(ascii: "["), _): (.leftBracket, 1)
    case (UInt8(ascii: "]"), _): (.rightBracket, 1)
    case (UInt8(ascii: "{"), _): (.leftBrace, 1)
    case (UInt8(ascii: "}"), _): (.rightBrace, 1)
    case (UInt8(ascii: ","), _): (.comma, 1)
    case (UInt8(ascii: ":"), _): (.colon, 1)
    case (UInt8(ascii: "."), _): (.dot, 1)
    case (UInt8(ascii: "@"), _): (.at, 1)
    case (UInt8(ascii: "+"), _): (.plus, 1)
    case (UInt8(ascii: "-"), _): (.minus, 1)
    case (UInt8(ascii: "*"), _): (.times, 1)
    case (UInt8(ascii: "/"), _): (.divide, 1)
    case (UInt8(ascii: "="), _): (.equal, 1)
    case (UInt8(ascii: "<"), _): (.less, 1)
    case (UInt8(ascii: ">"), _): (.greater, 1)
    case (UInt8(ascii: "'"), _): (.apostrophe, 1)
    default: (.other, 1)
    }
  }

  private mutating func word() -> Token {
    let start = position
    if bytes[position] == UInt8(ascii: "?") {
      position += 1
      return Token(kind: .word, start: start, end: position)
    }
    while position < bytes.count, bytes[position].isWordPart, spaceLength(at: position) == 0 { position += 1 }
    var token = Token(kind: .word, start: start, end: position)
    if position - start <= 9, bytes[start].isLowercaseLetter {
      token.keyword = Keyword(rawValue: String(decoding: bytes[start..<position], as: UTF8.self))
    }
    return token
  }

  /// Digits, a fraction unless two dots follow, and an exponent if it has digits.
  private mutating func number() -> Token {
    let start = position
    while byte(at: position).isDigit { position += 1 }
    if byte(at: position) == UInt8(ascii: "."), byte(at: position + 1).isDigit {
      position += 1
      while byte(at: position).isDigit { position += 1 }
    }
    if byte(at: position) | 0x20 == UInt8(ascii: "e") {
      let sign = byte(at: position + 1)
      let digits = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? position + 2 : position + 1
      if byte(at: digits).isDigit {
        position = digits
        while byte(at: position).isDigit { position += 1 }
      }
    }
    return Token(kind: .number, start: start, end: position)
  }

  private mutating func string() throws(SyntaxError) -> Token {
    let start = position
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return Token(kind: .string, start: start, end: position)
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    throw SyntaxError(.unterminatedString, at: start)
  }

  private mutating func skipSpace() throws(SyntaxError) {
    while position < bytes.count {
      let length = spaceLength(at: position)
      if length > 0 {
        position += length
      } else if bytes[position] == UInt8(ascii: "/"), byte(at: position + 1) == UInt8(ascii: "/") {
        while position < bytes.count, !bytes[position].isLineEnd { position += 1 }
      } else if bytes[position] == UInt8(ascii: "/"), byte(at: position + 1) == UInt8(ascii: "*") {
        try skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws(SyntaxError) {
    let start = position
    position += 2
    while position + 1 < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
    throw SyntaxError(.unterminatedComment, at: start)
  }

  /// The bytes of the white space character here, as FEEL's grammar lists them; 0 if it is none.
  private func spaceLength(at offset: Int) -> Int {
    let first = bytes[offset]
    if first < 0x80 { return first == 0x20 || (0x09...0x0D).contains(first) ? 1 : 0 }
    switch (first, byte(at: offset + 1), byte(at: offset + 2)) {
    case (0xC2, 0x85, _), (0xC2, 0xA0, _): return 2  // U+0085, U+00A0
    case (0xE1, 0x9A, 0x80), (0xE1, 0xA0, 0x8E): return 3  // U+1680, U+180E
    case (0xE2, 0x80, 0x80...0x8B): return 3  // U+2000 to U+200B
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF): return 3  // U+2028, U+2029, U+202F
    case (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3  // U+205F, U+3000, U+FEFF
    default: return 0
    }
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLowercaseLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  fileprivate var isLineEnd: Bool { self == 0x0A || self == 0x0D }

  fileprivate var isWordStart: Bool {
    (self | 0x20).isLowercaseLetter || self >= 0x80 || self == UInt8(ascii: "_") || self == UInt8(ascii: "?")
  }

  fileprivate var isWordPart: Bool {
    (self | 0x20).isLowercaseLetter || isDigit || self >= 0x80 || self == UInt8(ascii: "_")
  }
}
