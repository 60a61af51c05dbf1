import Foundation
import TestSupport
import Testing

/// Programs of others fill in, save and read what is issued: openpyxl, python-calamine and LibreOffice, where they are
/// installed.
@Suite struct `sopthan workbook` {
  private static let register = Project.register.path
  private static let fill = Project.root.appending(path: "Tests/Fixtures/fill_workbook.py").path

  private static let hasOpenpyxl = SpreadsheetPrograms.hasOpenpyxl
  private static let hasCalamine = SpreadsheetPrograms.hasCalamine
  private static let hasOffice = SpreadsheetPrograms.hasOffice

  private func issue(_ division: String, in folder: TemporaryFolder) throws -> String {
    let path = folder.url.appending(path: "\(division).xlsx").path
    let result = try sopthan(
      "workbook", "issue", Self.register, "--division", division, "--period", "2560-Q3", "--out", path)
    try #require(result.code == 0, "\(result.errors)")
    return path
  }

  private func filled(_ path: String, _ entries: String, in folder: TemporaryFolder) throws -> String {
    let list = folder.url.appending(path: "entries.json")
    try entries.write(to: list, atomically: true, encoding: .utf8)
    let target = folder.url.appending(path: "returned-\(URL(filePath: path).lastPathComponent)").path
    try SpreadsheetPrograms.python(Self.fill, path, target, list.path)
    return target
  }

  private func savedByOffice(_ path: String, in folder: TemporaryFolder) throws -> String {
    try #require(try SpreadsheetPrograms.savedByOffice([path], in: folder).first)
  }

  private static let entries = """
    [["cover", "officer", "value", "FIN-10"], ["cover", "head", "value", "FIN-head"],
     ["cover", "filledOn", "value", "๒๓/๖/๒๕๖๐"], ["cover", "handedIn", "value", "ส่งผลการประเมิน"],
     ["plans", "FIN-01", "likelihood", 4], ["plans", "FIN-01", "consequence", 4],
     ["plans", "FIN-01", "reason", "ใช้คู่มือเล่มเดียวแล้วทุกภาค"],
     ["plans", "FIN-01", "evidence", "evidence/FIN/2560-Q3/FIN-01.pdf"],
     ["plans", "FIN-01", "evidenceTitle", "คู่มือ"],
     ["actions", "FIN-01.A1", "percent", 100], ["actions", "FIN-01.A1", "completedOn", "15 มิ.ย. 2560"],
     ["actions", "FIN-01.A1", "evidence", "evidence/FIN/2560-Q3/FIN-01.pdf"],
     ["actions", "FIN-01.A2", "newDue", "2017-07-31"], ["actions", "FIN-01.A2", "reason", "วิทยากรป่วย"]]
    """

  private static let commands = [
    ##"{"actor":"FIN-10","deed":"score as division","effective":"2017-06-23","evidence":[{"byteCount":4,"on":"2017-06-23","reference":"evidence/FIN/2560-Q3/FIN-01.pdf","sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","title":{"en":"คู่มือ","th":"คู่มือ"}}],"period":"2560-Q3","plan":"FIN-01","reason":{"en":"ใช้คู่มือเล่มเดียวแล้วทุกภาค","th":"ใช้คู่มือเล่มเดียวแล้วทุกภาค"},"role":"divisionOfficer","score":{"consequence":4,"likelihood":4}}"##,
    ##"{"actor":"FIN-10","deed":"submit assessment","effective":"2017-06-23","period":"2560-Q3","plan":"FIN-01","role":"divisionOfficer"}"##,
    ##"{"action":"FIN-01.A1","actor":"FIN-10","deed":"progress action","effective":"2017-06-15","percent":100,"role":"divisionOfficer"}"##,
    ##"{"action":"FIN-01.A1","actor":"FIN-10","deed":"complete action","effective":"2017-06-15","evidence":[{"byteCount":4,"on":"2017-06-15","reference":"evidence/FIN/2560-Q3/FIN-01.pdf","sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","title":{"en":"evidence/FIN/2560-Q3/FIN-01.pdf","th":"evidence/FIN/2560-Q3/FIN-01.pdf"}}],"role":"divisionOfficer"}"##,
    ##"{"action":"FIN-01.A2","actor":"FIN-head","deed":"extend action","effective":"2017-06-23","reason":{"en":"วิทยากรป่วย","th":"วิทยากรป่วย"},"requestedBy":"FIN-10","role":"divisionHead","to":"2017-07-31"}"##,
  ]

