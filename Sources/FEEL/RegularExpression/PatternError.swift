/// Why a text is no regular expression of XPath. Offsets count code points of the pattern from 0.
struct PatternError: Error, Hashable {
  enum Reason: Hashable {
    case unknownFlag(Character)
    case unexpected(Character)
    case unexpectedEnd
    case unknownEscape(Character)
    case unknownProperty(String)
    case nothingToRepeat
    case badQuantifier
    case badRange
    case emptyClass
    case noSuchGroup(Int)
    case tooLarge
    case matchesEmptyString
    case badReplacement
  }

  let reason: Reason
  let offset: Int
}
