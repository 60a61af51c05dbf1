import Foundation
import TestSupport
import Testing

/// A quarter through workbooks: issued for all divisions, filled in by other programs, brought home, confirmed, reviewed
/// and approved, exported.
@Suite struct `A quarter of all divisions` {
  private static let fill = Project.root.appending(path: "Tests/Fixtures/fill_quarter.py").path

  @Test(
    .enabled(
      if: SpreadsheetPrograms.hasOpenpyxl && SpreadsheetPrograms.hasOffice,
      "openpyxl or LibreOffice is not installed: pip install openpyxl, apt-get install libreoffice-calc"))
  func `goes out in workbooks, comes home in one go, is approved and exported`() throws {
    let office = try Office()
    let folder = try TemporaryFolder()
    func path(_ name: String) -> String { folder.url.appending(path: name).path }
    try office.apply([
      office.command(
        "IA-head", "2017-04-03", "open period",
        ["period": "2560-Q3", "assessmentDue": "2017-06-23", "rulesVersion": "2560.1"])
    ])
    let issued = try sopthan(
      "workbook", "issue", office.path, "--all", "--period", "2560-Q3", "--out", path("issued"))
    try #require(issued.code == 0, "\(issued.errors)")
    try SpreadsheetPrograms.python(Self.fill, path("issued"), path("filled"), path("documents"))
    var files = try FileManager.default.contentsOfDirectory(atPath: path("filled")).sorted().map {
      "\(path("filled"))/\($0)"
    }
    #expect(files.count == 18)
    // Two divisions work in LibreOffice.
    let saved = try SpreadsheetPrograms.savedByOffice([files[7], files[12]], in: folder)
    (files[7], files[12]) = (saved[0], saved[1])

    let home = try run(
      Project.executable,
      ["workbook", "import"] + files + [
        "--journal", office.path, "--documents", path("documents"), "--period", "2560-Q3", "--language", "en",
      ])
    try #require(home.code == 0, "\(home.errors)")
    let lines = home.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 19)
    #expect(lines.contains("FIN 2560-Q3: 38 entries") && lines.contains("NTH 2560-Q3: 17 entries"))
    #expect(lines.last?.hasPrefix("Recorded as entries 1566 to 1889. ") == true, "\(home.output)")
    try expectEntries(of: office)

    // Confirmed by the heads, reviewed and approved by the auditors.
    let scored = try office.controlledPlans(in: "2560-Q3").map(\.id)
    #expect(scored.count == 87)
    let submitted = try submittedPlans(of: office)
    #expect(submitted.count == 94)
    try office.apply(submitted.flatMap { office.endorsement(of: $0, in: "2560-Q3", on: "2017-06-26") })
    #expect(try submittedPlans(of: office).isEmpty)
    // Counted from the filled-in workbooks with the matrix of the rule pack: highest, high, medium.
    #expect(try office.summary("2560-Q3") == [1, 19, 47])
    try office.apply([
      office.command(
        "AC-chair", "2017-07-20", "close period", ["period": "2560-Q3", "minute": "อตส. 7/2560"])
    ])
    #expect(try office.reissued("2560-Q3").count == 5)

    try expectExports(of: office, in: folder)
  }

  /// What was filled in, by kinds of entries.
  private func expectEntries(of office: Office) throws {
    let log = try office.journal("log", "--since", "1566", "--format", "json").output
    var kinds: [String: Int] = [:]
    for line in log.split(separator: "\n") {
      let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      kinds[entry?["kind"] as? String ?? "", default: 0] += 1
    }
    #expect(
      kinds == [
        "plan assessed": 94, "assessment submitted": 94, "action progressed": 97, "control tested": 18,
        "action completed": 9, "action extended": 2, "response given": 3, "action added": 2,
        "questionnaire answered": 5,
      ])
  }

  private func submittedPlans(of office: Office) throws -> [String] {
    let result = try sopthan("assess", office.path, "--period", "2560-Q3", "--format", "json")
    let assessment = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    return (assessment?["plans"] as? [[String: Any]] ?? []).filter {
      $0["state"] as? String == "submitted"
    }.compactMap { $0["id"] as? String }
  }

  /// The folder that the journal exports says what was filled in, and gives the same exports as the journal.
  private func expectExports(of office: Office, in folder: TemporaryFolder) throws {
    let register = folder.url.appending(path: "register")
    #expect(try office.journal("export", "--out", register.path).code == 0)
    let checked = try sopthan("check", register.path, "--language", "en")
    #expect(checked.code == 0, "\(checked.errors)")
    let division = try String(contentsOf: register.appending(path: "divisions/NTH.xml"), encoding: .utf8)
    for words in [
      "<assessment period=\"2560-Q3\" state=\"approved\" source=\"recorded\">",
      "<division likelihood=\"3\" consequence=\"3\" by=\"NTH-1\" on=\"2017-06-23\"",
      "<th>มาตรการลดโอกาสเกิดแล้ว</th>",
      // printf evidence/NTH/2560-Q3/NTH-01.pdf | sha256sum
      "reference=\"evidence/NTH/2560-Q3/NTH-01.pdf\" sha256=\"\(Self.digest)\" byteCount=\"31\"",
      "<test on=\"2017-06-15\" by=\"NTH-1\" operating=\"effective\" source=\"recorded\">",
    ] {
      #expect(division.contains(words), "\(words)")
    }
    for (source, name) in [(office.path, "of-journal"), (register.path, "of-folder")] {
      let out = folder.url.appending(path: name).path
      let ran = try sopthan("run", source, "--period", "2560-Q3", "--out", out)
      #expect(ran.code == 0, "\(ran.errors)")
    }
    let exports = try Project.files(below: folder.url.appending(path: "of-journal"))
    #expect(exports.count == 5)
    for name in exports {
      #expect(
        try Data(contentsOf: folder.url.appending(path: "of-journal/\(name)"))
          == Data(contentsOf: folder.url.appending(path: "of-folder/\(name)")), "\(name)")
    }
  }

  private static let digest = "5ac6e8a0f764a8db2c77c981c97998e16a4513837bce267ee36ca92656498766"
}
