/// Why a text is not a FEEL expression.
struct SyntaxError: Error, Hashable {
  enum Reason: Hashable {
    case unterminatedString, unterminatedComment
    case empty
    /// Something else stands where one of these was expected.
    case expected(Expected, found: String)
    case badNumber(String)
    case unknownType(String)
    case tooDeep
    case tooComplex
  }

  enum Expected: Hashable {
    case expression, name, type, comparison
    case end
    case sign(String)
    case word(String)
  }

  let reason: Reason
  /// UTF-8 bytes from 0.
  let offset: Int

  init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
