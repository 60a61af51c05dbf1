import Foundation
import Spreadsheet
import TestSupport
import Testing
import XML

@Suite struct `A workbook as XLSX` {
  private func bytes(_ workbook: Workbook) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "a.xlsx").path
    try writeXLSX(workbook, to: path)
    return try [UInt8](Data(contentsOf: URL(filePath: path)))
  }

  private func part(_ name: String, of workbook: Workbook = Sample.workbook) throws -> Element {
    let parts = try #require(zipParts(try bytes(workbook)))
    return try readDocument(try #require(parts[name]), file: name)
  }

  @Test func `has parts that are XML throughout`() throws {
    let parts = try #require(zipParts(try bytes(Sample.workbook)))
    for (name, bytes) in parts { _ = try readDocument(bytes, file: name) }
    #expect(parts.keys.contains("xl/charts/chart1.xml"))
    #expect(parts.keys.contains("xl/worksheets/sheet2.xml"))
  }

  @Test func `has its sheets, names and properties`() throws {
    let workbook = try part("xl/workbook.xml")
    #expect(workbook.first(named: "sheets")?.children.map { $0["name"] } == ["สรุป", "ข้อ 'ก' ข"])
    let names = try #require(workbook.first(named: "definedNames")).children.map {
      "\($0["name"] ?? "") \($0.text)"
    }
    #expect(
      names == [
        "_xlnm._FilterDatabase 'สรุป'!$A$3:$E$7", "_xlnm.Print_Area 'ข้อ ''ก'' ข'!$A$1:$A$2",
        "_xlnm.Print_Titles 'สรุป'!$3:$3",
        "Summary_Plans 'สรุป'!$B$4:$B$7",
      ])
    let core = try part("docProps/core.xml")
    #expect(core.first(named: "title")?.text == "ชุดเอกสารคณะกรรมการ")
    #expect(core.first(named: "created")?.text == "2017-03-31T00:00:00Z")
  }

  @Test func `has values, formulas with stored values, and merged cells`() throws {
    let sheet = try part("xl/worksheets/sheet1.xml")
    let rows = try #require(sheet.first(named: "sheetData")).children.map { Array($0.children) }
    let fourth = rows[3]
    #expect(fourth[1].first(named: "v")?.text == "14")
    #expect(fourth[2].first(named: "f")?.text == "B4/SUM($B$4:$B$7)")
    #expect(fourth[2].first(named: "v")?.text == "0.1206896551724138")
    // 31 March 2017 is day 42,825 of Excel's calendar.
    #expect(fourth[3].first(named: "v")?.text == "42825")
    #expect(rows[7][1].first(named: "v")?.text == "116")
    #expect(sheet.first(named: "mergeCells")?.children.map { $0["ref"] } == ["A1:E1", "A9:B10"])
    #expect(sheet.first(named: "hyperlinks")?.first(named: "hyperlink")?["location"] == "'ข้อ ''ก'''!A1")
    #expect(sheet.first(named: "conditionalFormatting") != nil)
    #expect(sheet.first(named: "dataValidations")?.children.map { $0["type"] } == ["list", "whole"])
    #expect(sheet.first(named: "pageSetup")?["paperSize"] == "9")
    let strings = try part("xl/sharedStrings.xml")
    #expect(strings.children.contains { $0.first(named: "t")?.text == "ดูข้อ ก" })
  }

  @Test func `fits a sheet to the pages it was given, and all others to their width`() throws {
    let fits = try ["sheet1", "sheet2"].map { try part("xl/worksheets/\($0).xml").first(named: "pageSetup") }
    #expect(fits.map { $0?["fitToHeight"] } == ["0", nil])
    #expect(fits.map { $0?["orientation"] } == ["landscape", "portrait"])
  }

  @Test func `comes out byte for byte the same each time`() throws {
    #expect(try bytes(Sample.workbook) == bytes(Sample.workbook))
  }

  @Test func `pulls the rows of a sheet once`() throws {
    final class Counter: @unchecked Sendable { var value = 0 }
    let counter = Counter()
    var workbook = Sample.workbook([])
    workbook.sheets[0].rows = { write in
      counter.value += 1
      try write(Row([Cell(.text("ก"))]))
    }
    _ = try bytes(workbook)
    #expect(counter.value == 1)
  }

  @Test func `keeps texts that are hard to keep`() throws {
    let long = String(repeating: "ก", count: 40_000)
    let texts = ["a\u{0}b", "\u{1F600}", "=1+1", " ก ", "a\nb", "\u{FFFF}", long]
    let kept = [
      "a\u{FFFD}b", "\u{1F600}", "=1+1", " ก ", "a\nb", "\u{FFFD}",
      String(repeating: "ก", count: 32_766) + "…",
    ]
    var workbook = Sample.workbook(texts.map { Cell(.text($0)) })
    let sheet = try part("xl/worksheets/sheet1.xml", of: workbook)
    let cells = try #require(sheet.first(named: "sheetData")?.first(named: "row")).children
    #expect(cells.map { $0["t"] } == kept.map { _ in "inlineStr" })
    #expect(cells.map { $0.first(named: "is")?.first(named: "t")?.text } == kept)
    // Beside a chart the texts are shared.
    workbook.sheets[0].charts = Sample.workbook.sheets.flatMap(\.charts)
    let strings = try part("xl/sharedStrings.xml", of: workbook)
    #expect(strings.children.map { $0.first(named: "t")?.text } == kept)
  }

  @Test func `keeps what stands above the last row: notes, merges, links and heights`() throws {
    var workbook = Sample.workbook([])
    workbook.sheets[0].rows = { write in
      try write(Row([Cell(.text("a")), Cell(.blank)], height: 33))
      try write(Row([Cell(.blank), Cell(.link(to: "'a'!A1", text: "b"))]))
      for _ in 0..<2_000 { try write(Row([Cell(.number(1))])) }
    }
    workbook.sheets[0].merges = [CellRange(rows: 0...1, columns: 0...0)]
    workbook.sheets[0].notes = [
      CellNote(row: 0, column: 1, text: "c", author: "d"),
      CellNote(row: 1_999, column: 0, text: "e", author: "d"),
    ]
    let sheet = try part("xl/worksheets/sheet1.xml", of: workbook)
    let rows = try #require(sheet.first(named: "sheetData")).children.map { $0 }
    #expect(rows.count == 2_002 && rows[0]["ht"] == "33")
    #expect(sheet.first(named: "mergeCells")?.children.map { $0["ref"] } == ["A1:A2"])
    #expect(sheet.first(named: "hyperlinks")?.children.map { $0["ref"] } == ["B2"])
    let comments = try part("xl/comments1.xml", of: workbook)
    #expect(comments.first(named: "commentList")?.children.map { $0["ref"] } == ["B1", "A2000"])
  }
}

