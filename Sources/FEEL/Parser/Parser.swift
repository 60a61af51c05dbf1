/// Reads an expression against the names known to it. Where a name ends depends on these names, so tokens
/// are gathered into the longest name that is known.
struct Parser {
  let bytes: [UInt8]
  var tokens: [Token]
  var position = 0
  var names: Names
  /// Names that nothing declares, in the order met.
  var unknown: [UnknownName] = []
  /// How often `?` was read so far.
  var inputMentions = 0
  /// Whether the parser is inside the end point of a range, where `[` may close the range.
  var isRangeEnd = false
  private var nesting = 0
  private var work = 0

  struct UnknownName: Hashable {
    let name: String
    let offset: Int
    let isEntry: Bool
    let candidates: [String]
  }

  init(_ text: String, _ scope: Scope) throws(SyntaxError) {
    bytes = Array(text.utf8)
    tokens = try Lexer.tokens(of: bytes)
    names = Names(scope)
  }

  /// The whole text as one expression.
  mutating func wholeExpression() throws(SyntaxError) -> Syntax {
    if token.kind == .end { throw SyntaxError(.empty, at: 0) }
    let syntax = try expression()
    try expectEnd()
    return syntax
  }

  var token: Token { tokens[position] }

  func token(_ distance: Int) -> Token {
    tokens[min(position + distance, tokens.count - 1)]
  }

  func text(_ token: Token) -> String {
    String(decoding: bytes[token.start..<token.end], as: UTF8.self)
  }

  mutating func take(_ kind: Token.Kind) -> Bool {
    guard token.kind == kind else { return false }
    position += 1
    return true
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard token.keyword == keyword else { return false }
    position += 1
    return true
  }

  mutating func expect(_ kind: Token.Kind, _ sign: String) throws(SyntaxError) {
    if !take(kind) { throw failure(.sign(sign)) }
  }

  mutating func expect(_ keyword: Keyword) throws(SyntaxError) {
    if !take(keyword) { throw failure(.word(keyword.rawValue)) }
  }

  func expectEnd() throws(SyntaxError) {
    if token.kind != .end { throw failure(.end) }
  }

  func failure(_ expected: SyntaxError.Expected) -> SyntaxError {
    SyntaxError(.expected(expected, found: text(token)), at: token.start)
  }

  /// An expression that may run many times, with its length.
  mutating func body() throws(SyntaxError) -> Syntax {
    let first = position
    var body = try expression()
    body.length = position - first
    return body
  }

  /// Runs a rule that can contain itself, within the limits of nesting and of retries.
  mutating func nested<Result>(
    _ rule: (inout Parser) throws(SyntaxError) -> Result
  ) throws(SyntaxError) -> Result {
    nesting += 1
    work += 1
    defer { nesting -= 1 }
    if nesting > Limits.nesting { throw SyntaxError(.tooDeep, at: token.start) }
    if work > 8 * tokens.count + 1_000 { throw SyntaxError(.tooComplex, at: token.start) }
    return try rule(&self)
  }

  /// A rule that may turn out not to apply; the parser is then where it was.
  mutating func attempt<Result>(_ rule: (inout Parser) throws(SyntaxError) -> Result?) -> Result? {
    var branch = self
    guard let result = (try? rule(&branch)) ?? nil else {
      work = branch.work
      return nil
    }
    self = branch
    return result
  }

  func make(
    _ kind: Syntax.Kind, at offset: Int, _ type: FEELType = .any, over height: Int = 0
  ) throws(SyntaxError) -> Syntax {
    guard height < Limits.height else { throw SyntaxError(.tooDeep, at: offset) }
    return Syntax(kind: kind, offset: offset, type: type, height: height + 1)
  }
}
