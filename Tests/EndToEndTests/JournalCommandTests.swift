import Foundation
import TestSupport
import Testing

@Suite struct `The journal's commands` {
  let folder: TemporaryFolder
  let journal: String

  init() throws {
    folder = try TemporaryFolder()
    journal = folder.url.appending(path: "register.sqlite").path
    let made = try sopthan(
      "journal", "create", journal, "--from", Project.register.path, "--effective", "2017-04-03",
      "--language", "en")
    try #require(made.code == 0, "\(made.errors)")
    #expect(made.output.hasPrefix("Made the journal \(journal) from "))
  }

  @Test func `write the register's folder back byte for byte and leave other files alone`() throws {
    let out = folder.url.appending(path: "out")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    try Data("note".utf8).write(to: out.appending(path: "README.md"))
    #expect(try sopthan("journal", "export", journal, "--out", out.path).code == 0)
    let files = try Project.files(below: out)
    #expect(files.filter { $0 != "README.md" } == (try Project.files(below: Project.register)))
    for file in files where file != "README.md" {
      let written = try Data(contentsOf: out.appending(path: file))
      #expect([UInt8](written) == (try Project.bytes("registers/codi-2560/\(file)")), "\(file)")
    }
  }

  @Test func `let a journal stand wherever a register's folder may`() throws {
    for command in ["check", "assess"] {
      let period = command == "assess" ? ["--period", "2560-Q2", "--format", "json"] : []
      let ofFolder = try run(Project.executable, [command, Project.register.path] + period)
      let ofJournal = try run(Project.executable, [command, journal] + period)
      #expect(ofJournal.output == ofFolder.output)
      #expect(ofJournal.code == 0, "\(ofJournal.errors)")
    }
  }

  @Test func `record a command and tell who did what on which day`() throws {
    let done = try sopthan("journal", "do", journal, progress(percent: 60), "--language", "en")
    #expect(done.code == 0, "\(done.errors)")
    #expect(done.output.hasPrefix("2  3 Apr 2017  "))
    #expect(done.output.contains("reported 60 % of FIN-03.A1 — number 60 [recorded "))
    let thai = try sopthan("journal", "log", journal, "--subject", "FIN-03", "--language", "th")
    #expect(thai.output.contains("3 เม.ย. 2560"))
    #expect(thai.output.contains("รายงานความคืบหน้า FIN-03.A1 ร้อยละ 60 — ครั้งที่ 60 [บันทึกเมื่อ "))
    #expect(try sopthan("journal", "log", journal, "--subject", "FIN-0").output == "")
    #expect(try sopthan("journal", "log", journal, "--since", "3").output == "")
    let json = try sopthan("journal", "log", journal, "--since", "2", "--format", "json").output
    #expect(json.contains("\"kind\":\"action progressed\""))
    let head = try sopthan("journal", "head", journal).output.split(separator: " ")
    #expect(head.first == "2")
    #expect(json.contains("\"hash\":\"\(head.last?.dropLast() ?? "")\""))
  }

  @Test func `record who took files out of the house, by their digests, where somebody says so`() throws {
    let out = folder.url.appending(path: "forms").path
    let form = [
      "form", "write", journal, "--period", "2560-Q2", "--form", "pk4", "--out", out, "--language", "en",
    ]
    #expect(try run(Project.executable, form).code == 0)
    #expect(try sopthan("journal", "head", journal).output.hasPrefix("1 "))
    let refused = try run(Project.executable, form + ["--actor", "IA-haed"])
    #expect(refused.code == 2)
    #expect(refused.errors.contains("did you mean \"IA-head\"?"))
    #expect(try run(Project.executable, form + ["--actor", "IA-head"]).code == 0)
    let log = try sopthan("journal", "log", journal, "--since", "2", "--language", "en").output
    #expect(log.hasPrefix("2 "), "\(log)")
    #expect(log.contains("exported the period 2560-Q2, 1 files"))
    let verified = try sopthan("verify", "\(out)/pk4.xlsx", "--journal", journal, "--language", "en")
    #expect(verified.code == 0)
    #expect(verified.output.contains("from an export on record, entry 2 ("), "\(verified.output)")
    #expect(verified.output.contains("by IA-head"))
    let folder = try sopthan(
      "run", Project.register.path, "--out", self.folder.url.appending(path: "run").path, "--actor", "IA-head"
    )
    #expect(folder.code == 2)
    #expect(!FileManager.default.fileExists(atPath: self.folder.url.appending(path: "run").path))
  }

  @Test func `refuse a whole file for one bad line, and tell every line`() throws {
    let commands = folder.url.appending(path: "commands.jsonl")
    let lines = [progress(percent: 10), "", progress(percent: 110), "{\"actor\": ", progress(percent: 20)]
    try Data(lines.joined(separator: "\n").utf8).write(to: commands)
    let applied = try sopthan("journal", "apply", journal, commands.path, "--language", "en")
    #expect(applied.code == 2)
    #expect(applied.output.isEmpty)
    #expect(
      applied.errorLines.map { $0.prefix { $0 != " " } } == ["\(commands.path):3:", "\(commands.path):4:11:"])
    #expect(try sopthan("journal", "head", journal).output.hasPrefix("1 "))
  }

  @Test func `show what would be recorded without recording it`() throws {
    let commands = folder.url.appending(path: "commands.jsonl")
    try Data([progress(percent: 10), progress(percent: 20)].joined(separator: "\n").utf8).write(to: commands)
    let rehearsed = try sopthan("journal", "apply", journal, commands.path, "--dry-run", "--language", "en")
    #expect(rehearsed.code == 0, "\(rehearsed.errors)")
    #expect(rehearsed.output.hasSuffix("Nothing was recorded.\n"))
    #expect(rehearsed.output.split(separator: "\n").count == 3)
    #expect(try sopthan("journal", "head", journal).output.hasPrefix("1 "))
  }

  @Test func `end with exit code 64 for a call that means nothing`() throws {
    #expect(try sopthan("journal", "verify", journal, "--head", "12").code == 64)
    #expect(try sopthan("journal", "verify", journal, "--at", "1").code == 64)
    #expect(try sopthan("journal", "apply", journal, "x", "--each", "--dry-run").code == 64)
  }

  @Test func `name a person the register does not know, with the nearest`() throws {
    let other = folder.url.appending(path: "other.sqlite").path
    let made = try sopthan(
      "journal", "create", other, "--from", Project.register.path, "--actor", "IA-haed", "--language", "en")
    #expect(made.code == 2)
    #expect(
      made.errors
        == "--actor: error: the register has no person \"IA-haed\" Hint: did you mean \"IA-head\"?\n")
    #expect(!FileManager.default.fileExists(atPath: other))
  }

  private func progress(percent: Int) -> String {
    """
    {"actor": "FIN-2", "role": "divisionOfficer", "effective": "2017-04-03", "deed": "progress action", \
    "action": "FIN-03.A1", "percent": \(percent), "note": {"th": "ครั้งที่ \(percent)", "en": "number \(percent)"}}
    """
  }
}
