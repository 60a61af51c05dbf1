import CLibXML2
import Diagnostics

/// Passes the events of one parse on.
///
/// libxml2 calls back into it through an untyped pointer; it lives exactly as long as the parse, and so do the parser and
/// the words that it points to.
@safe
struct EventReader: ~Copyable {
  private let limits: Limits
  private let words: UnsafeMutablePointer<WordTable>
  private let start: (borrowing OpeningTag) -> Bool
  private let text: (Span<UInt8>) -> Bool
  private let end: () -> Bool
  private let source: (inout MutableRawSpan) -> Int

  private var depth = 0
  private var nodeCount = 0
  private var hasStopped = false
  private(set) var problem: (Problem, line: Int)?

  init(
    limits: Limits, words: UnsafeMutablePointer<WordTable>, source: @escaping (inout MutableRawSpan) -> Int,
    start: @escaping (borrowing OpeningTag) -> Bool, text: @escaping (Span<UInt8>) -> Bool,
    end: @escaping () -> Bool
  ) {
    self.limits = limits
    unsafe self.words = words
    self.source = source
    self.start = start
    self.text = text
    self.end = end
  }

  /// Fills the buffer as far as there are bytes: libxml2 takes the first few at once to tell the encoding.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while !hasStopped, filled < buffer.count {
      var rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).mutableBytes
      let count = source(&rest)
      guard count > 0 else { break }
      filled += count
    }
    return filled
  }

  mutating func startElement(
    _ name: UnsafePointer<xmlChar>, attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>,
    in parser: xmlParserCtxtPtr
  ) {
    guard !hasStopped else { return }
    nodeCount += 1 + attributes.count / 5
    depth += 1
    guard nodeCount <= limits.nodes else { return unsafe stop(parser, .tooManyNodes(limits.nodes)) }
    guard depth <= limits.depth else { return unsafe stop(parser, .tooDeep(limits.depth)) }
    let tag = unsafe OpeningTag(word: words.pointee.place(of: name), attributes: attributes, words: words)
    if !start(tag) { unsafe stop(parser) }
  }

  mutating func endElement(in parser: xmlParserCtxtPtr) {
    guard !hasStopped else { return }
    depth -= 1
    if !end() { unsafe stop(parser) }
  }

  mutating func characters(_ characters: UnsafeBufferPointer<xmlChar>, in parser: xmlParserCtxtPtr) {
    guard !hasStopped else { return }
    if unsafe !text(characters.span) { unsafe stop(parser) }
  }

  mutating func documentType(in parser: xmlParserCtxtPtr) {
    guard !hasStopped else { return }
    unsafe stop(parser, .documentType)
  }

  /// Takes the first error against the rules of XML itself; what follows it is no longer to be trusted.
  mutating func syntaxError(_ error: LibraryError) {
    guard !hasStopped, error.isError else { return }
    hasStopped = true
    problem = (.syntax(error, near: nil), error.line)
  }

  private mutating func stop(_ parser: xmlParserCtxtPtr, _ problem: Problem? = nil) {
    hasStopped = true
    if let problem {
      self.problem = unsafe (problem, Int(parser.pointee.input?.pointee.line ?? 0))
    }
    unsafe xmlStopParser(parser)
  }
}

extension xmlSAXHandler {
  /// The events that an `EventReader` passes on; the context of each is the parser.
  static var streaming: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      guard let (reader, parser) = unsafe reader(context), let name = unsafe name else { return }
      unsafe reader.pointee.startElement(
        name, attributes: UnsafeBufferPointer(start: attributes, count: Int(count) * 5), in: parser)
    }
    unsafe handler.endElementNs = { context, _, _, _ in
      guard let (reader, parser) = unsafe reader(context) else { return }
      unsafe reader.pointee.endElement(in: parser)
    }
    unsafe handler.characters = { context, characters, count in
      guard let (reader, parser) = unsafe reader(context) else { return }
      unsafe reader.pointee.characters(
        UnsafeBufferPointer(start: characters, count: Int(count)), in: parser)
    }
    // The same function, so that libxml2 does not look for white space that it might leave out.
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.internalSubset = { context, _, _, _ in
      guard let (reader, parser) = unsafe reader(context) else { return }
      unsafe reader.pointee.documentType(in: parser)
    }
    unsafe handler.serror = { context, error in
      guard let (reader, _) = unsafe reader(context), let error = unsafe LibraryError(error) else { return }
      unsafe reader.pointee.syntaxError(error)
    }
    return unsafe handler
  }
}

/// The reader behind the parser that a callback gets; it is alive throughout the parse.
private func reader(
  _ context: UnsafeMutableRawPointer?
) -> (UnsafeMutablePointer<EventReader>, xmlParserCtxtPtr)? {
  guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
    let reader = unsafe parser.pointee._private?.assumingMemoryBound(to: EventReader.self)
  else { return nil }
  return unsafe (reader, parser)
}
