import Foundation
import Spreadsheet
import TestSupport
import Testing
import XML

/// What a sheet needs to be filled in by people, as the parts of the XLSX file have it.
@Suite struct `A sheet that people fill in` {
  private static var workbook: Workbook {
    var open = Style(border: .all)
    open.isLocked = false
    var sheet = Sheet(
      name: "กรอก", widths: [4, 20, 20],
      conditionalFormats: [
        ConditionalFormat(
          range: CellRange(rows: 1...2, columns: 1...1), rule: .bar(0...100, Colour(0x8FB8DE)), style: Style()
        )
      ],
      validations: [
        DataValidation(
          range: CellRange(rows: 1...2, columns: 2...2), rule: .listFrom(range: "List_Level"),
          prompt: DataValidation.Note(title: "ระดับ", text: "เลือกจากรายการ"),
          refusal: DataValidation.Note(title: "ระดับ", text: "เลือกจากรายการเท่านั้น"))
      ]
    ) { [open] write in
      try write(Row([Cell(.text("key"))], isHidden: true))
      try write(Row([Cell(.text("1")), Cell(.number(40)), Cell(.blank, open)]))
      try write(Row([Cell(.text("2")), Cell(.number(80)), Cell(.text("=1+1"), open)]))
    }
    sheet.protection = Sheet.Protection()
    sheet.hiddenColumns = [0]
    sheet.notes = [CellNote(row: 1, column: 2, text: "ว่าง\nblank", author: "ก")]
    var lists = Sheet(name: "รายการ", widths: [10]) { write in
      for text in ["สูง", "ต่ำ"] { try write(Row([Cell(.text(text))])) }
    }
    lists.isHidden = true
    return Workbook(
      properties: Sample.workbook([]).properties, sheets: [sheet, lists],
      definedNames: [.init(name: "List_Level", reference: "'รายการ'!$A$1:$A$2")])
  }

  private func attribute(_ name: String, of element: Element?) -> String? {
    element?.attributes.first { $0.name == name }?.value
  }

  private func parts() throws -> [String: [UInt8]] {
    try #require(zipParts(try bytes()))
  }

  private func bytes() throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "a.xlsx").path
    try writeXLSX(Self.workbook, to: path)
    return try [UInt8](Data(contentsOf: URL(filePath: path)))
  }

  @Test func `is protected but for its open cells, and hides rows, columns and sheets`() throws {
    let parts = try parts()
    let sheet = try readDocument(try #require(parts["xl/worksheets/sheet1.xml"]), file: "s")
    let protection = try #require(sheet.first(named: "sheetProtection"))
    #expect(protection["sheet"] == "1")
    #expect(
      protection["formatColumns"] == "0" && protection["formatRows"] == "0" && protection["sort"] == nil)
    #expect(sheet.first(named: "cols")?.children.map { $0["hidden"] } == ["1", nil, nil])
    let rows = try #require(sheet.first(named: "sheetData")).children.map { $0 }
    #expect(rows.map { $0["hidden"] } == ["1", nil, nil])
    let styles = try readDocument(try #require(parts["xl/styles.xml"]), file: "s")
    let formats = try #require(styles.first(named: "cellXfs")).children.map { $0 }
    let open = try #require(Array(rows[1].children)[2]["s"].flatMap(Int.init))
    #expect(formats[open].first(named: "protection")?["locked"] == "0")
    let book = try readDocument(try #require(parts["xl/workbook.xml"]), file: "w")
    #expect(book.first(named: "sheets")?.children.map { $0["state"] } == [nil, "hidden"])
  }

  @Test func `guides and refuses in words, draws bars, and carries notes`() throws {
    let parts = try parts()
    let sheet = try readDocument(try #require(parts["xl/worksheets/sheet1.xml"]), file: "s")
    let rule = try #require(sheet.first(named: "dataValidations")?.first(named: "dataValidation"))
    #expect(
      rule["type"] == "list" && rule["prompt"] == "เลือกจากรายการ" && rule["error"] == "เลือกจากรายการเท่านั้น")
    #expect(rule.first(named: "formula1")?.text == "List_Level")
    let bar = try #require(
      sheet.first(named: "conditionalFormatting")?.first(named: "cfRule")?.first(named: "dataBar"))
    #expect(bar.children(named: "cfvo").map { $0["val"] } == ["0", "100"])
    let comments = try readDocument(try #require(parts["xl/comments1.xml"]), file: "c")
    let comment = try #require(comments.first(named: "commentList")?.first(named: "comment"))
    #expect(comment["ref"] == "C2")
    #expect(comment.first(named: "text")?.first(named: "r")?.first(named: "t")?.text == "ว่าง\nblank")
  }

  @Test func `has the same guard as SpreadsheetML`() throws {
    let document = try readDocument(try spreadsheetML(Self.workbook), file: "s")
    let sheets = document.children(named: "Worksheet").map { $0 }
    #expect(sheets.map { attribute("Protected", of: $0) } == ["1", nil])
    #expect(sheets[1].first(named: "WorksheetOptions")?.first(named: "Visible")?.text == "SheetHidden")
    let table = try #require(sheets[0].first(named: "Table"))
    #expect(table.children(named: "Row").map { attribute("Hidden", of: $0) } == ["1", nil, nil])
    #expect(table.children(named: "Column").map { attribute("Hidden", of: $0) } == ["1", nil, nil])
    let styles = try #require(document.first(named: "Styles")).children(named: "Style")
    #expect(styles.contains { attribute("Protected", of: $0.first(named: "Protection")) == "0" })
  }

  @Test func `comes back with formulas, names and what is hidden`() throws {
    let workbook = try readWorkbook(try bytes(), file: "a.xlsx")
    #expect(workbook.sheets.map(\.isHidden) == [false, true])
    #expect(workbook.range(named: "List_Level")?.sheet == "รายการ")
    #expect(workbook.range(named: "List_Level")?.range == CellRange(rows: 0...1, columns: 0...0))
    #expect(workbook.sheets[0][2, 2] == .text("=1+1"))
    #expect(workbook.sheets[0].formula(row: 2, column: 2) == nil)
    #expect(try bytes() == bytes())
  }
}
