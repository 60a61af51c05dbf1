import Foundation
import TestSupport
import Testing

@Suite struct `sopthan engagement` {
  let folder: TemporaryFolder
  var out: URL { folder.url.appending(path: "out") }

  init() throws { folder = try TemporaryFolder() }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: out.path).sorted()
  }

  @Test func `lists the audit plan, and counts units that have no names`() throws {
    let result = try sopthan("engagement", "list", Project.register.path, "--language", "en")
    #expect(result.code == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[3].contains("NTH, STH, 11 units") && lines[3].contains("Fieldwork"))
    let none = try sopthan("engagement", "list", Project.register.path, "--period", "2560-Q1")
    #expect(none.code == 0 && none.output.allSatisfy(\.isWhitespace))
  }

  @Test func `writes the report and an extract for each division, the same bytes every time`() throws {
    let arguments = [
      "engagement", "report", Project.register.path, "--period", "2560-Q2", "--engagement", "ENG-2560-2",
      "--out", out.path, "--language", "en",
    ]
    let result = try TestSupport.run(Project.executable, arguments)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.errors.contains("no extract for \"The 24 units"), "\(result.errors)")
    let expected = [
      "engagement-extract-ENG-2560-2-FCR.xlsx", "engagement-extract-ENG-2560-2-FIN.xlsx",
      "engagement-report-ENG-2560-2.xlsx",
    ]
    #expect(try names() == expected)
    let before = try expected.map { try Data(contentsOf: out.appending(path: $0)) }
    _ = try TestSupport.run(Project.executable, arguments)
    #expect(try expected.map { try Data(contentsOf: out.appending(path: $0)) } == before)
  }

  @Test func `writes every engagement of a period as pages`() throws {
    let result = try sopthan(
      "engagement", "report", Project.register.path, "--period", "2560-Q2", "--all", "--format", "html",
      "--thai-digits", "--out", out.path, "--language", "en")
    #expect(result.code == 0, "\(result.errors)")
    let names = try names()
    #expect(names.count { $0.hasPrefix("engagement-report-") } == 5)
    #expect(names.count { $0.hasPrefix("engagement-extract-") } == 21)
    #expect(result.errors.contains("still missing"), "\(result.errors)")
  }

  @Test func `reads a journal as it reads a folder`() throws {
    let journal = folder.url.appending(path: "register.sqlite")
    let created = try sopthan("journal", "create", journal.path, "--from", Project.register.path)
    try #require(created.code == 0, "\(created.errors)")
    for (register, name) in [(Project.register.path, "folder"), (journal.path, "journal")] {
      let result = try sopthan(
        "engagement", "report", register, "--period", "2560-Q2", "--engagement", "ENG-2560-5", "--format",
        "html",
        "--out", folder.url.appending(path: name).path)
      #expect(result.code == 0, "\(result.errors)")
    }
    let file = "engagement-report-ENG-2560-5.html"
    #expect(
      try Data(contentsOf: folder.url.appending(path: "folder/\(file)"))
        == Data(contentsOf: folder.url.appending(path: "journal/\(file)")))
  }

  @Test func `tells what is missing and ends with exit code 1`() throws {
    let result = try sopthan(
      "engagement", "check", Project.register.path, "--period", "2560-Q2", "--engagement", "ENG-2560-1",
      "--language", "en")
    #expect(result.code == 1)
    #expect(
      result.output.contains("Management response: reason of the response ← Director, Personnel Office"),
      "\(result.output)")
    let whole = try sopthan(
      "engagement", "check", Project.register.path, "--period", "2560-Q2", "--engagement", "ENG-2560-2")
    #expect(whole.code == 0, "\(whole.output)")
  }

  @Test(arguments: [
    (["--engagement", "ENG-2560-22"], 2 as Int32, "did you mean \"ENG-2560-2\"?"),
    (["--engagement", "ENG-2560-2", "--period", "2560-Q1"], 2, "use --period 2560-Q2"),
    (["--all", "--period", "2560-Q1"], 2, "no engagement in 2560-Q1"),
    (["--all", "--period", "2561-Q1"], 2, "2560-Q2"), ([], 64, "--engagement or --all"),
    (["--all", "--engagement", "ENG-2560-2"], 64, "--engagement or --all"),
    (["--all", "--format", "pdf"], 64, "xlsx"),
  ])
  func `refuses what it can not do, and says what would do`(arguments: [String], code: Int32, told: String)
    throws
  {
    let result = try TestSupport.run(
      Project.executable,
      ["engagement", "report", Project.register.path, "--out", out.path, "--language", "en"] + arguments)
    #expect(result.code == code)
    #expect(result.errors.contains(told), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: out.path))
  }

  @Test func `refuses a register without forms about engagements`() throws {
    let register = try folder.copy(of: Project.register, as: "register")
    try FileManager.default.removeItem(at: register.appending(path: "forms/engagements"))
    let result = try sopthan(
      "engagement", "report", register.path, "--all", "--out", out.path, "--language", "en")
    #expect(result.code == 2)
    #expect(result.errors.contains("no form about engagements"), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: out.path))
  }
}
