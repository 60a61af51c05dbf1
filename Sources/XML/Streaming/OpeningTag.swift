import CLibXML2

/// An element that opens, as its bytes stand in the parser.
///
/// It is lent for one call and can not be copied, so that it never outlives what it points to.
@safe
public struct OpeningTag: ~Copyable {
  /// The place of its name among the words that the reading was given; nil for another name.
  public let word: Int?
  private let attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
  private let words: UnsafeMutablePointer<WordTable>

  init(
    word: Int?, attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>,
    words: UnsafeMutablePointer<WordTable>
  ) {
    self.word = word
    unsafe self.attributes = attributes
    unsafe self.words = words
  }

  /// Hands over each attribute whose name is among the words and in no namespace, with the bytes of its value.
  ///
  /// An ampersand of the value stands as `&#38;`, as the parser leaves it.
  public func forEachAttribute(_ body: (_ word: Int, _ value: Span<UInt8>) -> Void) {
    // libxml2 gives five pointers for each attribute: name, prefix, namespace, start and end of the value.
    for first in unsafe stride(from: 0, to: attributes.count, by: 5) {
      guard let name = unsafe attributes[first], unsafe attributes[first + 2] == nil,
        let word = unsafe words.pointee.place(of: name), let start = unsafe attributes[first + 3],
        let end = unsafe attributes[first + 4]
      else { continue }
      let value = unsafe UnsafeBufferPointer(start: start, count: start.distance(to: end))
      body(word, unsafe value.span)
    }
  }
}
