/// Unicode's simple case folding: characters that differ in case only have one image.
///
/// It is the lower case of the upper case, so that KELVIN SIGN goes with `k` and a final sigma with the others.
enum CaseFolding {
  static func fold(_ character: UInt32) -> UInt32 {
    if character < 128 { return (0x41...0x5A).contains(character) ? character + 32 : character }
    guard mayHaveCase(character), let scalar = Unicode.Scalar(character) else { return character }
    let upper = single(scalar.properties.uppercaseMapping) ?? scalar
    return (single(upper.properties.lowercaseMapping) ?? upper).value
  }

  /// The images of all characters of the ranges.
  static func fold(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var folded: [ClosedRange<UInt32>] = []
    for range in ranges {
      var start = range.lowerBound
      while start <= range.upperBound {
        if let caseless = caseless.first(where: { $0.contains(start) }) {
          let end = min(caseless.upperBound, range.upperBound)
          folded.append(start...end)
          start = end + 1
        } else {
          let image = fold(start)
          if let last = folded.last, last.upperBound + 1 == image {
            folded[folded.count - 1] = last.lowerBound...image
          } else if folded.last?.contains(image) != true {
            folded.append(image...image)
          }
          start += 1
        }
      }
    }
    return folded
  }

  /// Long stretches of characters without case; for speed only.
  private static let caseless: [ClosedRange<UInt32>] = [
    0x0590...0x109F, 0x1100...0x139F, 0x1400...0x1C7F, 0x2E00...0xA63F, 0xAC00...0xFAFF, 0xFB20...0xFF20,
    0x11900...0x16E3F, 0x16E80...0x1E8FF, 0x1E944...0x10FFFF,
  ]

  private static func mayHaveCase(_ character: UInt32) -> Bool {
    character < 0x0590 || !caseless.contains { $0.contains(character) }
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    let scalars = text.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}
