import CWorkbookLoop
import Glibc
import Spreadsheet

/// A sheet of findings of any length: fourteen columns, filter, conditional format, validation.
///
/// `CWorkbookLoop` writes the same cells in C; a change here is a change there.
struct FindingsSheet {
  let rows: Int
  /// Rows without a height of their own get one that their texts need, which libxlsxwriter does not reckon.
  var reckonsHeights = false

  static let columns = 14
  private static let widths: [Double] = [22, 8, 36, 40, 30, 40, 10, 8, 8, 8, 14, 14, 12, 10]
  private static let steps = [1, 3, 5, 7, 1, 3, 5]

  /// Sixteen texts for each of seven columns; the headings are the first of them.
  private static let texts: [String] = {
    let long = [
      "แผนงานไม่ได้ทบทวนการควบคุมภายในไตรมาสนี้", "ไม่มีหลักฐานว่าการควบคุมได้ปฏิบัติจริง",
      "ระดับความเสี่ยงคงเหลือสูงกว่าเกณฑ์ที่ยอมรับได้ โดยไม่มีการอนุมัติ", "การดำเนินการเกินกำหนดและไม่มีเหตุผลประกอบ",
      "the rating given is lower than the tested effectiveness of the controls justifies",
      "ผู้รับผิดชอบไม่ได้ลงนามรับรองผลการประเมิน", "ข้อสังเกตของงวดก่อนยังไม่ได้แก้ไข",
      "เอกสารประกอบ <ฉบับร่าง> & ยังไม่เผยแพร่",
    ]
    let short = ["FIN", "สูง", "R-07", "ปานกลาง", "HR", "สูงมาก", "R-12", "ต่ำ"]
    let isLong = [false, true, true, true, true, false, false]
    return isLong.enumerated().flatMap { column, isLong in
      (0..<16).map { (isLong ? long : short)[($0 + column) % 8] + ($0 < 8 ? "" : " \($0)") }
    }
  }()

  var workbook: Workbook {
    Workbook(
      properties: .init(
        title: "", subject: "", author: "", created: Day(year: 2017, month: 3, day: 31)),
      sheets: [sheet])
  }

  private var sheet: Sheet {
    Sheet(
      name: "ข้อตรวจพบ", widths: Self.widths, frozenRows: 1, frozenColumns: 1,
      filter: CellRange(rows: 0...rows, columns: 0...13),
      conditionalFormats: [
        ConditionalFormat(
          range: CellRange(rows: 1...rows, columns: 13...13), rule: .greaterThan(0),
          style: Style(font: .init(colour: Colour(0xB91C1C))))
      ],
      validations: [
        DataValidation(range: CellRange(rows: 1...rows, columns: 12...12), rule: .list(["เปิด", "ปิด"]))
      ]
    ) { [rows, reckonsHeights] write in
      try write(
        Row((0..<Self.columns).map { Cell(.text(Self.texts[$0]), .benchmarkHeading) }, height: 24))
      for row in 1...rows { try write(Row(Self.cells(row), height: reckonsHeights ? nil : 48)) }
    }
  }

  private static func cells(_ row: Int) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(columns)
    cells.append(Cell(.text("2560-Q3/FIN-\(row.padded(6))/R-\((row % 40).padded(2))"), .benchmarkText))
    for column in 0..<7 {
      cells.append(Cell(.text(texts[column * 16 + row * steps[column] % 16]), .benchmarkText))
    }
    cells.append(Cell(.number(Double(row % 5 + 1)), .benchmarkNumber))
    cells.append(Cell(.number(Double(row % 4 + 1)), .benchmarkNumber))
    cells.append(Cell(.number(Double(42_700 + row % 90)), .benchmarkDate))
    cells.append(Cell(.number(Double(42_800 + row % 90)), .benchmarkDate))
    cells.append(Cell(.number(Double(row % 25) * 0.25), .benchmarkNumber))
    cells.append(Cell(.number(Double(row % 120)), .benchmarkNumber))
    return cells
  }

  /// The same by libxlsxwriter alone.
  func writeByLibrary(to path: String, sharingTexts: Bool = false) -> Bool {
    let copies = unsafe Self.texts.map { unsafe UnsafePointer(strdup($0)) }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    return unsafe sopthan_workbook_loop(path, folder, UInt32(clamping: rows), copies, sharingTexts ? 0 : 1)
      == 0
  }
}

extension Int {
  fileprivate func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}

extension Style {
  fileprivate static let benchmarkHeading = Style(
    font: Font(isBold: true), fill: Fill(Colour(0xDBEAFE)), border: .all)
  fileprivate static let benchmarkText = Style(border: .all, wraps: true)
  fileprivate static let benchmarkNumber = Style(border: .all, horizontal: .centre)
  fileprivate static let benchmarkDate = Style(border: .all, numberFormat: "[$-107041E]d mmm yyyy")
}
