import Foundation
import HTTPTypes
import Pages
import Register
import Testing

@Suite struct `A page` {
  /// Every kind of address, with who may open it: a is anybody, d the people of FIN, n those of NTH, o the committee and
  /// the director, i auditors, r the reviewing auditor.
  private static let table: [(path: String, open: String)] = [
    ("/", "dnoir"), ("/search?q=FIN", "dnoir"), ("/rules", "dnoir"), ("/rules/2560.1", "dnoir"),
    ("/password", "dnoir"),
    ("/plan/FIN-01", "doir"), ("/plan/FIN-01/2560-Q2", "doir"), ("/plan/NTH-01", "noir"),
    ("/action/FIN-01/A1", "doir"), ("/action/NTH-02/A2", "noir"),
    ("/division-desk/FIN/2560-Q2", "doir"), ("/division-desk/NTH/2560-Q2", "noir"),
    ("/division/FIN/2560-Q2", "doir"), ("/workbook/FIN/2560-Q2", "doir"),
    ("/history/plan/FIN-01", "doir"), ("/history/plan/NTH-01", "noir"), ("/history/division/FIN", "doir"),
    ("/history", "oir"),
    ("/committee/2560-Q2", "oir"), ("/plans/2560-Q2", "oir"), ("/changes/2560-Q2", "oir"),
    ("/divisions/2560-Q2", "oir"), ("/findings/2560-Q2", "oir"), ("/actions/2560-Q2", "oir"),
    ("/indicators/2560-Q2", "oir"), ("/risk-issues/2560-Q2", "oir"), ("/engagements/2560-Q2", "oir"),
    ("/acceptances/2560-Q2", "oir"), ("/reconciliation/2560-Q2", "oir"),
    ("/table/2560-Q2/plans.csv", "oir"), ("/table/2560-Q2/findings.xlsx", "oir"),
    ("/desk/2560-Q2", "ir"), ("/scoring/FIN/2560-Q2", "ir"), ("/queue/2560-Q2", "ir"),
    ("/follow-up/2560-Q2", "ir"), ("/impact", "ir"), ("/accounts", "r"),
  ]

  @Test func `is open to those whose it is, and to nobody else`() async throws {
    let server = try await TestServer()
    let visitors = [
      ("d", "FIN-1"), ("d", "FIN-head"), ("n", "NTH-1"), ("o", "AC-chair"), ("o", "DIR"), ("i", "IA-1"),
      ("r", "IA-head"),
    ]
    for (letter, person) in visitors {
      let browser = try await server.browser(of: person)
      for (path, open) in Self.table {
        let status = try await browser.get(path).status
        #expect(status == (open.contains(letter) ? 200 : 403), "\(person) \(path)")
      }
    }
    // Nobody who is not signed in sees any of them.
    for (path, _) in Self.table {
      #expect(try await server.browser().get(path).status == 303, "\(path)")
    }
  }

