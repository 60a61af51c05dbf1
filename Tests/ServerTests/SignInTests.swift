import HTTPTypes
import Register
import Server
import Store
import Testing

@Suite struct `Signing in` {
  @Test func `lets a person of the register in, and the journal tells of it`() async throws {
    let server = try await TestServer()
    let browser = server.browser()
    let answer = try await browser.signIn("FIN-1", TestServer.password, back: "/search?q=x")
    #expect(answer.status == 303)
    #expect(answer.location == "/search?q=x")
    #expect(try await browser.get("/").status == 200)
    #expect(try server.entries() == ["FIN-1 signed in {\"address\":\"10.0.0.7\",\"means\":\"password\"}"])
  }

  @Test(arguments: [
    ("FIN-1", "wrong password", "FIN-1", "wrong password"), ("FIN-1", "", "FIN-1", "wrong password"),
    ("nobody-known", "x", "nobody", "unknown account"), ("", "", "nobody", "unknown account"),
    ("FIN-2", TestServer.password, "nobody", "unknown account"),
  ])
  func `is refused without telling what was wrong, and the journal tells of it`(
    name: String, password: String, actor: String, cause: String
  ) async throws {
    let server = try await TestServer()
    let browser = server.browser()
    let answer = try await browser.signIn(name, password)
    #expect(answer.status == 422)
    #expect(answer.text.contains("the person id or the password is wrong"))
    #expect(browser.cookies["sopthan"] == nil)
    #expect(
      try server.entries() == [
        "\(actor) sign-in refused {\"address\":\"10.0.0.7\",\"cause\":\"\(cause)\"}"
      ])
  }

  @Test func `keeps the name that was typed, and never the password`() async throws {
    let answer = try await TestServer().browser().signIn("FIN-1\"><script>", "geheim geheim")
    #expect(answer.text.contains("value=\"FIN-1&quot;&gt;&lt;script&gt;\""))
    #expect(!answer.text.contains("geheim"))
  }

  @Test func `never leads to another site`() async throws {
    for back in [
      "https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "/nowhere",
    ] {
      let answer = try await TestServer().browser().signIn("FIN-1", TestServer.password, back: back)
      #expect(answer.location == "/", "\(back)")
    }
  }

  @Test func `gives the session another secret each time, so that a planted one opens nothing`() async throws
  {
    let server = try await TestServer()
    let planted = String(repeating: "A", count: 43)
    let browser = server.browser()
    browser.cookies = ["sopthan": planted]
    _ = try await browser.signIn("FIN-1", TestServer.password)
    let secret = try #require(browser.cookies["sopthan"])
    #expect(secret != planted)
    let thief = server.browser()
    thief.cookies = ["sopthan": planted]
    #expect(try await thief.get("/").status == 303)
  }

  @Test func `ends the session that the browser had before`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    let earlier = browser.cookies
    _ = try await browser.signIn("NTH-1", TestServer.password)
    let thief = server.browser()
    thief.cookies = earlier
    #expect(try await thief.get("/").status == 303)
  }

  @Test func `needs the token of its own form`() async throws {
    let server = try await TestServer()
    let browser = server.browser()
    _ = try await browser.get("/sign-in")
    let fields = [("name", "FIN-1"), ("password", TestServer.password)]
    #expect(try await browser.post("/sign-in", fields, csrf: "other").status == 403)
    let other = server.browser()
    #expect(try await other.post("/sign-in", fields, csrf: browser.csrf).status == 422)
    #expect(try server.entries() == [])
  }

  @Test func `pauses an account after five failures, whatever address they come from`() async throws {
    let server = try await TestServer()
    for number in 1...5 {
      #expect(try await server.browser(from: "10.0.1.\(number)").signIn("FIN-1", "wrong").status == 422)
    }
    let paused = try await server.browser(from: "10.0.2.1").signIn("FIN-1", TestServer.password)
    #expect(paused.status == 429)
    #expect(paused.header("Retry-After") == "900")
    // Others are not kept waiting.
    #expect(try await server.browser(from: "10.0.2.1").signIn("FIN-head", TestServer.password).status == 303)
    server.wait(seconds: 901)
    #expect(try await server.browser(from: "10.0.2.1").signIn("FIN-1", TestServer.password).status == 303)
  }

  @Test func `pauses an address after thirty failures, whatever names they give`() async throws {
    let server = try await TestServer { $0.throttle.ofAddress = 6 }
    for number in 1...6 {
      #expect(try await server.browser().signIn("guess-\(number)", "wrong").status == 422)
    }
    #expect(try await server.browser().signIn("FIN-1", TestServer.password).status == 429)
    #expect(try await server.browser(from: "10.0.0.8").signIn("FIN-1", TestServer.password).status == 303)
  }

  @Test func `hears no more attempts at the same time than one after the other`() async throws {
    let server = try await TestServer()
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<20 {
        group.addTask { try await server.browser().signIn("FIN-1", "wrong").status }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses.count { $0 == 422 } == 5)
    #expect(statuses.count { $0 == 429 } == 15)
  }

  @Test func `tells the journal once that an account is paused, and not of what is tried meanwhile`()
    async throws
  {
    let server = try await TestServer()
    for _ in 1...9 { _ = try await server.browser().signIn("FIN-1", "wrong") }
    let causes = try server.entries("sign-in refused")
    #expect(causes.count == 6)
    #expect(causes.count { $0.contains("too many attempts") } == 1)
  }

  @Test func `forgets failures once somebody has come in`() async throws {
    let server = try await TestServer()
    for _ in 1...4 { _ = try await server.browser().signIn("FIN-1", "wrong") }
    _ = try await server.browser(of: "FIN-1")
    for _ in 1...4 { #expect(try await server.browser().signIn("FIN-1", "wrong").status == 422) }
    #expect(try await server.browser().signIn("FIN-1", TestServer.password).status == 303)
  }

  @Test func `is closed to a disabled account, also to its open session`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    try server.office().setDisabled(PersonID("FIN-1"), true, by: nil)
    #expect(try await browser.get("/").status == 303)
    #expect(try await server.browser().signIn("FIN-1", TestServer.password).status == 422)
    try server.office().setDisabled(PersonID("FIN-1"), false, by: nil)
    #expect(try await server.browser().signIn("FIN-1", TestServer.password).status == 303)
  }
}
