import CLibXML2
public import Diagnostics

/// Reads a whole document into a tree.
///
/// - Parameters:
///   - file: the name that diagnostics give the document.
///   - schema: what the document must satisfy besides being well formed.
/// - Throws: every schema error with its place; of errors against the rules of XML itself, the first.
public func readDocument(
  _ bytes: [UInt8], file: String, schema: Schema? = nil, limits: Limits = .standard
) throws(Problems) -> Element {
  var document: Element?
  let diagnostics = readRecords(
    bytes, file: file, schema: schema, recordDepth: 0, limits: limits, start: { _ in },
    record: { document = $0 })
  guard let document, diagnostics.isEmpty else { throw Problems(diagnostics) }
  return document
}

/// Reads a document element by element, in memory bounded by its largest record.
///
/// Each element at `recordDepth` (the root is at 0) is a record: it is delivered complete, as soon as it has
/// closed and the schema has judged it; `Element.isValid` tells the judgement. Elements further out are
/// delivered to `start` when they open, with their attributes alone; text directly inside them is passed over.
///
/// - Returns: every schema error with its place, in the order of the document; of errors against the rules of
///   XML itself the first, which also ends the delivery.
public func readRecords(
  _ bytes: [UInt8], file: String, schema: Schema? = nil, recordDepth: Int, limits: Limits = .standard,
  start: (Element) -> Void, record: (Element) -> Void
) -> [Diagnostic] {
  guard Library.isReady, bytes.count <= limits.bytes else {
    return [Problem.tooLarge(bytes.count, limit: limits.bytes).diagnostic(at: .file(file))]
  }
  return withoutActuallyEscaping(start) { start in
    withoutActuallyEscaping(record) { record in
      unsafe bytes.withUnsafeBytes { source in
        guard let parser = unsafe ParserHandle(source) else {
          return [Problem.empty.diagnostic(at: .file(file))]
        }
        var reader = unsafe RecordReader(
          file: file, limits: limits, recordDepth: recordDepth, source: source,
          parser: parser.pointer, start: start, record: record)
        unsafe withUnsafeMutablePointer(to: &reader) { unsafe parser.parse(into: $0, schema: schema) }
        return reader.diagnostics
      }
    }
  }
}

/// Owns one parser and frees it exactly once.
@safe
private struct ParserHandle: ~Copyable {
  let pointer: xmlParserCtxtPtr

  /// Nil if there is nothing to parse.
  init?(_ source: UnsafeRawBufferPointer) {
    guard unsafe !source.isEmpty,
      let pointer = unsafe xmlCreateMemoryParserCtxt(source.baseAddress, Int32(clamping: source.count))
    else { return nil }
    unsafe self.pointer = pointer
  }

  deinit { unsafe xmlFreeParserCtxt(pointer) }

  /// The reader is called through the pointer only, until this returns.
  func parse(into reader: UnsafeMutablePointer<RecordReader>, schema: Schema?) {
    // No NOENT, DTDLOAD, DTDATTR or HUGE: entities stay unexpanded, other files unread, libxml2's own caps on.
    unsafe xmlCtxtUseOptions(pointer, Int32(XML_PARSE_NONET.rawValue))
    unsafe pointer.pointee.sax.pointee = .delivering
    unsafe pointer.pointee.userData = UnsafeMutableRawPointer(reader)
    unsafe pointer.pointee._private = UnsafeMutableRawPointer(reader)
    if let schema {
      unsafe schema.validating(pointer, reader) { unsafe xmlParseDocument(pointer) }
    } else {
      unsafe xmlParseDocument(pointer)
    }
    unsafe reader.pointee.endDocument()
  }
}
