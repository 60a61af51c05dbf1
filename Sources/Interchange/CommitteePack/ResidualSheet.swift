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
        columns.id(linkedTo: target), columns.divisionName, columns.title, columns.opening,
        columns.previous, columns.now, columns.movement, columns.judgedBy, columns.reason,
        columns.lowestJustified, columns.openActions, columns.lateActions,
      ],
      onScreen: [
        columns.titleEnglish, columns.likelihood, columns.consequence, columns.state, columns.source,
      ], subjects: carrying)
    var layout = SheetLayout(.residual, of: assessed, widths: table.widths)
    let printed = carrying.count { $0.result.reportedLevel.map(isForPaper) ?? true }
    layout.tellPrinted(printed, of: carrying.count, Text(thai: "แผน", english: "plans"))
    let place = layout.add(table)
    return layout.finished(
      main: place, frozenColumns: 1, lastPrinted: place.lastPrinted(printed, of: carrying.count))
  }
}
