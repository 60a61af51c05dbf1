extension JSON {
  /// The only text of this value in the JSON Canonicalization Scheme (RFC 8785): no white space, names in the order of
  /// their UTF-16 code units, the shortest escapes, UTF-8.
  ///
  /// Whole numbers of more than 53 bits are not interchangeable by that scheme; give them as strings. Decimals are
  /// written as they were read, which is not canonical.
  public var canonical: [UInt8] {
    var text: [UInt8] = []
    write(to: &text)
    return text
  }

  private func write(to text: inout [UInt8]) {
    switch self {
    case .null: text += Array("null".utf8)
    case .boolean(let value): text += Array((value ? "true" : "false").utf8)
    case .integer(let value): text += Array(String(value).utf8)
    case .decimal(let value): text += Array(value.utf8)
    case .string(let value): Self.write(value, to: &text)
    case .array(let members):
      text.append(UInt8(ascii: "["))
      for (index, member) in members.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        member.write(to: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .object(let entries):
      text.append(UInt8(ascii: "{"))
      let ordered = entries.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
      for (index, entry) in ordered.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        Self.write(entry.key, to: &text)
        text.append(UInt8(ascii: ":"))
        entry.value.write(to: &text)
      }
      text.append(UInt8(ascii: "}"))
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// RFC 8785, section 3.2.2.2.
  private static func write(_ string: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case 0x08: text += [0x5C, 0x62]
      case 0x09: text += [0x5C, 0x74]
      case 0x0A: text += [0x5C, 0x6E]
      case 0x0C: text += [0x5C, 0x66]
      case 0x0D: text += [0x5C, 0x72]
      case 0x22, 0x5C: text += [0x5C, byte]
      case 0..<0x20: text += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }
}
