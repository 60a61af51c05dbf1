import Foundation
import HTTPTypes
import Register
import Server
import Store
import Testing

@Suite struct `A request` {
  @Test func `with a form that is too large is refused`() async throws {
    let server = try await TestServer { $0.limits.form = 2000 }
    let browser = try await server.browser(of: "FIN-1")
    _ = try await browser.get("/")
    let answer = try await browser.post("/perform", [("note", String(repeating: "x", count: 3000))])
    #expect(answer.status == 413)
    #expect(answer.header("Connection") == "close")
  }

  @Test(arguments: ["text/plain", "application/json", ""])
  func `with a form of another kind is refused`(type: String) async throws {
    let browser = try await TestServer().browser(of: "FIN-1")
    _ = try await browser.get("/")
    #expect(try await browser.post("/perform", [], ["Content-Type": type]).status == 415)
  }

  @Test func `can put no header of its own into an answer`() async throws {
    let browser = try await TestServer().browser(of: "FIN-1")
    let answer = try await browser.get("/language/en?back=%2F%0D%0ASet-Cookie%3A%20a%3Db")
    #expect(answer.location == "/")
    #expect(answer.setCookies.count == 1)
  }

  @Test func `is believed to come from whom a trusted proxy names, and from nobody whom others name`()
    async throws
  {
    let server = try await TestServer { $0.proxies = ["10.0.0.1"] }
    func signIn(from peer: String) async throws {
      let browser = server.browser(from: peer)
      _ = try await browser.get("/sign-in")
      _ = try await browser.post(
        "/sign-in", [("name", "x"), ("password", "y")],
        ["X-Forwarded-For": "192.0.2.9, 203.0.113.5"])
    }
    try await signIn(from: "10.0.0.1")
    try await signIn(from: "10.0.0.2")
    #expect(
      try server.entries("sign-in refused").map { $0.contains("203.0.113.5") } == [true, false])
    #expect(try server.entries("sign-in refused").last?.contains("10.0.0.2") == true)
  }
}

@Suite struct `A proxy's word` {
  @Test func `lets a person with an account in where it is trusted`() async throws {
    let server = try await TestServer {
      $0.proxies = ["10.0.0.1"]
      $0.trustedHeader = "X-Remote-User"
    }
    let browser = server.browser(from: "10.0.0.1")
    #expect(try await browser.get("/sign-in", ["X-Remote-User": "FIN-1"]).status == 303)
    #expect(try await browser.get("/").status == 200)
    #expect(try server.entries() == ["FIN-1 signed in {\"address\":\"10.0.0.1\",\"means\":\"proxy\"}"])
  }

  @Test func `counts for nothing from elsewhere, without an account, or where it is not asked for`()
    async throws
  {
    let trusting = try await TestServer {
      $0.proxies = ["10.0.0.1"]
      $0.trustedHeader = "X-Remote-User"
    }
    #expect(
      try await trusting.browser(from: "10.0.0.2").get("/sign-in", ["X-Remote-User": "FIN-1"]).status == 403)
    #expect(
      try await trusting.browser(from: "10.0.0.1").get("/sign-in", ["X-Remote-User": "FIN-2"]).status == 403)
    let plain = try await TestServer().browser(from: "10.0.0.1")
    #expect(try await plain.get("/sign-in", ["X-Remote-User": "FIN-1"]).status == 200)
    #expect(try await plain.get("/", ["X-Remote-User": "FIN-1"]).status == 303)
  }
}

@Suite struct `A program` {
  private func token(_ server: TestServer, of person: String, days: Int = 30) throws -> [String: String] {
    let secret = try server.office().addToken(named: "test", of: PersonID(person), days: days)
    return ["Authorization": "Bearer \(secret)", "Content-Type": "application/json"]
  }

  @Test func `comes in with a token, and not without`() async throws {
    let server = try await TestServer()
    let browser = server.browser()
    #expect(try await browser.get("/api/v1/head").status == 401)
    #expect(try await browser.get("/api/v1/head", ["Authorization": "Bearer x"]).status == 401)
    let headers = try token(server, of: "IA-1")
    #expect(try await browser.get("/api/v1/head", headers).text.contains("\"sequence\":1"))
    server.wait(seconds: 30 * 86_400)
    #expect(try await browser.get("/api/v1/head", headers).status == 401)
  }

