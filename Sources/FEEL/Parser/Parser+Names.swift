/// Names: the longest known one, else the words that could be one.
extension Parser {
  /// Whether these parts stand here, token by token.
  func follow(_ parts: [String]) -> Bool {
    guard position + parts.count < tokens.count else { return false }
    return parts.indices.allSatisfy { part in
      let token = tokens[position + part]
      return token.end - token.start == parts[part].utf8.count
        && bytes[token.start..<token.end].elementsEqual(parts[part].utf8)
    }
  }

  /// The text of some tokens with single spaces where there was white space.
  func written(_ range: Range<Int>) -> String {
    var name = ""
    for index in range {
      if index > range.lowerBound, tokens[index].start > tokens[index - 1].end { name += " " }
      name += text(tokens[index])
    }
    return name
  }

  /// How many words from here on could form one name that nothing declares.
  private var wordRun: Int {
    var length = 0
    while true {
      let next = token(length)
      guard next.keyword == nil else { return length }
      guard next.kind == .word || (length > 0 && next.kind == .number) else { return length }
      length += 1
    }
  }

  mutating func takeWords() -> String? {
    let length = wordRun
    guard length > 0 else { return nil }
    defer { position += length }
    return written(position..<(position + length))
  }

  /// Remembers a name that nothing declares; the candidates are the names declared inside the expression or,
  /// for an entry, those of its context.
  mutating func noteUnknown(_ name: String, at offset: Int, isEntry: Bool = false, among candidates: [String])
  {
    guard unknown.count < Limits.unknownNames else { return }
    unknown.append(UnknownName(name: name, offset: offset, isEntry: isEntry, candidates: candidates))
  }

  var knownName: Names.Match? {
    guard token.kind == .word else { return nil }
    return names.longestMatch {
      position + $0 < tokens.count - 1 ? text(token($0)) : nil
    } _: {
      follow($0)
    }
  }

  /// A name as an operand.
  mutating func name(_ match: Names.Match?) throws(SyntaxError) -> Syntax {
    let offset = token.start
    let openItems = names.openItems
    // Two words in a row make no expression, so inside a filter they must be an entry not known yet.
    let isCutShort = !openItems.isEmpty && match.map { $0.length < wordRun } ?? true
    if let match, !isCutShort {
      position += match.length
      if match.name == "?" { inputMentions += 1 }
      let known = try make(.name(match.reference, match.name), at: offset, match.type)
      if match.items.isEmpty { return known }
      return try make(.late(match.name, items: match.items, otherwise: known), at: offset, over: 1)
    }
    guard let name = takeWords() else { throw failure(.expression) }
    let items = names.items
    if openItems.isEmpty { noteUnknown(name, at: offset, among: names.declared) }
    let unknown = try make(.name(.unknown, name), at: offset)
    return items.isEmpty
      ? unknown : try make(.late(name, items: items, otherwise: unknown), at: offset, over: 1)
  }
}
