import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// Every finding with all of its elements, the weightiest first: in Thai on paper, in English behind that.
  static func findingSheet(
    of assessed: AssessedRegister, target: @escaping @Sendable (PlanID) -> String?
  ) -> LocatedSheet {
    let columns = FindingColumns(assessed: assessed)
    let printed = [
      columns.id, columns.significance, columns.status, columns.division, columns.title, columns.condition,
      columns.criteria, columns.cause, columns.effect, columns.recommendation, columns.response,
    ]
    let ages = Dictionary(
      assessed.assessment.followUp.findings.map { ($0.finding, $0) }, uniquingKeysWith: { first, _ in first })
    let onScreen =
      [
        columns.daysOpen(ages), columns.band(ages), columns.rule, columns.subject(linkedTo: target),
        columns.firstRaised, columns.source,
      ]
      + columns.english
    func table(_ findings: [Finding]) -> Table<Finding> {
      Table(columns: printed, onScreen: onScreen, subjects: findings)
    }
    let findings = Level.allCases.sorted(by: >).flatMap { level in
      assessed.assessment.findings.filter { $0.significance == level }
    }
    let weighty = findings.count { isForPaper($0.significance, of: assessed) }
    var layout = SheetLayout(.findings, of: assessed, widths: table([]).widths)
    layout.tellPrinted(weighty, of: findings.count, Text(thai: "ข้อตรวจพบ", english: "findings"))
    let place = layout.add(table(findings))
    if !assessed.assessment.withdrawn.isEmpty {
      layout.section(
        Text(thai: "ข้อตรวจพบเดิมที่ไม่เข้าเกณฑ์แล้ว", english: "Issued earlier, no longer found"))
      layout.add(table(assessed.assessment.withdrawn))
    }
    let sheet = layout.finished(
      main: place, frozenColumns: 1, lastPrinted: place.lastPrinted(weighty, of: findings.count))
    return LocatedSheet(sheet: sheet, place: place)
  }
}
