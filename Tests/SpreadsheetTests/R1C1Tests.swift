import Spreadsheet
import Testing
import XML

@Suite struct `A formula in SpreadsheetML` {
  /// Formulas at F12 and what Excel saves for them.
  struct Example: Sendable, CustomTestStringConvertible {
    let a1: String
    let r1c1: String
    var testDescription: String { a1 }

    init(_ a1: String, _ r1c1: String) {
      self.a1 = a1
      self.r1c1 = r1c1
    }

    static let all = [
      Example("SUM(F2:F11)", "=SUM(R[-10]C:R[-1]C)"),
      Example("A12*$B12+C$3-$D$4", "=RC[-5]*RC2+R3C[-3]-R4C4"),
      Example("F12", "=RC"),
      Example("SUM(A:A,$B:$C,1:1,$2:3)", "=SUM(C[-5]:C[-5],C2:C3,R[-11]:R[-11],R2:R[-9])"),
      Example("'สรุป ''ก'''!$A$1&\"A1 \"\"B2\"\"\"", "='สรุป ''ก'''!R1C1&\"A1 \"\"B2\"\"\""),
      Example("Sheet1!G13+LOG10(10)+Q1_total+1E5", "=Sheet1!R[1]C[1]+LOG10(10)+Q1_total+1E5"),
      Example("COUNTIF(ข้อตรวจพบ!$F$2:$F$9,F3)", "=COUNTIF(ข้อตรวจพบ!R2C6:R9C6,R[-9]C)"),
      Example("XFD1048576+XFE1+A1048577", "=R[1048564]C[16378]+XFE1+A1048577"),
      Example("IF(TRUE,0.5,-3)", "=IF(TRUE,0.5,-3)"),
    ]
  }

  @Test(arguments: Example.all)
  func `names cells relative to its own`(example: Example) throws {
    let blank = Cell(.blank)
    let cell = Cell(.formula(example.a1, stored: .number(0)))
    let workbook = Workbook(
      properties: Workbook.Properties(
        title: "", subject: "", author: "", created: Day(year: 2017, month: 3, day: 31)),
      sheets: [
        Sheet(name: "a", widths: []) { write in
          for _ in 0..<11 { try write(Row([])) }
          try write(Row(Array(repeating: blank, count: 5) + [cell]))
        }
      ])
    let root = try readDocument(spreadsheetML(workbook), file: "a.xml")
    let rows = try #require(root.first(named: "Worksheet")?.first(named: "Table")).children(named: "Row")
    let written = rows.flatMap(\.children).compactMap { cell in
      cell.attributes.first { $0.name == "Formula" }?.value
    }
    #expect(written == [example.r1c1])
  }
}
