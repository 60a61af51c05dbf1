import Secrets
import Testing

@Suite struct `A password hash` {
  @Test func `is argon2id with 19 MiB and two passes, and never the same twice`() throws {
    let one = try PasswordHash(of: "รหัสผ่านยาวพอ 1")
    let other = try PasswordHash(of: "รหัสผ่านยาวพอ 1")
    #expect(one.text.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
    #expect(one.text != other.text)
  }

  @Test func `knows its password and no other`() throws {
    let hash = try PasswordHash(of: "รหัสผ่านยาวพอ 1")
    #expect(hash.isOf("รหัสผ่านยาวพอ 1"))
    #expect(!hash.isOf("รหัสผ่านยาวพอ 2"))
    #expect(!hash.isOf(""))
  }

  @Test func `knows a password whose marks were typed in another order`() throws {
    // ก, sara u, mai tho; and ก, mai tho, sara u.
    let hash = try PasswordHash(of: "\u{0E01}\u{0E38}\u{0E49}")
    #expect(hash.isOf("\u{0E01}\u{0E49}\u{0E38}"))
  }

  @Test(arguments: ["", "x", "$argon2id$v=19$", "$argon2id$" + String(repeating: "A", count: 400)])
  func `that is damaged lets nobody in`(kept: String) {
    #expect(!PasswordHash(kept: kept).isOf("password"))
  }
}

@Suite struct `A secret token` {
  @Test func `is written in 43 characters and read back`() throws {
    let token = try SecretToken()
    #expect(token.text.utf8.count == 43)
    #expect(SecretToken(token.text) == token)
  }

  @Test(arguments: [
    "", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  ])
  func `is not read from another spelling`(text: String) {
    #expect(SecretToken(text) == nil)
  }

  @Test func `of zeros is read, and its digest is none of them`() throws {
    let token = try #require(SecretToken(String(repeating: "A", count: 43)))
    #expect(token.digest.count == 32)
    #expect(token.digest != [UInt8](repeating: 0, count: 32))
    #expect(token.derived(for: "forms") != token.derived(for: "kept"))
  }

  @Test func `is never made twice`() throws {
    #expect(try Set((0..<1000).map { _ in try SecretToken() }).count == 1000)
  }
}
