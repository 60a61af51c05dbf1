/// Numbers as integers that stand in the same order, for tables of boundaries.
extension Number {
  /// Keys lie between this and its negative, which also stand for all that is farther from zero.
  public static let farthestKey = 1 << 61

  /// The number's key at a scale of 0 to 18 places: twice its value in units of 10^-scale, towards zero, and one
  /// farther from zero if something was cut off.
  ///
  /// Multiples of the unit thus have even keys of their own, in their order, and what lies between two of them the
  /// odd one between.
  public func orderKey(scale: Int) -> Int {
    let (coefficient, exponent) = reduced
    if coefficient == 0 { return 0 }
    let shift = exponent + scale
    let far = isSigned ? -Self.farthestKey : Self.farthestKey
    let key: Int
    if shift >= 0 {
      guard let unit = PowerOfTen.value(shift) else { return far }
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: unit)
      guard !overflow, product < UInt128(Self.farthestKey / 2) else { return far }
      key = 2 * Int(product)
    } else {
      // With more places to cut off than there are digits, only a trace above zero is left.
      guard let unit = PowerOfTen.value(-shift) else { return isSigned ? -1 : 1 }
      let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: unit)
      guard quotient < UInt128(Self.farthestKey / 2) else { return far }
      key = 2 * Int(quotient) + (remainder == 0 ? 0 : 1)
    }
    return isSigned ? -key : key
  }

  /// Decimal places that the number needs; 0 for whole numbers.
  public var places: Int { max(0, -reduced.exponent) }
}
