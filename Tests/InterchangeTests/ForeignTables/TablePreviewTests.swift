import Diagnostics
import Interchange
import Spreadsheet
import Testing

/// A column of cells, and what it is taken for.
private struct ColumnSample: CustomTestStringConvertible, Sendable {
  let heading: String
  let cells: [String]
  let type: CellType
  let field: ForeignField?

  var testDescription: String { heading }

  static let all = [
    ColumnSample(heading: "ฝ่าย", cells: ["การเงิน", "พัสดุ", "การเงิน"], type: .text, field: .division),
    ColumnSample(heading: "Objectve", cells: ["a", "b", "c"], type: .text, field: .objective),
    ColumnSample(heading: "โอกาส", cells: ["๑", "2", "5"], type: .wholeNumber, field: .inherentLikelihood),
    ColumnSample(
      heading: "ผลกระทบ", cells: ["สูง", "ปานกลาง", "2"], type: .level, field: .inherentConsequence),
    ColumnSample(heading: "ผลกระทบ", cells: ["เงินหาย", "งานช้า", "สูง"], type: .text, field: .consequence),
    ColumnSample(heading: "งบประมาณ", cells: ["1.5", "2", "300"], type: .decimal, field: nil),
    ColumnSample(heading: "งบประมาณ", cells: ["42675", "42676", "42677"], type: .wholeNumber, field: nil),
    ColumnSample(heading: "Due date", cells: ["42675", "42676", "42677"], type: .dateSerial, field: .due),
    ColumnSample(heading: "กำหนดเสร็จ", cells: ["๑ ต.ค. ๒๕๕๙", "30/6/2560", "-"], type: .dateBE, field: .due),
    ColumnSample(
      heading: "กำหนดเสร็จ", cells: ["2017-06-30", "1 Oct 2016", "31/3/2017"], type: .dateCE, field: .due),
    ColumnSample(heading: "กำหนดเสร็จ", cells: ["2017-06-30", "1/10/2559", ""], type: .dateMixed, field: .due),
    ColumnSample(heading: "Key control", cells: ["ใช่", "ไม่ใช่", "Y"], type: .yesNo, field: .key),
    ColumnSample(heading: "หมายเหตุ", cells: ["", "", ""], type: .blank, field: nil),
  ]

  var workbook: ReadWorkbook {
    var sheet = ReadSheet(name: "S")
    for (column, name) in ["A", "โครงการ", heading].enumerated() { sheet[0, column] = .text(name) }
    for (row, text) in cells.enumerated() {
      sheet[row + 1, 1] = .text("p\(row)")
      guard !text.isEmpty else { continue }
      let isNumber = text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
      sheet[row + 1, 2] = isNumber ? .number(text) : .text(text)
    }
    return ReadWorkbook(file: "t.xlsx", sheets: [sheet])
  }
}

@Suite struct `The preview of a foreign table` {
  @Test(arguments: ColumnSample.all)
  private func `guesses what a column holds, and which field it is`(sample: ColumnSample) throws {
    let preview = try TablePreview(sample.workbook)
    let column = try #require(preview.columns.last)
    #expect(preview.headingRows == [1] && preview.rowCount == 3)
    #expect(column.letter == "C" && column.heading == sample.heading)
    #expect(column.type == sample.type)
    #expect(column.suggestion == sample.field)
  }

  @Test func `counts blanks and different values, and shows the first`() throws {
    let preview = try TablePreview(Riverside.workbook())
    #expect(preview.headingRows == [4, 5])
    #expect(preview.columns.map(\.letter).joined() == "ABCDEFGHIJKLMNO")
    let title = preview.columns[2]
    #expect((title.blanks, title.distinct) == (1, 4))
    #expect(title.examples == ["เบิกจ่ายเงินอุดหนุน", "ทะเบียนพัสดุ", "จัดตั้งสภา"])
    #expect(preview.columns[7].heading == "ระดับความเสี่ยง / โอกาส")
  }

  @Test func `tells of each cell that does not fit, with what would be right`() throws {
    var sheet = ReadSheet(name: "S")
    let rows = [
      ["โครงการ", "โอกาส", "กำหนดเสร็จ", "", "โครงการ"], ["ก", "1", "1/1/2560", "x"], ["ข", "2", "1/2/2560"],
      ["ค", "3", "1/3/60"], ["ง", "มาก", "1/4/2560"], ["จ", "5", "1/5/2560"],
      ["ฉ", "5", "1/6/2560", "", "z"],
    ]
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() where !text.isEmpty { sheet[row, column] = .text(text) }
    }
    sheet[1, 0] = .error("#NAME?")
    let preview = try TablePreview(ReadWorkbook(file: "t.xlsx", sheets: [sheet]))
    #expect(
      preview.problems.map { $0.text(in: .english) } == [
        "S!A2: warning: the cell holds the error \"#NAME?\" Hint: clear it and type the value",
        "S!B5: warning: \"มาก\" is no whole number, as other cells of the column are Hint: mend the cell, or translate it in the mapping (<value>)",
        "S!C4: warning: the year of \"1/3/60\" is not clear Hint: type four digits of the year, such as 30/6/2017",
        "S!D1: warning: the column holds something but has no heading Hint: a mapping names it by its letter",
        "S!E1: warning: the heading \"โครงการ\" stands over column A too Hint: a mapping names it by its letter",
      ])
  }

  @Test func `drafts a mapping that can be read, with the suggested fields`() throws {
    let draft = try TablePreview(Riverside.workbook()).draft(id: "draft")
    _ = try readMapping(draft, file: "draft.xml")
    let text = String(decoding: draft, as: UTF8.self)
    #expect(text.contains("<sheet name=\"ทะเบียนความเสี่ยง\" headings=\"4 5\"/>"))
    #expect(
      text.contains("<field name=\"inherent.likelihood\">\n    <column heading=\"ระดับความเสี่ยง / โอกาส\"/>"))
  }
}
