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

  @Test func `filters its headings and subjects, and keeps and repeats the headings`() {
    for grid in grids {
      guard let filter = grid.sheet.filter else { continue }
      #expect(grid.rows.indices.contains(filter.lastRow), "\(grid.sheet.name)")
      guard grid.sheet.frozenRows > 0 else { continue }
      #expect(grid.sheet.frozenRows == filter.firstRow + 1, "\(grid.sheet.name)")
      #expect(grid.sheet.print.repeatedRows == filter.firstRow - 1...filter.firstRow, "\(grid.sheet.name)")
    }
  }

  @Test func `prints on A4 across with the number of the page, whatever the organisation is called`() throws {
    for grid in grids {
      let footer = try #require(grid.sheet.print.footer)
      #expect(grid.sheet.print.isLandscape && footer.contains("&P / &N"), "\(grid.sheet.name)")
      #expect(footer.contains("ก&&ข") && footer.utf16.count <= 255, "\(grid.sheet.name)")
    }
  }

  @Test(arguments: ["ข้อตรวจพบ", "ตัวชี้วัด"])
  func `breaks between its Thai and its English half`(name: String) throws {
    let grid = try #require(grids.first { $0.sheet.name == name })
    let filter = try #require(grid.sheet.filter)
    #expect(grid.sheet.print.pagesWide == 2)
    let ids = grid.rows[filter.firstRow - 1].cells.enumerated().filter { $0.element.shown == "รหัส" }
    try #require(ids.count == 2)
    let halves = [
      grid.sheet.widths[..<ids[1].offset].reduce(0, +), grid.sheet.widths[ids[1].offset...].reduce(0, +),
    ]
    // The first English column must not fit behind the Thai ones, nor the last Thai one before the English ones.
    #expect(halves[1] <= halves[0] && halves[1] > halves[0] - grid.sheet.widths[ids[1].offset] * 1.5)
  }
}
