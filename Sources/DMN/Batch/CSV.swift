/// Comma-separated values as RFC 4180 defines them.
public enum CSV {
  public struct Field: Sendable, Hashable {
    public var text: String
    public var isQuoted: Bool
  }

  /// The names of the columns from the first record; nil if that is not a record.
  public static func header(_ bytes: ArraySlice<UInt8>) -> [String]? {
    var bytes = bytes
    // Spreadsheets like to put a byte order mark first.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    return (try? fields(ofRecord: bytes)).map { $0.map(\.text) }
  }

  /// The fields of a record without its line end.
  static func fields(ofRecord bytes: ArraySlice<UInt8>) throws(RowProblem) -> [Field] {
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
        guard next == end || bytes[next] == 0x2C else { throw .quote }
      } else {
        while next < end, bytes[next] != 0x2C {
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
}
