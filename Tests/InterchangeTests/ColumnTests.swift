import FEEL
import Register
import Spreadsheet
import Testing

@testable import Interchange

@Suite struct `A table` {
  private let columns = [
    Column<Int>("name", "ชื่อ", "Name", width: 10, total: .label(Text(thai: "รวม", english: "Total"))) {
      .text("\($0)")
    },
    Column<Int>("part", "ส่วน", "Part", width: 10, total: .sum) { .count($0) },
    Column<Int>("whole", "ทั้งหมด", "Whole", width: 10, total: .sum) { .count($0 == 2 ? nil : 7) },
    Column<Int>("share", "ร้อยละ", "Share", width: 10, total: .percent(of: "part", over: "whole")) { _ in .dash
    },
    Column<Int>("mean", "เฉลี่ย", "Mean", width: 10, total: .mean) { .count($0) },
  ]

  private func rows(_ subjects: [Int]) throws -> [Row] {
    let table = Table(columns: columns, subjects: subjects)
    var rows: [Row] = []
    try table.write(at: table.place(in: "แผ่น", from: 4)) { rows.append($0) }
    #expect(rows.count == table.rowCount)
    return rows
  }

  @Test func `totals what stands above, with formulas that say so`() throws {
    let totals = try #require(try rows([1, 2, 3]).last?.cells)
    #expect(
      totals.map(\.value) == [
        .text("รวม Total"), .formula("SUM(B7:B9)", stored: .number(6)),
        .formula("SUM(C7:C9)", stored: .number(14)),
        .formula("IF(C10=0,\"–\",ROUND(100*B10/C10,2))", stored: .number(42.86)),
        .formula("IFERROR(ROUND(AVERAGE(E7:E9),2),\"–\")", stored: .number(2)),
      ])
  }

  @Test func `without subjects says that there are none`() throws {
    #expect(try rows([]).map { $0.cells[0].shown } == ["ชื่อ", "Name", "ไม่มีรายการ · none"])
  }

  @Test func `knows where its columns stand`() {
    let place = Table(columns: columns, subjects: [1, 2, 3]).place(in: "ก'ข", from: 4)
    #expect(place.range("part") == "'ก''ข'!$B$7:$B$9")
    #expect(place.target(index: 2) == "'ก''ข'!A9")
  }
}

@Suite struct `A cell reference` {
  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
  func `counts columns in letters`(column: Int, letters: String) {
    #expect(CellReference.letters(column) == letters)
  }
}

@Suite struct `What is absent` {
  static let cells: [Cell] = [
    .text(nil), .text(""), .thai(nil), .english(nil), .stacked(nil), .count(nil), .decimal(nil),
    .percent(nil),
    .date(nil),
  ]

  @Test(arguments: cells) func `is a dash`(cell: Cell) { #expect(cell == .dash) }
}

@Suite struct `Who vouches for a row` {
  private let origin = Origin(file: 1, line: 7)

  @Test func `is told once where all parts have the same source`() throws {
    let cell = try SmallAssessment.assessed.get()
      .place(origin, vouching: [("ขอบเขต", .inferred), ("ข้อสรุป", .inferred)])
    #expect(cell.value == .text("register.xml:7\nอนุมาน"))
  }

  @Test func `is told for each part where they differ`() throws {
    let cell = try SmallAssessment.assessed.get()
      .place(origin, vouching: [("ขอบเขต", .report(section: "8.1")), ("ข้อสรุป", .illustrative)])
    #expect(cell.value == .text("register.xml:7\nขอบเขต รายงาน 8.1; ข้อสรุป สมมุติ"))
  }
}

@Suite struct `A share in percent` {
  @Test(arguments: [(57, 87, "65.52"), (1, 8, "12.5"), (1, 1600, "0.06"), (1, 800, "0.13"), (0, 5, "0")])
  func `is rounded half up to two decimals`(part: Int, whole: Int, expected: String) {
    #expect(percent(of: part, over: whole) == Number(expected))
  }

  @Test func `of nothing is absent`() { #expect(percent(of: 0, over: 0) == nil) }
}