  private func imported(_ path: String, in folder: TemporaryFolder) throws -> [String] {
    let out = folder.url.appending(path: "commands.jsonl")
    let documents = folder.url.appending(path: "documents")
    let evidence = documents.appending(path: "evidence/FIN/2560-Q3")
    try FileManager.default.createDirectory(at: evidence, withIntermediateDirectories: true)
    try Data("test".utf8).write(to: evidence.appending(path: "FIN-01.pdf"))
    let result = try sopthan(
      "workbook", "import", path, "--register", Self.register, "--commands", out.path, "--documents",
      documents.path, "--language", "en")
    try #require(result.code == 0, "\(result.errors)")
    return try String(contentsOf: out, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: hasOpenpyxl, "openpyxl is not installed: pip install openpyxl"))
  func `takes home what openpyxl filled in`() throws {
    let folder = try TemporaryFolder()
    let returned = try filled(try issue("FIN", in: folder), Self.entries, in: folder)
    #expect(try imported(returned, in: folder) == Self.commands)
  }

  @Test(
    .enabled(
      if: hasOpenpyxl && hasOffice,
      "openpyxl or LibreOffice is not installed: pip install openpyxl, apt-get install libreoffice-calc"))
  func `takes home what LibreOffice saved`() throws {
    let folder = try TemporaryFolder()
    let returned = try filled(try issue("FIN", in: folder), Self.entries, in: folder)
    #expect(try imported(try savedByOffice(returned, in: folder), in: folder) == Self.commands)
  }

  /// From the matrix of the rule pack, likelihood 1 to 5 downwards and consequence 1 to 5 across.
  private static let levels = [
    ["low", "low", "low", "medium", "medium"], ["low", "medium", "medium", "medium", "high"],
    ["low", "medium", "medium", "high", "high"], ["medium", "medium", "high", "high", "highest"],
    ["medium", "high", "high", "highest", "highest"],
  ]
  private static let labels = [
    "highest": "●●●● สูงสุด Highest", "high": "●●● สูง High", "medium": "●● ปานกลาง Medium", "low": "● ต่ำ Low",
  ]

  @Test func `knows the levels of every score as the rule pack decides them`() throws {
    for likelihood in 1...5 {
      for consequence in 1...5 {
        let result = try sopthan(
          "dmn", "evaluate", "\(Self.register)/rules/2560.1/levels.dmn", "--decision", "level of score",
          "--input",
          "score={likelihood: \(likelihood), consequence: \(consequence)}")
        #expect(result.output == "level of score = \"\(Self.levels[likelihood - 1][consequence - 1])\"\n")
      }
    }
  }

