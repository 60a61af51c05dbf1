import Diagnostics
import Register
import Spreadsheet

/// The first sheet: who fills in and when, what is still blank, and how it is done.
struct DivisionCover {
  let book: DivisionWorkbook
  let parts: [InputPart]

  private static let name = InputTable.cover.sheetName
  private static let widths: [Double] = [4, 34, 44, 56]
  private static let firstRow = 5
  private static let progressRow = firstRow + CoverEntry.allCases.count + 3

  var definedNames: [Workbook.DefinedName] {
    CoverEntry.allCases.enumerated().map { index, line in
      Workbook.DefinedName(
        name: InputTable.cover.rangeName(line.rawValue),
        reference: "\(CellReference.quoted(sheet: Self.name))!"
          + CellReference.absolute(row: Self.firstRow + index, column: 2))
    }
  }

  var sheet: Sheet {
    let rows = head + lines + progress + instructions
    var merges: [CellRange] = [CellRange(rows: 2...2, columns: 1...3)]
    let first = head.count + lines.count + progress.count + 2
    for row in first..<rows.count { merges.append(CellRange(rows: row...row, columns: 1...3)) }
    let blanks = Self.progressRow..<Self.progressRow + parts.count
    var sheet = Sheet(
      name: Self.name, tab: .good, widths: Self.widths, merges: merges,
      conditionalFormats: [
        ConditionalFormat(
          range: CellRange(
            rows: Self.firstRow...Self.firstRow + CoverEntry.allCases.count - 1, columns: 2...2),
          rule: .formula("LEN(C\(Self.firstRow + 1))>0"), style: Style(fill: Style.Fill(.white)))
      ]
        + (parts.isEmpty
          ? []
          : [
            ConditionalFormat(
              range: CellRange(rows: blanks.lowerBound...blanks.upperBound - 1, columns: 3...3),
              rule: .bar(0...1, .progress), style: Style())
          ]),
      validations: validations,
      print: PrintSetup(isLandscape: false, footer: book.footer),
      rows: { write in
        for row in rows { try write(row) }
      })
    sheet.hiddenColumns = [0]
    sheet.protection = Sheet.Protection()
    sheet.notes = CoverEntry.allCases.enumerated().compactMap { index, line in
      book.entries.remark(on: Self.key(line)).map {
        CellNote(row: Self.firstRow + index, column: 2, text: $0, author: book.author)
      }
    }
    return sheet
  }

  private static func key(_ line: CoverEntry) -> EntryKey {
    EntryKey(table: .cover, id: line.rawValue, field: .value)
  }

  private var validations: [DataValidation] {
    CoverEntry.allCases.enumerated().compactMap { index, line in
      let row = Self.firstRow + index
      return book.form.validation(of: Self.key(line), in: CellRange(rows: row...row, columns: 2...2))
    }
  }

  private var head: [Row] {
    let title = InputTable.cover.title
    let due = book.assessed.register.period(book.period)?.assessmentDue
    let dueWords = due.map {
      " · ส่งภายใน \(DateWording.long($0, in: .thai)) (due \(DateWording.long($0, in: .english)))"
    }
    return [
      Row([.space, .text("\(title.thai) · \(book.division.name.thai)", .title)], height: 30),
      Row([.space, .text("\(title.english) · \(book.division.name.english)", .subtitle)], height: 19),
      Row(
        [
          .space,
          Cell(
            .text(
              "\(DateWording.long(book.period, in: .thai)) (\(DateWording.long(book.period, in: .english)))\(dueWords ?? "")"
            ), Style(font: .bold, wraps: true)), .space, .space,
        ]),
      Row([.space, .text("ผู้กรอกและการส่ง · Who fills in", .section)], height: 26),
      Row(
        [
          Cell(.text(InputTable.cover.marker), .key), .space, Cell(.text(InputField.value.rawValue), .key),
        ], height: 15, isHidden: true),
    ]
  }

  private var lines: [Row] {
    CoverEntry.allCases.map { line in
      let record = book.form.records[.cover]?.first { $0.id == line.rawValue }
      let cell = record.map {
        book.cell(Self.key(line), of: $0, isDemanded: line == .officer || line == .filledOn)
      }
      return Row([
        Cell(.text(line.rawValue), .key), .stacked(line.label, .body), cell ?? .dash,
        .text("\(line.guide.thai)\n\(line.guide.english)", Style.body.quieter),
      ]).roomy(at: Self.widths)
    }
  }

  /// A line for each sheet: what must be filled in, what is blank, and the share that is done.
  private var progress: [Row] {
    let heading = Row([.space, .text("ความครบถ้วน · What is still blank", .section)], height: 26)
    let titles = Row([
      .space, Cell(.text("แผ่น · Sheet"), .heading), Cell(.text("ยังว่าง (ช่อง) · Cells still blank"), .heading),
      Cell(.text("กรอกแล้ว · Done"), .heading),
    ])
    let rows = parts.enumerated().map { index, part in
      let row = Self.progressRow + index + 1
      let share = part.demanded == 0 ? 1 : Double(part.demanded - part.blanks) / Double(part.demanded)
      return Row([
        .space, .link(part.sheet.name, to: "\(CellReference.quoted(sheet: part.sheet.name))!A1"),
        part.blankRange.map { .formula("SUM(\($0))", part.blanks, .score) } ?? .dash,
        part.demanded == 0
          ? Cell(.text("กรอกเมื่อมีข้อมูล · where there is something to report"), Style.word.quieter)
          : Cell(
            .formula("1-C\(row)/\(part.demanded)", stored: .number(share)),
            Style(border: .all, horizontal: .centre, numberFormat: "0%")),
      ])
    }
    return [Row([])] + [heading, titles] + rows
  }

  private var instructions: [Row] {
    let hash = Row([
      .space, .text("แฮชของการประเมิน (SHA-256) \(book.assessed.hash)", .note), .space, .space,
    ]).roomy(at: Self.widths, merged: 1...3)
    return [Row([]), Row([.space, .text("วิธีกรอก · How to fill in", .section)], height: 26)]
      + Self.instructions.enumerated().flatMap { index, text in
        [
          Cell(.text("\(index + 1). \(text.thai)"), Style(wraps: true)),
          Cell(.text(text.english), Style(font: .english, wraps: true, indent: 2)),
        ].map { Row([.space, $0, .space, .space]).roomy(at: Self.widths, merged: 1...3) }
      } + [hash]
  }
}
