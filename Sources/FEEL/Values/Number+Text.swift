extension Number: LosslessStringConvertible {
  /// Reads `12`, `-0.5`, `.872`, `1.2E-3`; nil for anything else and for numbers too large.
  ///
  /// Digits beyond the 34th are rounded half to even.
  public init?(_ text: String) {
    self.init(utf8: text.utf8.span)
  }

  /// The same from UTF-8 bytes, without a string between.
  public init?(utf8 bytes: some Collection<UInt8>) {
    self.init(utf8: Array(bytes).span)
  }

  public init?(utf8 bytes: Span<UInt8>) {
    if let number = Number(short: bytes) {
      self = number
      return
    }
    var reader = NumberReader()
    for index in bytes.indices where !reader.take(bytes[index]) { return nil }
    guard let number = reader.number else { return nil }
    self = number
  }

  /// The common case, up to 18 digits with or without a point; nil means only that it is not that case.
  private init?(short bytes: Span<UInt8>) {
    guard bytes.count <= 18, bytes.count > 0 else { return nil }
    let isNegative = bytes[0] == 0x2D
    let start = isNegative ? 1 : 0
    var coefficient: UInt64 = 0
    var point: Int?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        coefficient = coefficient &* 10 &+ UInt64(byte &- 0x30)
      } else if byte == 0x2E, point == nil {
        point = index
      } else {
        return nil
      }
    }
    let places = point.map { bytes.count - 1 - $0 } ?? 0
    guard bytes.count > start, point == nil || places > 0 else { return nil }
    self.init(negative: isNegative, coefficient: UInt128(coefficient), exponent: -places)
  }

  /// Plain notation without needless zeros: `0.1`, `-12`, `1000000`; never an exponent.
  public var description: String {
    let (coefficient, exponent) = reduced
    if coefficient == 0 { return "0" }
    let digits = (UInt64(exactly: coefficient).map { String($0) } ?? String(coefficient)).utf8
    let whole = digits.count + exponent
    var text = TextWriter(capacity: max(digits.count, abs(exponent)) + 3)
    if isSigned { text.append("-") }
    if exponent >= 0 {
      text.append(digits)
      text.append(zeros: exponent)
    } else if whole > 0 {
      text.append(digits.prefix(whole))
      text.append(".")
      text.append(digits.dropFirst(whole))
    } else {
      text.append("0.")
      text.append(zeros: -whole)
      text.append(digits)
    }
    return text.string
  }
}

/// Takes the bytes of a number one by one.
private struct NumberReader {
  private enum State { case start, sign, integer, point, fraction, mark, exponentSign, exponent }
  private var state = State.start
  private var isNegative = false
  private var coefficient: UInt128 = 0
  /// The first digit beyond the 34th, and whether anything but zero follows it.
  private var roundingDigit: UInt8?
  private var isSticky = false
  private var scale = 0
  private var exponentIsNegative = false
  private var exponent = 0

  mutating func take(_ byte: UInt8) -> Bool {
    switch (state, byte) {
    case (.start, 0x2D), (.start, 0x2B):
      isNegative = byte == 0x2D
      state = .sign
    case (.start, 0x30...0x39), (.sign, 0x30...0x39), (.integer, 0x30...0x39):
      takeDigit(byte - 0x30)
      if roundingDigit != nil { scale -= 1 }
      state = .integer
    case (.start, 0x2E), (.sign, 0x2E), (.integer, 0x2E):
      state = .point
    case (.point, 0x30...0x39), (.fraction, 0x30...0x39):
      takeDigit(byte - 0x30)
      if roundingDigit == nil { scale += 1 }
      state = .fraction
    case (.integer, 0x65), (.integer, 0x45), (.fraction, 0x65), (.fraction, 0x45):
      state = .mark
    case (.mark, 0x2D), (.mark, 0x2B):
      exponentIsNegative = byte == 0x2D
      state = .exponentSign
    case (.mark, 0x30...0x39), (.exponentSign, 0x30...0x39), (.exponent, 0x30...0x39):
      // An exponent this large decides the matter; further digits only make it larger.
      if exponent < 1_000_000_000_000 { exponent = exponent * 10 + Int(byte - 0x30) }
      state = .exponent
    default:
      return false
    }
    return true
  }

  private mutating func takeDigit(_ digit: UInt8) {
    if roundingDigit != nil {
      isSticky = isSticky || digit != 0
    } else if coefficient < Number.coefficientLimit / 10 {
      coefficient = coefficient * 10 + UInt128(digit)
    } else {
      roundingDigit = digit
    }
  }

  var number: Number? {
    switch state {
    case .integer, .fraction, .exponent: break
    case .start, .sign, .point, .mark, .exponentSign: return nil
    }
    return Number(
      negative: isNegative, coefficient: coefficient, roundingDigit: roundingDigit ?? 0, isSticky: isSticky,
      anyExponent: (exponentIsNegative ? -exponent : exponent) - scale)
  }
}

extension Number {
  /// `coefficient.roundingDigit… × 10^exponent`, rounded half to even; nil on overflow.
  fileprivate init?(
    negative: Bool, coefficient: UInt128, roundingDigit: UInt8, isSticky: Bool, anyExponent: Int
  ) {
    var (coefficient, digit, sticky, exponent) = (coefficient, roundingDigit, isSticky, anyExponent)
    while exponent < Self.exponents.lowerBound, coefficient != 0 || digit != 0 {
      sticky = sticky || digit != 0
      digit = UInt8(truncatingIfNeeded: coefficient % 10)
      coefficient /= 10
      exponent += 1
    }
    if digit > 5 || (digit == 5 && (sticky || coefficient & 1 == 1)) { coefficient += 1 }
    if coefficient == Self.coefficientLimit {
      coefficient /= 10
      exponent += 1
    }
    while exponent > Self.exponents.upperBound, coefficient != 0, coefficient < Self.coefficientLimit / 10 {
      coefficient *= 10
      exponent -= 1
    }
    if coefficient == 0 { exponent = 0 }
    guard exponent <= Self.exponents.upperBound else { return nil }
    self.init(negative: negative, coefficient: coefficient, exponent: exponent)
  }
}
