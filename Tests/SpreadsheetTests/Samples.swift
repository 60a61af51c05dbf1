import Spreadsheet

/// A workbook with one of everything.
enum Sample {
  static let title = Style(font: Style.Font(size: 20, isBold: true), vertical: .centre)
  static let header = Style(
    font: Style.Font(isBold: true, colour: .white), fill: Style.Fill(Colour(0x1F4E79)), border: .all,
    horizontal: .centre, vertical: .centre, wraps: true)
  static let body = Style(border: .all, wraps: true)
  static let count = Style(border: .all, horizontal: .right, numberFormat: "#,##0")
  static let day = Style(border: .all, horizontal: .left, numberFormat: "[$-107041E]d mmmm yyyy")
  static let total = Style(
    font: Style.Font(isBold: true), border: Style.Border(top: .medium, bottom: .medium), numberFormat: "#,##0"
  )

  static func level(_ fill: Style.Fill) -> Style {
    Style(font: Style.Font(isBold: true), fill: fill, border: .all, horizontal: .centre)
  }

  static let levels: [(String, Style.Fill, Double)] = [
    ("สูงสุด", Style.Fill(Colour(0xE06666), pattern: .darkTrellis), 14),
    ("สูง", Style.Fill(Colour(0xF6B26B), pattern: .lightUp), 39),
    ("ปานกลาง", Style.Fill(Colour(0xFFE599), pattern: .lightGrid), 34),
    ("ต่ำ", Style.Fill(Colour(0xB6D7A8)), 29),
  ]

  static var summary: Sheet {
    Sheet(
      name: "สรุป", tab: Colour(0x1F4E79), widths: [16, 12, 12, 24, 40], frozenRows: 3, frozenColumns: 1,
      filter: CellRange(rows: 2...6, columns: 0...4),
      merges: [CellRange(rows: 0...0, columns: 0...4), CellRange(rows: 8...9, columns: 0...1)],
      conditionalFormats: [
        ConditionalFormat(
          range: CellRange(rows: 3...6, columns: 1...1), rule: .greaterThan(30),
          style: Style(font: Style.Font(isBold: true, colour: Colour(0xC00000)))),
        ConditionalFormat(
          range: CellRange(rows: 3...6, columns: 0...0), rule: .equals(text: "สูง \"มาก\""),
          style: Style(fill: Style.Fill(Colour(0xF6B26B)))),
        ConditionalFormat(
          range: CellRange(rows: 3...6, columns: 0...4), rule: .formula("$B4<20"),
          style: Style(fill: Style.Fill(Colour(0xEEEEEE), pattern: .lightUp))),
      ],
      validations: [
        DataValidation(
          range: CellRange(rows: 3...6, columns: 0...0), rule: .list(levels.map(\.0)),
          refusal: DataValidation.Note(title: "ระดับ", text: "เลือกจากรายการ")),
        DataValidation(range: CellRange(rows: 3...6, columns: 1...1), rule: .integer(0...116)),
      ],
      charts: [
        Chart(
          kind: .column, title: "แผนตามระดับความเสี่ยง",
          series: [
            Chart.Series(
              name: "แผน", categories: "'สรุป'!$A$4:$A$7", values: "'สรุป'!$B$4:$B$7",
              colour: Colour(0x1F4E79)),
            Chart.Series(
              name: "ร้อยละ", categories: "'สรุป'!$A$4:$A$7", values: "'สรุป'!$C$4:$C$7",
              colour: Colour(0xF6B26B)),
          ], row: 11, column: 0, width: 560, height: 300)
      ],
      print: PrintSetup(
        repeatedRows: 2...2, header: "&L&\"TH Sarabun New\"&14สรุปความเสี่ยง", footer: "&Cหน้า &P / &N")
    ) { write in
      try write(Row([Cell(.text("สรุประดับความเสี่ยง ไตรมาส 2/2560"), title)], height: 30))
      try write(Row([]))
      try write(
        Row(["ระดับ", "แผน", "ร้อยละ", "วันที่", "หมายเหตุ"].map { Cell(.text($0), header) }, height: 24))
      for (index, level) in levels.enumerated() {
        let row = index + 4
        try write(
          Row([
            Cell(.text(level.0), Sample.level(level.1)), Cell(.number(level.2), count),
            Cell(
              .formula("B\(row)/SUM($B$4:$B$7)", stored: .number(level.2 / 116)),
              Style(border: .all, numberFormat: "0.00%")),
            Cell(.date(Day(year: 2017, month: 3, day: 31)), day),
            Cell(.text("ผู้ให้กู้ยืมต้องตรวจสอบหลักฐาน & ที่ปรึกษา <น้ำท่วม> \"ก่อน\" อนุมัติทุกครั้ง"), body),
          ]))
      }
      try write(
        Row([
          Cell(.text("รวม"), total), Cell(.formula("SUM(B4:B7)", stored: .number(116)), total),
          Cell(.blank, total), Cell(.boolean(true), body),
          Cell(.link(to: "'ข้อ ''ก'''!A1", text: "ดูข้อ ก"), body),
        ]))
      try write(Row([Cell(.text("ผสานสองแถว"), body), Cell(.blank, body), Cell(.text("ข้าง"), body)]))
      try write(Row([Cell(.blank, body), Cell(.blank, body), Cell(.text("ใต้"), body)]))
    }
  }

  static var details: Sheet {
    Sheet(
      name: "ข้อ 'ก' ข", widths: [10, 30],
      print: PrintSetup(
        isLandscape: false, pagesTall: 1, area: CellRange(rows: 0...1, columns: 0...0))
    ) { write in
      for number in 1...60 {
        try write(
          Row([
            Cell(.number(Double(number) + 0.5), count),
            Cell(
              .formula("IF(A\(number)>30,\"มาก A1\",\"น้อย\")", stored: .text(number > 29 ? "มาก A1" : "น้อย")),
              body),
          ]))
      }
    }
  }

  static var workbook: Workbook {
    Workbook(
      properties: Workbook.Properties(
        title: "ชุดเอกสารคณะกรรมการ", subject: "ความเสี่ยง 2560-Q2", author: "ตรวจสอบภายใน",
        created: Day(year: 2017, month: 3, day: 31)),
      sheets: [summary, details],
      definedNames: [Workbook.DefinedName(name: "Summary_Plans", reference: "'สรุป'!$B$4:$B$7")])
  }

  /// A workbook of one sheet with one row.
  static func workbook(_ cells: [Cell], name: String = "a", merges: [CellRange] = []) -> Workbook {
    Workbook(
      properties: Workbook.Properties(
        title: "", subject: "", author: "", created: Day(year: 2017, month: 3, day: 31)),
      sheets: [Sheet(name: name, widths: [10], merges: merges) { write in try write(Row(cells)) }])
  }
}
