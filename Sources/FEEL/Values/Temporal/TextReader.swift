/// Takes a short ASCII notation apart from left to right.
struct TextReader {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { position == bytes.count }
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Passes over one byte.
  mutating func skip() { position = min(position + 1, bytes.count) }

  /// All that is left.
  mutating func takeRest() -> String {
    defer { position = bytes.count }
    return String(decoding: bytes[position...], as: UTF8.self)
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == character.value else { return false }
    position += 1
    return true
  }

  /// As many digits as there are; nil unless their count is within `digits`.
  mutating func takeInteger(digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    var value = 0
    var count = 0
    while let next, next &- 0x30 < 10 {
      count += 1
      guard count <= digits.upperBound else { return nil }
      value = value * 10 + Int(next - 0x30)
      position += 1
    }
    return count >= digits.lowerBound ? (value, count) : nil
  }

  /// A fraction's digits as nanoseconds, cut off after the ninth; nil unless there are `least` digits.
  mutating func takeNanoseconds(least: Int = 1) -> Int? {
    var nanoseconds = 0
    var unit = 100_000_000
    var count = 0
    while let next, next &- 0x30 < 10 {
      nanoseconds += Int(next - 0x30) * unit
      unit /= 10
      count += 1
      position += 1
    }
    return count >= least ? nanoseconds : nil
  }

  /// Exactly so many digits.
  mutating func takeInteger(digits: Int) -> Int? { takeInteger(digits: digits...digits)?.value }
}
