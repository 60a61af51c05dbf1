/// The place that a diagnostic speaks of, as a reader can find it again.
public enum Location: Sendable, Hashable {
  /// A whole file; the path is relative to the folder the user named.
  case file(String)
  /// A position in a text file. Lines and columns count from 1; a column of 0 is unknown.
  case text(file: String, line: Int, column: Int)
  /// A cell of a workbook: `Risks!F12`.
  case cell(sheet: String, cell: String)
  /// A position inside a FEEL expression that itself stands at `within`. `offset` counts UTF-8 bytes from 0.
  indirect case expression(offset: Int, text: String, within: Location)
  /// An entry of the journal, by its sequence number.
  case journal(entry: Int)
  /// An argument of the command line.
  case argument(String)
}

extension Location: Comparable {
  public static func < (left: Location, right: Location) -> Bool {
    left.sortKey < right.sortKey
  }

  private var sortKey: (String, Int, Int, String) {
    switch self {
    case .file(let file): (file, 0, 0, "")
    case .text(let file, let line, let column): (file, line, column, "")
    case .cell(let sheet, let cell): (sheet, 0, cell.utf8.count, cell)
    case .expression(let offset, let text, let within):
      (within.sortKey.0, within.sortKey.1, within.sortKey.2, within.sortKey.3 + text + "\(offset)")
    case .journal(let entry): ("journal", entry, 0, "")
    case .argument(let name): (name, 0, 0, "")
    }
  }
}

extension Location: CustomStringConvertible {
  /// `divisions/FIN.xml:12:5`, `Risks!F12`, `rules/plan.dmn:40:9, character 7 of "a +"`.
  public var description: String {
    switch self {
    case .file(let file): file
    case .text(let file, let line, 0): "\(file):\(line)"
    case .text(let file, let line, let column): "\(file):\(line):\(column)"
    case .cell(let sheet, let cell): "\(sheet)!\(cell)"
    case .expression(let offset, let text, let within):
      "\(within), character \(Self.character(at: offset, in: text)) of \"\(Self.excerpt(of: text, at: offset))\""
    case .journal(let entry): "journal entry \(entry)"
    case .argument(let name): name
    }
  }

  /// A short text as it is; of a long one what stands around a UTF-8 offset.
  private static func excerpt(of text: String, at offset: Int) -> String {
    let scalars = text.unicodeScalars
    guard text.utf8.count > 400 else { return text }
    let place = character(at: offset, in: text) - 1
    let start = max(0, place - 60)
    let part = scalars.dropFirst(start).prefix(120)
    return (start > 0 ? "…" : "") + String(String.UnicodeScalarView(part))
      + (part.endIndex < scalars.endIndex ? "…" : "")
  }

  /// The 1-based position in Unicode code points of a UTF-8 offset.
  static func character(at offset: Int, in text: String) -> Int {
    text.utf8.prefix(max(0, offset)).reduce(into: 1) { count, byte in
      if byte & 0xC0 != 0x80 { count += 1 }
    }
  }
}
