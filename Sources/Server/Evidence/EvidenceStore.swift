import Digest
import Pages
import Shell

/// Documents that were handed in: files named by their SHA-256 in a folder beside the journal.
///
/// A file never changes, and no name that a person gave ever becomes a path.
struct EvidenceStore: Sendable {
  let folder: String

  init(besideJournal path: String) { folder = path + "-evidence" }

  /// What may be handed in, by its media type, with the bytes that such files begin with.
  static let kinds: [(type: String, suffix: String, beginnings: [[UInt8]])] = [
    ("application/pdf", "pdf", [Array("%PDF-".utf8)]),
    ("image/png", "png", [[0x89, 0x50, 0x4E, 0x47]]),
    ("image/jpeg", "jpg", [[0xFF, 0xD8, 0xFF]]),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", [zip]),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", [zip]),
    ("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", [zip]),
    ("application/vnd.oasis.opendocument.text", "odt", [zip]),
    ("application/vnd.oasis.opendocument.spreadsheet", "ods", [zip]),
    ("text/plain", "txt", []), ("text/csv", "csv", []),
  ]

  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  struct Kept: Sendable, Hashable {
    var sha256: String
    var byteCount: Int
    var type: String
  }

  /// Keeps a document.
  ///
  /// - Throws: `Refusal` for a kind that is not taken, or bytes that are not of the kind.
  func keep(_ bytes: [UInt8], type: String) throws -> Kept {
    guard let kind = Self.kinds.first(where: { $0.type == type }), !bytes.isEmpty else {
      throw Refusal(.wrongKind)
    }
    let isOfKind =
      kind.beginnings.isEmpty
      ? String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
      : kind.beginnings.contains { bytes.starts(with: $0) }
    guard isOfKind else { throw Refusal(.wrongKind) }
    let digest = sha256Hex(bytes)
    try FileSystem.createDirectory(folder)
    let path = "\(folder)/\(digest)"
    if !FileSystem.isFile(path) {
      let file = try OutputFile(path)
      do {
        try file.write(bytes)
      } catch {
        file.discard()
        throw error
      }
      try file.complete()
    }
    return Kept(sha256: digest, byteCount: bytes.count, type: type)
  }

  /// Nil where there is none. The digest is compared, so that a file that somebody changed is not handed out.
  ///
  /// - Parameter digest: 64 lower-case hexadecimal digits; anything else has no document.
  func bytes(of digest: String) throws -> [UInt8]? {
    guard digest.utf8.count == 64,
      digest.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      FileSystem.isFile("\(folder)/\(digest)")
    else { return nil }
    let bytes = try FileSystem.read("\(folder)/\(digest)")
    return sha256Hex(bytes) == digest ? bytes : nil
  }

  static func suffix(of type: String?) -> String {
    kinds.first { $0.type == type }?.suffix ?? "bin"
  }
}
