extension DocumentNode {
  /// RFC 8259 JSON, indented by two spaces, members in the order given, ending with a line feed.
  public func json() -> [UInt8] {
    var output: [UInt8] = []
    writeJSON(into: &output, depth: 0)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  private func writeJSON(into output: inout [UInt8], depth: Int) {
    switch self {
    case .object(let members):
      writeList(members, "{", "}", into: &output, depth: depth) { member, output in
        Self.writeString(member.name, into: &output)
        output += ": ".utf8
        member.value.writeJSON(into: &output, depth: depth + 1)
      }
    case .array(_, let items):
      writeList(items, "[", "]", into: &output, depth: depth) { item, output in
        item.writeJSON(into: &output, depth: depth + 1)
      }
    case .code(let text), .text(let text): Self.writeString(text, into: &output)
    case .number(let digits): output += digits.utf8
    case .flag(let flag): output += (flag ? "true" : "false").utf8
    case .null: output += "null".utf8
    }
  }

  private func writeList<Item>(
    _ items: [Item], _ open: Character, _ close: Character, into output: inout [UInt8], depth: Int,
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    output += open.utf8
    for (index, item) in items.enumerated() {
      output += (index == 0 ? "\n" : ",\n").utf8
      output += repeatElement(UInt8(ascii: " "), count: 2 * (depth + 1))
      write(item, &output)
    }
    if !items.isEmpty {
      output.append(UInt8(ascii: "\n"))
      output += repeatElement(UInt8(ascii: " "), count: 2 * depth)
    }
    output += close.utf8
  }

  private static func writeString(_ text: String, into output: inout [UInt8]) {
    let hexadecimal = Array("0123456789abcdef".utf8)
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output += #"\""#.utf8
      case UInt8(ascii: "\\"): output += #"\\"#.utf8
      case UInt8(ascii: "\n"): output += #"\n"#.utf8
      case UInt8(ascii: "\r"): output += #"\r"#.utf8
      case UInt8(ascii: "\t"): output += #"\t"#.utf8
      case 0..<0x20: output += #"\u00"#.utf8 + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
