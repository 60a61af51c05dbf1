internal import CDecimal

extension Number: Hashable, Comparable {
  @inline(__always) var bits: decimal128 { decimal128(low: low, high: high) }

  public static func == (left: Number, right: Number) -> Bool {
    if left.low == right.low, left.high == right.high { return true }
    // With one exponent and different bits only the zeros 0 and -0 are equal.
    if left.biasedExponent == right.biasedExponent { return left.isZero && right.isZero }
    return decimal128_equal(left.bits, right.bits)
  }

  public static func < (left: Number, right: Number) -> Bool {
    if (left.high ^ right.high) >> 49 == 0 {
      let (low, high) = left.isSigned ? (right, left) : (left, right)
      return low.coefficient < high.coefficient
    }
    return decimal128_less(left.bits, right.bits)
  }

  /// Whether both have the same digits: `1` and `1.0` are equal, but not written alike.
  public func isWritten(like other: Number) -> Bool { low == other.low && high == other.high }

  public func hash(into hasher: inout Hasher) {
    let (coefficient, exponent) = reduced
    let sign: UInt64 = isNegative ? Self.signBit : 0
    hasher.combine(coefficient._low ^ coefficient._high &* 0x9E37_79B9_7F4A_7C15)
    hasher.combine(UInt64(truncatingIfNeeded: exponent) ^ sign)
  }

  /// Coefficient and exponent without trailing zeros; zero is (0, 0).
  var reduced: (coefficient: UInt128, exponent: Int) {
    var exponent = exponent
    if coefficientIsShort {
      if low == 0 { return (0, 0) }
      var short = low
      while short % 10 == 0 {
        short /= 10
        exponent += 1
      }
      return (UInt128(short), exponent)
    }
    var long = coefficient
    while true {
      let (quotient, remainder) = long.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { return (long, exponent) }
      long = quotient
      exponent += 1
    }
  }
}
