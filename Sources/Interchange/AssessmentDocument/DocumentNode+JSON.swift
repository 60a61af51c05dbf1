extension DocumentNode {
  /// RFC 8259 JSON, indented by two spaces, members in the order given, ending with a line feed.
  public func json() -> [UInt8] {
    var output: [UInt8] = []
    writeJSON(into: &output, depth: 0)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// The same without any white space, on one line, ending with a line feed.
  func jsonLine() -> [UInt8] {
    var output: [UInt8] = []
    writeJSONLine(into: &output)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  private func writeJSONLine(into output: inout [UInt8]) {
    switch self {
    case .object(let members):
      output += "{".utf8
      for (index, member) in members.enumerated() {
        if index > 0 { output += ",".utf8 }
        Self.writeString(member.name, into: &output)
        output += ":".utf8
        member.value.writeJSONLine(into: &output)
      }
      output += "}".utf8
    case .array(_, let items):
      output += "[".utf8
      for (index, item) in items.enumerated() {
        if index > 0 { output += ",".utf8 }
        item.writeJSONLine(into: &output)
      }
      output += "]".utf8
    case .code, .text, .number, .flag, .null: writeJSON(into: &output, depth: 0)
    }
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
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var written = 0
      for index in utf8.indices {
        guard let escape = escape(unsafe utf8[index]) else { continue }
        unsafe output.append(contentsOf: utf8[written..<index])
        output += escape.utf8
        written = index + 1
      }
      unsafe output.append(contentsOf: utf8[written...])
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "\""): #"\""#
    case UInt8(ascii: "\\"): #"\\"#
    case UInt8(ascii: "\n"): #"\n"#
    case UInt8(ascii: "\r"): #"\r"#
    case UInt8(ascii: "\t"): #"\t"#
    case 0..<0x10: #"\u000"# + String(byte, radix: 16)
    case 0x10..<0x20: #"\u00"# + String(byte, radix: 16)
    default: nil
    }
  }
}
