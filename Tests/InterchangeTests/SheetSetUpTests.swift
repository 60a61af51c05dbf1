import Interchange
import Spreadsheet
import Testing

@Suite struct `Every sheet of the committee pack` {
  let grids: [Grid]

  init() throws {
    grids = try SmallAssessment.assessed.get().committeePack.sheets.map(Grid.init)
  }

  @Test func `has a column of its own for every id and a width for every column`() {
    for grid in grids {
      let columns = grid.rows.map(\.cells.count).max() ?? 0
      #expect(grid.sheet.widths.count >= columns, "\(grid.sheet.name)")
      guard let filter = grid.sheet.filter else { continue }
      #expect(filter.lastColumn + 1 == grid.rows[filter.firstRow].cells.count, "\(grid.sheet.name)")
    }
  }

  @Test func `filters its headings and subjects, and keeps the headings`() {
    for grid in grids {
      guard let filter = grid.sheet.filter else { continue }
      #expect(grid.rows.indices.contains(filter.lastRow), "\(grid.sheet.name)")
      guard grid.sheet.frozenRows > 0 else { continue }
      #expect(grid.sheet.frozenRows == filter.firstRow + 1, "\(grid.sheet.name)")
      guard let repeated = grid.sheet.print.repeatedRows else { continue }
      #expect(repeated == filter.firstRow - 1...filter.firstRow, "\(grid.sheet.name)")
    }
  }

  @Test func `prints on A4 across with the number of the page, whatever the organisation is called`() throws {
    for grid in grids {
      let footer = try #require(grid.sheet.print.footer)
      #expect(grid.sheet.print.isLandscape && footer.contains("&P / &N"), "\(grid.sheet.name)")
      #expect(footer.contains("ก&&ข") && footer.utf16.count <= 255, "\(grid.sheet.name)")
    }
  }

  @Test func `prints Thai and leaves other languages, sources and proofs to the screen`() {
    for grid in grids {
      guard let area = grid.sheet.print.area else { continue }
      let kept = ["ภาษาอังกฤษ", "ชื่อภาษาอังกฤษ", "เหตุผลภาษาอังกฤษ", "ที่มา", "ตารางตัดสินใจ"]
      var outside = 0
      for row in grid.rows {
        for (column, cell) in row.cells.enumerated() where kept.contains(cell.shown) {
          #expect(column > area.lastColumn, "\(grid.sheet.name): \(cell.shown)")
          outside += 1
        }
      }
      #expect(outside > 0, "\(grid.sheet.name)")
    }
    #expect(grids.count { $0.sheet.print.area != nil } == 15)
  }

  @Test func `prints the weighty findings only, says so, and keeps the others below`() throws {
    let grid = try #require(grids.first { $0.sheet.name == "ข้อตรวจพบ" })
    let filter = try #require(grid.sheet.filter)
    let last = try #require(grid.sheet.print.area?.lastRow)
    try #require(last < filter.lastRow)
    func levels(_ rows: ClosedRange<Int>) -> [String] {
      rows.map { String(grid.shown($0)[1].prefix { $0 == "●" }) }
    }
    #expect(levels(filter.firstRow + 1...last).allSatisfy { $0.count >= 3 })
    #expect(levels(last + 1...filter.lastRow).allSatisfy { $0.count < 3 })
    #expect(grid.row(beginning: "กระดาษมี") != nil)
  }

  @Test(arguments: ["สารบัญ", "สรุป", "แผนภาพความเสี่ยง"])
  func `fits on one page where a committee begins`(name: String) throws {
    let grid = try #require(grids.first { $0.sheet.name == name })
    #expect(grid.sheet.print.pagesWide == 1 && grid.sheet.print.pagesTall == 1)
  }

  @Test func `never repeats the headings of one table over the rows of another`() {
    for grid in grids {
      guard let filter = grid.sheet.filter, grid.sheet.print.repeatedRows != nil else { continue }
      let last = grid.sheet.print.area?.lastRow ?? grid.rows.count - 1
      #expect(last <= filter.lastRow + 1, "\(grid.sheet.name)")
    }
  }
}
