import CSodium
import Foundation

/// What is kept of a password: an argon2id hash with its salt and cost, as libsodium writes it.
public struct PasswordHash: Sendable, Hashable {
  /// `$argon2id$v=19$m=19456,t=2,p=1$…`
  public let text: String

  /// What was kept.
  public init(kept text: String) { self.text = text }

  /// Hashes a password; takes some 20 ms and 19 MiB.
  ///
  /// The password is hashed as it was typed, but in one normal form, so that กู้ typed in either order of its marks is the
  /// same.
  public init(of password: String, cost: Cost = .ofPeople) throws(SecretError) {
    guard Sodium.isReady else { throw .notAvailable }
    let bytes = password.secretBytes
    var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    guard unsafe crypto_pwhash_str(&text, bytes, UInt64(bytes.count), cost.operations, cost.memory) == 0
    else { throw .notAvailable }
    self.text = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Takes as long as hashing.
  public func isOf(_ password: String) -> Bool {
    let bytes = password.secretBytes
    guard Sodium.isReady, text.utf8.count < Int(crypto_pwhash_STRBYTES) else { return false }
    return unsafe crypto_pwhash_str_verify(text, bytes, UInt64(bytes.count)) == 0
  }

  /// How much work and memory a guess costs.
  public struct Cost: Sendable, Hashable {
    let operations: UInt64
    let memory: Int

    /// Source: OWASP Password Storage Cheat Sheet, argon2id with 19 MiB and two passes.
    public static let ofPeople = Cost(operations: 2, memory: 19 * 1024 * 1024)
  }
}

extension String {
  /// The UTF-8 of the text in canonical composition, bytes as libsodium takes them.
  fileprivate var secretBytes: [CChar] {
    precomposedStringWithCanonicalMapping.utf8.map { CChar(bitPattern: $0) }
  }
}
