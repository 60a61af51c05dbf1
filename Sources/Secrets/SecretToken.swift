import CSodium

/// 256 random bits that somebody shows to be let in: in a cookie, or with a request to the API.
///
/// Whoever keeps tokens keeps their digests, so that what lies on the disk lets nobody in.
public struct SecretToken: Sendable, Hashable {
  private let bytes: [UInt8]

  private static let size = 32

  /// A new one.
  public init() throws(SecretError) { bytes = try randomBytes(Self.size) }

  /// Nil for what is no token's text.
  public init?(_ text: some StringProtocol) {
    guard let bytes = decoded(String(text)), bytes.count == Self.size else { return nil }
    self.bytes = bytes
  }

  /// 43 characters of base64url, without padding.
  public var text: String { encoded(bytes) }

  /// What is kept of it: 32 bytes.
  public var digest: [UInt8] { tagged("kept") }

  /// A secret that follows from this one and tells nothing of it, such as what stands in forms against forgery.
  public func derived(for purpose: String) -> String { encoded(tagged(purpose)) }

  /// BLAKE2b of a purpose with the token as its key.
  private func tagged(_ purpose: String) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Self.size)
    let message = Array(purpose.utf8)
    // It fails only for sizes that are not these.
    _ = unsafe crypto_generichash(
      &digest, digest.count, message, UInt64(message.count), bytes, bytes.count)
    return digest
  }
}

private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

private func encoded(_ bytes: [UInt8]) -> String {
  var text: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    var bits = 0
    for index in 0..<3 { bits = bits << 8 | Int(index < group.count ? group[start + index] : 0) }
    for index in 0...group.count { text.append(alphabet[bits >> (18 - 6 * index) & 63]) }
  }
  return String(decoding: text, as: UTF8.self)
}

private func decoded(_ text: String) -> [UInt8]? {
  var bytes: [UInt8] = []
  var bits = 0
  var held = 0
  for character in text.utf8 {
    guard let value = alphabet.firstIndex(of: character) else { return nil }
    bits = bits << 6 | value
    held += 6
    if held >= 8 {
      held -= 8
      bytes.append(UInt8(bits >> held & 255))
    }
    bits &= 1 << held - 1
  }
  // A token has one spelling only.
  return bits == 0 && held < 6 ? bytes : nil
}
