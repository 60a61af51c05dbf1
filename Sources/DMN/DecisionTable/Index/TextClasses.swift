internal import FEEL

/// Finds strings, given as UTF-8, among a few that are known; the rest are one class.
struct TextClasses: Sendable {
  let texts: [String]
  /// One more than the place of a text by its hash; 0 where there is none.
  private let table: [Int32]
  private let bytes: [UInt8]
  /// Where the bytes of each text end.
  private let ends: [Int]

  /// Strings that are given twice count once. They are compared by code point, as FEEL does.
  init(_ texts: [String]) {
    var distinct: [String] = []
    var seen: Set<[UInt8]> = []
    for text in texts where seen.insert(Array(text.utf8)).inserted { distinct.append(text) }
    self.texts = distinct
    var size = 8
    while size < 4 * distinct.count { size *= 2 }
    var table = [Int32](repeating: 0, count: size)
    for (place, text) in distinct.enumerated() {
      var index = Int(truncatingIfNeeded: Self.hash(Array(text.utf8).span)) & (size - 1)
      while table[index] != 0 { index = (index + 1) & (size - 1) }
      table[index] = Int32(place + 1)
    }
    self.table = table
    bytes = distinct.flatMap { Array($0.utf8) }
    ends = distinct.reduce(into: []) { $0.append(($0.last ?? 0) + $1.utf8.count) }
  }

  /// The place of the text, or -1.
  @inline(__always)
  func place(of text: Span<UInt8>) -> Int {
    var index = Int(truncatingIfNeeded: Self.hash(text)) & (table.count - 1)
    while table[index] != 0 {
      let place = Int(table[index]) - 1
      if matches(text, place) { return place }
      index = (index + 1) & (table.count - 1)
    }
    return -1
  }

  @inline(__always)
  private func matches(_ text: Span<UInt8>, _ place: Int) -> Bool {
    let start = place == 0 ? 0 : ends[place - 1]
    guard ends[place] - start == text.count else { return false }
    for index in 0..<text.count where text[index] != bytes[start + index] { return false }
    return true
  }

  @inline(__always)
  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in 0..<text.count { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
