import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// The risk issues with their treatment and quarter result, and the plans that carry them.
  var riskIssueSheet: Sheet {
    let issues = Dictionary(register.riskIssues.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let plans = Dictionary(entries.map { ($0.plan.id, $0) }, uniquingKeysWith: { first, _ in first })
    let subjects = assessment.riskIssues.compactMap { result in
      issues[result.issue].map { issue in
        RiskIssueEntry(
          issue: issue, result: result,
          worst: issue.plans.compactMap { plans[$0]?.result.reportedLevel }.max())
      }
    }
    let columns = RiskIssueColumns(assessed: assessed)
    let table = Table(
      columns: [
        columns.id, columns.plans, columns.worst, columns.residual, columns.reduced, columns.title,
        columns.treatment, columns.outcome,
      ],
      onScreen: [columns.titleEnglish, columns.treatmentEnglish, columns.outcomeEnglish, columns.source],
      subjects: subjects)
    var layout = SheetLayout(.riskIssues, of: assessed, widths: table.widths)
    layout.add(table)
    layout.section(Text(thai: "แผนงาน/โครงการที่เชื่อมโยง", english: "Linked plans"))
    let planColumns = PlanColumns(assessed: assessed)
    let linked = LinkedPlanColumns(plans: planColumns)
    layout.add(
      Table(
        columns: [
          linked.issue, linked.column(planColumns.id(linkedTo: target)), linked.column(planColumns.opening),
          linked.column(planColumns.now), linked.column(planColumns.movement), linked.division,
          linked.column(planColumns.title),
        ], onScreen: [linked.column(planColumns.titleEnglish)], screenFrom: table.printed,
        subjects: subjects.flatMap { entry in
          entry.issue.plans.compactMap { id in plans[id].map { LinkedPlan(issue: entry.issue, entry: $0) } }
        }))
    return layout.finished()
  }
}
