/// Where a number between two neighbours goes.
public enum RoundingMode: Sendable, Hashable {
  case halfEven
  /// Ties away from zero.
  case halfUp
  /// Ties towards zero.
  case halfDown
  /// Away from zero.
  case up
  /// Towards zero.
  case down
  case floor
  case ceiling
}

extension Number {
  /// The scales a decimal128 can be rounded to.
  public static let scales = -6111...6176

  /// The nearest number with `scale` decimal places, to tens, hundreds … when negative; nil for a scale out of range.
  public func rounded(scale: Int, _ mode: RoundingMode) -> Number? {
    guard Self.scales.contains(scale) else { return nil }
    let exponent = exponent
    let dropped = -scale - exponent
    if dropped <= 0 || isZero { return self }
    let (quotient, remainder, half): (UInt128, UInt128, UInt128)
    if let unit = PowerOfTen.value(dropped) {
      (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: unit)
      half = unit / 2
    } else {
      // More places go than there are digits: what is left is below every half.
      (quotient, remainder, half) = (0, 1, 2)
    }
    let isAway: Bool =
      if remainder == 0 {
        false
      } else {
        switch mode {
        case .halfEven: remainder > half || (remainder == half && quotient & 1 == 1)
        case .halfUp: remainder >= half
        case .halfDown: remainder > half
        case .up: true
        case .down: false
        case .floor: isSigned
        case .ceiling: !isSigned
        }
      }
    return Number(negative: isSigned, coefficient: quotient + (isAway ? 1 : 0), exponent: -scale)
  }

  public func floor(scale: Int = 0) -> Number? { rounded(scale: scale, .floor) }
  public func ceiling(scale: Int = 0) -> Number? { rounded(scale: scale, .ceiling) }
}
