internal import Glibc

extension String {
  /// The text as a cell can hold it: no NUL and no non-character, at most 32,767 UTF-16 units, the rest cut off
  /// and marked by `…`.
  func asCellText() -> String {
    // Strings are contiguous UTF-8 but for those of Foundation, which are looked at scalar by scalar.
    let hasSuspects = unsafe utf8.withContiguousStorageIfAvailable { bytes in
      guard let base = bytes.baseAddress else { return false }
      return unsafe memchr(base, 0, bytes.count) != nil || memchr(base, 0xEF, bytes.count) != nil
    }
    let isClean = utf8.count <= 32_767 && hasSuspects == false
    guard !isClean else { return self }
    var result = String(
      String.UnicodeScalarView(
        unicodeScalars.lazy.map { $0.value == 0 || $0.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : $0 }))
    guard result.utf16.count > 32_767 else { return result }
    // Cutting between scalars keeps surrogate pairs whole.
    var length = 0
    let end = result.unicodeScalars.firstIndex { scalar in
      length += scalar.utf16.count
      return length > 32_766
    }
    if let end { result.unicodeScalars.removeSubrange(end...) }
    return result + "…"
  }

  /// The first `count` UTF-16 units, without halving a character.
  func cut(to count: Int) -> String {
    guard utf16.count > count else { return self }
    var result = ""
    var length = 0
    for character in self {
      length += character.utf16.count
      if length > count { break }
      result.append(character)
    }
    return result
  }
}
