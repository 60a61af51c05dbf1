import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// Every finding with all of its elements: in Thai on the left half of the paper, in English on the right.
  static func findingSheet(
    of assessed: AssessedRegister, target: @escaping @Sendable (PlanID) -> String?
  ) -> LocatedSheet {
    let columns = FindingColumns(assessed: assessed)
    let all =
      [
        columns.id, columns.rule, columns.significance, columns.status, columns.division,
        columns.subject(linkedTo: target), columns.title, columns.condition, columns.criteria, columns.cause,
        columns.effect, columns.recommendation, columns.response, columns.firstRaised, columns.source,
      ] + columns.english
    var layout = SheetLayout(.findings, of: assessed, widths: all.map(\.width))
    let place = layout.add(Table(columns: all, subjects: assessed.assessment.findings))
    if !assessed.assessment.withdrawn.isEmpty {
      layout.section(
        Text(thai: "ข้อตรวจพบเดิมที่ไม่เข้าเกณฑ์แล้ว", english: "Issued earlier, no longer found"))
      layout.add(Table(columns: all, subjects: assessed.assessment.withdrawn))
    }
    return LocatedSheet(sheet: layout.finished(main: place, frozenColumns: 1, pagesWide: 2), place: place)
  }
}
