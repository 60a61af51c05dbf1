/// Writes a short ASCII notation.
struct TextWriter {
  private var bytes: [UInt8] = []

  init(capacity: Int = 40) {
    bytes.reserveCapacity(capacity)
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: String) {
    let utf8 = text.utf8.span
    for index in utf8.indices { bytes.append(utf8[index]) }
  }

  mutating func append(_ text: some Collection<UInt8>) { bytes.append(contentsOf: text) }
  mutating func append(zeros: Int) { bytes.append(contentsOf: repeatElement(0x30, count: zeros)) }

  /// A number with at least so many digits.
  mutating func append(_ value: UInt, digits: Int = 1) {
    var unit: UInt = 1
    for _ in 1..<max(1, digits) { unit *= 10 }
    while value / unit >= 10 { unit *= 10 }
    var rest = value
    while unit > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  /// A point and the digits of a fraction of a second, or nothing when it is zero.
  mutating func append(nanoseconds: Int) {
    guard nanoseconds > 0 else { return }
    append(".")
    var rest = nanoseconds
    var digits = 9
    while rest % 10 == 0 {
      rest /= 10
      digits -= 1
    }
    append(UInt(rest), digits: digits)
  }
}
