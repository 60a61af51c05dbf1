import Foundation
import Spreadsheet
import TestSupport
import Testing

@Suite struct `Differences between two workbooks` {
  struct Pair: CustomTestStringConvertible, Sendable {
    let title: String
    let before: ReadSheet.Value?
    var beforeFormula: String?
    let after: ReadSheet.Value?
    var afterFormula: String?
    /// `B3: before -> after`; nil where nothing differs.
    let difference: String?
    var testDescription: String { title }
  }

  static let pairs = [
    Pair(title: "equal texts", before: .text("สูง"), after: .text("สูง"), difference: nil),
    Pair(title: "another text", before: .text("สูง"), after: .text("ต่ำ"), difference: "B3: สูง -> ต่ำ"),
    Pair(
      title: "a number in place of a text", before: .text("4"), after: .number("4"), difference: "B3: 4 -> 4"),
    Pair(title: "a cell that was emptied", before: .number("4"), after: nil, difference: "B3: 4 -> nothing"),
    Pair(title: "a cell that was filled", before: nil, after: .number("4"), difference: "B3: nothing -> 4"),
    Pair(title: "an empty text and no cell", before: .text(""), after: nil, difference: nil),
    Pair(
      title: "the same number written otherwise", before: .number("25"), after: .number("2.5E1"),
      difference: nil),
    Pair(
      title: "a number cut off at its fifteenth digit", before: .number("0.1206896551724138"),
      after: .number("0.120689655172414"), difference: nil),
    Pair(
      title: "a number that differs in its fourteenth digit", before: .number("0.12068965517241"),
      after: .number("0.12068965517242"), difference: "B3: 0.12068965517241 -> 0.12068965517242"),
    Pair(title: "another way to break lines", before: .text("ก\nข"), after: .text("ก\r\nข"), difference: nil),
    Pair(
      title: "a truth value", before: .boolean(true), after: .boolean(false), difference: "B3: TRUE -> FALSE"),
    Pair(
      title: "a formula written with other blanks, quotes and capitals", before: .number("2"),
      beforeFormula: "SUM('สรุป'!B4:B5)", after: .number("2"), afterFormula: "sum(สรุป!B4 : B5)",
      difference: nil),
    Pair(
      title: "a formula without its value", before: .number("2"), beforeFormula: "1+1", after: nil,
      afterFormula: "1+1", difference: nil),
    Pair(
      title: "a formula that repeats a neighbour's", before: .number("2"), beforeFormula: "A1+1",
      after: .number("2"),
      afterFormula: "", difference: nil),
    Pair(
      title: "the same formula with another value", before: .number("2"), beforeFormula: "A1+A2",
      after: .number("3"), afterFormula: "A1+A2", difference: "B3: =A1+A2 (2) -> =A1+A2 (3), computed"),
    Pair(
      title: "another formula with the same value", before: .number("2"), beforeFormula: "A1+A2",
      after: .number("2"), afterFormula: "A1+A3", difference: "B3: =A1+A2 (2) -> =A1+A3 (2)"),
    Pair(
      title: "a text in a formula", before: .text("a"), beforeFormula: "IF(A1,\"a b\",\"\")",
      after: .text("a"),
      afterFormula: "IF(A1,\"A b\",\"\")",
      difference: "B3: =IF(A1,\"a b\",\"\") (a) -> =IF(A1,\"A b\",\"\") (a)"),
    Pair(
      title: "a value in place of a formula", before: .number("2"), beforeFormula: "1+1", after: .number("2"),
      difference: "B3: =1+1 (2) -> 2"),
  ]

  @Test(arguments: pairs)
  func `are told cell by cell`(pair: Pair) {
    func workbook(_ value: ReadSheet.Value?, _ formula: String?) -> ReadWorkbook {
      var sheet = ReadSheet(name: "ก")
      sheet[0, 0] = .text("หัวเรื่อง")
      sheet[2, 1] = value
      sheet.set(formula: formula, row: 2, column: 1)
      return ReadWorkbook(file: "w.xlsx", sheets: [sheet])
    }
    let found = workbook(pair.before, pair.beforeFormula).differences(
      to: workbook(pair.after, pair.afterFormula))
    let told = found.map { difference -> String in
      guard case .cell(let cell) = difference else { return "\(difference)" }
      return
        "\(cell.cell): \(cell.before ?? "nothing") -> \(cell.after ?? "nothing")\(cell.isComputed ? ", computed" : "")"
    }
    #expect(told == (pair.difference.map { [$0] } ?? []))
  }