  @Test func `reads an assessment that its person may read`() async throws {
    let server = try await TestServer()
    let browser = server.browser()
    let answer = try await browser.get(
      "/api/v1/assessments/2560-Q2", try token(server, of: "AC-chair"))
    #expect(answer.status == 200)
    #expect(try server.entries("export made").count == 1)
    #expect(
      try await browser.get("/api/v1/assessments/2560-Q2", try token(server, of: "FIN-1")).status == 403)
  }

  @Test func `acts for its person and for nobody else`() async throws {
    let server = try await TestServer()
    let browser = server.browser()
    let headers = try token(server, of: "FIN-1")
    func command(_ actor: String, _ percent: Int) -> [UInt8] {
      Array(
        """
        {"actor":"\(actor)","role":"divisionOfficer","effective":"2017-04-03","deed":"progress action",\
        "action":"FIN-01.A1","percent":\(percent)}
        """.utf8)
    }
    #expect(try await browser.send(.post, "/api/v1/commands", headers, command("FIN-1", 45)).status == 201)
    #expect(try await browser.send(.post, "/api/v1/commands", headers, command("FIN-2", 45)).status == 403)
    #expect(try await browser.send(.post, "/api/v1/commands", headers, command("FIN-1", 450)).status == 422)
    #expect(try await browser.send(.post, "/api/v1/commands", headers, Array("{".utf8)).status == 422)
    #expect(try server.entries("action progressed").count == 1)
  }

  @Test func `loses its token with a new password`() async throws {
    let server = try await TestServer()
    let headers = try token(server, of: "FIN-1")
    _ = try server.office().reset(PersonID("FIN-1"), by: nil)
    #expect(try await server.browser().get("/api/v1/head", headers).status == 401)
  }
}

@Suite struct `Whoever runs the server` {
  @Test func `is told that it lives, that it is ready, and what it counted`() async throws {
    let server = try await TestServer()
    let here = server.browser(from: "127.0.0.1")
    #expect(try await here.get("/healthz").text == "alive\n")
    #expect(try await here.get("/readyz").text == "ready\n")
    _ = try await here.get("/nowhere")
    let metrics = try await here.get("/metrics").text
    #expect(metrics.contains("sopthan_requests_total{room=\"healthz\",status=\"200\"} 1\n"))
    #expect(metrics.contains("sopthan_requests_total{room=\"other\",status=\"404\"} 1\n"))
    #expect(metrics.contains("sopthan_journal_entries 1\n"))
    #expect(try await server.browser().get("/metrics").status == 404)
    #expect(try await here.get("/metrics", ["X-Forwarded-For": "192.0.2.1"]).status == 404)
  }

  @Test func `opens and closes accounts on a page, and never closes their own`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "IA-head")
    _ = try await browser.get("/accounts")
    let opened = try await browser.post("/accounts", [("deed", "open account"), ("person", "FIN-2")])
    let password = try #require(
      opened.text.components(separatedBy: "<code>").dropFirst().first.map { $0.prefix { $0 != "<" } })
    #expect(password.count == 19)
    #expect(try await server.browser().signIn("FIN-2", String(password)).status == 303)
    #expect(
      try await browser.post("/accounts", [("deed", "disable account"), ("person", "FIN-2")]).status == 303)
    #expect(try await server.browser().signIn("FIN-2", String(password)).status == 422)
    #expect(
      try await browser.post("/accounts", [("deed", "disable account"), ("person", "IA-head")]).status == 403)
    #expect(try await browser.post("/accounts", [("deed", "open account"), ("person", "X")]).status == 400)
    let officer = try await server.browser(of: "FIN-1")
    _ = try await officer.get("/")
    #expect(
      try await officer.post("/accounts", [("deed", "disable account"), ("person", "NTH-1")]).status == 403)
  }
}
