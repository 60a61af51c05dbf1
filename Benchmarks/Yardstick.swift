import ArgumentParser
import CLibXML2
import Register

/// libxml2's own pass over a document: SAX events through its validator, and nothing made of them.
@safe
final class Yardstick {
  private let schema: xmlSchemaPtr

  init() throws {
    let bytes = RegisterSchema.bytes
    let schema = unsafe bytes.withUnsafeBytes { bytes in
      let parser = unsafe xmlSchemaNewMemParserCtxt(bytes.baseAddress, Int32(clamping: bytes.count))
      defer { unsafe xmlSchemaFreeParserCtxt(parser) }
      return unsafe xmlSchemaParse(parser)
    }
    guard let schema = unsafe schema else { throw ValidationError("the schema does not compile") }
    unsafe self.schema = schema
  }

  deinit { unsafe xmlSchemaFree(schema) }

  /// 0 for a valid document, 1 for any other.
  func read(_ bytes: [UInt8]) -> Int {
    let validator = unsafe xmlSchemaNewValidCtxt(schema)
    defer { unsafe xmlSchemaFreeValidCtxt(validator) }
    let result = unsafe bytes.withUnsafeBytes { bytes in
      let input = unsafe xmlParserInputBufferCreateMem(
        bytes.baseAddress, Int32(clamping: bytes.count), XML_CHAR_ENCODING_NONE)
      var events = unsafe Self.events
      return unsafe xmlSchemaValidateStream(validator, input, XML_CHAR_ENCODING_NONE, &events, nil)
    }
    return result == 0 ? 0 : 1
  }

  /// Receives the events that a reader of registers needs.
  private static var events: xmlSAXHandler {
    var events = unsafe xmlSAXHandler()
    unsafe events.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe events.startElementNs = { _, _, _, _, _, _, _, _, _ in }
    unsafe events.endElementNs = { _, _, _, _ in }
    unsafe events.characters = { _, _, _ in }
    unsafe events.ignorableWhitespace = events.characters
    return unsafe events
  }
}
