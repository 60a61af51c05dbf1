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

  @Test func `hands over rows one by one, as many of each sheet as are wanted`() throws {
    let bytes = try written([[.text("a")], [], [.number(1), .blank, .boolean(false)], [.text("b")]])
    var rows: [ReadRow] = []
    try readRows(bytes, file: "w.xlsx") { row, sheet in
      #expect(sheet == "ก")
      rows.append(row)
      return rows.count < 2
    }
    #expect(
      rows == [
        ReadRow(index: 0, cells: [ReadCell(column: 0, value: .text("a"))]),
        ReadRow(
          index: 2,
          cells: [ReadCell(column: 0, value: .number("1")), ReadCell(column: 2, value: .boolean(false))]),
      ])
  }

  @Test func `keeps a sheet's cells at their places, whatever is put in or taken out`() throws {
    let bytes = assembled(
      sheet: """
        <sheetData><row r="2"><c r="B2"><v>1</v></c><c r="D2"><f>A1</f></c></row>\
        <row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>
        """)
    var sheet = try readWorkbook(bytes, file: "w.xlsx").sheets[0]
    #expect(sheet.rowCount == 1_048_576 && sheet.columnCount == 16_384)
    #expect(sheet[1_048_575, 16_383] == .number("2") && sheet[1, 1] == .number("1"))
    #expect(sheet[0, 0] == nil && sheet[1, 2] == nil && sheet[-1, 0] == nil && sheet[1, 3] == nil)
    sheet[1, 2] = .text("c")
    sheet[0, 5] = .boolean(true)
    sheet[1, 1] = nil
    sheet[7, 7] = nil
    sheet.set(formula: nil, row: 1, column: 3)
    #expect(sheet[1, 1] == nil && sheet[1, 2] == .text("c") && sheet[0, 5] == .boolean(true))
    #expect(sheet.formula(row: 1, column: 3) == nil && sheet[7, 7] == nil)
    #expect(sheet[1_048_575, 16_383] == .number("2"))
  }

  @Test func `refuses what is no workbook`() throws {
    #expect(refusal([])?.code == "workbook.not-a-workbook")
    #expect(refusal(Array("PK\u{3}\u{4} nonsense".utf8))?.code == "workbook.not-a-workbook")
  }

  @Test func `refuses every truncated workbook without harm`() throws {
    let bytes = try written([[.text("a")]])
    for count in stride(from: 0, to: bytes.count - 1, by: 97) {
      #expect(refusal(Array(bytes[..<count])) != nil, "\(count)")
    }
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

  @Test func `tells a password and the older format from damage`() {
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(refusal(signature + Array(repeating: 0, count: 500) + name)?.code == "workbook.encrypted")
    #expect(refusal(signature + Array(repeating: 0, count: 500))?.code == "workbook.older-format")
  }

  @Test func `counts bytes, parts and cells, whatever the archive claims`() throws {
    let bytes = try written(Array(repeating: [.text("a"), .number(1)], count: 500))
    var limits = ReadingLimits.standard
    limits.listBytes = 100
    #expect(refusal(bytes, limits: limits)?.code == "workbook.too-large")
    limits = .standard
    limits.bytes = 5_000
    #expect(refusal(bytes, limits: limits)?.code == "workbook.too-large")
    limits = .standard
    limits.entries = 3
    #expect(refusal(bytes, limits: limits)?.code == "workbook.too-large")
    limits = .standard
    limits.cells = 999
    #expect(refusal(bytes, limits: limits)?.code == "workbook.too-large")
    limits.cells = 1_000
    #expect(refusal(bytes, limits: limits) == nil)
  }
}
