internal import Diagnostics
internal import XML

/// The texts that cells share, in one buffer.
///
/// A text is made a string when a cell asks for it, and kept as one from the second cell on: however many cells repeat
/// a long text, it is in memory at most three times.
struct SharedStrings {
  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  private var ends: [UInt32] = []
  private var wasAsked: [Bool] = []
  private var repeated: [Int: String] = [:]

  /// False, and nothing is taken, where there are too many.
  private mutating func append(_ text: [UInt8], within limits: ReadingLimits) -> Bool {
    guard ends.count < limits.cells, bytes.count + text.count <= limits.sharedBytes else { return false }
    bytes += text
    ends.append(UInt32(clamping: bytes.count))
    wasAsked.append(false)
    return true
  }

  mutating func text(_ index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    if wasAsked[index], let text = repeated[index] { return text }
    let text = bytes.text(in: (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index]))
    if wasAsked[index] { repeated[index] = text }
    wasAsked[index] = true
    return text
  }
}

extension SharedStrings {
  private enum Place { case document, table, item, run, text, elsewhere }

  /// Reads the part that holds the texts.
  init(
    part: String, limits: ReadingLimits, from source: (inout MutableRawSpan) -> Int
  ) throws(ReadingProblem) {
    var places = [Place.document]
    var text: [UInt8] = []
    var isTooLong = false
    var areTooMany = false
    let fault = readEvents(
      file: part, words: StringWord.names, from: source,
      start: { tag in
        let place = StringWord(tag.word).flatMap { Self.place(of: $0, in: places[places.count - 1]) }
        if case .item = place { text.removeAll(keepingCapacity: true) }
        places.append(place ?? (places.count == 1 ? .table : .elsewhere))
        return true
      },
      text: { stretch in
        guard case .text = places[places.count - 1] else { return true }
        isTooLong = text.count + stretch.count > limits.textBytes
        if !isTooLong { text.append(stretch) }
        return !isTooLong
      },
      end: {
        if case .item = places.removeLast() {
          CellNotation.unescape(&text)
          areTooMany = !append(text, within: limits)
        }
        return !areTooMany
      })
    if isTooLong { throw .tooMany(.textBytes(sheet: nil, cell: ""), limit: limits.textBytes) }
    if areTooMany { throw .tooMany(.sharedTexts, limit: limits.sharedBytes) }
    if let fault { throw .damaged(part: part, fault.message) }
  }

  /// How Japanese is pronounced, `rPh`, is no part of a text.
  private static func place(of word: StringWord, in place: Place) -> Place? {
    switch (place, word) {
    case (.table, .si): .item
    case (.item, .r): .run
    case (.item, .t), (.run, .t): .text
    default: nil
    }
  }
}

private enum StringWord: String, CaseIterable {
  case si, r, t

  static let names = allCases.map(\.rawValue)

  init?(_ place: Int?) {
    guard let place else { return nil }
    self = Self.allCases[place]
  }
}

extension [UInt8] {
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Bytes of UTF-8 as a string.
  func text(in range: Range<Int>) -> String {
    unsafe withUnsafeBufferPointer { bytes in
      unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
  }
}
