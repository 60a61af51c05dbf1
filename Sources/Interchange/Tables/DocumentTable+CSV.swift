extension DocumentTable {
  /// The table as CSV (RFC 4180): UTF-8 with a byte order mark, so that spreadsheets read Thai; lines end in CRLF.
  ///
  /// What is absent is an empty field. A text that a spreadsheet would take for a formula, because it begins with `=`,
  /// `+`, `-`, `@`, a tab or a carriage return, has an apostrophe before it. Lists of codes are parted by spaces, lists
  /// of objects are JSON.
  public func csv() -> [UInt8] {
    var output: [UInt8] = [0xEF, 0xBB, 0xBF]
    CSVLine.append(columns, to: &output)
    for item in items {
      let values = Dictionary(
        item.flattened().map { ($0.path, $0.value) }, uniquingKeysWith: { first, _ in first })
      CSVLine.append(columns.map { values[$0]?.field ?? "" }, to: &output)
    }
    return output
  }

  /// The table as JSON Lines: an object with the document's own structure on each line.
  public func jsonLines() -> [UInt8] {
    items.flatMap { $0.jsonLine() }
  }
}

extension DocumentNode {
  fileprivate var field: String {
    switch self {
    case .null: ""
    case .number(let digits): digits
    case .flag(let flag): flag ? "true" : "false"
    case .code(let text), .text(let text): CSVLine.harmless(text)
    case .array(_, let items):
      items.allSatisfy(\.isPlain)
        ? items.map(\.field).joined(separator: " ") : String(decoding: jsonLine().dropLast(), as: UTF8.self)
    case .object: String(decoding: jsonLine().dropLast(), as: UTF8.self)
    }
  }

  private var isPlain: Bool {
    switch self {
    case .object, .array: false
    case .code, .text, .number, .flag, .null: true
    }
  }
}
