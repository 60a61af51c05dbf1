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
