import Foundation

/// Text as searches and orders compare it: in normal form C, without differences of case.
///
/// Marks of Thai that were typed in another order are the same in normal form; a search finds parts of a syllable too,
/// which a comparison by characters would not.
struct FoldedText: Sendable, Hashable {
  let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array((Self.isNormal(text) ? text : text.precomposedStringWithCanonicalMapping).lowercased().utf8)
  }

  func contains(_ part: FoldedText) -> Bool {
    let (length, wanted) = (bytes.count, part.bytes.count)
    guard wanted > 0 else { return true }
    guard wanted <= length else { return false }
    let first = part.bytes[0]
    for start in 0...(length - wanted) where bytes[start] == first {
      if bytes[start..<start + wanted].elementsEqual(part.bytes) { return true }
    }
    return false
  }

  /// Whether a text of Latin and Thai letters is in normal form C, without asking for its normal form.
  ///
  /// Only Thai marks of two classes can stand in a wrong order: vowels below (103) before tone marks (107).
  private static func isNormal(_ text: String) -> Bool {
    var before = 0
    for scalar in text.unicodeScalars {
      let rank: Int
      switch scalar.value {
      case 0x0E38, 0x0E39: rank = 103
      case 0x0E48...0x0E4B: rank = 107
      case 0x0E3A: return false
      case 0..<0x300, 0x0E00..<0x0E80, 0x2010...0x2044: rank = 0
      default: return false
      }
      if rank > 0, rank < before { return false }
      before = rank
    }
    return true
  }
}

/// A text in the order of a Thai dictionary, near enough for lists: vowels written before their consonant count behind
/// it, tone marks count only where all else is equal.
struct ThaiOrder: Comparable {
  private let letters: [UInt32]
  private let marks: [UInt32]

  init(_ text: String) {
    var letters: [UInt32] = []
    var marks: [UInt32] = []
    var leading: UInt32?
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x0E47...0x0E4E: marks.append(scalar.value)
      case 0x0E40...0x0E44:
        if let leading { letters.append(leading) }
        leading = scalar.value
      default:
        letters.append(scalar.value)
        if let vowel = leading {
          letters.append(vowel)
          leading = nil
        }
      }
    }
    if let leading { letters.append(leading) }
    self.letters = letters
    self.marks = marks
  }

  static func < (left: ThaiOrder, right: ThaiOrder) -> Bool {
    if left.letters != right.letters { return left.letters.lexicographicallyPrecedes(right.letters) }
    return left.marks.lexicographicallyPrecedes(right.marks)
  }
}
