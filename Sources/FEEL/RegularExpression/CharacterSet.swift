/// The characters that a class such as `[A-Z-[IO]]`, an escape or `.` matches.
struct CharacterSet {
  private let ranges: [ClosedRange<UInt32>]
  private let properties: [CharacterProperty]
  private let isNegated: Bool
  private let ignoresCase: Bool
  /// None or one.
  private let subtracted: [CharacterSet]
  /// The answers for ASCII, one bit each.
  private var ascii: (UInt64, UInt64) = (0, 0)

  /// Whether a character differs in case only from one of the ranges counts if `ignoresCase`; properties are
  /// asked of the character as it stands.
  init(
    _ ranges: [ClosedRange<UInt32>], properties: [CharacterProperty] = [], isNegated: Bool = false,
    subtracting subtracted: CharacterSet? = nil, ignoresCase: Bool = false
  ) {
    self.ranges = ignoresCase ? CaseFolding.fold(ranges) : ranges
    self.properties = properties
    self.isNegated = isNegated
    self.ignoresCase = ignoresCase
    self.subtracted = subtracted.map { [$0] } ?? []
    for character in UInt32(0)..<128 where find(character) {
      if character < 64 { ascii.0 |= 1 << character } else { ascii.1 |= 1 << (character - 64) }
    }
  }

  func contains(_ character: UInt32) -> Bool {
    if character < 64 { return ascii.0 & (1 << character) != 0 }
    if character < 128 { return ascii.1 & (1 << (character - 64)) != 0 }
    return find(character)
  }

  private func find(_ character: UInt32) -> Bool {
    let image = ignoresCase ? CaseFolding.fold(character) : character
    let isMember =
      ranges.contains { $0.contains(image) } || properties.contains { $0.holds(for: character) }
    return isMember != isNegated && !subtracted.contains { $0.contains(character) }
  }
}
