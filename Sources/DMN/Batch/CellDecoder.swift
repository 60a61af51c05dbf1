internal import FEEL

/// Takes fields from their bytes to keys and codes, row by row.
///
/// It knows the plain forms only; a row that it gives back as not regular is decoded in the general way, which also
/// knows what is wrong with it.
struct CellDecoder {
  private enum Kind { case number, text, boolean }

  private let kinds: [Kind]
  /// For numbers the scale of their keys.
  private let scales: [Int]
  private let texts: [TextClasses]
  let columns: [Int?]
  let names: TextClasses
  private let empty: [Int]
  /// The cells of all rows, those of a row side by side.
  private var cells: [Int] = []
  private var row = 0
  private(set) var hasQuotes = false
  private(set) var unknownNames: Set<String> = []
  /// Where the names of the row before stand in the bytes, and the inputs they mean; -1 is none.
  private var expected: [(start: Int, count: Int, input: Int)] = []

  init(_ batch: Batch) {
    let inputs = batch.plan?.inputs ?? []
    kinds = inputs.map { input in
      switch input {
      case .number: .number
      case .text: .text
      case .boolean: .boolean
      }
    }
    scales = inputs.map { if case .number(let classes) = $0 { classes.scale } else { 0 } }
    texts = inputs.map { if case .text(let classes) = $0 { classes } else { TextClasses([]) } }
    columns = batch.columns
    names = batch.names
    empty = inputs.map { if case .number = $0 { NumberClasses.null } else { ValueDomain.null } }
  }

  // MARK: - Rows

  mutating func beginRow() {
    row = cells.count
    cells += empty
    hasQuotes = false
  }

  mutating func dropRow() { cells.removeLast(empty.count) }

  mutating func clearRow() { cells.replaceSubrange(row..<(row + empty.count), with: empty) }

  /// Gives the cells to the block, column by column.
  func fill(_ block: inout BatchBlock) {
    let count = block.starts.count
    let width = kinds.count
    let cells = cells.span
    for (column, kind) in kinds.enumerated() {
      if kind == .number {
        var keys = [Int](repeating: 0, count: count)
        for row in 0..<count { keys[row] = cells[row &* width &+ column] }
        block.keys.append(keys)
        block.codes.append([])
      } else {
        var codes = [UInt16](repeating: 0, count: count)
        for row in 0..<count { codes[row] = UInt16(truncatingIfNeeded: cells[row &* width &+ column]) }
        block.keys.append([])
        block.codes.append(codes)
      }
    }
  }

  // MARK: - JSON

  /// Decodes an object on a line; false if it is not plain.
  mutating func jsonRow(_ bytes: Span<UInt8>, _ position: inout Int) -> Bool {
    let count = bytes.count
    var next = position
    var seen: UInt64 = 0
    var ordinal = 0
    Self.skipSpace(bytes, &next)
    guard next < count, bytes[next] == 0x7B else { return false }
    next += 1
    Self.skipSpace(bytes, &next)
    if next < count, bytes[next] == 0x7D {
      next += 1
      return Self.endLine(bytes, &next, &position)
    }
    while true {
      guard next < count, bytes[next] == 0x22 else { return false }
      next += 1
      guard let input = name(bytes, &next, ordinal) else { return false }
      ordinal += 1
      Self.skipSpace(bytes, &next)
      guard next < count, bytes[next] == 0x3A else { return false }
      next += 1
      Self.skipSpace(bytes, &next)
      if input >= 0 {
        let bit: UInt64 = 1 << UInt64(input)
        guard bit != 0, seen & bit == 0 else { return false }
        seen |= bit
      }
      guard jsonValue(bytes, &next, input) else { return false }
      Self.skipSpace(bytes, &next)
      guard next < count else { return false }
      if bytes[next] == 0x2C {
        next += 1
        Self.skipSpace(bytes, &next)
        continue
      }
      guard bytes[next] == 0x7D else { return false }
      next += 1
      return Self.endLine(bytes, &next, &position)
    }
  }

