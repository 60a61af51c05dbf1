import Foundation
import HTTPTypes
import Register
import Server
import Testing

@Suite struct `A document` {
  private static let pdf = Array("%PDF-1.4\nหลักฐาน".utf8)
  /// `printf '%%PDF-1.4\nหลักฐาน' | sha256sum`
  private static let digest = "b248e3e300470191d633c90f43c7a3dc15b616c1d9c56cae7810ff26d1abd216"
  private static let fields = [
    ("deed", "attach evidence"), ("holder", "FIN-01.A1"), ("evidence.title", "รายงาน"),
    ("back", "/action/FIN-01/A1"),
  ]

  @Test func `that is handed in is kept by its digest, attached, and handed out as a file`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    _ = try await browser.get("/action/FIN-01/A1")
    let answer = try await browser.upload(
      "/evidence", Self.fields,
      file: ("document", "../../etc/\u{202E}passwd.pdf", "application/pdf", Self.pdf))
    #expect(answer.status == 303, "\(answer.text)")
    let kept = try FileManager.default.contentsOfDirectory(atPath: server.path + "-evidence")
    #expect(kept == [Self.digest])
    #expect(try server.entries("evidence attached").first?.contains(Self.digest) == true)
    let file = try await browser.get("/evidence/\(Self.digest)")
    #expect(file.status == 200)
    #expect(file.bytes == Self.pdf)
    #expect(file.header("Content-Type") == "application/pdf")
    #expect(file.header("X-Content-Type-Options") == "nosniff")
    #expect(file.header("Content-Disposition") == "attachment; filename=\"\(Self.digest.prefix(12)).pdf\"")
    // It is the division's own: others do not get it, auditors do.
    #expect(try await server.browser(of: "NTH-1").get("/evidence/\(Self.digest)").status == 403)
    #expect(try await server.browser(of: "IA-1").get("/evidence/\(Self.digest)").status == 200)
  }

  @Test(
    arguments: [
      ("text/html", Array("<script>alert(1)</script>".utf8)), ("image/svg+xml", Array("<svg/>".utf8)),
      ("application/pdf", Array("<html>".utf8)), ("image/png", Array("%PDF-1.4".utf8)),
      ("application/x-msdownload", [0x4D, 0x5A]), ("text/plain", [0x00, 0x01]), ("application/pdf", []),
    ] as [(String, [UInt8])])
  func `of a kind that is not taken is refused`(type: String, bytes: [UInt8]) async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    _ = try await browser.get("/action/FIN-01/A1")
    let answer = try await browser.upload(
      "/evidence", Self.fields, file: ("document", "x.pdf", type, bytes))
    #expect(answer.status == 415)
    #expect(!FileManager.default.fileExists(atPath: server.path + "-evidence"))
    #expect(try server.entries("evidence attached") == [])
  }

  @Test func `that is too large is refused`() async throws {
    let server = try await TestServer { $0.limits.evidence = 1000 }
    let browser = try await server.browser(of: "FIN-1")
    _ = try await browser.get("/action/FIN-01/A1")
    let bytes = Self.pdf + [UInt8](repeating: 0x41, count: 1000)
    let answer = try await browser.upload(
      "/evidence", Self.fields, file: ("document", "x.pdf", "application/pdf", bytes))
    #expect(answer.status == 413)
    let announced = try await browser.send(
      .post, "/evidence",
      ["Content-Type": "multipart/form-data; boundary=x", "Content-Length": "99999999999"], [])
    #expect(announced.status == 413)
  }

  @Test func `without the token is not kept`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    let answer = try await browser.upload(
      "/evidence", Self.fields, file: ("document", "x.pdf", "application/pdf", Self.pdf))
    #expect(answer.status == 403)
    #expect(!FileManager.default.fileExists(atPath: server.path + "-evidence"))
  }

  @Test func `that somebody changed on the disk is not handed out`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    _ = try await browser.get("/action/FIN-01/A1")
    _ = try await browser.upload(
      "/evidence", Self.fields, file: ("document", "x.pdf", "application/pdf", Self.pdf))
    try Data("%PDF-1.4 other".utf8).write(
      to: URL(filePath: server.path + "-evidence/" + Self.digest))
    #expect(try await browser.get("/evidence/\(Self.digest)").status == 404)
  }
}

@Suite struct `A form with a file` {
  @Test(arguments: [
    "", "--x\r\n", "--x--", "--y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--y--",
    "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1", "--x\r\nnothing\r\n\r\n1\r\n--x--",
    "--x\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--x--",
  ])
  func `that is not whole is not read`(body: String) async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    let answer = try await browser.send(
      .post, "/evidence", ["Content-Type": "multipart/form-data; boundary=x"], Array(body.utf8))
    #expect([400, 403].contains(answer.status))
  }
}

@Suite struct `A table as a file` {
  @Test func `is readable by spreadsheets in Thai, and the journal tells of it`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "AC-chair")
    let answer = try await browser.get("/table/2560-Q2/plans.csv?q=FIN-01")
    #expect(answer.status == 200)
    #expect(answer.header("Content-Disposition") == "attachment; filename=\"plans-2560-Q2.csv\"")
    #expect(answer.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(answer.text.split(separator: "\r\n").count == 2)
    let entry = try #require(try server.entries("export made").first)
    #expect(entry.hasPrefix("AC-chair export made {\"files\":[{\"byteCount\":\(answer.bytes.count),"))
  }

  @Test func `is a workbook where that was asked for`() async throws {
    let answer = try await TestServer().browser(of: "AC-chair").get("/table/2560-Q2/divisions.xlsx")
    #expect(answer.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
  }
}

@Suite struct `A division's workbook` {
  @Test func `is taken away, and comes back unchanged without an entry`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    let file = try await browser.get("/workbook/FIN/2560-Q2/FIN-2560-Q2.xlsx")
    #expect(file.status == 200)
    _ = try await browser.get("/workbook/FIN/2560-Q2")
    let answer = try await browser.upload(
      "/workbook/FIN/2560-Q2", [],
      file: (
        "workbook", "FIN.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        file.bytes
      ))
    #expect(answer.status == 200, "\(answer.text)")
    #expect(answer.text.contains("0 entries recorded"))
  }

  @Test func `that is none comes back with what is wrong`() async throws {
    let server = try await TestServer()
    let browser = try await server.browser(of: "FIN-1")
    _ = try await browser.get("/workbook/FIN/2560-Q2")
    let answer = try await browser.upload(
      "/workbook/FIN/2560-Q2", [], file: ("workbook", "x.xlsx", "text/plain", Array("no workbook".utf8)))
    #expect(answer.status == 422)
    #expect(answer.text.contains("Nothing of the workbook was recorded"))
  }
}
