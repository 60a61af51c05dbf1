/// A JSON value (RFC 8259). In what this program keeps, numbers are whole: decimals travel as strings, so that no digit
/// is ever lost.
public enum JSON: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A number with a fraction or an exponent, or a very large one, as it was written; read only where asked for.
  case decimal(String)
  case string(String)
  case array([JSON])
  /// Names are unique.
  case object([String: JSON])
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }

  /// An entry whose value is nil is left out.
  public init(dictionaryLiteral elements: (String, JSON?)...) {
    var entries: [String: JSON] = [:]
    for (name, value) in elements { entries[name] = value }
    self = .object(entries)
  }
}