@Suite struct `A workbook that cannot be written` {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let title: String
    let workbook: Workbook
    let error: WorkbookError
    var testDescription: String { title }

    static let all = [
      Refusal(
        title: "without sheets",
        workbook: Workbook(properties: Sample.workbook([]).properties, sheets: []), error: .noSheet),
      Refusal(
        title: "a name of 32 letters", workbook: Sample.workbook([], name: String(repeating: "ก", count: 32)),
        error: .sheetName(String(repeating: "ก", count: 32))),
      Refusal(title: "a slash", workbook: Sample.workbook([], name: "Q1/Q2"), error: .sheetName("Q1/Q2")),
      Refusal(
        title: "two sheets of one name",
        workbook: Workbook(
          properties: Sample.workbook([]).properties,
          sheets: Sample.workbook([], name: "ab").sheets + Sample.workbook([], name: "AB").sheets),
        error: .duplicateSheetName("AB")),
      Refusal(
        title: "merges that overlap",
        workbook: Sample.workbook(
          [],
          merges: [
            CellRange(rows: 0...2, columns: 0...2), CellRange(rows: 5...6, columns: 0...1),
            CellRange(rows: 2...3, columns: 2...4),
          ]), error: .overlappingMerges(sheet: "a", cell: "C3")),
      Refusal(
        title: "a range beyond the last row",
        workbook: Sample.workbook([], merges: [CellRange(rows: 0...1_048_576, columns: 0...0)]),
        error: .outOfBounds(sheet: "a", what: "merges")),
      Refusal(
        title: "a number that is none", workbook: Sample.workbook([Cell(.blank), Cell(.number(.nan))]),
        error: .notANumber(sheet: "a", cell: "B1")),
    ]
  }

  @Test(arguments: Refusal.all)
  func `is refused, and there is no file`(refusal: Refusal) throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "a.xlsx").path
    #expect(throws: refusal.error) { try writeXLSX(refusal.workbook, to: path) }
    #expect(throws: refusal.error) { try spreadsheetML(refusal.workbook) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `says why the system refused it`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "missing/a.xlsx").path
    #expect(throws: WorkbookError.notWritten(path: path, code: ENOENT)) {
      try writeXLSX(Sample.workbook, to: path)
    }
  }

  @Test func `leaves alone what is no ordinary file`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: WorkbookError.notWritten(path: folder.url.path, code: EISDIR)) {
      try writeXLSX(Sample.workbook([]), to: folder.url.path)
    }
    // A pipe stands in for the devices that nobody wants to lose.
    let pipe = folder.url.appending(path: "pipe").path
    try #require(unsafe mkfifo(pipe, 0o600) == 0)
    #expect(throws: WorkbookError.notWritten(path: pipe, code: EINVAL)) {
      try writeXLSX(Sample.workbook([]), to: pipe)
    }
    #expect(FileManager.default.fileExists(atPath: pipe))
  }

  @Test func `passes on what the rows throw`() throws {
    struct Stop: Error {}
    var workbook = Sample.workbook([])
    workbook.sheets[0].rows = { _ in throw Stop() }
    let folder = try TemporaryFolder()
    #expect(throws: Stop.self) {
      try writeXLSX(workbook, to: folder.url.appending(path: "a.xlsx").path)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }
}
