internal import FEEL

/// Reads one JSON object into FEEL values, whatever its entries are.
struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private var next: Int
  private var depth = 0

  /// Lists and objects inside each other.
  private static let deepest = 100

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  /// The entries of the object that the bytes are, in their order.
  mutating func wholeObject() throws(RowProblem) -> [(name: String, value: Value)] {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText }
    skipSpace()
    guard take(0x7B) else { throw wrong }
    let entries = try self.entries()
    skipSpace()
    guard next == bytes.endIndex else { throw wrong }
    return entries
  }

  private var wrong: RowProblem { .notJSON(offset: next - bytes.startIndex) }

  private mutating func entries() throws(RowProblem) -> [(name: String, value: Value)] {
    var entries: [(name: String, value: Value)] = []
    skipSpace()
    if take(0x7D) { return entries }
    while true {
      skipSpace()
      guard take(0x22) else { throw wrong }
      let name = try string()
      skipSpace()
      guard take(0x3A) else { throw wrong }
      entries.append((name, try value()))
      skipSpace()
      if take(0x2C) { continue }
      guard take(0x7D) else { throw wrong }
      return entries
    }
  }

  private mutating func value() throws(RowProblem) -> Value {
    skipSpace()
    guard next < bytes.endIndex, depth < Self.deepest else { throw wrong }
    depth += 1
    defer { depth -= 1 }
    switch bytes[next] {
    case 0x22:
      next += 1
      return .string(try string())
    case 0x7B:
      next += 1
      return .context(Context(try entries()))
    case 0x5B:
      next += 1
      return .list(try members())
    case 0x74: return try word("true", .boolean(true))
    case 0x66: return try word("false", .boolean(false))
    case 0x6E: return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func members() throws(RowProblem) -> [Value] {
    var members: [Value] = []
    skipSpace()
    if take(0x5D) { return members }
    while true {
      members.append(try value())
      skipSpace()
      if take(0x2C) { continue }
      guard take(0x5D) else { throw wrong }
      return members
    }
  }

  private mutating func word(_ word: String, _ value: Value) throws(RowProblem) -> Value {
    guard bytes[next...].starts(with: word.utf8) else { throw wrong }
    next += word.utf8.count
    return value
  }

  private mutating func number() throws(RowProblem) -> Number {
    let start = next
    while next < bytes.endIndex, Self.isOfNumber(bytes[next]) { next += 1 }
    let text = Array(bytes[start..<next])
    let digits = text.first == 0x2D ? text.dropFirst() : text[...]
    // FEEL allows a little more than JSON.
    let isJSON =
      digits.first.map { $0 &- 0x30 < 10 } == true
      && (digits.first != 0x30 || digits.count == 1
        || digits.dropFirst().first.map { $0 &- 0x30 >= 10 } == true)
    guard isJSON, let number = Number(utf8: text) else {
      next = start
      throw wrong
    }
    return number
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2B || byte == 0x2E || byte == 0x65 || byte == 0x45
  }

  /// The rest of a string whose first quote has been passed.
  private mutating func string() throws(RowProblem) -> String {
    var text: [UInt8] = []
    while next < bytes.endIndex {
      let byte = bytes[next]
      guard byte >= 0x20 else { throw wrong }
      next += 1
      if byte == 0x22 { return String(decoding: text, as: UTF8.self) }
      guard byte == 0x5C else {
        text.append(byte)
        continue
      }
      text += Array(String(try escaped()).utf8)
    }
    throw wrong
  }

  private mutating func escaped() throws(RowProblem) -> Unicode.Scalar {
    guard next < bytes.endIndex else { throw wrong }
    next += 1
    switch bytes[next - 1] {
    case 0x22: return "\""
    case 0x5C: return "\\"
    case 0x2F: return "/"
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75:
      let unit = try hexadecimal()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      // A pair of surrogates.
      guard unit < 0xDC00, take(0x5C), take(0x75) else { throw wrong }
      let low = try hexadecimal()
      guard (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      else { throw wrong }
      return scalar
    default: throw wrong
    }
  }

  private mutating func hexadecimal() throws(RowProblem) -> UInt32 {
    guard next + 4 <= bytes.endIndex,
      bytes[next..<next + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: bytes[next..<next + 4], as: UTF8.self), radix: 16)
    else { throw wrong }
    next += 4
    return unit
  }

  private mutating func skipSpace() {
    while next < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[next]) { next += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next < bytes.endIndex, bytes[next] == byte else { return false }
    next += 1
    return true
  }
}
