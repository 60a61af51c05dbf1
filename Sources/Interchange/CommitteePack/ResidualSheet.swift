import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// The plans that still carry residual risk, the weightiest first.
  var residualSheet: Sheet {
    let columns = PlanColumns(assessed: assessed)
    let order = Dictionary(
      register.divisions.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    func place(_ entry: PlanEntry) -> (Int, Int, PlanID) {
      (-(entry.result.reportedLevel?.rank ?? 0), order[entry.plan.division] ?? order.count, entry.plan.id)
    }
    let carrying = entries.filter(\.result.carriesResidualRisk).map { (place($0), $0) }
      .sorted { $0.0 < $1.0 }.map(\.1)
    let table = Table(
      columns: [
        columns.id(linkedTo: target), columns.division, columns.title, columns.titleEnglish, columns.opening,
        columns.previous, columns.now, columns.movement, columns.likelihood, columns.consequence,
        columns.judgedBy, columns.state, columns.reason, columns.lowestJustified, columns.openActions,
        columns.lateActions, columns.source,
      ], subjects: carrying)
    var layout = SheetLayout(.residual, of: assessed, widths: table.columns.map(\.width))
    let place = layout.add(table)
    return layout.finished(main: place, frozenColumns: 1)
  }
}
