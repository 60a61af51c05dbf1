internal import FEEL

/// Finds the class of a number among boundaries from its key: by a table where the keys lie close together, else by
/// halving.
struct NumberClasses: Sendable {
  let scale: Int
  private let boundaries: [Int]
  private let first: Int
  /// The key that the first entry of the table stands for; it and the last also stand for what lies beyond.
  private let base: Int
  private let table: [UInt16]

  /// The key of null.
  static let null = Int.min

  private static let longestTable = 4_096

  /// Nil if some boundary has no key of its own or there are too many.
  init?(_ domain: ValueDomain) {
    guard let keys = domain.keys, domain.count < 65_000 else { return nil }
    scale = domain.scale
    boundaries = keys
    first = domain.firstNumber
    base = (keys.first ?? 0) - 1
    let span = (keys.last ?? 0) - base + 1
    table =
      span > Self.longestTable
      ? [] : (0...span).map { [base, first] in UInt16(first + ValueDomain.place(of: base + $0, in: keys)) }
  }

  /// The codes of keys.
  func codes(of keys: [Int]) -> [UInt16] {
    var codes = [UInt16](repeating: 0, count: keys.count)
    let last = table.count - 1
    if last >= 0 {
      let table = table.span
      let keys = keys.span
      for index in 0..<keys.count where keys[index] != Self.null {
        codes[index] = table[min(max(keys[index] &- base, 0), last)]
      }
    } else {
      for index in 0..<keys.count where keys[index] != Self.null {
        codes[index] = UInt16(truncatingIfNeeded: first + place(of: keys[index]))
      }
    }
    return codes
  }

  /// Twice the number of boundaries below, and one more if the key is a boundary.
  private func place(of key: Int) -> Int {
    let boundaries = boundaries.span
    var low = 0
    var count = boundaries.count
    while count > 0 {
      let half = count / 2
      let isBelow = boundaries[low + half] < key
      low = isBelow ? low + half + 1 : low
      count = isBelow ? count - half - 1 : half
    }
    return 2 * low + (low < boundaries.count && boundaries[low] == key ? 1 : 0)
  }

  /// The key of `±magnitude × 10^-places`; nil if that takes more than machine words.
  @inline(__always)
  static func key(magnitude: UInt64, places: Int, isNegative: Bool, scale: Int) -> Int? {
    if places == 0, scale == 0 {
      guard magnitude < UInt64(Number.farthestKey / 2) else { return nil }
      return isNegative ? -2 * Int(magnitude) : 2 * Int(magnitude)
    }
    var magnitude = magnitude
    var hasRest = false
    if places <= scale {
      for _ in places..<scale {
        let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        magnitude = product
      }
    } else {
      for _ in scale..<places {
        let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: 10)
        hasRest = hasRest || remainder != 0
        magnitude = quotient
      }
    }
    guard magnitude < UInt64(Number.farthestKey / 2) else { return nil }
    let key = 2 * Int(magnitude) + (hasRest ? 1 : 0)
    return isNegative ? -key : key
  }
}
