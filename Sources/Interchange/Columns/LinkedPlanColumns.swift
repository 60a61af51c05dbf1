import Assessment
import Register
import Spreadsheet

/// A plan that carries a risk issue.
struct LinkedPlan: Sendable {
  let issue: RiskIssue
  let entry: PlanEntry
}

/// The columns of the plans behind risk issues: those of plans, after the issue.
struct LinkedPlanColumns {
  let plans: PlanColumns

  var issue: Column<LinkedPlan> {
    Column("issue", "ประเด็น", "Issue", width: 9) { .text($0.issue.id.text, .code) }
  }

  /// A column of plans, for the linked plan.
  func column(_ column: Column<PlanEntry>) -> Column<LinkedPlan> {
    Column(column.id, column.title, width: column.width, total: column.total) { column.cell($0.entry, $1) }
  }

  var division: Column<LinkedPlan> {
    Column("divisionName", "ส่วนงาน", "Division", width: 32) { [plans] in
      .thai(plans.assessed.name(of: $0.entry.plan.division))
    }
  }
}
