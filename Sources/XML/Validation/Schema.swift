import CLibXML2
import Synchronization
public import Diagnostics

/// An XML Schema (1.0), compiled from memory; any number of readers may use it at the same time.
///
/// Unchecked, because libxml2 owns the memory. Nothing writes to it after the compilation: a validation keeps
/// its state in a context of its own and never follows a document's `xsi:schemaLocation` when it was given a
/// schema. Valgrind's Helgrind and DRD agree, on valid and invalid documents with keys and patterns.
@safe
public final class Schema: @unchecked Sendable {
  private let pointer: xmlSchemaPtr

  /// Compiles a schema.
  ///
  /// - Parameters:
  ///   - name: the name that diagnostics give the schema.
  ///   - imports: the documents that it imports or includes, by the location it names them with. Nothing is
  ///     ever fetched from elsewhere.
  public init(
    _ bytes: [UInt8], name: String, imports: [String: [UInt8]] = [:]
  ) throws(Problems) {
    let collected = ErrorList()
    guard Library.isReady,
      let pointer = unsafe Self.compiled(bytes, imports: imports, errors: collected)
    else {
      throw Problems(
        collected.errors.map {
          Problem.badSchema($0).diagnostic(at: .text(file: name, line: $0.line, column: 0))
        })
    }
    unsafe self.pointer = pointer
  }

  deinit { unsafe xmlSchemaFree(pointer) }

  /// Runs `parse` while everything that the parser reads is also checked against the schema.
  func validating(
    _ parser: xmlParserCtxtPtr, _ context: UnsafeMutableRawPointer, parse: () -> Void
  ) {
    let validator = unsafe xmlSchemaNewValidCtxt(pointer)
    defer { unsafe xmlSchemaFreeValidCtxt(validator) }
    unsafe xmlSchemaSetValidStructuredErrors(validator, schemaErrorHandler, context)
    let plug = unsafe xmlSchemaSAXPlug(validator, &parser.pointee.sax, &parser.pointee.userData)
    // The plug passes events on, but not the handler of errors.
    unsafe parser.pointee.sax.pointee.serror = syntaxErrorHandler
    parse()
    unsafe xmlSchemaSAXUnplug(plug)
  }

  private static func compiled(
    _ bytes: [UInt8], imports: [String: [UInt8]], errors: ErrorList
  ) -> xmlSchemaPtr? {
    var schema: xmlSchemaPtr?
    compilation.withLock { _ in
      Library.served.withLock { $0 = imports }
      defer { Library.served.withLock { $0 = [:] } }
      unsafe bytes.withUnsafeBytes { bytes in
        guard
          let parser = unsafe xmlSchemaNewMemParserCtxt(
            bytes.baseAddress, Int32(clamping: bytes.count))
        else { return }
        defer { unsafe xmlSchemaFreeParserCtxt(parser) }
        let context = unsafe Unmanaged.passUnretained(errors).toOpaque()
        unsafe xmlSchemaSetParserStructuredErrors(parser, collectingHandler, context)
        unsafe schema = xmlSchemaParse(parser)
      }
    }
    return unsafe schema
  }
}
