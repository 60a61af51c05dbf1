/// The characters that a class such as `[A-Z-[IO]]`, an escape or `.` matches.
struct CharacterSet {
  private let ranges: [ClosedRange<UInt32>]
  private let properties: [CharacterProperty]
  private let isNegated: Bool
  private let ignoresCase: Bool
  /// None or one.
  private let subtracted: [CharacterSet]
  private var ascii = ASCIISet()

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
    ascii = asciiMembers
  }

  func contains(_ character: UInt32) -> Bool {
    character < 128 ? ascii.contains(character) : find(character)
  }

  /// The answers for ASCII, found for each range and property as a whole.
  private var asciiMembers: ASCIISet {
    var members = ASCIISet()
    for range in ranges where range.lowerBound < 128 {
      members.insert(range.lowerBound...min(range.upperBound, 127))
    }
    // The images are lower case; their upper case counts too.
    if ignoresCase { members.addUpperCase() }
    for property in properties { members.formUnion(property.ascii) }
    if isNegated { members.invert() }
    for other in subtracted { members.subtract(other.ascii) }
    return members
  }

  private func find(_ character: UInt32) -> Bool {
    let image = ignoresCase ? CaseFolding.fold(character) : character
    let isMember =
      ranges.contains { $0.contains(image) } || properties.contains { $0.holds(for: character) }
    return isMember != isNegated && !subtracted.contains { $0.contains(character) }
  }
}
