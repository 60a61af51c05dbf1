/// What a string literal stands for.
enum StringLiteral {
  /// The text between the quotes with its escapes resolved; two `\u` surrogates make one character.
  ///
  /// A backslash before any other character stays, so that regular expressions can be written plainly.
  static func text(of literal: ArraySlice<UInt8>) -> String {
    var rest = literal.dropFirst().dropLast()
    guard rest.contains(UInt8(ascii: "\\")) else { return String(decoding: rest, as: UTF8.self) }
    var text = ""
    while let backslash = rest.firstIndex(of: UInt8(ascii: "\\")) {
      text += String(decoding: rest[..<backslash], as: UTF8.self)
      rest = rest[(backslash + 1)...]
      var branch = rest
      if let scalar = scalar(&branch) {
        text.unicodeScalars.append(scalar)
        rest = branch
      } else {
        text += "\\"
      }
    }
    return text + String(decoding: rest, as: UTF8.self)
  }

  private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch rest.popFirst() {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "'"): return "'"
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "U"): return hexadecimal(&rest, digits: 6).flatMap { Unicode.Scalar($0) }
    case UInt8(ascii: "u"):
      guard let first = hexadecimal(&rest, digits: 4) else { return nil }
      if let scalar = Unicode.Scalar(first) { return scalar }
      guard (0xD800..<0xDC00).contains(first), rest.popFirst() == UInt8(ascii: "\\"),
        rest.popFirst() == UInt8(ascii: "u"), let second = hexadecimal(&rest, digits: 4),
        (0xDC00..<0xE000).contains(second)
      else { return nil }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    default: return nil
    }
  }

  private static func hexadecimal(_ rest: inout ArraySlice<UInt8>, digits: Int) -> UInt32? {
    guard rest.count >= digits else { return nil }
    var code: UInt32 = 0
    for byte in rest.prefix(digits) {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      code = code << 4 | UInt32(digit)
    }
    rest = rest.dropFirst(digits)
    return code
  }
}
