import Foundation
import TestSupport
import Testing

/// Files that are not what they should be: nothing of them comes into the journal.
@Suite struct `A file that is brought home and is no good workbook` {
  struct Stranger: Sendable, CustomTestStringConvertible {
    let title: String
    let words: String
    var options: [String] = []
    let make: @Sendable (PackedWorkbook) throws -> [UInt8]
    var testDescription: String { title }
  }

  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static let strangers = [
    Stranger(title: "no ZIP", words: "this is no XLSX workbook, or a damaged one") { _ in
      Array("แผนงาน".utf8)
    },
    Stranger(title: "nothing at all", words: "this is no XLSX workbook, or a damaged one") { _ in [] },
    Stranger(title: "half of a file", words: "this is no XLSX workbook, or a damaged one") {
      Array($0.bytes.prefix($0.bytes.count / 2))
    },
    Stranger(title: "a password", words: "the workbook is encrypted") { _ in
      let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
      return compoundFile + [UInt8](repeating: 0, count: 1_000) + name
    },
    Stranger(title: "the older format", words: "this is a file of the older format (.xls)") { _ in
      compoundFile + [UInt8](repeating: 0, count: 1_000)
    },
    Stranger(title: "a bomb", words: "the workbook is too large") { workbook in
      storedZip(
        workbook.stored.filter { $0.name != "xl/worksheets/sheet2.xml" },
        gzipped: try gzipped("head -c 300000000 /dev/zero | tr '\\0' ' '"), as: "xl/worksheets/sheet2.xml")
    },
    Stranger(title: "macros", words: "the workbook carries macros") { workbook in
      var workbook = workbook
      workbook.parts["xl/vbaProject.bin"] = [1, 2, 3]
      return workbook.bytes
    },
    Stranger(title: "links to other workbooks", words: "the workbook takes values from other workbooks") {
      var workbook = $0
      workbook.parts["xl/externalLinks/externalLink1.xml"] = Array("<externalLink/>".utf8)
      return workbook.bytes
    },
    Stranger(title: "entities", words: "is damaged: The document has a <!DOCTYPE> declaration") {
      var workbook = $0
      try workbook.replace(
        "<worksheet ",
        with: "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet ",
        in: "xl/worksheets/sheet2.xml")
      return workbook.bytes
    },
    Stranger(title: "a newer version", words: "the workbook was issued in format 2, which is newer") {
      var workbook = $0
      try workbook.enter(8, "B1", .text("2"))
      return workbook.bytes
    },
    Stranger(title: "another period in its hidden sheet", words: "the hidden sheet was changed") {
      var workbook = $0
      try workbook.enter(8, "B4", .text("2560-Q4"))
      return workbook.bytes
    },
    Stranger(
      title: "another period", words: "the workbook is for period 2560-Q3, not for 2560-Q4",
      options: ["--period", "2560-Q4"]
    ) { $0.bytes },
    Stranger(
      title: "another division", words: "the workbook is that of division FIN, not of NTH",
      options: ["--division", "NTH"]
    ) { $0.bytes },
    Stranger(
      title: "an officer of another division", words: "\"NTH-1\" is not of division FIN",
      options: ["--officer", "NTH-1"]
    ) { $0.bytes },
  ]

  /// What gzip makes of what a command of the shell prints.
  private static func gzipped(_ command: String) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "packed.gz").path
    let made = try run(URL(filePath: "/bin/sh"), ["-c", "\(command) | gzip -9 -n > '\(path)'"])
    try #require(made.code == 0, "\(made.errors)")
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  @Test(arguments: strangers)
  func `is refused by name, and the journal stays as it was`(stranger: Stranger) throws {
    let desk = try JournalDesk()
    let before = try desk.head()
    let file = try desk.put(try stranger.make(try desk.scored()), as: "FIN.xlsx")
    let good = try desk.put(try desk.scored("NTH", by: "NTH-1").bytes, as: "NTH.xlsx")
    // A good one beside it does not come in either.
    let files = stranger.options.isEmpty ? [good, file] : [file]
    let result = try run(
      Project.executable,
      ["workbook", "import"] + files + ["--journal", desk.journal, "--language", "en"] + stranger.options)
    #expect(result.code == 2)
    #expect(result.errorLines.count == 1, "\(result.errors)")
    #expect(
      result.errors.contains(stranger.words)
        && (result.errors.hasPrefix("\(file): error: ") || result.errors.hasPrefix("--officer: error: ")),
      "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(try desk.head() == before)
  }

  /// Rows that somebody formatted to the end of the sheet hold nothing; they cost no memory and are no mistake.
  @Test func `may have a million rows that are styled and empty`() throws {
    let desk = try JournalDesk()
    let workbook = try desk.scored()
    let plans = String(decoding: try #require(workbook.parts["xl/worksheets/sheet2.xml"]), as: UTF8.self)
    let end = try #require(plans.range(of: "</sheetData>"))
    let scratch = try desk.put(Array(plans[..<end.lowerBound].utf8), as: "head")
    let rest = try desk.put(Array(plans[end.lowerBound...].utf8), as: "rest")
    let rows = "seq 1001 1001000 | sed 's/.*/<row r=\"&\" s=\"27\" customFormat=\"1\"\\/>/'"
    let file = try desk.put(
      storedZip(
        workbook.stored.filter { $0.name != "xl/worksheets/sheet2.xml" },
        gzipped: try Self.gzipped("(cat '\(scratch)'; \(rows); cat '\(rest)')"),
        as: "xl/worksheets/sheet2.xml"), as: "FIN.xlsx")
    let result = try desk.bringHome([file])
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("FIN 2560-Q3: 2 entries\n"))
  }
}
