import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// Every rule of the pack with how often it fired, also those that never did.
  var ruleSheet: Sheet {
    let uses = Dictionary(assessment.rules.map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first })
    let columns = RuleColumns(assessed: assessed)
    let table = Table(
      columns: [
        columns.id, columns.significance, columns.title, columns.criteria,
        columns.findings(in: findingSheet.place), columns.plans,
      ],
      onScreen: [
        columns.titleEnglish, columns.criteriaEnglish, columns.decision, columns.row, columns.source,
      ],
      subjects: assessed.rules.map { rule in
        RuleEntry(rule: rule, findings: uses[rule.id]?.findings ?? 0, plans: uses[rule.id]?.plans ?? 0)
      })
    var layout = SheetLayout(.rules, of: assessed, widths: table.widths)
    let fired = assessment.rules.count { $0.findings > 0 }
    layout.note(
      Text(
        thai: "ชุดเกณฑ์ \(assessment.rulesVersion): \(assessment.rules.count) ข้อ พบข้อตรวจพบ \(fired) ข้อ",
        english:
          "Rule pack \(assessment.rulesVersion): \(assessment.rules.count) rules, of which \(fired) fired."))
    let place = layout.add(table)
    return layout.finished(main: place, frozenColumns: 1)
  }
}
