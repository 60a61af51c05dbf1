import Testing

@testable import Digest

@Suite struct `SHA-1` {
  /// From RFC 3174, section 7.3, and FIPS 180-2, appendix A.
  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
    (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
  ])
  func `gives the published digest`(message: String, digest: String) {
    #expect(hexadecimal(sha1(Array(message.utf8))) == digest)
  }
}

@Suite struct `A version-5 UUID` {
  /// The name spaces of RFC 9562; expected values from Python's uuid module.
  @Test(arguments: [
    ("http://www.ietf.org/rfc/rfc2396.txt", "be560610-57b2-538b-8126-056026ac51c9"),
    ("https://example.org/แผนงาน", "83068cd1-077d-58e9-8490-dfbb9370bb17"),
  ])
  func `follows from its name space and its name`(name: String, uuid: String) {
    #expect(UUID5(name, in: .urls).description == uuid)
  }
}
