import Diagnostics
import FEEL

/// A text with FEEL expressions in braces: `สิ้นสุดวันที่ {fiscal year end}`. A brace itself is written twice.
struct Template: Sendable {
  enum Part: Sendable {
    case words(String)
    case expression(CompiledExpression)
  }

  let parts: [Part]

  /// Takes the text apart and compiles its expressions.
  ///
  /// - Throws: every expression that is none, and every name that is no fact, with its place in the text.
  init(_ text: String, in scope: Scope, at location: Location) throws(Problems) {
    var parts: [Part] = []
    var problems: [Diagnostic] = []
    do throws(TemplateText.Unbalanced) {
      for piece in try TemplateText(text).pieces {
        switch piece {
        case .words(let words): parts.append(.words(words))
        case .expression(let feel):
          do throws(Problems) {
            parts.append(.expression(try compileStrictly(feel, in: scope, at: location)))
          } catch {
            problems += error.diagnostics
          }
        }
      }
    } catch {
      problems.append(
        FormProblem.unbalancedBrace.diagnostic(
          at: .expression(offset: error.offset, text: text, within: location)))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    self.parts = parts
  }
}

/// Compiles an expression in which every name must be a fact.
func compileStrictly(
  _ feel: String, in scope: Scope, at location: Location
) throws(Problems) -> CompiledExpression {
  let expression = try compile(expression: feel, in: scope, at: location)
  guard expression.unknownNames.isEmpty else { throw Problems(expression.unknownNames) }
  return expression
}

/// A text taken apart at its braces, before anything is compiled.
struct TemplateText: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case words(String)
    case expression(String)
  }

  /// A brace without its partner.
  struct Unbalanced: Error, Hashable {
    /// In UTF-8 bytes from the start of the text.
    let offset: Int
  }

  let pieces: [Piece]

  init(_ text: String) throws(Unbalanced) {
    var pieces: [Piece] = []
    var words = ""
    var rest = text[...]
    while let character = rest.first {
      let offset = text.utf8.distance(from: text.startIndex, to: rest.startIndex)
      if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
        words.append(character)
        rest = rest.dropFirst(2)
      } else if character == "{" {
        guard let end = Self.end(of: rest) else { throw Unbalanced(offset: offset) }
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(.expression(String(rest[rest.index(after: rest.startIndex)..<end])))
        rest = rest[rest.index(after: end)...]
      } else if character == "}" {
        throw Unbalanced(offset: offset)
      } else {
        words.append(character)
        rest = rest.dropFirst()
      }
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    self.pieces = pieces
  }

  /// The closing brace of an expression; braces of contexts and of strings inside it are its own.
  private static func end(of text: Substring) -> String.Index? {
    var depth = 0
    var isString = false
    var isEscaped = false
    for index in text.indices {
      let character = text[index]
      if isString {
        if character == "\"", !isEscaped { isString = false }
        isEscaped = character == "\\" && !isEscaped
        continue
      }
      switch character {
      case "\"": isString = true
      case "{": depth += 1
      case "}":
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }
}
