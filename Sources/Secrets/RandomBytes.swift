import CSodium

/// Bytes from the system's source of randomness, fit for secrets.
public func randomBytes(_ count: Int) throws(SecretError) -> [UInt8] {
  guard Sodium.isReady else { throw .notAvailable }
  var bytes = [UInt8](repeating: 0, count: count)
  unsafe bytes.withUnsafeMutableBytes { buffer in
    if let base = buffer.baseAddress { unsafe randombytes_buf(base, buffer.count) }
  }
  return bytes
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
public func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
  guard one.count == other.count else { return false }
  return unsafe sodium_memcmp(one, other, one.count) == 0
}
