import Foundation
import TestSupport
import Testing

/// Exports of the first register, left as they are or changed as people and programs of others change them.
@Suite struct `sopthan verify` {
  private static let register = Project.register.path

  private static func hasPython(_ module: String) -> Bool {
    (try? run(URL(filePath: "/usr/bin/env"), ["python3", "-c", "import \(module)"]))?.code == 0
  }

  private static let hasOpenpyxl = hasPython("openpyxl")
  private static let hasOffice =
    (try? run(URL(filePath: "/usr/bin/env"), ["soffice", "--version"]))?.code == 0

  /// One of each kind of file, made once.
  private struct Exported {
    let folder: TemporaryFolder
    var files: [String] { (try? Project.files(below: folder.url)) ?? [] }

    init() throws {
      folder = try TemporaryFolder()
      let register = `sopthan verify`.register
      let period = ["--period", "2560-Q2", "--out"]
      for (arguments, place) in [
        (["run", register] + period, "run"), (["oscal", register, "--language", "en"] + period, "oscal"),
        (["tables", register] + period, "csv"),
        (["tables", register, "--format", "jsonl"] + period, "jsonl"),
        (
          ["form", "write", register, "--form", "pk5", "--division", "FIN", "--thai-digits"] + period, "forms"
        ),
        (["form", "write", register, "--form", "pk4", "--format", "html"] + period, "forms"),
        (["engagement", "report", register, "--engagement", "ENG-2560-5"] + period, "engagements"),
        (["workbook", "issue", register, "--division", "FIN", "--period", "2560-Q3", "--out"], "FIN.xlsx"),
      ] {
        let result = try run(Project.executable, arguments + [folder.url.appending(path: place).path])
        try #require(result.code == 0, "\(result.errors)")
      }
    }

    func path(_ name: String) -> String { folder.url.appending(path: name).path }
    func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
  }

  private static let exported = Result { try Exported() }

  private func verified(_ paths: String..., against source: [String] = ["--register", register]) throws
    -> CommandResult
  {
    try run(Project.executable, ["verify"] + paths + source + ["--language", "en"])
  }

  /// The lines that tell differences.
  private func told(_ result: CommandResult) -> [String] {
    result.output.split(separator: "\n").dropFirst(4).map { String($0.dropFirst(2)) }
  }

  private func python(_ script: String, _ arguments: String...) throws {
    let result = try run(URL(filePath: "/usr/bin/env"), ["python3", "-c", script] + arguments)
    try #require(result.code == 0, "\(result.errors.suffix(2_000))")
  }

  private func savedByOffice(_ path: String, in folder: TemporaryFolder) throws -> String {
    let out = folder.url.appending(path: "office").path
    let result = try run(
      URL(filePath: "/usr/bin/env"),
      [
        "soffice", "-env:UserInstallation=file://\(folder.url.appending(path: "profile").path)", "--headless",
        "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, path,
      ])
    try #require(result.code == 0, "\(result.errors)")
    return "\(out)/\(URL(filePath: path).lastPathComponent)"
  }

  @Test func `knows every kind of file that was left as it was`() throws {
    let exported = try Self.exported.get()
    let files = exported.files
    #expect(files.count > 60)
    let result = try run(
      Project.executable,
      ["verify"] + files.map(exported.path) + ["--register", Self.register, "--language", "en"])
    #expect(result.code == 0, "\(result.errors)")
    let verdicts = result.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(
      verdicts.map(String.init) == files.map { "\(exported.path($0)): byte for byte as it was exported" })
  }

