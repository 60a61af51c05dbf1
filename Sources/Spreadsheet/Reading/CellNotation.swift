/// Places as XLSX writes them.
enum CellNotation {
  /// A whole number of at most nine digits; nil for anything else.
  static func number(_ digits: Span<UInt8>) -> Int? {
    guard (1...9).contains(digits.count) else { return nil }
    var number = 0
    for index in digits.indices {
      let digit = Int(digits[index]) - 0x30
      guard (0...9).contains(digit) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// `C7`; nil for what is none, or lies outside of what a sheet can hold.
  static func cell(_ reference: Span<UInt8>) -> (row: Int, column: Int)? {
    var column = 0
    var letters = 0
    while letters < reference.count, (0x41...0x5A).contains(reference[letters]) {
      column = column * 26 + Int(reference[letters]) - 0x40
      letters += 1
      guard letters <= 3 else { return nil }
    }
    guard letters > 0, let row = number(reference.extracting(letters...)),
      (1...Sheet.rowLimit).contains(row), column <= Sheet.columnLimit
    else { return nil }
    return (row - 1, column - 1)
  }

  /// `C7:D9`, or a single cell; with or without `$`.
  static func range(_ reference: some StringProtocol) -> CellRange? {
    let corners = reference.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(corners.count),
      let first = cell(Array(corners[0].utf8.filter { $0 != 0x24 }).span),
      let last = cell(Array(corners[corners.count - 1].utf8.filter { $0 != 0x24 }).span),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    return CellRange(rows: first.row...last.row, columns: first.column...last.column)
  }

  /// Puts characters in place that XML can not hold and that are written `_x000D_`.
  static func unescape(_ text: inout [UInt8]) {
    guard var place = text.firstEscape(from: 0) else { return }
    var result = Array(text[..<place])
    while place < text.count {
      if let scalar = text.escapedScalar(at: place) {
        result += Array(String(Character(scalar)).utf8)
        place += 7
      } else {
        result.append(text[place])
        place += 1
      }
    }
    text = result
  }
}

extension [UInt8] {
  fileprivate func firstEscape(from start: Int) -> Int? {
    guard count >= 7 else { return nil }
    for index in start...(count - 7) where self[index] == 0x5F && self[index + 1] == 0x78 { return index }
    return nil
  }

  /// The character that `_xHHHH_` at a place stands for.
  fileprivate func escapedScalar(at place: Int) -> Unicode.Scalar? {
    guard place + 7 <= count, self[place] == 0x5F, self[place + 1] == 0x78, self[place + 6] == 0x5F else {
      return nil
    }
    var value: UInt32 = 0
    for byte in self[(place + 2)..<(place + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value * 16 + UInt32(digit)
    }
    return Unicode.Scalar(value)
  }
}

extension Span<UInt8> {
  var text: String {
    unsafe withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
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