  @Test(
    .enabled(
      if: hasOpenpyxl && hasOffice,
      "openpyxl or LibreOffice is not installed: pip install openpyxl, apt-get install libreoffice-calc"))
  func `shows by formula the level of every score`() throws {
    let folder = try TemporaryFolder()
    let scores = (1...5).flatMap { likelihood in (1...5).map { (likelihood, $0) } }
    // 10, 9 and 6 plans make 25.
    let lines =
      (1...10).map { "FIN-\($0 < 10 ? "0" : "")\($0)" } + (1...9).map { "FCR-0\($0)" }
      + (1...6).map { "ADM-0\($0)" }
    for division in ["FIN", "FCR", "ADM"] {
      let entries = zip(lines, scores).filter { $0.0.hasPrefix(division) }.map { line, score in
        "[\"plans\", \"\(line)\", \"likelihood\", \(score.0)], [\"plans\", \"\(line)\", \"consequence\", \(score.1)]"
      }
      let returned = try filled(
        try issue(division, in: folder), "[\(entries.joined(separator: ","))]", in: folder)
      let saved = try savedByOffice(returned, in: folder)
      let list = folder.url.appending(path: "levels.txt").path
      try SpreadsheetPrograms.python(
        "-c",
        """
        import openpyxl, sys
        sheet = openpyxl.load_workbook(sys.argv[1], data_only=True)["แผนงาน"]
        with open(sys.argv[2], "w", encoding="utf-8") as out:
            for row in sheet.iter_rows(min_row=8):
                print(row[0].value, row[7].value, sep="\\t", file=out)
        """, saved, list)
      let shown = Dictionary(
        uniqueKeysWithValues: try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n").map {
          let parts = $0.split(separator: "\t").map(String.init)
          return (parts[0], parts[1])
        })
      for (line, score) in zip(lines, scores) where line.hasPrefix(division) {
        let level = Self.levels[score.0 - 1][score.1 - 1]
        #expect(shown[line] == Self.labels[level], "\(line) \(score)")
      }
    }
  }

  @Test(
    .enabled(
      if: hasOpenpyxl && hasCalamine,
      "openpyxl or python-calamine is not installed: pip install openpyxl python-calamine"))
  func `issues all divisions' workbooks, which others read without complaint and which come home together`()
    throws
  {
    let folder = try TemporaryFolder()
    let issued = folder.url.appending(path: "issued").path
    let result = try sopthan(
      "workbook", "issue", Self.register, "--all", "--period", "2560-Q3", "--out", issued)
    try #require(result.code == 0, "\(result.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: issued).sorted()
    #expect(names.count == 18)
    try SpreadsheetPrograms.python(
      "-W", "error", "-c",
      """
      import openpyxl, python_calamine, sys
      for name in sys.argv[2:]:
          path = f"{sys.argv[1]}/{name}"
          book = openpyxl.load_workbook(path)
          read = python_calamine.CalamineWorkbook.from_path(path)
          assert read.sheet_names == book.sheetnames
          for sheet in book:
              assert sheet.protection.sheet, sheet.title
              assert len(read.get_sheet_by_name(sheet.title).to_python()) == sheet.max_row
      """, issued, names[0], names[5], names[17])
    let returned = try names.map { name in
      let division = String(name.prefix(3))
      return try filled(
        "\(issued)/\(name)",
        """
        [["cover", "officer", "value", "\(division)-1"], ["cover", "filledOn", "value", "23/6/2560"],
         ["plans", "\(division)-01", "likelihood", 2], ["plans", "\(division)-01", "consequence", 2]]
        """, in: folder)
    }
    let out = folder.url.appending(path: "all.jsonl").path
    let arguments =
      ["workbook", "import"] + returned + [
        "--register", Self.register, "--commands", out, "--period", "2560-Q3",
      ]
    let home = try run(Project.executable, arguments)
    #expect(home.code == 0, "\(home.errors)")
    #expect(try String(contentsOfFile: out, encoding: .utf8).split(separator: "\n").count == 18)
  }

  @Test(.enabled(if: hasOpenpyxl, "openpyxl is not installed: pip install openpyxl"))
  func `tells every mistake of every workbook by file, sheet and cell, and writes copies to be mended`()
    throws
  {
    let folder = try TemporaryFolder()
    let paths = try ["FIN", "NTH"].map { division in
      try filled(
        try issue(division, in: folder), "[[\"plans\", \"\(division)-01\", \"likelihood\", 9]]", in: folder)
    }
    let mended = folder.url.appending(path: "mend").path
    let out = folder.url.appending(path: "commands.jsonl").path
    let result = try run(
      Project.executable,
      ["workbook", "import"] + paths + [
        "--register", Self.register, "--commands", out, "--mend", mended, "--language", "en",
      ])
    #expect(result.code == 2)
    for path in paths {
      #expect(
        result.errorLines.contains {
          $0.hasPrefix("[\(path)]แผนงาน!F8: error: \"9\" lies outside of 1 to 5 Hint: type a whole number")
            || $0.hasPrefix(
              "[\(path)]แผนงาน!F8: error: \"9\" lies outside of 1 to 5 Hint: type a whole number")
        }, "\(result.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: out))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: mended).sorted() == [
        "FIN-2560-Q3.xlsx", "NTH-2560-Q3.xlsx",
      ])
  }

  @Test(arguments: [
    ("a truncated file", "workbook.not-a-workbook"), ("no archive", "workbook.not-a-workbook"),
    ("a password", "workbook.encrypted"),
  ])
  func `refuses`(title: String, code: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "w.xlsx")
    switch title {
    case "a truncated file":
      let whole = try Data(contentsOf: URL(filePath: try issue("FIN", in: folder)))
      try whole.prefix(whole.count / 2).write(to: path)
    case "no archive": try Data("แผนงาน".utf8).write(to: path)
    default:
      let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
      let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
      try Data(signature + [UInt8](repeating: 0, count: 1_000) + name).write(to: path)
    }
    let result = try sopthan(
      "workbook", "import", path.path, "--register", Self.register, "--dry-run", "--language", "en")
    #expect(result.code == 2)
    #expect(result.errorLines.count == 1 && result.errors.contains("\(path.path): error: "))
    let words = code == "workbook.encrypted" ? "encrypted" : "no XLSX workbook"
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func `asks for one division or all of them`() throws {
    let result = try sopthan("workbook", "issue", Self.register, "--period", "2560-Q3", "--out", "x.xlsx")
    #expect(result.code == 64)
  }
}
