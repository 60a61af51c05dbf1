/// Lines of CSV (RFC 4180) for spreadsheets: UTF-8, ended by CRLF.
enum CSVLine {
  static func append(_ fields: [String], to output: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      let isPlain = field.utf8.allSatisfy { ![0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      output += (isPlain ? field : "\"\(field.replacing("\"", with: "\"\""))\"").utf8
    }
    output += [0x0D, 0x0A]
  }

  /// A text that a spreadsheet would take for a formula gets an apostrophe before it.
  static func harmless(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
    return "'\(text)"
  }
}
