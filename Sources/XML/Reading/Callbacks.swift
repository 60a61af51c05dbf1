import CLibXML2

extension xmlSAXHandler {
  /// The events that the reader of records needs; all others stay unset, which also saves their cost.
  static var delivering: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = {
      context, name, _, namespace, bindingCount, bindings, count, _, attributes in
      guard let reader = unsafe reader(context), let name = unsafe name else { return }
      unsafe reader.pointee.startElement(
        name, namespace: namespace,
        bindings: UnsafeBufferPointer(start: bindings, count: Int(bindingCount) * 2),
        attributes: UnsafeBufferPointer(start: attributes, count: Int(count) * 5))
    }
    unsafe handler.endElementNs = { context, _, _, _ in
      unsafe reader(context)?.pointee.endElement()
    }
    unsafe handler.characters = { context, characters, count in
      unsafe reader(context)?.pointee.text(UnsafeBufferPointer(start: characters, count: Int(count)))
    }
    // The same function, so that libxml2 does not look for white space that it might leave out.
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.comment = { context, _ in
      unsafe reader(context)?.pointee.comment()
    }
    unsafe handler.processingInstruction = { context, _, _ in
      unsafe reader(context)?.pointee.comment()
    }
    unsafe handler.internalSubset = { context, _, _, _ in
      unsafe reader(context)?.pointee.documentType()
    }
    unsafe handler.serror = syntaxErrorHandler
    return unsafe handler
  }
}

/// Takes errors of the parser. The context that libxml2 passes differs with and without a schema, so the
/// reader is found through the parser.
let syntaxErrorHandler: xmlStructuredErrorFunc = { _, error in
  guard let parser = unsafe error?.pointee.ctxt.assumingMemoryBound(to: xmlParserCtxt.self),
    let error = unsafe LibraryError(error)
  else { return }
  unsafe reader(parser.pointee._private)?.pointee.syntaxError(error)
}

/// Takes errors of the validation; the context is the reader.
let schemaErrorHandler: xmlStructuredErrorFunc = { context, error in
  guard let error = unsafe LibraryError(error) else { return }
  unsafe reader(context)?.pointee.schemaError(error)
}

/// The reader behind the context of a callback; it is alive throughout the parse.
private func reader(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<RecordReader>? {
  unsafe context?.assumingMemoryBound(to: RecordReader.self)
}