  @Test func `tell sheets that came and went, macros and links to other workbooks`() {
    let before = ReadWorkbook(file: "a", sheets: [ReadSheet(name: "ก"), ReadSheet(name: "ข")])
    var after = ReadWorkbook(file: "b", sheets: [ReadSheet(name: "ข"), ReadSheet(name: "ค")])
    after.hasMacros = true
    after.hasExternalLinks = true
    #expect(
      before.differences(to: after) == [.macrosAdded, .externalLinksAdded, .sheetGone("ก"), .sheetAdded("ค")])
    #expect(after.differences(to: after) == [])
  }

  private static var marked: Workbook {
    var sheet = Sheet(name: "ก", widths: [10, 10]) { write in
      var open = Style()
      open.isLocked = false
      try write(Row([Cell(.text("แผน")), Cell(.number(4), open)]))
      try write(Row([Cell(.blank), Cell(.formula("B1*2", stored: .number(8)))]))
      try write(Row([Cell(.boolean(true)), Cell(.date(Day(year: 2017, month: 3, day: 31)))]))
    }
    sheet.protection = Sheet.Protection()
    sheet.merges = [CellRange(rows: 3...3, columns: 0...1)]
    return Workbook(
      properties: .init(
        title: "t", subject: "s", author: "a", created: Day(year: 2017, month: 3, day: 31),
        custom: [
          .init(name: "sopthan.period", value: "2560-Q2"), .init(name: "sopthan.register", value: "ก & ข"),
        ]),
      sheets: [sheet])
  }

  @Test func `leave cells that are not locked to be told apart`() throws {
    #expect(try Self.marked.openCells() == [CellPlace(sheet: "ก", row: 0, column: 1)])
  }

  @Test func `custom properties are read from XLSX as they were written`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "w.xlsx")
    try writeXLSX(Self.marked, to: path.path)
    let bytes = [UInt8](try Data(contentsOf: path))
    #expect(
      try readCustomProperties(bytes, file: "w.xlsx") == [
        "sopthan.period": "2560-Q2", "sopthan.register": "ก & ข",
      ])
    let foreign = try Project.bytes("Tests/Fixtures/claim-findings-libreoffice.xlsx")
    #expect(try readCustomProperties(foreign, file: "c.xlsx").filter { $0.key.hasPrefix("sopthan.") } == [:])
  }

  @Test func `SpreadsheetML is read cell by cell, with its custom properties`() throws {
    let read = try readSpreadsheetML(try spreadsheetML(Self.marked), file: "w.xml")
    #expect(read.properties == ["sopthan.period": "2560-Q2", "sopthan.register": "ก & ข"])
    let sheet = try #require(read.workbook.sheet(named: "ก"))
    #expect(sheet[0, 0] == .text("แผน") && sheet[0, 1] == .number("4"))
    #expect(sheet[1, 0] == nil && sheet[1, 1] == .number("8"))
    #expect(sheet.formula(row: 1, column: 1) == "R[-1]C*2")
    #expect(sheet[2, 0] == .boolean(true) && sheet[2, 1] == .text("2017-03-31T00:00:00.000"))
  }

  @Test(arguments: [
    "<Workbook/>", "<html/>", "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet>",
    """
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Worksheet ss:Name="a"><Table><Row ss:Index="0"/></Table></Worksheet></Workbook>
    """,
  ])
  func `what is no SpreadsheetML, or a broken one, is refused`(text: String) {
    #expect(throws: (any Error).self) { _ = try readSpreadsheetML(Array(text.utf8), file: "w.xml") }
  }

  @Test(arguments: [("1a", "v"), ("a b", "v"), ("a", String(repeating: "x", count: 256)), ("ก", "v")])
  func `a property that no file can hold is refused`(name: String, value: String) {
    var workbook = Self.marked
    workbook.properties.custom = [.init(name: name, value: value)]
    #expect(throws: WorkbookError.customProperty(name)) { _ = try spreadsheetML(workbook) }
  }
}
