internal import FEEL
internal import SeparatedValues

/// Some rows of a batch, decoded.
public struct BatchBlock: Sendable {
  let bytes: [UInt8]
  /// For each row where its record starts and ends in the bytes, and its line in the file.
  var starts: [Int] = []
  var ends: [Int] = []
  var lines: [Int] = []
  /// Of the inputs that are numbers, their keys; of the others, their codes.
  var keys: [[Int]] = []
  var codes: [[UInt16]] = []
  /// Rows that the columns do not hold.
  var isLeft: [Bool] = []
  /// The inputs of those rows.
  var values: [Int: [Value]] = [:]
  var problems: [Int: RowProblem] = [:]
  /// Names in JSON lines that are no input.
  public internal(set) var unknownNames: Set<String> = []

  public var rowCount: Int { starts.count }
}

extension Batch {
  /// Finds the rows of a block of whole records, and their values.
  public func decode(_ bytes: [UInt8], firstLine: Int) -> BatchBlock {
    var block = BatchBlock(bytes: bytes)
    var cells = CellDecoder(self)
    let span = bytes.span
    // Where a text may be damaged each row is looked at by itself.
    let isText = (try? UTF8Span(validating: span)) != nil
    var position = 0
    var line = firstLine
    while position < span.count {
      let start = position
      let row = block.starts.count
      cells.beginRow()
      var isRegular = false
      if isText, plan != nil {
        isRegular = format == .csv ? cells.csvRow(span, &position) : cells.jsonRow(span, &position)
      }
      if !isRegular { position = Self.recordEnd(in: span, from: start, format) }
      var end = position
      if end > start, span[end - 1] == 0x0A { end -= 1 }
      if end > start, span[end - 1] == 0x0D { end -= 1 }
      let recordLine = line
      line += 1
      if format == .csv, cells.hasQuotes || !isRegular {
        line += (start..<end).reduce(0) { $0 + (span[$1] == 0x0A ? 1 : 0) }
      }
      if Self.isBlank(span, start, end) {
        cells.dropRow()
        continue
      }
      block.starts.append(start)
      block.ends.append(end)
      block.lines.append(recordLine)
      block.isLeft.append(!isRegular)
      if !isRegular {
        cells.clearRow()
        do throws(RowProblem) {
          block.values[row] = try values(ofRow: bytes[start..<end], &block.unknownNames)
        } catch {
          block.problems[row] = error
        }
      }
    }
    block.unknownNames.formUnion(cells.unknownNames)
    cells.fill(&block)
    return block
  }

  private static func isBlank(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where bytes[index] != 0x20 && bytes[index] != 0x09 { return false }
    return true
  }

  /// Where the record that starts here ends, its line end included.
  private static func recordEnd(in bytes: Span<UInt8>, from start: Int, _ format: Format) -> Int {
    if format == .csv { return CSV.recordEnd(in: bytes, from: start) }
    for index in start..<bytes.count where bytes[index] == 0x0A { return index + 1 }
    return bytes.count
  }

  /// How many lines end in these bytes.
  public static func lineEnds(in bytes: [UInt8]) -> Int {
    let span = bytes.span
    var count = 0
    for index in 0..<span.count { count &+= span[index] == 0x0A ? 1 : 0 }
    return count
  }

  /// How many bytes the first record of a CSV file has, its line end included.
  public static func headerLength(in bytes: [UInt8]) -> Int { recordEnd(in: bytes.span, from: 0, .csv) }

  /// How many bytes at the start of these are whole records; they begin with a record.
  public static func wholeRecords(in bytes: [UInt8], _ format: Format) -> Int {
    let span = bytes.span
    switch format {
    case .jsonLines:
      var end = span.count
      while end > 0, span[end - 1] != 0x0A { end -= 1 }
      return end
    case .csv:
      var end = 0
      var isQuoted = false
      for index in 0..<span.count {
        if span[index] == 0x22 { isQuoted.toggle() }
        if span[index] == 0x0A, !isQuoted { end = index + 1 }
      }
      return end
    }
  }
}
