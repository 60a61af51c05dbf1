import CSodium

/// The SHA-256 digest of `bytes`: 32 bytes.
public func sha256(_ bytes: [UInt8]) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
  // The one-shot function cannot fail; libsodium declares a result for symmetry only.
  _ = unsafe crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
  return digest
}

/// The SHA-256 digest of `bytes` as 64 lower-case hexadecimal digits.
public func sha256Hex(_ bytes: [UInt8]) -> String { hexadecimal(sha256(bytes)) }

/// Two lower-case hexadecimal digits for each byte.
public func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
