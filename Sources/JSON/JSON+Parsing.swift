/// What is wrong with a JSON text, and the byte at which it shows, counted from 0.
public enum JSONProblem: Error, Sendable, Hashable {
  case notUTF8
  case malformed(offset: Int)
  /// A name that occurs twice in one object.
  case repeatedName(String, offset: Int)
  /// A number with a fraction, an exponent, or more digits than a whole number of 64 bits has.
  case notWhole(String, offset: Int)
  case tooDeep(offset: Int)
}

extension JSON {
  /// Lists and objects inside each other.
  static let deepest = 100

  /// Parses one JSON text; nothing but white space may follow.
  ///
  /// - Parameter allowsDecimals: takes numbers that are not whole as they are written; otherwise they are a problem.
  public init(parsing bytes: some Collection<UInt8>, allowsDecimals: Bool = false) throws(JSONProblem) {
    let bytes = Array(bytes)
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    var parser = JSONParser(bytes, allowsDecimals: allowsDecimals)
    self = try parser.whole()
  }
}

private struct JSONParser {
  private let bytes: [UInt8]
  private let allowsDecimals: Bool
  private var next = 0
  private var depth = 0

  init(_ bytes: [UInt8], allowsDecimals: Bool) {
    self.bytes = bytes
    self.allowsDecimals = allowsDecimals
  }

  mutating func whole() throws(JSONProblem) -> JSON {
    let value = try value()
    skipSpace()
    guard next == bytes.count else { throw .malformed(offset: next) }
    return value
  }

  private mutating func value() throws(JSONProblem) -> JSON {
    skipSpace()
    guard next < bytes.count else { throw .malformed(offset: next) }
    guard depth < JSON.deepest else { throw .tooDeep(offset: next) }
    depth += 1
    defer { depth -= 1 }
    switch bytes[next] {
    case UInt8(ascii: "\""):
      next += 1
      return .string(try string())
    case UInt8(ascii: "{"):
      next += 1
      return .object(try entries())
    case UInt8(ascii: "["):
      next += 1
      return .array(try members())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func entries() throws(JSONProblem) -> [String: JSON] {
    var entries: [String: JSON] = [:]
    skipSpace()
    if take(UInt8(ascii: "}")) { return entries }
    while true {
      skipSpace()
      let start = next
      guard take(UInt8(ascii: "\"")) else { throw .malformed(offset: next) }
      let name = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw .malformed(offset: next) }
      guard entries.updateValue(try value(), forKey: name) == nil else {
        throw .repeatedName(name, offset: start)
      }
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw .malformed(offset: next) }
      return entries
    }
  }

  private mutating func members() throws(JSONProblem) -> [JSON] {
    var members: [JSON] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return members }
    while true {
      members.append(try value())
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw .malformed(offset: next) }
      return members
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSONProblem) -> JSON {
    guard bytes[next...].starts(with: word.utf8) else { throw .malformed(offset: next) }
    next += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONProblem) -> JSON {
    let start = next
    _ = take(UInt8(ascii: "-"))
    let first = next
    try digits()
    guard bytes[first] != UInt8(ascii: "0") || next == first + 1 else { throw .malformed(offset: start) }
    let whole = next
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      try digits()
    }
    let text = String(decoding: bytes[start..<next], as: UTF8.self)
    if next == whole, let number = Int(text) { return .integer(number) }
    guard allowsDecimals else { throw .notWhole(text, offset: start) }
    return .decimal(text)
  }

  /// One digit or more.
  private mutating func digits() throws(JSONProblem) {
    let start = next
    while next < bytes.count, bytes[next] &- 0x30 < 10 { next += 1 }
    guard next > start else { throw .malformed(offset: start) }
  }

  /// The rest of a string whose first quote has been passed.
  private mutating func string() throws(JSONProblem) -> String {
    var text: [UInt8] = []
    while next < bytes.count {
      let byte = bytes[next]
      guard byte >= 0x20 else { throw .malformed(offset: next) }
      next += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") {
        text += Array(String(try escaped()).utf8)
      } else {
        text.append(byte)
      }
    }
    throw .malformed(offset: next)
  }

  private mutating func escaped() throws(JSONProblem) -> Unicode.Scalar {
    guard next < bytes.count else { throw .malformed(offset: next) }
    next += 1
    switch bytes[next - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try escapedUnits()
    default: throw .malformed(offset: next - 1)
    }
  }

  /// One UTF-16 code unit in hexadecimal, or the two of a pair of surrogates.
  private mutating func escapedUnits() throws(JSONProblem) -> Unicode.Scalar {
    let start = next
    let unit = try hexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw .malformed(offset: start)
    }
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw .malformed(offset: start) }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONProblem) -> UInt32 {
    guard next + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[next..<next + 4], as: UTF8.self), radix: 16),
      bytes[next] != UInt8(ascii: "+"), bytes[next] != UInt8(ascii: "-")
    else { throw .malformed(offset: next) }
    next += 4
    return unit
  }

  private mutating func skipSpace() {
    while next < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[next]) { next += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next < bytes.count, bytes[next] == byte else { return false }
    next += 1
    return true
  }
}
