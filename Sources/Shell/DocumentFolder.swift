import Digest
public import Interchange
public import Register

/// The folder that the references of evidence start from.
public struct DocumentFolder {
  public let path: String

  public init(path: String) { self.path = path }

  /// Length and digest of a document; nil if there is no such file.
  public func seal(of reference: String) throws(FileSystem.Failure) -> DocumentSeal? {
    do throws(FileSystem.Failure) {
      let bytes = try FileSystem.read("\(path)/\(reference)")
      return DocumentSeal(sha256: sha256Hex(bytes), byteCount: bytes.count)
    } catch {
      if error.isOfMissingFile { return nil }
      throw error
    }
  }

  /// The digests of documents as they are now; of one that is not there the digest that the register has, if any.
  public func seals(of references: [String], known register: Register) throws(FileSystem.Failure) -> [String:
    DocumentSeal]
  {
    var seals: [String: DocumentSeal] = [:]
    for reference in references { seals[reference] = try seal(of: reference) }
    if seals.count == references.count { return seals }
    for held in register.evidence where seals[held.evidence.reference] == nil {
      guard let sha256 = held.evidence.sha256 else { continue }
      seals[held.evidence.reference] = DocumentSeal(sha256: sha256, byteCount: held.evidence.byteCount)
    }
    return seals
  }
}
