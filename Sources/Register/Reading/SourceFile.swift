import Digest

/// The bytes of a file of a register's folder.
public struct SourceFile: Sendable, Hashable {
  public let bytes: [UInt8]
  /// What will be known of it when the bytes are gone.
  public let input: FileDigest

  /// Takes the digest of the bytes.
  ///
  /// - Parameter path: relative to the register's folder, with `/` between its parts.
  public init(path: String, bytes: [UInt8]) {
    self.bytes = bytes
    input = FileDigest(path: path, byteCount: bytes.count, sha256: sha256Hex(bytes))
  }

  public var path: String { input.path }
}
