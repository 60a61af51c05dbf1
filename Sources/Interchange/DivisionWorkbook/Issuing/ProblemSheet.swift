import Diagnostics
import Register
import Spreadsheet

extension DivisionWorkbook {
  static let problemSheetName = "สิ่งที่ต้องแก้"

  /// What was found wrong with what the division returned, each with where it stands in this copy; none where nothing was.
  var problemSheets: [Sheet] {
    let problems = entries.problems
    guard !problems.isEmpty else { return [] }
    let widths: [Double] = [8, 34, 28, 60, 60]
    let rows =
      [
        Row([.text("สิ่งที่ต้องแก้ก่อนส่งใหม่", .title)], height: 30),
        Row([.text("To be mended before it is returned again", .subtitle)], height: 19),
        Row(["ลำดับ", "แผ่นและรายการ", "ที่พบในแฟ้มเดิม", "ปัญหา", "วิธีแก้"].map { Cell(.text($0), .heading) }),
        Row(
          ["No.", "Sheet and line", "Place in your file", "Problem", "What would be right"].map {
            Cell(.text($0), .headingEnglish)
          }),
      ]
      + problems.enumerated().map { index, problem in
        Row([
          .count(index + 1, .score),
          .text(
            problem.key.map {
              "\($0.table.sheetName) · \($0.id)\n\($0.field.title(in: $0.table).thai)"
            }, .body),
          .text(problem.diagnostic.location.description, .place),
          .text("\(problem.diagnostic.message.thai)\n\(problem.diagnostic.message.english)", .body),
          .text(problem.diagnostic.hint.map { "\($0.thai)\n\($0.english)" }, .body),
        ]).roomy(at: widths)
      }
    var sheet = Sheet(
      name: Self.problemSheetName, tab: .bad, widths: widths, frozenRows: 4,
      print: PrintSetup(repeatedRows: 2...3, footer: footer),
      rows: { write in
        for row in rows { try write(row) }
      })
    sheet.protection = Sheet.Protection()
    return [sheet]
  }
}
