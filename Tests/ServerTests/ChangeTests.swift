import Register
import Testing

@Suite struct `A change` {
  private static let progress = [
    ("deed", "progress action"), ("action", "FIN-01.A1"), ("percent", "45"), ("back", "/plan/FIN-01"),
  ]

  @Test func `that is allowed is recorded in the name of who is signed in, and leads back`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    _ = try await browser.get("/")
    let answer = try await browser.post(
      "/perform", Self.progress + [("actor", "NTH-1"), ("role", "administrator")])
    #expect(answer.status == 303)
    #expect(answer.location == "/plan/FIN-01")
    #expect(
      try server.entries("action progressed") == [
        "FIN-1 action progressed {\"action\":\"FIN-01.A1\",\"percent\":45}"
      ])
  }

  @Test(arguments: [nil, "", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] as [String?])
  func `without the token of the session is refused`(csrf: String?) async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    _ = try await browser.get("/")
    let other = try await server.browser(of: "FIN-head")
    _ = try await other.get("/")
    let answer = try await browser.post("/perform", Self.progress, csrf: csrf ?? other.csrf)
    #expect(answer.status == 403)
    #expect(try server.entries("action progressed") == [])
  }

  @Test(arguments: [
    ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Origin": "https://evil.example"],
    ["Origin": "null"],
  ])
  func `that the browser says another site sent is refused, token or not`(headers: [String: String])
    async throws
  {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    _ = try await browser.get("/")
    #expect(try await browser.post("/perform", Self.progress, headers).status == 403)
    #expect(try server.entries("action progressed") == [])
  }

  @Test func `is never made by asking for a page`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    let before = try server.entries()
    for path in ["/perform?deed=progress+action&action=FIN-01.A1&percent=45", "/sign-out", "/evidence"] {
      #expect(try await browser.get(path).status == 405)
    }
    #expect(try server.entries() == before)
  }

  @Test func `that the permissions do not allow comes back with its reason, and the journal tells of it`()
    async throws
  {
    let server = try await TestServer()
    let browser = try await server.browser(of: "AC-chair")
    _ = try await browser.get("/")
    let answer = try await browser.post("/perform", Self.progress)
    #expect(answer.status == 422)
    #expect(
      try server.entries("command refused") == [
        "AC-chair command refused {\"deed\":\"progress action\",\"problems\":[\"role: workflow.not-permitted\"]}"
      ])
    #expect(try server.entries("action progressed") == [])
  }

  @Test func `of another division's records is refused`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "NTH-1")
    _ = try await browser.get("/")
    let answer = try await browser.post("/perform", Self.progress)
    #expect([403, 422].contains(answer.status))
    #expect(try server.entries("action progressed") == [])
    #expect(try server.entries("command refused").count == 1)
  }

  @Test func `that can not be read comes back with what was typed`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    _ = try await browser.get("/")
    let answer = try await browser.post(
      "/perform",
      [
        ("deed", "progress action"), ("action", "FIN-01.A1"), ("percent", "many<b>"),
        ("note", "งานที่พิมพ์ไว้ \"><script>alert(1)</script>"), ("back", "/action/FIN-01/A1"),
      ])
    #expect(answer.status == 422)
    #expect(answer.text.contains("งานที่พิมพ์ไว้"))
    #expect(!answer.text.contains("<script>alert"))
  }

  @Test
  func `of what somebody else changed meanwhile is shown as a conflict, and goes through when sent again`()
    async throws
  {
    let server = try await TestServer()
    let one = try await server.browser(of: "FIN-1")
    let other = try await server.browser(of: "FIN-head")
    _ = try await one.get("/action/FIN-01/A1")
    let seen = one.head
    #expect(seen.count == 64)
    _ = try await other.get("/")
    #expect(
      try await other.post(
        "/perform", [("deed", "progress action"), ("action", "FIN-01.A1"), ("percent", "60")]
      ).status == 303)
    let form = [
      ("deed", "progress action"), ("action", "FIN-01.A1"), ("percent", "45"), ("head", seen),
      ("back", "/action/FIN-01/A1"),
    ]
    let conflict = try await one.post("/perform", form)
    #expect(conflict.status == 409)
    #expect(conflict.text.contains("This was changed after you opened the page"))
    #expect(try server.entries("action progressed").count == 1)
    let again = try await one.post("/perform", form.filter { $0.0 != "head" } + [("head", one.head)])
    #expect(again.status == 303)
    #expect(try server.entries("action progressed").count == 2)
  }

  @Test func `of something else meanwhile is no conflict`() async throws {
    let server = try await TestServer()
    let one = try await server.browser(of: "FIN-1")
    let other = try await server.browser(of: "NTH-head")
    _ = try await one.get("/action/FIN-01/A1")
    let seen = one.head
    _ = try await other.get("/")
    _ = try await other.post(
      "/perform", [("deed", "progress action"), ("action", "NTH-02.A2"), ("percent", "60")])
    let answer = try await one.post(
      "/perform",
      [("deed", "progress action"), ("action", "FIN-01.A1"), ("percent", "45"), ("head", seen)])
    #expect(answer.status == 303)
  }

  @Test func `is seen by the next page of everybody`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    let auditor = try await server.browser(of: "IA-head")
    #expect(try await auditor.get("/action/FIN-01/A1").text.contains("73") == false)
    _ = try await browser.get("/")
    _ = try await browser.post(
      "/perform", [("deed", "progress action"), ("action", "FIN-01.A1"), ("percent", "73")])
    #expect(try await auditor.get("/action/FIN-01/A1").text.contains("73"))
  }
}
