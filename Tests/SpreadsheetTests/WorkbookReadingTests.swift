import Diagnostics
import Foundation
import Spreadsheet
import TestSupport
import Testing

@Suite struct `Reading workbooks` {
  private func written(_ cells: [[Cell.Value]]) throws -> [UInt8] {
    let workbook = Workbook(
      properties: .init(title: "t", subject: "s", author: "a", created: Day(year: 2017, month: 3, day: 31)),
      sheets: [
        Sheet(name: "ก", widths: [10]) { write in
          for row in cells { try write(Row(row.map { Cell($0) })) }
        }
      ])
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "w.xlsx")
    try writeXLSX(workbook, to: path.path)
    return [UInt8](try Data(contentsOf: path))
  }

  private func refusal(_ bytes: [UInt8], limits: ReadingLimits = .standard) -> String? {
    do {
      _ = try readWorkbook(bytes, file: "w.xlsx", limits: limits)
      return nil
    } catch {
      return error.diagnostics.first?.code
    }
  }

  @Test func `gives texts, numbers, truth values and what formulas stored, each at its place`() throws {
    let bytes = try written([
      [.text("ระดับ <\"สูง\"> & more\nnext"), .number(0.25), .boolean(true)],
      [.blank, .formula("1+1", stored: .number(2)), .text(" spaces ")],
    ])
    let sheet = try #require(try readWorkbook(bytes, file: "w.xlsx").sheet(named: "ก"))
    #expect(sheet[0, 0] == .text("ระดับ <\"สูง\"> & more\nnext"))
    #expect(sheet[0, 1] == .number("0.25"))
    #expect(sheet[0, 2] == .boolean(true))
    #expect(sheet[1, 0] == nil)
    #expect(sheet[1, 1] == .number("2"))
    #expect(sheet[1, 2] == .text(" spaces "))
    #expect(sheet.rowCount == 2 && sheet.columnCount == 3)
    #expect(sheet.location(row: 1, column: 27).description == "ก!AB2")
  }

  @Test func `reads what LibreOffice saved`() throws {
    let workbook = try readWorkbook(
      try Project.bytes("Tests/Fixtures/claim-findings-libreoffice.xlsx"), file: "c.xlsx")
    #expect(workbook.sheets[0][0, 0] == .text("claim findings"))
    #expect(workbook.sheets[0][2, 0] == .text("C"))
    #expect(workbook.sheets[0][4, 0] == .number("1"))
  }

  @Test func `refuses what is no workbook`() throws {
    #expect(refusal([]) == "workbook.not-a-workbook")
    #expect(refusal(Array("PK\u{3}\u{4} nonsense".utf8)) == "workbook.not-a-workbook")
  }

  @Test func `refuses every truncated workbook without harm`() throws {
    let bytes = try written([[.text("a")]])
    for count in stride(from: 0, to: bytes.count - 1, by: 97) {
      #expect(refusal(Array(bytes[..<count])) != nil, "\(count)")
    }
  }

  /// A workbook of one sheet, put together by hand.
  private func assembled(
    sheet: String, strings: String? = nil, book: String = "", extra: [String: String] = [:]
  ) -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var parts = [
      "xl/workbook.xml": """
      <workbook xmlns="\(main)" xmlns:r="\(relations)">\(book)<sheets><sheet name="ก" sheetId="1" r:id="rId1"/></sheets></workbook>
      """,
      "xl/_rels/workbook.xml.rels": """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="\(relations)/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
      """,
      "xl/worksheets/sheet1.xml": "<worksheet xmlns=\"\(main)\">\(sheet)</worksheet>",
    ]
    if let strings { parts["xl/sharedStrings.xml"] = "<sst xmlns=\"\(main)\">\(strings)</sst>" }
    parts.merge(extra) { _, new in new }
    return storedZip(parts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
  }

  @Test func `takes formulas with and without a stored value, merges, and strings of every kind`() throws {
    let bytes = assembled(
      sheet: """
        <sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>\
        <c><f>1+1</f></c><c r="F1"><f t="shared" si="0"/><v>3.0</v></c></row>\
        <row r="4"><c r="B4" t="d"><v>2017-03-31</v></c></row></sheetData>\
        <mergeCells><mergeCell ref="A1:A3"/></mergeCells>
        """, strings: "<si><t>x_x000D_y</t></si>", book: "<workbookPr date1904=\"1\"/>")
    let workbook = try readWorkbook(bytes, file: "w.xlsx")
    let sheet = workbook.sheets[0]
    #expect(workbook.countsFrom1904)
    #expect(sheet[0, 0] == .text("x\ry") && sheet[0, 1] == .text("ab"))
    #expect(sheet[0, 2] == nil && sheet.formula(row: 0, column: 2) == "1+1")
    #expect(sheet[0, 5] == .number("3.0") && sheet.formula(row: 0, column: 5) == "")
    #expect(sheet[3, 1] == .text("2017-03-31"))
    #expect(sheet.merges == [CellRange(rows: 0...2, columns: 0...0)])
  }

  @Test func `knows macros and links to other workbooks`() throws {
    let plain = try readWorkbook(assembled(sheet: "<sheetData/>"), file: "w")
    #expect(!plain.hasMacros && !plain.hasExternalLinks)
    let macros = try readWorkbook(
      assembled(sheet: "<sheetData/>", extra: ["xl/vbaProject.bin": "x"]), file: "w")
    #expect(macros.hasMacros)
    let links = try readWorkbook(
      assembled(sheet: "<sheetData/>", extra: ["xl/externalLinks/externalLink1.xml": "<a/>"]), file: "w")
    #expect(links.hasExternalLinks)
  }

  @Test(arguments: [
    ("a document type", "<sheetData>&x;</sheetData>", "workbook.not-a-workbook"),
    ("a reference out of bounds", "<sheetData><row r=\"9999999\"/></sheetData>", "workbook.broken-reference"),
    (
      "a string that is not there", "<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>",
      "workbook.broken-reference"
    ),
    (
      "a merge that is none", "<mergeCells><mergeCell ref=\"A3:A1\"/></mergeCells>",
      "workbook.broken-reference"
    ),
  ])
  func `refuses`(_: String, sheet: String, code: String) {
    #expect(refusal(assembled(sheet: sheet)) == code)
  }

  @Test func `tells a password and the older format from damage`() {
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(refusal(signature + Array(repeating: 0, count: 500) + name) == "workbook.encrypted")
    #expect(refusal(signature + Array(repeating: 0, count: 500)) == "workbook.older-format")
  }

  @Test func `keeps nothing of rows that are styled and empty`() throws {
    let rows = String(repeating: "<row s=\"1\" customFormat=\"1\"><c s=\"1\"/></row>", count: 50_000)
    let workbook = try readWorkbook(assembled(sheet: "<sheetData>\(rows)</sheetData>"), file: "w.xlsx")
    #expect(workbook.sheets[0].rowCount == 0 && workbook.sheets[0].columnCount == 0)
  }

  @Test func `counts bytes, parts and cells, whatever the archive claims`() throws {
    let bytes = try written(Array(repeating: [.text("a"), .number(1)], count: 500))
    var limits = ReadingLimits.standard
    limits.partBytes = 1_000
    #expect(refusal(bytes, limits: limits) == "workbook.too-large")
    limits = .standard
    limits.totalBytes = 5_000
    #expect(refusal(bytes, limits: limits) == "workbook.too-large")
    limits = .standard
    limits.entries = 3
    #expect(refusal(bytes, limits: limits) == "workbook.too-large")
    limits = .standard
    limits.cells = 999
    #expect(refusal(bytes, limits: limits) == "workbook.too-large")
    limits.cells = 1_000
    #expect(refusal(bytes, limits: limits) == nil)
  }
}
