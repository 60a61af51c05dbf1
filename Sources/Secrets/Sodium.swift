import CSodium

/// libsodium picks its implementations and opens its source of randomness once, before anything else is asked of it.
enum Sodium {
  /// True once the library is ready; without a source of randomness no secret may be made.
  static let isReady = sodium_init() >= 0
}

/// Why a secret could not be made.
public enum SecretError: Error, Sendable, Hashable {
  /// The system gave no memory for hashing a password, or the library could not start.
  case notAvailable
}
