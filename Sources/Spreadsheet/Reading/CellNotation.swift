/// Places as XLSX writes them.
enum CellNotation {
  /// The column of a reference such as `C7`, counted from 0; nil for what is none.
  static func column(_ reference: some StringProtocol) -> Int? {
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  }

  /// `C7`, `$C$7`
  static func cell(_ reference: some StringProtocol) -> (row: Int, column: Int)? {
    let plain = String(reference).replacing("$", with: "")
    guard let column = column(plain), let row = Int(plain.drop { $0.isLetter }), row > 0 else { return nil }
    return (row - 1, column)
  }

  /// `C7:D9`, or a single cell.
  static func range(_ reference: some StringProtocol) -> CellRange? {
    let corners = reference.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(corners.count), let first = cell(corners[0]),
      let last = cell(corners[corners.count - 1]),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    return CellRange(rows: first.row...last.row, columns: first.column...last.column)
  }

  /// Characters that XML can not hold are written `_x000D_`.
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
      UInt32(match.1, radix: 16).flatMap { Unicode.Scalar($0) }.map { String(Character($0)) }
        ?? String(match.0)
    }
  }
}

extension ReadWorkbook {
  /// Where a name leads to: a sheet and a range of it; nil for an unknown name, or one that stands for something else.
  public func range(named name: String) -> (sheet: String, range: CellRange)? {
    guard let reference = definedNames[name], let mark = reference.lastIndex(of: "!"),
      let range = CellNotation.range(reference[reference.index(after: mark)...])
    else { return nil }
    var sheet = String(reference[..<mark])
    if sheet.count > 1, sheet.hasPrefix("'"), sheet.hasSuffix("'") {
      sheet = String(sheet.dropFirst().dropLast()).replacing("''", with: "'")
    }
    return (sheet, range)
  }
}
