internal import CDecimal

/// A decimal number of up to 34 significant digits: IEEE 754 decimal128 without infinities and NaNs.
///
/// `1.0` and `1` are the same number, as are `-0` and `0`. Where an operation has no finite result (division by
/// zero, overflow) it returns nil; a result too near zero becomes zero.
public struct Number: Sendable {
  let low: UInt64
  let high: UInt64

  /// Bits of a decimal128 in the binary integer encoding; the caller vouches that it is finite.
  @inline(__always) init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }
}

// MARK: - Encoding

extension Number {
  /// The exponents of a decimal128 whose coefficient is an integer.
  static let exponents = -6176...6111
  static let exponentBias = 6176
  /// 10^34: every coefficient is below it.
  static let coefficientLimit: UInt128 = 10_000_000_000_000_000_000_000_000_000_000_000
  static let signBit: UInt64 = 1 << 63
  /// Bits of the coefficient in the high word; the exponent stands above them.
  static let coefficientWidth: UInt64 = 49
  private static let coefficientMask: UInt64 = (1 << 49) - 1

  @inline(__always) var isSigned: Bool { high & Self.signBit != 0 }
  @inline(__always) var coefficient: UInt128 { UInt128(_low: low, _high: high & Self.coefficientMask) }
  @inline(__always) var biasedExponent: UInt64 { (high & ~Self.signBit) >> Self.coefficientWidth }
  @inline(__always) var exponent: Int { Int(biasedExponent) - Self.exponentBias }
  @inline(__always) var coefficientIsShort: Bool { high & Self.coefficientMask == 0 }

  /// `±coefficient × 10^exponent`; the coefficient is below 10^34 and the exponent within range.
  @inline(__always) init(negative: Bool, coefficient: UInt128, exponent: Int) {
    self.init(
      low: coefficient._low,
      high: (negative ? Self.signBit : 0) | UInt64(truncatingIfNeeded: exponent + Self.exponentBias)
        << Self.coefficientWidth
        | coefficient._high)
  }
}

// MARK: - Integers

extension Number: ExpressibleByIntegerLiteral {
  public static let zero = Number(0)
  public static let one = Number(1)

  public init(_ value: Int) {
    self.init(negative: value < 0, coefficient: UInt128(value.magnitude), exponent: 0)
  }

  public init(integerLiteral value: Int) { self.init(value) }

  @inline(__always) public var isZero: Bool { low == 0 && coefficientIsShort }
  /// Below zero; false for zero of either sign.
  @inline(__always) public var isNegative: Bool { isSigned && !isZero }

  public var isInteger: Bool {
    let exponent = exponent
    if exponent >= 0 || isZero { return true }
    guard let unit = PowerOfTen.value(-exponent) else { return false }
    return coefficient % unit == 0
  }

  /// A whole number of up to 34 digits; more are rounded down.
  init(_ value: Int128) {
    var (magnitude, exponent) = (value.magnitude, 0)
    while magnitude >= Self.coefficientLimit {
      magnitude /= 10
      exponent += 1
    }
    self.init(negative: value < 0, coefficient: magnitude, exponent: exponent)
  }

  /// The number as an integer, if it is one and fits.
  public var asInt: Int? {
    let exponent = exponent
    if exponent == 0, coefficientIsShort {
      if low <= UInt64(Int.max) { return isSigned ? -Int(low) : Int(low) }
    } else if isZero {
      return 0
    }
    return asInt128.flatMap(Int.init(exactly:))
  }

  var asInt128: Int128? {
    let exponent = exponent
    if isZero { return 0 }
    var magnitude = coefficient
    guard let unit = PowerOfTen.value(Swift.abs(exponent)) else { return nil }
    if exponent < 0 {
      let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: unit)
      guard remainder == 0 else { return nil }
      magnitude = quotient
    } else {
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: unit)
      guard !overflow else { return nil }
      magnitude = product
    }
    return Int128(exactly: magnitude).map { isSigned ? -$0 : $0 }
  }

  /// The integer part, dropping a fraction, if it fits.
  public var truncatedInt: Int? { rounded(scale: 0, .down)?.asInt }
}

enum PowerOfTen {
  private static let values: [UInt128] = (0..<38).reduce(into: [1]) { list, index in
    list.append(list[index] * 10)
  }

  /// 10^exponent for 0 to 38, nil beyond.
  static func value(_ exponent: Int) -> UInt128? {
    values.indices.contains(exponent) ? values[exponent] : nil
  }
}
