import Spreadsheet
import Testing
import XML

@Suite struct `A workbook as SpreadsheetML` {
  private func root(_ workbook: Workbook = Sample.workbook) throws -> Element {
    try readDocument(spreadsheetML(workbook), file: "a.xml")
  }

  private func attribute(_ name: String, of element: Element?) -> String? {
    element?.attributes.first { $0.name == name }?.value
  }

  @Test func `has its sheets, properties and names`() throws {
    let root = try root()
    #expect(root.children(named: "Worksheet").map { attribute("Name", of: $0) } == ["สรุป", "ข้อ 'ก' ข"])
    let properties = try #require(root.first(named: "DocumentProperties"))
    #expect(properties.first(named: "Title")?.text == "ชุดเอกสารคณะกรรมการ")
    #expect(properties.first(named: "Created")?.text == "2017-03-31T00:00:00Z")
    let name = root.first(named: "Names")?.first(named: "NamedRange")
    #expect(attribute("RefersTo", of: name) == "='สรุป'!R4C2:R7C2")
  }

  @Test func `has values with their types`() throws {
    let table = try #require(try root().first(named: "Worksheet")?.first(named: "Table"))
    let rows = Array(table.children(named: "Row"))
    #expect(rows.count == 10)
    let cells = Array(rows[3].children(named: "Cell"))
    #expect(
      cells.map { attribute("Type", of: $0.first(named: "Data")) }
        == ["String", "Number", "Number", "DateTime", "String"])
    #expect(cells[1].first(named: "Data")?.text == "14")
    #expect(attribute("Formula", of: cells[2]) == "=RC[-1]/SUM(R4C2:R7C2)")
    #expect(cells[3].first(named: "Data")?.text == "2017-03-31T00:00:00.000")
    #expect(attribute("HRef", of: Array(rows[7].children)[4]) == "#'ข้อ ''ก'''!A1")
  }

  @Test func `leaves out the cells that a merged one covers`() throws {
    let table = try #require(try root().first(named: "Worksheet")?.first(named: "Table"))
    let rows = Array(table.children(named: "Row"))
    let first = Array(rows[8].children)
    #expect(attribute("MergeAcross", of: first[0]) == "1")
    #expect(attribute("MergeDown", of: first[0]) == "1")
    #expect(attribute("Index", of: first[1]) == "3")
    let second = Array(rows[9].children)
    #expect(second.count == 1)
    #expect(attribute("Index", of: second[0]) == "3")
  }

  @Test func `states each style once`() throws {
    let root = try root()
    let styles = try #require(root.first(named: "Styles"))
    let ids = styles.children.compactMap { attribute("ID", of: $0) }
    #expect(Set(ids).count == ids.count)
    let used = root.children(named: "Worksheet").flatMap { sheet in
      sheet.first(named: "Table").map {
        $0.children.flatMap(\.children).compactMap { attribute("StyleID", of: $0) }
      }
        ?? []
    }
    #expect(Set(used).isSubset(of: ids))
    #expect(ids.count == Set(used).count + 1)
    let fills = styles.children.compactMap { attribute("Color", of: $0.first(named: "Interior")) }
    #expect(
      Set(fills) == ["#FFFFFF", "#1F4E79", "#E06666", "#F6B26B", "#FFE599", "#B6D7A8"])
  }

  @Test func `has filter, panes, print set-up, conditional formats and validations`() throws {
    let sheet = try #require(try root().first(named: "Worksheet"))
    #expect(attribute("Range", of: sheet.first(named: "AutoFilter")) == "R3C1:R7C5")
    #expect(
      sheet.first(named: "Names")?.children.map { attribute("RefersTo", of: $0) }
        == ["='สรุป'!R3C1:R7C5", "='สรุป'!R3:R3"])
    let options = try #require(sheet.first(named: "WorksheetOptions"))
    #expect(options.first(named: "SplitHorizontal")?.text == "3")
    #expect(options.first(named: "Print")?.first(named: "PaperSizeIndex")?.text == "9")
    #expect(
      sheet.children(named: "ConditionalFormatting").map {
        $0.first(named: "Condition")?.first(named: "Value1")?.text
      } == ["30", "\"สูง \"\"มาก\"\"\"", "RC2<20"])
    #expect(
      sheet.children(named: "DataValidation").map { $0.first(named: "Type")?.text } == ["List", "Whole"])
  }

  @Test func `prints as the workbook says: across or upright, its area, fitted to pages`() throws {
    let sheets = try root().children(named: "Worksheet")
    let options = sheets.map { $0.first(named: "WorksheetOptions") }
    #expect(
      options.map { attribute("Orientation", of: $0?.first(named: "PageSetup")?.first(named: "Layout")) }
        == ["Landscape", "Portrait"])
    #expect(options.allSatisfy { $0?.first(named: "FitToPage") != nil })
    let prints = options.map { $0?.first(named: "Print") }
    #expect(prints.map { $0?.first(named: "FitWidth")?.text } == ["1", "1"])
    #expect(prints.map { $0?.first(named: "FitHeight")?.text } == ["0", "1"])
    let names = sheets.map { $0.first(named: "Names")?.children.map { attribute("Name", of: $0) } ?? [] }
    #expect(names == [["_FilterDatabase", "Print_Titles"], ["Print_Area"]])
  }

  @Test func `comes out the same each time`() throws {
    #expect(try spreadsheetML(Sample.workbook) == spreadsheetML(Sample.workbook))
  }
}
