import CLibXML2

/// The names that somebody asks for, found again by the addresses at which a parser keeps them.
///
/// A parser keeps every name once, so that text is compared only where a name is met first.
struct WordTable {
  private let words: [String]
  private var met: [(address: UInt, place: Int?)] = []

  /// Names met later are compared anew each time, so that a document of many names takes no memory.
  private static let capacity = 64

  init(_ words: [String]) { self.words = words }

  mutating func place(of name: UnsafePointer<xmlChar>) -> Int? {
    let address = UInt(bitPattern: name)
    for entry in met where entry.address == address { return entry.place }
    let place = unsafe words.firstIndex(of: String(cString: name))
    if met.count < Self.capacity { met.append((address, place)) }
    return place
  }
}
