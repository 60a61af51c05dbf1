/// Finds the references of a formula in A1 notation.
enum ReferenceScanner {
  /// One coordinate of a reference, counted from 0.
  struct Coordinate: Equatable {
    var index: Int
    var isAbsolute: Bool
  }

  /// A cell, a whole column (`$A` of `$A:$B`) or a whole row.
  struct Reference: Equatable {
    var row: Coordinate?
    var column: Coordinate?
    var end: Int
  }

  /// The cell that is named at `start`, such as `$D$6`; nil for anything else, like `LOG10(` or `Q1_total`.
  static func reference(in text: [UInt8], at start: Int) -> Reference? {
    var position = start
    let column = columnPart(in: text, &position)
    let row = rowPart(in: text, &position)
    guard column != nil || row != nil else { return nil }
    if position < text.count {
      let next = text[position]
      guard !isNamePart(next), next != UInt8(ascii: "("), next != UInt8(ascii: "!") else { return nil }
    }
    return Reference(row: row, column: column, end: position)
  }

  static func isNamePart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || isLetter(byte) || isDigit(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func columnPart(in text: [UInt8], _ position: inout Int) -> Coordinate? {
    var cursor = position
    let isAbsolute = cursor < text.count && text[cursor] == UInt8(ascii: "$")
    if isAbsolute { cursor += 1 }
    let first = cursor
    var index = 0
    while cursor < text.count, isLetter(text[cursor]), cursor - first < 4 {
      index = index * 26 + Int(text[cursor] & 0xDF) - 64
      cursor += 1
    }
    guard cursor > first, index <= Sheet.columnLimit else { return nil }
    position = cursor
    return Coordinate(index: index - 1, isAbsolute: isAbsolute)
  }

  private static func rowPart(in text: [UInt8], _ position: inout Int) -> Coordinate? {
    var cursor = position
    let isAbsolute = cursor < text.count && text[cursor] == UInt8(ascii: "$")
    if isAbsolute { cursor += 1 }
    let first = cursor
    var index = 0
    while cursor < text.count, isDigit(text[cursor]), cursor - first < 8 {
      index = index * 10 + Int(text[cursor] - 48)
      cursor += 1
    }
    guard cursor > first, (1...Sheet.rowLimit).contains(index) else { return nil }
    position = cursor
    return Coordinate(index: index - 1, isAbsolute: isAbsolute)
  }
}