  @Test(.enabled(if: hasOpenpyxl, "openpyxl is not installed: pip install openpyxl"))
  func `names the one cell of a workbook that was changed, what stood there and what stands there`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "pack.xlsx").path
    try python(
      """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      book["แผนทั้งหมด"]["A8"] = "FIN-99"
      book.save(sys.argv[2])
      """, try Self.exported.get().path("run/committee-pack.xlsx"), path)
    let result = try verified(path)
    #expect(result.code == 1)
    #expect(result.output.hasPrefix("\(path): 1 thing differs from what was exported\n"))
    #expect(told(result).count == 1 && told(result)[0].hasSuffix("is \"FIN-99\""), "\(result.output)")
    #expect(told(result)[0].hasPrefix("แผนทั้งหมด!A8: was \""))
  }

  @Test(.enabled(if: hasOpenpyxl, "openpyxl is not installed: pip install openpyxl"))
  func `tells cells that a division filled in from a locked one that it changed`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "FIN.xlsx").path
    let fill = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book["แผนงาน"]
      sheet["F8"] = 4
      if len(sys.argv) > 3: sheet["B8"] = "ชื่ออื่น"
      book.save(sys.argv[2])
      """
    let issued = try Self.exported.get().path("FIN.xlsx")
    try python(fill, issued, path)
    let filled = try verified(path)
    #expect(filled.code == 0, "\(filled.output)")
    #expect(filled.output.hasPrefix("\(path): 1 cell is filled in, no locked cell differs\n"))
    #expect(told(filled) == ["filled in แผนงาน!F8: was nothing, is \"4\""])
    try python(fill, issued, path, "locked")
    let changed = try verified(path)
    #expect(changed.code == 1)
    #expect(changed.output.hasPrefix("\(path): 1 thing differs from what was exported\n"))
    #expect(
      told(changed).count == 2 && told(changed)[0].hasPrefix("แผนงาน!B8: was \"") == true, "\(changed.output)"
    )
  }

  @Test func `names the cell of SpreadsheetML, and the line of a page, that was changed`() throws {
    let exported = try Self.exported.get()
    let folder = try TemporaryFolder()
    let pack = folder.url.appending(path: "committee-pack.xml").path
    let plan = "<Data ss:Type=\"String\">FIN-02</Data>"
    let text = try exported.text("run/committee-pack.xml")
    try #require(text.contains(plan))
    try text.replacing(plan, with: "<Data ss:Type=\"String\">FIN-98</Data>", maxReplacements: 1)
      .write(toFile: pack, atomically: true, encoding: .utf8)
    let cell = try verified(pack)
    #expect(cell.code == 1)
    #expect(told(cell).count == 1 && told(cell)[0].contains("!A"), "\(cell.output)")
    #expect(told(cell).first?.hasSuffix(": was \"FIN-02\", is \"FIN-98\"") == true)

    let page = folder.url.appending(path: "report.html").path
    let html = try exported.text("run/report.html")
    let number = try #require(html.split(separator: "\n").firstIndex { $0.contains(">14</td>") })
    try html.replacing(">14</td>", with: ">13</td>", maxReplacements: 1)
      .write(toFile: page, atomically: true, encoding: .utf8)
    let line = try verified(page)
    #expect(line.code == 1)
    #expect(told(line).count == 1 && told(line)[0].hasPrefix("\(page):\(number + 1): was "), "\(line.output)")
    #expect(told(line).first?.contains(">13</td>") == true)
  }

  @Test(.enabled(if: hasOffice, "LibreOffice is not installed: apt-get install libreoffice-calc"))
  func `says of what LibreOffice saved anew that no cell differs`() throws {
    let exported = try Self.exported.get()
    let folder = try TemporaryFolder()
    for name in ["run/committee-pack.xlsx", "FIN.xlsx", "forms/pk5-FIN.xlsx"] {
      let path = try savedByOffice(exported.path(name), in: folder)
      let result = try verified(path)
      #expect(result.code == 0, "\(result.errors)")
      #expect(
        result.output.hasPrefix("\(path): saved by another program, no cell differs\n"),
        "\(result.output.prefix(3_000))")
    }
  }

  @Test func `refuses a file of another program, one that is cut off and one that is not there`() throws {
    let folder = try TemporaryFolder()
    let foreign = Project.root.appending(path: "Tests/Fixtures/claim-findings-libreoffice.xlsx").path
    let cut = folder.url.appending(path: "cut.xlsx")
    try Data(contentsOf: URL(filePath: Self.exported.get().path("run/committee-pack.xlsx"))).prefix(50_000)
      .write(to: cut)
    let document = folder.url.appending(path: "cut.xml")
    try Data(contentsOf: URL(filePath: Self.exported.get().path("run/assessment.xml"))).prefix(50_000).write(
      to: document)
    let absent = folder.url.appending(path: "absent.xlsx").path
    let result = try verified(foreign, cut.path, document.path, absent)
    #expect(result.code == 2)
    for (path, words) in [
      (foreign, "the file carries no mark of sopthan"),
      (cut.path, "this is no XLSX workbook, or a damaged one"),
      (document.path, "is not written properly"), (absent, "there is no such file"),
    ] {
      #expect(result.errorLines.contains { $0.hasPrefix(path) && $0.contains(words) }, "\(result.errors)")
    }
  }

  @Test func `finds the entry of a journal that a file came from, and refuses one of another organisation's`()
    throws
  {
    let folder = try TemporaryFolder()
    let journal = folder.url.appending(path: "register.sqlite").path
    let made = try sopthan("journal", "create", journal, "--from", Self.register, "--effective", "2017-04-03")
    try #require(made.code == 0, "\(made.errors)")
    func progress(_ percent: Int) throws {
      let done = try sopthan(
        "journal", "do", journal,
        """
        {"actor": "FIN-2", "role": "divisionOfficer", "effective": "2017-04-03", "deed": "progress action", \
        "action": "FIN-03.A1", "percent": \(percent), "note": {"th": "คืบหน้า", "en": "on the way"}}
        """)
      try #require(done.code == 0, "\(done.errors)")
    }
    try progress(60)
    let out = folder.url.appending(path: "out").path
    try #require(
      try sopthan("run", journal, "--period", "2560-Q2", "--as-of", "2017-04-30", "--out", out).code == 0)
    try progress(80)
    let pack = try verified("\(out)/assessment.xml", against: ["--journal", journal])
    #expect(pack.code == 0, "\(pack.errors)")
    #expect(pack.output.contains("byte for byte as it was exported\n  from the register after entry 2 ("))
    // From the folder that the journal was made from, byte for byte.
    let first = try verified(
      try Self.exported.get().path("run/report.html"), against: ["--journal", journal])
    #expect(first.output.contains("from the register after entry 1 ("), "\(first.output)\(first.errors)")
    // The folder never was in the state of entry 2.
    let unknown = try verified("\(out)/assessment.xml")
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("the register's folder is not in the state that the file names"))

    let other = folder.url.appending(path: "other")
    try FileManager.default.copyItem(at: Project.register, to: other)
    let head = other.appending(path: "register.xml")
    let text = try String(contentsOf: head, encoding: .utf8)
    let changed = text.replacing("id=\"codi-2560\"", with: "id=\"another\"", maxReplacements: 1)
    try #require(changed != text)
    try changed.write(to: head, atomically: true, encoding: .utf8)
    let stranger = try verified("\(out)/assessment.xml", against: ["--register", other.path])
    #expect(stranger.code == 2)
    #expect(
      stranger.errors.contains("the file is of the register \"codi-2560\", not of \"another\""),
      "\(stranger.errors)")
  }

  @Test func `takes a journal or a folder, one of them`() throws {
    #expect(try sopthan("verify", "x.xlsx").code == 64)
    #expect(try sopthan("verify", "x.xlsx", "--journal", "a", "--register", "b").code == 64)
  }
}

@Suite struct `The pages that document exports` {
  private static let hasPython =
    (try? run(URL(filePath: "/usr/bin/env"), ["python3", "--version"]))?.code == 0

  /// The blocks of code of a page, by their language.
  private func blocks(_ language: String, of page: String) throws -> [String] {
    let text = String(decoding: try Project.bytes("Documentation/\(page)"), as: UTF8.self)
    return text.matches(of: /(?s)```([a-z]+)\n(.*?)```/).filter { $0.1 == language }.map { String($0.2) }
  }

  @Test(.enabled(if: hasPython, "python3 is not installed"))
  func `show what the example on reading assessment.xml prints of the committed export`() throws {
    let script = try #require(try blocks("python", of: "AssessmentDocument.md").first)
    let result = try run(
      URL(filePath: "/usr/bin/env"),
      ["python3", "-c", script, Project.exports.appending(path: "assessment.xml").path])
    #expect(result.code == 0, "\(result.errors)")
    #expect([result.output] == (try blocks("text", of: "AssessmentDocument.md")))
  }

  @Test(.enabled(if: hasPython, "python3 is not installed"))
  func `recompute the hash of the committed export with Python alone`() throws {
    let script = try #require(try blocks("python", of: "Verification.md").first)
    let result = try run(URL(filePath: "/usr/bin/env"), ["python3", "-c", script], in: Project.exports)
    #expect(result.output == "True\n", "\(result.errors)")
  }
}
