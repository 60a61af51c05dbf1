import Foundation
import TestSupport
import Testing

@Suite struct `sopthan form` {
  let folder: TemporaryFolder
  var out: URL { folder.url.appending(path: "out") }

  init() throws { folder = try TemporaryFolder() }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: out.path).sorted()
  }

  @Test func `lists the forms of both regimes`() throws {
    let result = try sopthan("form", "list", Project.register.path, "--language", "en")
    #expect(result.code == 0, "\(result.errors)")
    let regimes = result.output.split(separator: "\n").compactMap { $0.firstMatch(of: /\ (25\d\d)\ /)?.1 }
    #expect(regimes.count { $0 == "2544" } == 8 && regimes.count { $0 == "2561" } == 5)
    #expect(result.output.contains("PorKor 5"))
  }

  @Test func `writes a form of a division as workbook and as page`() throws {
    for format in ["xlsx", "html"] {
      let result = try sopthan(
        "form", Project.register.path, "--period", "2560-Q2", "--form", "pk5", "--division", "FIN",
        "--format",
        format, "--out", out.path, "--language", "en")
      #expect(result.code == 0, "\(result.errors)")
      #expect(result.errors.contains("still missing"), "\(result.errors)")
    }
    #expect(try names() == ["pk5-FIN.html", "pk5-FIN.xlsx"])
    let workbook = try Data(contentsOf: out.appending(path: "pk5-FIN.xlsx"))
    #expect(workbook.starts(with: [0x50, 0x4B]))
    let page = try String(contentsOf: out.appending(path: "pk5-FIN.html"), encoding: .utf8)
    #expect(page.contains("Report on the evaluation of internal control"))
  }

  @Test func `writes a copy for each division, the same bytes every time`() throws {
    let arguments = ["form", Project.register.path, "--year", "2560", "--form", "pk4", "--all-divisions"]
    let first = try TestSupport.run(Project.executable, arguments + ["--out", out.path])
    #expect(first.code == 0, "\(first.errors)")
    #expect(try names().count == 18)
    let before = try Data(contentsOf: out.appending(path: "pk4-NTH.xlsx"))
    _ = try TestSupport.run(Project.executable, arguments + ["--out", out.path])
    #expect(try Data(contentsOf: out.appending(path: "pk4-NTH.xlsx")) == before)
  }

  @Test func `tells what is missing and ends with exit code 1`() throws {
    let result = try sopthan(
      "form", "check", Project.register.path, "--form", "py1", "--division", "FIN", "--language", "en")
    #expect(result.code == 1)
    #expect(result.output.contains("2.4 Significant change (principle 9)"), "\(result.output)")
  }

  @Test(arguments: [
    (["--form", "pk55"], 2 as Int32, "did you mean \"pk5\"?"), (["--form", "py1"], 2, "add --division"),
    (["--form", "po1", "--division", "FIN"], 2, "leave out --division"),
    (["--form", "engagement-report"], 2, "use `sopthan engagement report`"),
    (["--division", "FIM"], 2, "did you mean \"FIN\"?"), (["--year", "2561"], 2, "did you mean \"2560\"?"),
    (["--period", "2560-Q4"], 2, "2560-Q2"), (["--year", "2560", "--period", "2560-Q2"], 64, "not both"),
    (["--division", "FIN", "--all-divisions"], 64, "not both"),
  ])
  func `refuses what it can not do, and says what would do`(arguments: [String], code: Int32, told: String)
    throws
  {
    let result = try TestSupport.run(
      Project.executable,
      ["form", Project.register.path, "--out", out.path, "--language", "en"] + arguments)
    #expect(result.code == code)
    #expect(result.errors.contains(told), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: out.path))
  }

  @Test(arguments: [
    ("{fiscal year end year}", "{fiscal year ende}", "forms/2561/pk5.xml:"),
    ("rows=\"plans\"", "rows=\"plants\"", "did you mean \"plans\"?"),
    ("page=\"landscape\"", "page=\"A3\"", "A3"),
    ("{event}", "{event + 1}", "character 7 of \"event + 1\""),
  ])
  func `refuses a form that is not sound, and writes nothing`(old: String, new: String, told: String) throws {
    let register = try folder.copy(of: Project.register, as: "register")
    let file = register.appending(path: "forms/2561/pk5.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
    let result = try sopthan(
      "form", register.path, "--form", "pk5", "--out", out.path, "--language", "en")
    #expect(result.code == 2)
    #expect(result.errors.contains(told), "\(result.errors)")
    #expect(result.errors.contains("forms/2561/pk5.xml:"), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: out.path))
    if !new.contains("+ 1") { #expect(try sopthan("check", register.path).code == 2) }
  }
}
