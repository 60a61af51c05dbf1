import Diagnostics
import Foundation
import Register
import Server
import Store
import Testing

@Suite struct `A session` {
  @Test func `is a cookie that scripts and other sites do not get`() async throws {
    let server = try await TestServer()
    let cookie = try #require(
      try await server.browser().signIn("FIN-1", TestServer.password).setCookies.first {
        $0.hasPrefix("sopthan=")
      })
    #expect(cookie.hasSuffix("; Path=/; SameSite=Lax; HttpOnly; Max-Age=43200"))
  }

  @Test func `is for this host and encrypted connections alone where people reach it by https`() async throws
  {
    let server = try await TestServer { $0.publicURL = PublicURL("https://risk.example.go.th") }
    let answer = try await server.browser().signIn("FIN-1", TestServer.password)
    let cookie = try #require(answer.setCookies.first { $0.hasPrefix("__Host-sopthan=") })
    #expect(cookie.contains("; Secure"))
    #expect(answer.header("Strict-Transport-Security") == "max-age=31536000")
  }

  @Test func `ends after two hours without a request`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    server.wait(seconds: 7100)
    #expect(try await browser.get("/").status == 200)
    server.wait(seconds: 7100)
    #expect(try await browser.get("/").status == 200)
    server.wait(seconds: 7200)
    #expect(try await browser.get("/plans/2560-Q2").location == "/sign-in?back=%2Fplans%2F2560-Q2")
  }

  @Test func `ends after twelve hours, however busy`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    for _ in 1...11 {
      server.wait(seconds: 3600)
      #expect(try await browser.get("/").status == 200)
    }
    server.wait(seconds: 3600)
    #expect(try await browser.get("/").status == 303)
  }

  @Test func `ends with signing out, also for whoever copied its cookie`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    let copied = browser.cookies
    _ = try await browser.get("/")
    #expect(try await browser.post("/sign-out", []).location == "/sign-in")
    #expect(browser.cookies["sopthan"] == nil)
    let thief = server.browser()
    thief.cookies = copied
    #expect(try await thief.get("/").status == 303)
    #expect(try server.entries("signed out") == ["FIN-1 signed out {\"cause\":\"asked\"}"])
  }

  @Test func `ends when an administrator says so, on a page`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    let administrator = try await server.browser(of: "IA-head")
    _ = try await administrator.get("/accounts")
    let answer = try await administrator.post("/accounts", [("deed", "end sessions"), ("person", "FIN-1")])
    #expect(answer.status == 303)
    #expect(try await browser.get("/").status == 303)
    #expect(
      try server.entries("signed out") == [
        "IA-head signed out {\"cause\":\"forced\",\"person\":\"FIN-1\"}"
      ])
  }

  @Test func `lives on when the server is started anew`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    var settings = Settings(journal: server.path)
    settings.language = .english
    let time = SharedTime()
    let today = ServerClock.system.today
    let again = try ServerApplication(settings, clock: ServerClock(moment: { time.now }, today: today))
    let same = Browser(again, from: "10.0.0.7")
    same.cookies = browser.cookies
    #expect(try await same.get("/").status == 200)
  }

  @Test func `is not kept as it is shown: what lies on the disk opens nothing`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    let secret = try #require(browser.cookies["sopthan"])
    let journal = try Journal(opening: server.path, for: .writing)
    let session = try #require(try journal.access().sessions(of: PersonID("FIN-1")).first)
    #expect(!session.digest.isEmpty)
    let kept =
      try [UInt8](Data(contentsOf: URL(filePath: server.path)))
      + [UInt8](Data(contentsOf: URL(filePath: server.path + "-wal")))
    #expect(!String(decoding: kept, as: UTF8.self).contains(secret))
    #expect(!String(decoding: kept, as: UTF8.self).contains(TestServer.password))
  }
}

@Suite struct `A password` {
  @Test func `that others gave must be changed before anything else`() async throws {
    let server = try await TestServer()
    let given = try server.office().reset(PersonID("FIN-1"), by: nil)
    let browser = server.browser()
    #expect(try await browser.signIn("FIN-1", given).status == 303)
    #expect(try await browser.get("/").location == "/password")
    #expect(try await browser.get("/search?q=FIN").location == "/password")
    _ = try await browser.get("/password")
    let new = "ประโยคใหม่ที่ยาวพอ"
    let changed = try await browser.post("/password", [("old", given), ("new", new), ("again", new)])
    #expect(changed.location == "/")
    #expect(try await browser.get("/").status == 200)
    #expect(try await server.browser().signIn("FIN-1", given).status == 422)
    #expect(try await server.browser().signIn("FIN-1", new).status == 303)
  }

  @Test func `when changed ends every other session, and the journal tells of it`() async throws {
    let server = try await TestServer()
    let other = try await server.browser(of: "FIN-1")
    let browser = try await server.browser(of: "FIN-1")
    _ = try await browser.get("/password")
    let new = "ประโยคใหม่ที่ยาวพอ"
    _ = try await browser.post(
      "/password", [("old", TestServer.password), ("new", new), ("again", new)])
    #expect(try await browser.get("/").status == 200)
    #expect(try await other.get("/").status == 303)
    #expect(try server.entries("signed out") == ["FIN-1 signed out {\"cause\":\"password changed\"}"])
  }

  @Test(arguments: [
    ("wrong", "ประโยคใหม่ที่ยาวพอ", "ประโยคใหม่ที่ยาวพอ", "the present password is wrong"),
    (TestServer.password, "short", "short", "the password is shorter than 12 characters"),
    (TestServer.password, "aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa", "the password is easily guessed"),
    (TestServer.password, "my FIN-1 password", "my FIN-1 password", "the password is easily guessed"),
    (TestServer.password, "ประโยคใหม่ที่ยาวพอ", "ประโยคอื่นที่ยาวพอ", "the two new passwords differ"),
    (TestServer.password, TestServer.password, TestServer.password, "the new password is the old one"),
  ])
  func `is not changed to what it may not be`(
    old: String, new: String, again: String, told: String
  ) async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    _ = try await browser.get("/password")
    let answer = try await browser.post("/password", [("old", old), ("new", new), ("again", again)])
    #expect(answer.status == 422)
    #expect(answer.text.contains(told))
    #expect(try await server.browser().signIn("FIN-1", TestServer.password).status == 303)
  }

  @Test func `can not be guessed from an open session either`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    _ = try await browser.get("/password")
    let new = "ประโยคใหม่ที่ยาวพอ"
    for _ in 1...5 {
      _ = try await browser.post("/password", [("old", "guess"), ("new", new), ("again", new)])
    }
    let answer = try await browser.post(
      "/password", [("old", TestServer.password), ("new", new), ("again", new)])
    #expect(answer.status == 422)
  }
}
