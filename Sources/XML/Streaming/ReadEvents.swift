import CLibXML2
public import Diagnostics

/// Reads a document as it comes in, in memory that does not grow with it: no tree, no strings, no places of elements.
///
/// For parts of hundreds of megabytes of which little is wanted; `readRecords` is for everything else.
///
/// - Parameters:
///   - file: the name that diagnostics give the document.
///   - words: the names that matter. Elements of any namespace and attributes of none are told by their place in it.
///   - limits: `bytes` is not looked at; the source counts its own.
///   - source: fills the bytes with what comes next and gives their number; 0 at the end.
///   - start: takes an element that opens. Like `text` and `end` it gives false to end the reading.
///   - text: takes a stretch of the text inside the element opened last; one text may come in several stretches.
/// - Returns: what breaks the rules of XML or the limits, which also ends the reading; nil where nothing does.
public func readEvents(
  file: String, words: [String], limits: Limits = .standard, from source: (inout MutableRawSpan) -> Int,
  start: (borrowing OpeningTag) -> Bool, text: (Span<UInt8>) -> Bool, end: () -> Bool
) -> Diagnostic? {
  guard Library.isReady else { return Problem.empty.diagnostic(at: .file(file)) }
  return withoutActuallyEscaping(source) { source in
    withoutActuallyEscaping(start) { start in
      withoutActuallyEscaping(text) { text in
        withoutActuallyEscaping(end) { end in
          var words = WordTable(words)
          return unsafe withUnsafeMutablePointer(to: &words) { words in
            var reader = unsafe EventReader(
              limits: limits, words: words, source: source, start: start, text: text, end: end)
            let isParsed = unsafe withUnsafeMutablePointer(to: &reader) { unsafe parse(into: $0) }
            guard isParsed else { return Problem.empty.diagnostic(at: .file(file)) }
            return reader.problem.map { problem, line in
              problem.diagnostic(at: .text(file: file, line: line, column: 1))
            }
          }
        }
      }
    }
  }
}

/// The reader is called through the pointer only, until this returns; false where there is no parser to be had.
private func parse(into reader: UnsafeMutablePointer<EventReader>) -> Bool {
  var handler = unsafe xmlSAXHandler.streaming
  let parser = unsafe xmlCreateIOParserCtxt(
    &handler, nil,
    { context, bytes, count in
      guard let context = unsafe context, let bytes = unsafe bytes else { return -1 }
      let buffer = unsafe UnsafeMutableRawBufferPointer(start: bytes, count: Int(count))
      return unsafe Int32(
        clamping: context.assumingMemoryBound(to: EventReader.self).pointee.read(into: buffer))
    }, nil, reader, XML_CHAR_ENCODING_NONE)
  guard let parser = unsafe parser else { return false }
  defer { unsafe xmlFreeParserCtxt(parser) }
  // No NOENT, DTDLOAD, DTDATTR or HUGE: entities stay unexpanded, other files unread, libxml2's own caps on.
  unsafe xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
  unsafe parser.pointee.userData = UnsafeMutableRawPointer(parser)
  unsafe parser.pointee._private = UnsafeMutableRawPointer(reader)
  unsafe xmlParseDocument(parser)
  return true
}
