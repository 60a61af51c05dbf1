import Diagnostics
import XML

/// What one pass over the XML of a file gave.
struct FileReading {
  var decoder: RecordDecoder
  var diagnostics: [Diagnostic]
  /// Whether the file was read to its end.
  var isComplete: Bool
}

extension FileReading {
  private static let limits: Limits = {
    var limits = Limits.standard
    // Comments would be lost when the register is written; provenance is an attribute.
    limits.allowsComments = false
    return limits
  }()

  /// The XML reader's problems that leave the rest of the file readable.
  private static let harmless: Set<String> = ["xml.invalid", "xml.comment", "xml.more"]

  /// Reads a file record by record and decodes each as it comes.
  ///
  /// - Parameter depth: where the records stand: 0 for the whole document, 1 for the children of the root.
  init(
    _ file: SourceFile, index: Int, names: Names?, depth: Int,
    start: (inout RecordDecoder, Element) -> Void = { _, _ in },
    record: (inout RecordDecoder, Element) -> Void
  ) {
    decoder = RecordDecoder(path: file.path, file: index, names: names)
    switch RegisterSchema.compiled {
    case .failure(let problems):
      diagnostics = problems.diagnostics
    case .success(let schema):
      var decoder = decoder
      let found = readRecords(
        file.bytes, file: file.path, schema: schema, recordDepth: depth, limits: Self.limits,
        start: { start(&decoder, $0) }, record: { record(&decoder, $0) })
      diagnostics = decoder.finish(found)
      self.decoder = decoder
      isComplete = found.allSatisfy { Self.harmless.contains($0.code) }
      return
    }
    isComplete = false
  }
}
