/// Comma-separated values as RFC 4180 defines them, also with another separator between the fields.
public enum CSV {
  public struct Field: Sendable, Hashable {
    public var text: String
    public var isQuoted: Bool
  }

  /// Why a record can not be read.
  public enum Problem: Error, Sendable, Hashable {
    /// A quotation mark that is not closed, or stands inside a field without quotes.
    case quote
    /// Bytes that are no UTF-8.
    case notText
  }

  public static let comma: UInt8 = 0x2C

  /// The names of the columns from the first record; nil if that is not a record.
  public static func header(_ bytes: ArraySlice<UInt8>) -> [String]? {
    var bytes = bytes
    // Spreadsheets like to put a byte order mark first.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    return (try? fields(ofRecord: bytes)).map { $0.map(\.text) }
  }

  /// The fields of a record without its line end.
  public static func fields(
    ofRecord bytes: ArraySlice<UInt8>, separator: UInt8 = comma
  ) throws(Problem) -> [Field] {
    var fields: [Field] = []
    var next = bytes.startIndex
    let end = bytes.endIndex
    while true {
      var text: [UInt8] = []
      let isQuoted = next < end && bytes[next] == 0x22
      if isQuoted {
        next += 1
        while true {
          guard next < end else { throw .quote }
          if bytes[next] == 0x22 {
            next += 1
            guard next < end, bytes[next] == 0x22 else { break }
          }
          text.append(bytes[next])
          next += 1
        }
        guard next == end || bytes[next] == separator else { throw .quote }
      } else {
        while next < end, bytes[next] != separator {
          if bytes[next] == 0x22 { throw .quote }
          text.append(bytes[next])
          next += 1
        }
      }
      guard let string = String(validating: text, as: UTF8.self) else { throw .notText }
      fields.append(Field(text: string, isQuoted: isQuoted))
      if next == end { return fields }
      next += 1
    }
  }

  /// Where the record that starts here ends, its line end included; line ends between quotes end nothing.
  public static func recordEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
    var isQuoted = false
    for index in start..<bytes.count {
      if bytes[index] == 0x22 { isQuoted.toggle() }
      if bytes[index] == 0x0A, !isQuoted { return index + 1 }
    }
    return bytes.count
  }
}
