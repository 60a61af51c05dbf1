import Digest
import Testing

@Suite struct `SHA-256` {
  /// Messages and digests from FIPS 180-4's examples and NIST's test vectors.
  struct Example: Sendable, CustomTestStringConvertible {
    let message: [UInt8]
    let digest: String
    var testDescription: String { "\(message.count) bytes" }

    static let all = [
      Example(
        message: [], digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      Example(
        message: Array("abc".utf8),
        digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      Example(
        message: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
        digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
      Example(
        message: Array(repeating: UInt8(ascii: "a"), count: 1_000_000),
        digest: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ]
  }

  @Test(arguments: Example.all)
  func `gives the published digest`(example: Example) {
    #expect(sha256Hex(example.message) == example.digest)
    #expect(sha256(example.message).count == 32)
  }
}