  /// The input that a name means, -1 if none; nil if the name is not plain. It mostly is that of the row before.
  private mutating func name(_ bytes: Span<UInt8>, _ next: inout Int, _ ordinal: Int) -> Int? {
    if ordinal < expected.count {
      let (start, length, input) = expected[ordinal]
      if next + length < bytes.count, bytes[next + length] == 0x22 {
        if Self.areSame(bytes, start, next, length) {
          next += length + 1
          return input
        }
      }
    }
    guard let (start, end) = Self.string(bytes, &next) else { return nil }
    let input = names.place(of: bytes.extracting(start..<end))
    if input < 0 {
      let text = String(decoding: (start..<end).map { bytes[$0] }, as: UTF8.self)
      // The general way knows names by their words.
      if normalisedName(text) != text { return nil }
      unknownNames.insert(text)
    }
    if ordinal < expected.count {
      expected[ordinal] = (start, end - start, input)
    } else if ordinal == expected.count {
      expected.append((start, end - start, input))
    }
    return input
  }

  /// Whether the same bytes stand at both places, all of which are within the span.
  @inline(__always)
  private static func areSame(_ bytes: Span<UInt8>, _ left: Int, _ right: Int, _ length: Int) -> Bool {
    if length < 8 {
      for index in 0..<length where bytes[left + index] != bytes[right + index] { return false }
      return true
    }
    let raw = unsafe bytes.bytes
    // Words of eight, the last of which may overlap the one before; loading checks that they are within.
    func word(_ offset: Int) -> UInt64 {
      unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    var index = 0
    while index + 8 < length {
      if word(left + index) != word(right + index) { return false }
      index += 8
    }
    return word(left + length - 8) == word(right + length - 8)
  }

  private mutating func jsonValue(_ bytes: Span<UInt8>, _ next: inout Int, _ input: Int) -> Bool {
    guard next < bytes.count else { return false }
    switch bytes[next] {
    case 0x22:
      next += 1
      guard let (start, end) = Self.string(bytes, &next) else { return false }
      if input < 0 { return true }
      guard kinds[input] == .text else { return false }
      cells[row + input] = ValueDomain.firstText + texts[input].place(of: bytes.extracting(start..<end))
      return true
    case 0x2D, 0x30...0x39:
      guard let number = PlainNumber(bytes, &next) else { return false }
      if next < bytes.count, bytes[next] == 0x65 || bytes[next] == 0x45 { return false }
      if input < 0 { return true }
      return set(number, input)
    case 0x74: return word("true", ValueDomain.yes, bytes, &next, input)
    case 0x66: return word("false", ValueDomain.no, bytes, &next, input)
    case 0x6E: return word("null", nil, bytes, &next, input)
    default: return false
    }
  }

  private mutating func set(_ number: PlainNumber, _ input: Int) -> Bool {
    guard kinds[input] == .number,
      let key = NumberClasses.key(
        magnitude: number.magnitude, places: number.places, isNegative: number.isNegative,
        scale: scales[input])
    else { return false }
    cells[row + input] = key
    return true
  }

  private mutating func word(
    _ word: StaticString, _ code: Int?, _ bytes: Span<UInt8>, _ next: inout Int, _ input: Int
  ) -> Bool {
    let length = word.utf8CodeUnitCount
    guard next + length <= bytes.count else { return false }
    let isSame = word.withUTF8Buffer { text in
      for index in 0..<length where unsafe text[index] != bytes[next + index] { return false }
      return true
    }
    guard isSame else { return false }
    next += length
    guard let code, input >= 0 else { return true }
    guard kinds[input] == .boolean else { return false }
    cells[row + input] = code
    return true
  }

  /// What stands between quotes, the first of which has been passed; nil if there is more to it than bytes.
  private static func string(_ bytes: Span<UInt8>, _ next: inout Int) -> (start: Int, end: Int)? {
    let start = next
    while next < bytes.count {
      let byte = bytes[next]
      if byte == 0x22 {
        next += 1
        return (start, next - 1)
      }
      if byte == 0x5C || byte < 0x20 { return nil }
      next += 1
    }
    return nil
  }

  @inline(__always)
  private static func skipSpace(_ bytes: Span<UInt8>, _ next: inout Int) {
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
  }

  private static func endLine(_ bytes: Span<UInt8>, _ next: inout Int, _ position: inout Int) -> Bool {
    skipSpace(bytes, &next)
    if next < bytes.count, bytes[next] == 0x0D { next += 1 }
    guard next == bytes.count || bytes[next] == 0x0A else { return false }
    position = min(next + 1, bytes.count)
    return true
  }

  // MARK: - CSV

  /// Decodes a record; false if it is not plain.
  mutating func csvRow(_ bytes: Span<UInt8>, _ position: inout Int) -> Bool {
    var next = position
    var column = 0
    while true {
      guard column < columns.count else { return false }
      let start: Int
      let end: Int
      let isQuoted = next < bytes.count && bytes[next] == 0x22
      if isQuoted {
        hasQuotes = true
        next += 1
        start = next
        while next < bytes.count, bytes[next] != 0x22 { next += 1 }
        guard next < bytes.count else { return false }
        end = next
        next += 1
        // A doubled quote, or something behind the last one.
        guard Self.isFieldEnd(bytes, next) else { return false }
      } else {
        start = next
        while !Self.isFieldEnd(bytes, next) {
          if bytes[next] == 0x22 { return false }
          next += 1
        }
        end = next
      }
      if let input = columns[column], isQuoted || end > start {
        guard csvValue(bytes, start, end, input) else { return false }
      }
      column += 1
      if next < bytes.count, bytes[next] == 0x2C {
        next += 1
        continue
      }
      if next < bytes.count, bytes[next] == 0x0D { next += 1 }
      position = min(next + 1, bytes.count)
      return column == columns.count
    }
  }

  @inline(__always)
  private static func isFieldEnd(_ bytes: Span<UInt8>, _ next: Int) -> Bool {
    guard next < bytes.count else { return true }
    let byte = bytes[next]
    return byte == 0x2C || byte == 0x0A
      || (byte == 0x0D && (next + 1 == bytes.count || bytes[next + 1] == 0x0A))
  }

  private mutating func csvValue(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ input: Int) -> Bool {
    var next = start
    switch kinds[input] {
    case .number:
      guard let number = PlainNumber(bytes, &next), next == end else { return false }
      return set(number, input)
    case .text:
      cells[row + input] = ValueDomain.firstText + texts[input].place(of: bytes.extracting(start..<end))
      return true
    case .boolean:
      return
        (word("true", ValueDomain.yes, bytes, &next, input)
        || word("false", ValueDomain.no, bytes, &next, input)) && next == end
    }
  }
}

/// A number of up to 18 digits, as JSON writes it without an exponent.
struct PlainNumber {
  var magnitude: UInt64 = 0
  var places = 0
  var isNegative = false

  /// Nil if there is none, or more than that.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, _ next: inout Int) {
    if next < bytes.count, bytes[next] == 0x2D {
      isNegative = true
      next += 1
    }
    let start = next
    while next < bytes.count, bytes[next] &- 0x30 < 10 {
      magnitude = magnitude &* 10 &+ UInt64(bytes[next] &- 0x30)
      next += 1
    }
    let whole = next - start
    guard whole > 0, whole == 1 || bytes[start] != 0x30 else { return nil }
    if next < bytes.count, bytes[next] == 0x2E {
      next += 1
      let point = next
      while next < bytes.count, bytes[next] &- 0x30 < 10 {
        magnitude = magnitude &* 10 &+ UInt64(bytes[next] &- 0x30)
        next += 1
      }
      places = next - point
      guard places > 0 else { return nil }
    }
    guard whole + places <= 18 else { return nil }
  }
}
