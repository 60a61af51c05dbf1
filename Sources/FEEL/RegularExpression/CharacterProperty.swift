/// A property of characters that an escape such as `\d` or `\p{Lu}` asks for.
struct CharacterProperty: Hashable {
  private enum Kind: Hashable {
    case categories(UInt32)
    case ranges([ClosedRange<UInt32>])
  }

  private var kind: Kind
  private var isNegated = false

  /// The ASCII characters that have the property.
  var ascii: ASCIISet {
    var members = ASCIISet()
    switch kind {
    case .categories(let mask):
      for (character, bit) in Self.asciiCategories.enumerated() where mask & bit != 0 {
        members.insert(UInt32(character)...UInt32(character))
      }
    case .ranges(let ranges):
      for range in ranges where range.lowerBound < 128 {
        members.insert(range.lowerBound...min(range.upperBound, 127))
      }
    }
    if isNegated { members.invert() }
    return members
  }

  private static let asciiCategories: [UInt32] = (UInt8(0)..<128).map {
    Unicode.Scalar($0).properties.generalCategory.bit
  }

  func holds(for character: UInt32) -> Bool {
    let isMember: Bool =
      switch kind {
      case .categories(let mask):
        // A surrogate has no scalar, and belongs to no category that can be named.
        Unicode.Scalar(character).map { mask & $0.properties.generalCategory.bit != 0 } ?? false
      case .ranges(let ranges): ranges.contains { $0.contains(character) }
      }
    return isMember != isNegated
  }

  var negated: CharacterProperty {
    var copy = self
    copy.isNegated.toggle()
    return copy
  }

  /// The property of `\s`, `\i`, `\c`, `\d` or `\w`, or of a capital letter what lacks it.
  init?(escape letter: Unicode.Scalar) {
    switch letter {
    case "s", "S": kind = .ranges([0x09...0x0A, 0x0D...0x0D, 0x20...0x20])
    case "d", "D": kind = .categories(Unicode.GeneralCategory.decimalNumber.bit)
    case "w", "W":
      kind = .categories(~Unicode.GeneralCategory.bits(named: "PZC"))
    case "i", "I": kind = .ranges(Self.nameStart)
    case "c", "C": kind = .ranges(Self.nameStart + Self.nameRest)
    default: return nil
    }
    isNegated = letter.properties.isUppercase
  }

  /// The property of `\p{…}`: a general category such as `L` or `Lu`, or `Is` and the name of a block.
  init?(named name: String) {
    if name.hasPrefix("Is") {
      guard let ranges = UnicodeBlocks.ranges(named: String(name.dropFirst(2))) else { return nil }
      kind = .ranges(ranges)
    } else {
      let mask =
        name.utf8.count == 1
        ? Unicode.GeneralCategory.bits(named: name)
        : Unicode.GeneralCategory.names.first { $0.name == name }?.category.bit
      guard let mask, mask != 0 else { return nil }
      kind = .categories(mask)
    }
  }

  // XML 1.0, fifth edition, productions 4 and 4a.
  private static let nameStart: [ClosedRange<UInt32>] = [
    0x3A...0x3A, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
    0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
    0xFDF0...0xFFFD, 0x10000...0xEFFFF,
  ]
  private static let nameRest: [ClosedRange<UInt32>] = [
    0x2D...0x2E, 0x30...0x39, 0xB7...0xB7, 0x300...0x36F, 0x203F...0x2040,
  ]
}

extension Unicode.GeneralCategory {
  static let names: [(name: String, category: Unicode.GeneralCategory)] = [
    ("Lu", .uppercaseLetter), ("Ll", .lowercaseLetter), ("Lt", .titlecaseLetter), ("Lm", .modifierLetter),
    ("Lo", .otherLetter), ("Mn", .nonspacingMark), ("Mc", .spacingMark), ("Me", .enclosingMark),
    ("Nd", .decimalNumber), ("Nl", .letterNumber), ("No", .otherNumber), ("Pc", .connectorPunctuation),
    ("Pd", .dashPunctuation), ("Ps", .openPunctuation), ("Pe", .closePunctuation),
    ("Pi", .initialPunctuation), ("Pf", .finalPunctuation), ("Po", .otherPunctuation),
    ("Zs", .spaceSeparator), ("Zl", .lineSeparator), ("Zp", .paragraphSeparator), ("Sm", .mathSymbol),
    ("Sc", .currencySymbol), ("Sk", .modifierSymbol), ("So", .otherSymbol), ("Cc", .control),
    ("Cf", .format), ("Co", .privateUse), ("Cn", .unassigned),
  ]

  /// The categories whose names begin with one of the letters, one bit each.
  static func bits(named letters: String) -> UInt32 {
    names.reduce(0) { mask, entry in
      entry.name.first.map(letters.contains) == true ? mask | entry.category.bit : mask
    }
  }

  var bit: UInt32 {
    switch self {
    case .uppercaseLetter: 1 << 0
    case .lowercaseLetter: 1 << 1
    case .titlecaseLetter: 1 << 2
    case .modifierLetter: 1 << 3
    case .otherLetter: 1 << 4
    case .nonspacingMark: 1 << 5
    case .spacingMark: 1 << 6
    case .enclosingMark: 1 << 7
    case .decimalNumber: 1 << 8
    case .letterNumber: 1 << 9
    case .otherNumber: 1 << 10
    case .connectorPunctuation: 1 << 11
    case .dashPunctuation: 1 << 12
    case .openPunctuation: 1 << 13
    case .closePunctuation: 1 << 14
    case .initialPunctuation: 1 << 15
    case .finalPunctuation: 1 << 16
    case .otherPunctuation: 1 << 17
    case .spaceSeparator: 1 << 18
    case .lineSeparator: 1 << 19
    case .paragraphSeparator: 1 << 20
    case .mathSymbol: 1 << 21
    case .currencySymbol: 1 << 22
    case .modifierSymbol: 1 << 23
    case .otherSymbol: 1 << 24
    case .control: 1 << 25
    case .format: 1 << 26
    case .privateUse: 1 << 27
    case .unassigned: 1 << 28
    case .surrogate: 1 << 29
    @unknown default: 1 << 30
    }
  }
}
