/// A set of ASCII characters, one bit each.
struct ASCIISet: Hashable {
  private var bits: UInt128 = 0

  func contains(_ character: UInt32) -> Bool { bits >> UInt128(character) & 1 == 1 }

  mutating func insert(_ range: ClosedRange<UInt32>) {
    bits |= ~0 >> UInt128(127 - range.upperBound) & ~0 << UInt128(range.lowerBound)
  }

  mutating func formUnion(_ other: ASCIISet) { bits |= other.bits }
  mutating func subtract(_ other: ASCIISet) { bits &= ~other.bits }
  mutating func invert() { bits = ~bits }

  /// Adds the capital of every small letter in the set.
  mutating func addUpperCase() {
    var letters = ASCIISet()
    letters.insert(0x61...0x7A)
    bits |= (bits & letters.bits) >> 32
  }
}