  @Test func `that is refused is told to the journal`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    #expect(try await browser.get("/plans/2560-Q2").status == 403)
    #expect(
      try server.entries("command refused") == [
        "FIN-1 command refused {\"deed\":\"open page\",\"problems\":[\"/plans/2560-Q2: access.not-open\"]}"
      ])
  }

  @Test func `of a division's person shows nothing of other divisions`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    let others = ["NTH-0", "HOU-0", "ADM-0", "STR-0", "UPC-0"]
    for path in [
      "/", "/search?q=NTH", "/search?q=HOU", "/search?q=%E0%B9%81%E0%B8%9C%E0%B8%99",
      "/division-desk/FIN/2560-Q2", "/plan/FIN-01", "/history/division/FIN",
    ] {
      let text = try await browser.get(path).text
      for other in others { #expect(!text.contains(other), "\(path) shows \(other)") }
    }
  }

  @Test(arguments: [
    "/nowhere", "/plan/NO-01", "/plan/%2e%2e/x", "/plans/2599-Q1", "/plans/2560-Q9", "//", "/assets/..%2Fx",
    "/assets/%2e%2e%2fregister.sqlite", "/evidence/..%2F..%2Fetc%2Fpasswd", "/rules/9999.9",
    "/finding/x/y/z", "/table/2560-Q2/people.csv", "/plan/%00", "/plan/%FF", "/plan/FIN-01/",
    "/evidence/" + String(repeating: "a", count: 64),
  ])
  func `that does not exist is not found`(path: String) async throws {
    let browser = try await TestServer().browser(of: "IA-head")
    #expect(try await browser.get(path).status == 404)
  }

  @Test func `carries what keeps browsers from running what is not ours`() async throws {
    let browser = try await TestServer().browser(of: "IA-head")
    for path in ["/", "/committee/2560-Q2", "/nowhere", "/assets/sopthan.css"] {
      let answer = try await browser.get(path)
      #expect(
        answer.header("Content-Security-Policy")
          == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
      #expect(answer.header("X-Content-Type-Options") == "nosniff")
      #expect(answer.header("Referrer-Policy") == "same-origin")
      #expect(answer.header("X-Frame-Options") == "DENY")
      let kept = path.hasPrefix("/assets") ? "public, max-age=300, must-revalidate" : "no-store"
      #expect(answer.header("Cache-Control") == kept, "\(path)")
    }
  }

  @Test func `has no script and no style within it`() async throws {
    let browser = try await TestServer().browser(of: "IA-head")
    for (path, open) in Self.table where open.contains("r") && !path.hasPrefix("/table") {
      let text = try await browser.get(path).text
      #expect(!text.contains(" style=") && !text.contains("<style") && !text.contains(" onclick"), "\(path)")
      #expect(
        text.components(separatedBy: "<script").count - 1 == text.components(
          separatedBy: "<script src=\"/assets/"
        ).count - 1, "\(path)")
    }
  }

  @Test func `is at most 150 kB`() async throws {
    let browser = try await TestServer().browser(of: "IA-head")
    for (path, open) in Self.table where open.contains("r") && !path.hasPrefix("/table") {
      let size = try await browser.get(path).bytes.count
      #expect(size <= 150_000, "\(path): \(size)")
    }
  }

  @Test func `answers HEAD with the headers alone, and other methods not at all`() async throws {
    let browser = try await TestServer().browser(of: "IA-head")
    let full = try await browser.get("/")
    let head = try await browser.send(.head, "/", [:], [])
    #expect(head.status == 200)
    #expect(head.bytes.isEmpty)
    #expect(head.header("Content-Length") == "\(full.bytes.count)")
    #expect(try await browser.send(.put, "/", [:], []).status == 405)
    #expect(try await browser.send(.delete, "/plan/FIN-01", [:], []).status == 405)
  }

  @Test func `says in the language that was chosen what it says`() async throws {
    let browser = try await TestServer().browser(of: "IA-head")
    #expect(try await browser.get("/").text.contains("<html lang=\"en\">"))
    #expect(try await browser.get("/language/th?back=%2Fplans%2F2560-Q2").location == "/plans/2560-Q2")
    #expect(try await browser.get("/").text.contains("<html lang=\"th\">"))
    #expect(try await browser.get("/language/th?back=https%3A%2F%2Fevil.example").location == "/")
  }
}

@Suite struct `An asset` {
  @Test func `is sent anew only when it changed`() async throws {
    let browser = try await TestServer().browser()
    let first = try await browser.get("/assets/sopthan.css")
    #expect(first.status == 200)
    #expect(first.header("Content-Type") == "text/css; charset=utf-8")
    let tag = try #require(first.header("ETag"))
    let again = try await browser.get("/assets/sopthan.css", ["If-None-Match": tag])
    #expect(again.status == 304)
    #expect(again.bytes.isEmpty)
    #expect(try await browser.get("/assets/sopthan.css", ["If-None-Match": "\"other\""]).status == 200)
  }
}
