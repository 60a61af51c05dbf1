/// A text as a rule writes it: words, and between them FEEL expressions for the facts that it quotes.
struct WrittenText: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case words(String)
    case expression(String)
  }

  let parts: [Part]

  /// Takes `"a " + b + " c"` apart; anything that is no sum of texts is one expression.
  init(feel: String) {
    let terms = Self.terms(of: feel)
    let parts = terms.map { Self.words($0).map(Part.words) ?? .expression($0) }
    let hasWords = parts.contains { if case .words = $0 { true } else { false } }
    self.parts = hasWords && !feel.hasPrefix("if ") ? parts : [.expression(feel)]
  }

  /// The words with the expressions in angle brackets.
  var plain: String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .expression(let feel): "‹\(feel)›"
      }
    }.joined()
  }

  /// The content of a string literal; nil for anything else.
  private static func words(_ term: String) -> String? {
    guard term.utf8.count >= 2, term.hasPrefix("\""), term.hasSuffix("\"") else { return nil }
    let content = term.dropFirst().dropLast().replacing("\\\"", with: "\u{1}")
    return content.contains("\"") ? nil : String(content.replacing("\u{1}", with: "\""))
  }

  /// The terms of a sum: parted at each plus sign outside of strings and brackets.
  private static func terms(of feel: String) -> [String] {
    var terms: [String] = []
    var term = ""
    var depth = 0
    var isString = false
    var isEscaped = false
    for character in feel {
      if isString {
        if character == "\"", !isEscaped { isString = false }
        isEscaped = character == "\\" && !isEscaped
      } else {
        switch character {
        case "\"": isString = true
        case "(", "[", "{": depth += 1
        case ")", "]", "}": depth -= 1
        case "+" where depth == 0:
          terms.append(trimmed(term))
          term = ""
          continue
        default: break
        }
      }
      term.append(character)
    }
    return terms + [trimmed(term)]
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
