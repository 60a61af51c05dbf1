/// How the characters of a text file are written.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  /// With a byte order mark, as spreadsheets save "Unicode text".
  case utf16 = "utf-16"
  /// Thai of old programs: TIS-620 with what Windows adds.
  case windows874 = "windows-874"

  /// `TIS-620` and `cp874` are names of the same; capital and small letters are alike.
  public init?(name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "utf-16", "utf16": self = .utf16
    case "windows-874", "cp874", "tis-620", "tis620", "iso-8859-11": self = .windows874
    default: return nil
    }
  }

  /// Marks decide; bytes that are sound UTF-8 are UTF-8; all else is Thai of old programs.
  static func detected(in bytes: [UInt8]) -> TextEncoding {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    return String(validating: bytes, as: UTF8.self) == nil ? .windows874 : .utf8
  }
}

/// A byte, counted from 0, that means nothing in an encoding.
struct UndecodableByte: Error, Sendable, Hashable {
  var offset: Int
}

extension TextEncoding {
  /// The same characters as UTF-8, without a byte order mark.
  func utf8(of bytes: [UInt8]) throws(UndecodableByte) -> [UInt8] {
    switch self {
    case .utf8:
      let bare = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
      do {
        _ = try UTF8Span(validating: bare.span)
        return bare
      } catch {
        throw UndecodableByte(offset: error.byteOffsets.lowerBound + bytes.count - bare.count)
      }
    case .utf16: return try Self.fromUTF16(bytes)
    case .windows874: return try Self.fromWindows874(bytes)
    }
  }

  private static func fromUTF16(_ bytes: [UInt8]) throws(UndecodableByte) -> [UInt8] {
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    let start = isBigEndian || bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
    guard bytes.count.isMultiple(of: 2) else { throw UndecodableByte(offset: bytes.count - 1) }
    let units = stride(from: start, to: bytes.count, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw UndecodableByte(offset: start) }
    return Array(text.utf8)
  }

  private static func fromWindows874(_ bytes: [UInt8]) throws(UndecodableByte) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for (offset, byte) in bytes.enumerated() {
      guard let scalar = scalar(ofWindows874: byte) else { throw UndecodableByte(offset: offset) }
      text.append(scalar)
    }
    return Array(String(text).utf8)
  }

  /// Source: the mapping table of code page 874 that Unicode publishes.
  private static func scalar(ofWindows874 byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0..<0x80: Unicode.Scalar(byte)
    case 0x80: "€"
    case 0x85: "…"
    case 0x91: "‘"
    case 0x92: "’"
    case 0x93: "“"
    case 0x94: "”"
    case 0x95: "•"
    case 0x96: "–"
    case 0x97: "—"
    case 0xA0: "\u{A0}"
    case 0xA1...0xDA, 0xDF...0xFB: Unicode.Scalar(UInt16(0x0E00) + UInt16(byte - 0xA0))
    default: nil
    }
  }
}
